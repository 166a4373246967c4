import { Button, Form, Input, InputNumber } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { fenOf, money, typed } from "@/shared/format/money";
import { DayInput } from "@/shared/parts/DayInput";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { testids } from "@/shared/testids";
import { usePutContracts } from "./useContracts";

interface Props {
  view: ipc.AccountContracts;
  /** The contract that is written anew; null for a new one. */
  contract: ipc.Contract | null;
  onClose: () => void;
}

const REMIND = 30;

/** 记合同 */
export function ContractForm({ view, contract, onClose }: Props) {
  const t = useT();
  const [form] = Form.useForm<ipc.ContractForm>();
  const save = useAct(
    (values: ipc.ContractForm) =>
      ipc.contractSave({
        form: {
          ...values,
          id: contract?.id ?? null,
          account: view.account,
          starts_on: values.starts_on ?? null,
          ends_on: values.ends_on ?? null,
          remind_days: values.remind_days ?? null,
          instalments: (values.instalments ?? []).map((one) => ({
            id: one.id ?? null,
            name: one.name ?? "",
            due: one.due,
            amount: one.amount,
          })),
        },
      }),
    usePutContracts(onClose),
  );
  const needed = [{ required: true, whitespace: true, message: t("common.required") }];
  const day = [{ required: true, message: t("common.required") }];
  const billed = new Set(contract?.instalments.filter((one) => one.bill !== null).map((one) => one.id));
  const isBilled = (at: number) => billed.has(form.getFieldValue(["instalments", at, "id"]));
  return (
    <FormDrawer
      width={720}
      title={t(contract ? "accountContracts.change" : "accountContracts.addTitle", { name: view.name })}
      form={form}
      initial={
        contract
          ? {
              ...contract,
              amount: typed(contract.amount),
              instalments: contract.instalments.map((one) => ({ ...one, amount: typed(one.amount) })),
            }
          : {
              number: "",
              subject: "",
              amount: "",
              signed_on: view.day,
              starts_on: null,
              ends_on: null,
              remind_days: REMIND,
              note: "",
              instalments: [],
            }
      }
      save={save}
      label={t(contract ? "accountContracts.changeSave" : "accountContracts.save")}
      testid={testids.contractSave}
      onClose={onClose}
    >
      <Form.Item name="subject" label={t("accountContracts.subject")} rules={needed}>
        <Input data-first data-testid={testids.contractSubject} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="number" label={t("accountContracts.number")}>
          <Input data-testid={testids.contractNumber} />
        </Form.Item>
        <Form.Item
          name="amount"
          label={t("accountContracts.amount")}
          extra={t("accountContracts.amountHint")}
        >
          <Input className="num" data-testid={testids.contractAmount} />
        </Form.Item>
        <Form.Item name="signed_on" label={t("accountContracts.signed")} rules={day}>
          <DayInput allowClear={false} />
        </Form.Item>
        <Form.Item
          name="starts_on"
          label={t("accountContracts.starts")}
          extra={t("accountContracts.startsHint")}
        >
          <DayInput />
        </Form.Item>
        <Form.Item name="ends_on" label={t("accountContracts.ends")} extra={t("accountContracts.endsHint")}>
          <DayInput />
        </Form.Item>
        <Form.Item name="remind_days" label={t("accountContracts.remind")}>
          <InputNumber min={0} max={365} precision={0} />
        </Form.Item>
      </div>
      <h4>{t("accountContracts.instalments")}</h4>
      <Form.List name="instalments">
        {(fields, { add, remove }) => (
          <div className="instalments">
            {fields.length === 0 && <p className="quiet">{t("accountContracts.instalmentsHint")}</p>}
            {fields.map((field) => (
              <div className="instalment" key={field.key}>
                <Form.Item name={[field.name, "id"]} hidden>
                  <Input />
                </Form.Item>
                <Form.Item name={[field.name, "name"]}>
                  <Input placeholder={t("accountContracts.instalmentName")} />
                </Form.Item>
                <Form.Item name={[field.name, "due"]} rules={day}>
                  <DayInput disabled={isBilled(field.name)} placeholder={t("accountContracts.due")} />
                </Form.Item>
                <Form.Item name={[field.name, "amount"]} rules={needed}>
                  <Input
                    className="num"
                    disabled={isBilled(field.name)}
                    placeholder={t("accountContracts.instalmentAmount")}
                    data-testid={testids.instalmentAmount(field.name)}
                  />
                </Form.Item>
                <Button type="text" disabled={isBilled(field.name)} onClick={() => remove(field.name)}>
                  {t("common.remove")}
                </Button>
              </div>
            ))}
            <Button
              type="dashed"
              onClick={() => add({ id: null, name: "", amount: "" })}
              data-testid={testids.instalmentAdd}
            >
              {t("accountContracts.instalmentAdd")}
            </Button>
          </div>
        )}
      </Form.List>
      <Total />
      <Form.Item name="note" label={t("accountContracts.note")}>
        <Input.TextArea autoSize />
      </Form.Item>
    </FormDrawer>
  );
}

/** What the instalments come to while they are typed, and what is missing to the amount. */
function Total() {
  const t = useT();
  const form = Form.useFormInstance<ipc.ContractForm>();
  const amount = fenOf(Form.useWatch("amount", form));
  const parts = Form.useWatch("instalments", form) ?? [];
  const read = parts.map((part) => fenOf(part?.amount));
  const sum = read.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  if (parts.length === 0) return null;
  // Nothing is missing that is only not typed yet, or cannot be read.
  const known = amount !== null && read.every((part) => part !== null);
  const left = known ? amount - sum : 0;
  return (
    <p
      className={`num instalments-total ${left === 0 ? "quiet" : "contract-off"}`}
      data-testid={testids.instalmentsTotal}
    >
      {t("accountContracts.total", { sum: money(sum) })}
      {left > 0 && t("accountContracts.totalShort", { left: money(left) })}
      {left < 0 && t("accountContracts.totalOver", { left: money(-left) })}
    </p>
  );
}
