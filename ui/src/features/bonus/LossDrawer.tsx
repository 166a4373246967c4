import { useQuery } from "@tanstack/react-query";
import { Form, Input, Select } from "antd";
import { useDeferredValue } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { money } from "@/shared/format/money";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { testids } from "@/shared/testids";
import { MinimumWage } from "./MinimumWage";
import { useEveryone } from "./people";

interface Props {
  row: ipc.LossRow | null;
  put: (rows: ipc.LossRow[]) => void;
  onClose: () => void;
}

const yuan = (fen: number | null) => (fen === null ? "" : (fen / 100).toFixed(2));

function typed(row: ipc.LossRow | null): Partial<ipc.LossForm> {
  if (!row) return {};
  const { loss } = row;
  return {
    ...loss,
    code: row.code,
    loss: yuan(loss.loss),
    borne: yuan(loss.borne),
    first_month: loss.terms.first_month,
    wage: yuan(loss.terms.wage),
    minimum: yuan(loss.terms.minimum),
    instalment: yuan(loss.terms.instalment),
  };
}

/** What crosses: exactly what the form holds. */
function formOf(values: Partial<ipc.LossForm>, id: number | null): ipc.LossForm {
  return {
    id,
    code: values.code ?? "",
    happened_on: values.happened_on ?? "",
    facts: values.facts ?? "",
    loss: values.loss ?? "",
    borne: values.borne ?? "",
    ground: values.ground ?? "",
    reason: values.reason ?? "",
    statement: values.statement ?? "",
    heard_on: values.heard_on ?? "",
    agreed_on: values.agreed_on ?? null,
    first_month: values.first_month ?? "",
    wage: values.wage ?? "",
    minimum: values.minimum ?? "",
    instalment: values.instalment?.trim() || null,
  };
}

/** One compensation, with its plan and both limits while it is typed. */
export function LossDrawer({ row, put, onClose }: Props) {
  const t = useT();
  const [form] = Form.useForm<Partial<ipc.LossForm>>();
  const everyone = useEveryone();
  const values: Partial<ipc.LossForm> = Form.useWatch([], form) ?? {};
  const id = row?.loss.id ?? null;
  const save = useAct(
    (now: Partial<ipc.LossForm>) => ipc.lossSave({ form: formOf(now, id) }),
    (rows) => {
      put(rows);
      onClose();
    },
  );
  const need = [{ required: true, message: t("common.required") }];
  const day = (name: "happened_on" | "heard_on" | "first_month", label: string) => (
    <Form.Item name={name} label={label} rules={need}>
      <DayInput />
    </Form.Item>
  );
  const amount = (name: "loss" | "borne" | "wage" | "minimum" | "instalment", optional = false) => (
    <Form.Item name={name} label={t(`faults.${name}`)} rules={optional ? [] : need}>
      <Input className="num" inputMode="decimal" suffix={t("common.yuan")} />
    </Form.Item>
  );
  const text = (name: "facts" | "ground" | "reason" | "statement") => (
    <Form.Item name={name} label={t(`faults.${name}`)} rules={need}>
      <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} />
    </Form.Item>
  );
  return (
    <FormDrawer
      width={620}
      title={t(row ? "faults.editLoss" : "faults.addLoss")}
      intro={t("faults.lossesText")}
      form={form}
      initial={typed(row)}
      save={save}
      label={t("faults.saveLoss")}
      testid={testids.lossSave}
      onClose={onClose}
    >
      <div className="form-pair">
        <Form.Item name="code" label={t("faults.person")} rules={need}>
          <Select options={everyone} showSearch={{ optionFilterProp: "label" }} />
        </Form.Item>
        {day("happened_on", t("faults.happenedOn"))}
      </div>
      {text("facts")}
      <div className="form-pair">
        {amount("loss")}
        {amount("borne")}
      </div>
      {text("ground")}
      {text("reason")}
      {text("statement")}
      <div className="form-pair">
        {day("heard_on", t("faults.heardOn"))}
        <Form.Item name="agreed_on" label={t("faults.agreedOn")}>
          <DayInput />
        </Form.Item>
      </div>
      <h4 className="form-section">{t("faults.plan")}</h4>
      <div className="form-pair">
        {amount("wage")}
        {amount("minimum")}
      </div>
      <div className="form-pair">
        {day("first_month", t("faults.firstMonth"))}
        {amount("instalment", true)}
      </div>
      <MinimumWage day={values.first_month} />
      <Plan values={values} />
    </FormDrawer>
  );
}

function Plan({ values }: { values: Partial<ipc.LossForm> }) {
  const t = useT();
  const { loss, borne, wage, minimum, instalment, first_month } = values;
  const asked = useDeferredValue(JSON.stringify({ loss, borne, wage, minimum, instalment, first_month }));
  const ready = Boolean(loss && borne && wage && minimum && first_month);
  const { data, error } = useQuery({
    queryKey: ["loss-plan", asked],
    queryFn: () => {
      const known: Partial<ipc.LossForm> = JSON.parse(asked);
      // The plan needs no days but its first month; the others only have to be days.
      const some = known.first_month;
      return ipc.lossPreview({ form: formOf({ happened_on: some, heard_on: some, ...known }, null) });
    },
    enabled: ready,
    retry: false,
    gcTime: 0,
  });
  if (!ready) return null;
  if (error) return <FailureNote failure={ipc.asFailure(error)} />;
  if (!data) return null;
  return (
    <table className="loss-plan num" data-testid={testids.lossPlan}>
      <thead>
        <tr>
          <th>{t("faults.firstMonth")}</th>
          <th>{t("faults.fifth")}</th>
          <th>{t("faults.aboveMinimum")}</th>
          <th>{t("faults.amount")}</th>
          <th>{t("faults.left")}</th>
        </tr>
      </thead>
      <tbody>
        {data.plan.map((one) => (
          <tr key={one.month}>
            <td>{one.month.slice(0, 7)}</td>
            <td>{money(one.fifth)}</td>
            <td>{money(one.above_minimum)}</td>
            <td>{money(one.amount)}</td>
            <td>{money(one.left)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
