import { Form, Input, Radio } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { testids } from "@/shared/testids";
import { usePutCase } from "./put";
import { ByAt } from "./StepDrawers";

const OUTCOMES = ["done", "attempt", "unreached", "declined"] as const;

/** How the call went, and what the customer said. */
export function VisitDrawer({ row, onClose }: { row: ipc.VisitRow; onClose: () => void }) {
  const t = useT();
  const put = usePutCase();
  const [form] = Form.useForm<ipc.VisitForm>();
  const outcome = Form.useWatch("outcome", form) ?? "done";
  const save = useAct(
    (values: ipc.VisitForm) =>
      ipc.serviceVisitRecord({
        form: {
          ...values,
          visit: row.visit.id,
          // A score that was chosen before the outcome was changed says nothing any more.
          score: values.outcome === "done" ? (values.score ?? null) : null,
        },
      }),
    () => {
      put();
      onClose();
    },
  );
  return (
    <FormDrawer
      width={480}
      title={t("service.visitTitle", { customer: row.customer })}
      intro={`${row.caller} ${row.phone} · ${row.description} · ${row.outcome}`}
      form={form}
      initial={{ outcome: "done", score: null, comment: "", by: "", at: "" }}
      save={save}
      label={t("service.visitSave")}
      testid={testids.visitSave}
      onClose={onClose}
    >
      <Form.Item name="outcome" label={t("service.visitOutcome")}>
        <Radio.Group options={OUTCOMES.map((one) => ({ value: one, label: t(`service.outcome_${one}`) }))} />
      </Form.Item>
      {outcome === "done" && (
        <Form.Item
          name="score"
          label={t("service.score")}
          rules={[{ required: true, message: t("service.scoreNeeded") }]}
        >
          <Radio.Group
            optionType="button"
            options={[1, 2, 3, 4, 5].map((one) => ({ value: one, label: String(one) }))}
          />
        </Form.Item>
      )}
      <Form.Item name="comment" label={t("service.comment")}>
        <Input.TextArea data-first autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <ByAt hint="service.byUser" />
    </FormDrawer>
  );
}
