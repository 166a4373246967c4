import { Form, Input, Radio, Select } from "antd";
import { type TextKey, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { money } from "@/shared/format/money";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { testids } from "@/shared/testids";
import { PersonSelect } from "./PersonSelect";
import { usePutCase } from "./put";
import { TimeInput } from "./TimeInput";
import { PAUSES, TOLD } from "./words";

export interface DrawerProps {
  view: ipc.CaseView;
  onClose: () => void;
}

/** Saves a form of a case and closes the drawer once the new view is there. */
export function useStep<V>(work: (values: V) => Promise<ipc.CaseView>, onClose: () => void) {
  const put = usePutCase();
  return useAct(work, (next) => {
    put(next);
    onClose();
  });
}

export function useNeeded() {
  const t = useT();
  return (key: TextKey) => [{ required: true, whitespace: true, message: t(key) }];
}

/** Who did it and when; both may stay empty. */
export function ByAt({ hint = "service.byHint" }: { hint?: TextKey }) {
  const t = useT();
  return (
    <div className="form-pair">
      <Form.Item name="by" label={t("service.by")}>
        <PersonSelect empty={t(hint)} />
      </Form.Item>
      <Form.Item name="at" label={t("service.at")} extra={t("service.atHint")}>
        <TimeInput />
      </Form.Item>
    </div>
  );
}

export function TellDrawer({ view, onClose }: DrawerProps) {
  const t = useT();
  const needed = useNeeded();
  const [form] = Form.useForm<ipc.StepForm>();
  const save = useStep(
    (values: ipc.StepForm) => ipc.serviceTell({ form: { ...values, case: view.row.id } }),
    onClose,
  );
  // What is owed next is what is most likely told.
  const next = view.row.next_due?.stage;
  const kind = next && next !== "resolution" ? next : "note";
  return (
    <FormDrawer
      width={520}
      title={t("service.tellTitle", { number: view.row.number })}
      form={form}
      initial={{ kind, text: "", by: "", at: "" }}
      save={save}
      label={t("service.tell")}
      testid={testids.caseStepSave}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t("service.step")}>
        <Radio.Group options={TOLD.map((one) => ({ value: one, label: t(`service.step_${one}`) }))} />
      </Form.Item>
      <Form.Item name="text" label={t("service.text")} rules={needed("service.textNeeded")}>
        <Input.TextArea data-first autoSize={{ minRows: 3, maxRows: 8 }} data-testid={testids.caseText} />
      </Form.Item>
      <ByAt />
    </FormDrawer>
  );
}

export function HandOverDrawer({ view, onClose }: DrawerProps) {
  const t = useT();
  const needed = useNeeded();
  const [form] = Form.useForm<{ to: string; by: string; at: string }>();
  const save = useStep(
    (values: { to: string; by: string; at: string }) => ipc.serviceAssign({ ...values, case: view.row.id }),
    onClose,
  );
  return (
    <FormDrawer
      width={480}
      title={t("service.handOverTitle", { number: view.row.number })}
      form={form}
      initial={{ to: "", by: "", at: "" }}
      save={save}
      label={t("service.handOver")}
      onClose={onClose}
    >
      <Form.Item name="to" label={t("service.to")} rules={needed("service.toNeeded")}>
        <PersonSelect />
      </Form.Item>
      <ByAt />
    </FormDrawer>
  );
}

export function PauseDrawer({ view, onClose }: DrawerProps) {
  const t = useT();
  const needed = useNeeded();
  const [form] = Form.useForm<ipc.PauseForm>();
  const save = useStep(
    (values: ipc.PauseForm) => ipc.servicePause({ form: { ...values, case: view.row.id } }),
    onClose,
  );
  return (
    <FormDrawer
      width={480}
      title={t("service.pauseTitle", { number: view.row.number })}
      form={form}
      initial={{ reason: "customer", note: "", by: "", at: "" }}
      save={save}
      label={t("service.pause")}
      onClose={onClose}
    >
      <Form.Item name="reason" label={t("service.pauseReason")}>
        <Select options={PAUSES.map((one) => ({ value: one, label: t(`service.pause_${one}`) }))} />
      </Form.Item>
      <Form.Item name="note" label={t("service.text")} rules={needed("service.textNeeded")}>
        <Input.TextArea data-first autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <ByAt />
    </FormDrawer>
  );
}

export function CompensateDrawer({ view, onClose }: DrawerProps) {
  const t = useT();
  const needed = useNeeded();
  const [form] = Form.useForm<ipc.CompensationForm>();
  const save = useStep(
    (values: ipc.CompensationForm) => ipc.serviceCompensate({ form: { ...values, case: view.row.id } }),
    onClose,
  );
  return (
    <FormDrawer
      width={480}
      title={t("service.compensateTitle", { number: view.row.number })}
      intro={t("service.authority", {
        authority: money(view.authority),
        granted: money(view.granted),
        article: view.authority_article,
      })}
      form={form}
      initial={{ amount: "", way: "", reason: "", by: "", at: "" }}
      save={save}
      label={t("service.compensate")}
      onClose={onClose}
    >
      <div className="form-pair">
        <Form.Item name="amount" label={t("service.amount")} rules={needed("service.amountNeeded")}>
          <Input data-first className="num" inputMode="decimal" />
        </Form.Item>
        <Form.Item name="way" label={t("service.way")} rules={needed("service.wayNeeded")}>
          <Input placeholder={t("service.wayHint")} />
        </Form.Item>
      </div>
      <Form.Item name="reason" label={t("service.reason")} rules={needed("service.reasonNeeded")}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <ByAt />
    </FormDrawer>
  );
}

export function GrantDrawer({ view, row, onClose }: DrawerProps & { row: ipc.CompensationRow }) {
  const t = useT();
  const [form] = Form.useForm<ipc.GrantForm>();
  const save = useStep(
    (values: ipc.GrantForm) => ipc.serviceGrant({ form: { ...values, compensation: row.compensation.id } }),
    onClose,
  );
  return (
    <FormDrawer
      width={480}
      title={t("service.decideTitle", { amount: money(row.compensation.amount) })}
      intro={`${view.row.number} ${row.compensation.way} ${row.compensation.reason}`}
      form={form}
      initial={{ approve: true, text: "", by: "", at: "" }}
      save={save}
      label={t("service.decide")}
      onClose={onClose}
    >
      <Form.Item name="approve" label={t("service.decide")}>
        <Radio.Group
          options={[
            { value: true, label: t("service.approve") },
            { value: false, label: t("service.refuse") },
          ]}
        />
      </Form.Item>
      <Form.Item name="text" label={t("service.decision")}>
        <Input.TextArea data-first autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <ByAt />
    </FormDrawer>
  );
}

export function ReopenDrawer({ view, onClose }: DrawerProps) {
  const t = useT();
  const needed = useNeeded();
  const [form] = Form.useForm<{ reason: string; by: string; at: string }>();
  const save = useStep(
    (values: { reason: string; by: string; at: string }) =>
      ipc.serviceReopen({ ...values, case: view.row.id }),
    onClose,
  );
  return (
    <FormDrawer
      width={480}
      title={t("service.reopenTitle", { number: view.row.number })}
      form={form}
      initial={{ reason: "", by: "", at: "" }}
      save={save}
      label={t("service.reopen")}
      onClose={onClose}
    >
      <Form.Item name="reason" label={t("service.reason")} rules={needed("service.reasonNeeded")}>
        <Input.TextArea data-first autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <ByAt />
    </FormDrawer>
  );
}
