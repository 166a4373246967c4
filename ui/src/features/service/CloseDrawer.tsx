import { AutoComplete, Form, Input, Radio } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { testids } from "@/shared/testids";
import { ByAt, type DrawerProps, useNeeded, useStep } from "./StepDrawers";

const CONFIRMATIONS = ["confirmed", "unreached", "declined"] as const;

/** 办结: the cause, what came of it, and what the customer says to it. */
export function CloseDrawer({ view, onClose }: DrawerProps) {
  const t = useT();
  const needed = useNeeded();
  const [form] = Form.useForm<ipc.CloseForm>();
  const confirmation = Form.useWatch("confirmation", form) ?? "confirmed";
  const { kind } = view.row;
  const complaint = kind === "complaint";
  const save = useStep(
    (values: ipc.CloseForm) =>
      ipc.serviceClose({
        form: {
          ...values,
          case: view.row.id,
          cause: values.cause ?? "",
          valid: values.valid ?? null,
          notice: values.notice ?? "",
        },
      }),
    onClose,
  );
  return (
    <FormDrawer
      width={520}
      title={t("service.closeTitle", { number: view.row.number })}
      form={form}
      initial={{
        cause: view.case.cause,
        valid: view.case.valid,
        outcome: view.case.outcome,
        confirmation: "confirmed",
        notice: "",
        by: "",
        at: "",
      }}
      save={save}
      label={t("service.close")}
      testid={testids.caseStepSave}
      onClose={onClose}
    >
      {(complaint || kind === "repair") && (
        <Form.Item name="cause" label={t("service.cause")} rules={needed("service.causeNeeded")}>
          <AutoComplete options={view.causes.map((one) => ({ value: one }))} />
        </Form.Item>
      )}
      {complaint && (
        <Form.Item
          name="valid"
          label={t("service.valid")}
          rules={[{ required: true, message: t("service.validNeeded") }]}
        >
          <Radio.Group
            options={[
              { value: true, label: t("service.validYes") },
              { value: false, label: t("service.validNo") },
            ]}
          />
        </Form.Item>
      )}
      <Form.Item name="outcome" label={t("service.outcome")} rules={needed("service.outcomeNeeded")}>
        <Input.TextArea data-first autoSize={{ minRows: 2, maxRows: 6 }} data-testid={testids.caseText} />
      </Form.Item>
      <Form.Item name="confirmation" label={t("service.confirmation")}>
        <Radio.Group
          options={CONFIRMATIONS.map((one) => ({ value: one, label: t(`service.confirmation_${one}`) }))}
        />
      </Form.Item>
      {confirmation !== "confirmed" && (
        <Form.Item name="notice" label={t("service.notice")} rules={needed("service.noticeNeeded")}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      )}
      <ByAt />
    </FormDrawer>
  );
}
