import { useQuery } from "@tanstack/react-query";
import { Form, Input, Modal, Segmented } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormKeys } from "@/shared/parts/FormKeys";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

interface Props {
  version: number;
  holder: ipc.JobHolder;
  onClose: () => void;
  onDone: (reading: ipc.JobReading) => void;
}

interface Values {
  outcome: ipc.SignoffWord;
  day: ipc.Day;
  note: string;
}

/** The slip came back signed, or was refused before two witnesses. */
export function RecordDialog({ version, holder, onClose, onDone }: Props) {
  const t = useT();
  const { data: people } = useQuery(queries.people());
  const [form] = Form.useForm<Values>();
  const outcome = Form.useWatch("outcome", form) ?? "signed";
  const save = useAct(
    (values: Values) => ipc.jobSignOff({ version, code: holder.code, ...values, note: values.note ?? "" }),
    onDone,
  );
  if (!people) return null;
  return (
    <Modal
      open
      title={t("jobs.recordTitle", { name: holder.name })}
      okText={t("jobs.saveRecord", { name: holder.name })}
      okButtonProps={{ ...{ "data-testid": testids.jobRecordSave } }}
      cancelText={t("common.cancel")}
      confirmLoading={save.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ outcome: "signed", day: people.today, note: "" }}
        onFinish={save.run}
      >
        <Form.Item name="outcome">
          <Segmented
            options={(["signed", "refused"] as const).map((value) => ({
              value,
              label: t(`jobs.outcome_${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="day"
          label={t("jobs.day")}
          rules={[{ required: true, message: t("common.required") }]}
        >
          <DayInput allowClear={false} />
        </Form.Item>
        <Form.Item
          name="note"
          label={t(outcome === "refused" ? "jobs.witnesses" : "jobs.note")}
          rules={[{ required: outcome === "refused", whitespace: true, message: t("common.required") }]}
        >
          <Input />
        </Form.Item>
        <FormKeys save={false} />
        <FailureNote failure={save.failure} />
      </Form>
    </Modal>
  );
}
