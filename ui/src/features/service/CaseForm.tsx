import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { AutoComplete, Checkbox, Form, Input, InputNumber, Segmented, Select } from "antd";
import { useDeferredValue } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { stamp } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { keys } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { type Caller, ItemLine } from "./CallModal";
import { PersonSelect } from "./PersonSelect";
import { usePutCase } from "./put";
import { TimeInput } from "./TimeInput";
import { CHANNELS, KINDS } from "./words";

interface Props {
  caller: Caller;
  causes: string[];
  onClose: () => void;
  onDone: (row: { id: number }) => void;
}

/** What a stranger was typed as: digits are his number, anything else his name. */
const strangerOf = (typed: string) =>
  /^[\d\s-]+$/.test(typed) ? { caller: "", phone: typed } : { caller: typed, phone: "" };

/** The case as it is told on the telephone, with the due times it brings while it is typed. */
export function CaseForm({ caller, causes, onClose, onDone }: Props) {
  const t = useT();
  const put = usePutCase();
  const [form] = Form.useForm<ipc.CaseForm>();
  const { view, typed } = caller;
  const initial: ipc.CaseForm = {
    kind: "repair",
    channel: "phone",
    account: view?.id ?? null,
    ...(view ? { caller: view.contact, phone: view.phone } : strangerOf(typed)),
    item: view?.items.length === 1 ? (view.items[0]?.item.id ?? null) : null,
    description: "",
    demand: "",
    claim: "",
    group: 1,
    publicity: false,
    danger: false,
    outside: false,
    tier: null,
    cause: "",
    receiver: "",
    owner: "",
    received_at: "",
    agreed: "",
  };
  const whole = (values: Partial<ipc.CaseForm> | undefined): ipc.CaseForm => ({
    ...initial,
    ...values,
    item: values?.item ?? null,
    group: values?.group ?? 1,
  });
  const values = Form.useWatch((all) => all, { form, preserve: true });
  const kind = values?.kind ?? initial.kind;
  const save = useAct(
    (values: ipc.CaseForm) => ipc.serviceOpen({ form: whole(values) }),
    (next) => {
      put(next);
      onDone(next.row);
    },
  );
  return (
    <FormDrawer
      width={720}
      title={view ? `${t("service.formTitle")} · ${view.name}` : t("service.formTitle")}
      form={form}
      initial={initial}
      save={save}
      label={t("service.formSave")}
      testid={testids.caseSave}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t("service.kind")}>
        <Segmented options={KINDS.map((one) => ({ value: one, label: t(`service.kind_${one}`) }))} />
      </Form.Item>
      <Form.Item name="channel" label={t("service.channel")}>
        <Segmented options={CHANNELS.map((one) => ({ value: one, label: t(`service.channel_${one}`) }))} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item
          name="caller"
          label={t("service.caller")}
          rules={[{ required: true, whitespace: true, message: t("service.callerNeeded") }]}
        >
          <Input />
        </Form.Item>
        <Form.Item name="phone" label={t("service.phone")}>
          <Input className="num" />
        </Form.Item>
      </div>
      {view && view.items.length > 0 && (
        <Form.Item name="item" label={t("service.item")}>
          <Select
            allowClear
            placeholder={t("service.noItem")}
            options={view.items.map(({ item }) => ({
              value: item.id,
              label: [item.product, item.model, item.place].filter(Boolean).join(" "),
            }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="description"
        label={t("service.description")}
        rules={[{ required: true, whitespace: true, message: t("service.descriptionNeeded") }]}
      >
        <Input.TextArea
          data-first
          autoSize={{ minRows: 2, maxRows: 6 }}
          data-testid={testids.caseDescription}
        />
      </Form.Item>
      <Form.Item name="demand" label={t("service.demand")}>
        <Input />
      </Form.Item>
      {kind === "complaint" && (
        <>
          <div className="form-pair">
            <Form.Item name="claim" label={t("service.claim")}>
              <Input className="num" inputMode="decimal" />
            </Form.Item>
            <Form.Item name="group" label={t("service.group")}>
              <InputNumber min={1} precision={0} />
            </Form.Item>
          </div>
          <div className="form-pair">
            <Form.Item name="publicity" valuePropName="checked">
              <Checkbox>{t("service.publicity")}</Checkbox>
            </Form.Item>
            <Form.Item name="danger" valuePropName="checked">
              <Checkbox>{t("service.danger")}</Checkbox>
            </Form.Item>
          </div>
        </>
      )}
      {(kind === "repair" || kind === "installation") && (
        <Form.Item name="outside" valuePropName="checked">
          <Checkbox>{t("service.outside")}</Checkbox>
        </Form.Item>
      )}
      <div className="form-pair">
        {kind === "complaint" || kind === "repair" ? (
          <Form.Item name="cause" label={t("service.suspected")}>
            <AutoComplete options={causes.map((one) => ({ value: one }))} />
          </Form.Item>
        ) : null}
        <Form.Item name="receiver" label={t("service.receiver")}>
          <PersonSelect empty={t("service.byUser")} />
        </Form.Item>
        <Form.Item name="owner" label={t("service.handTo")}>
          <PersonSelect empty={t("service.keep")} />
        </Form.Item>
        <Form.Item name="agreed" label={t("service.agreed")}>
          <TimeInput />
        </Form.Item>
      </div>
      {values && <Terms form={whole(values)} />}
    </FormDrawer>
  );
}

function Terms({ form }: { form: ipc.CaseForm }) {
  const t = useT();
  const asked = useDeferredValue(form);
  const { data, error } = useQuery({
    queryKey: [...keys.service, "terms", asked],
    queryFn: () => ipc.serviceTerms({ form: asked }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  if (error) return <FailureNote failure={ipc.asFailure(error)} />;
  if (!data) return null;
  return (
    <section className="terms" data-testid={testids.caseTerms}>
      <h3>{t("service.terms")}</h3>
      {form.kind === "complaint" && (
        <p>
          {t("service.termsTier", { tier: t(`service.tier_${data.tier}`) })}{" "}
          <span className="quiet">
            {data.reasons.map((one) => t(`service.reason_${one}`)).join(t("common.comma"))}
          </span>
        </p>
      )}
      <dl>
        {data.dues.map((due) => (
          <div key={due.stage}>
            <dt>{t(`service.stage_${due.stage}`)}</dt>
            <dd>
              <span className="num">{stamp(due.at)}</span> <span className="quiet">{due.article}</span>
            </dd>
          </div>
        ))}
      </dl>
      {data.repeats && (
        <p className="terms-repeats">{t("service.repeats", { number: data.repeats.number })}</p>
      )}
      {data.item && <ItemLine view={data.item} />}
    </section>
  );
}
