import { useQuery } from "@tanstack/react-query";
import { Form, Input, Modal } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormKeys } from "@/shared/parts/FormKeys";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

interface Props {
  reading: ipc.JobReading;
  shown: ipc.JobShown;
  onClose: () => void;
  onDone: (reading: ipc.JobReading) => void;
}

interface Values {
  effective_on: ipc.Day;
  change: string;
}

/** The last question before a sheet stands for ever. */
export function IssueDialog({ reading, shown, onClose, onDone }: Props) {
  const t = useT();
  const { data: people } = useQuery(queries.people());
  const [form] = Form.useForm<Values>();
  const first = reading.versions.every((one) => one.state === "draft");
  const n = shown.version.ordinal;
  const issue = useAct(
    ({ effective_on, change }: Values) =>
      ipc.jobIssue({ post: reading.post, effective_on, change: change ?? "" }),
    onDone,
  );
  if (!people) return null;
  return (
    <Modal
      open
      title={t("jobs.issueTitle", { name: reading.frame.post, n })}
      okText={t("jobs.issueConfirm", { n })}
      okButtonProps={{ ...{ "data-testid": testids.jobIssueConfirm } }}
      cancelText={t("common.cancel")}
      confirmLoading={issue.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="quiet">{t("jobs.issueText")}</p>
      <Form
        form={form}
        layout="vertical"
        className="job-issue"
        initialValues={{ effective_on: people.today, change: "" }}
        onFinish={issue.run}
      >
        <Form.Item
          name="effective_on"
          label={t("jobs.effective")}
          rules={[{ required: true, message: t("common.required") }]}
        >
          <DayInput allowClear={false} />
        </Form.Item>
        {!first && (
          <Form.Item
            name="change"
            label={t("jobs.change")}
            rules={[{ required: true, whitespace: true, message: t("common.required") }]}
          >
            <Input.TextArea data-first autoSize={{ minRows: 2 }} data-testid={testids.jobIssueChange} />
          </Form.Item>
        )}
        <FormKeys save={false} />
        <FailureNote failure={issue.failure} />
      </Form>
    </Modal>
  );
}
