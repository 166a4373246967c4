import { useQuery } from "@tanstack/react-query";
import { Form, Input } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { DayInput } from "@/shared/parts/DayInput";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { queries } from "@/shared/queries";
import { PersonSelect } from "./Pickers";
import { usePutTraining } from "./put";

/** What somebody wishes to learn. */
export function RequestDrawer({ onClose }: { onClose: () => void }) {
  const t = useT();
  const put = usePutTraining();
  const { data: status } = useQuery(queries.status());
  const [form] = Form.useForm<ipc.TrainingRequestForm>();
  const save = useAct(
    (values: ipc.TrainingRequestForm) =>
      ipc.trainingRequest({ form: { ...values, code: values.code ?? null, why: values.why ?? "" } }),
    () => {
      put();
      onClose();
    },
  );
  const required = [{ required: true, message: t("common.required") }];
  return (
    <FormDrawer
      title={t("training.addRequest")}
      width={440}
      form={form}
      initial={{ on: status?.today }}
      save={save}
      label={t("common.save")}
      onClose={onClose}
    >
      <Form.Item name="code" label={t("training.person")} extra={t("training.requestWho")}>
        <PersonSelect allowClear />
      </Form.Item>
      <Form.Item name="on" label={t("training.askedOn")} rules={required}>
        <DayInput />
      </Form.Item>
      <Form.Item name="what" label={t("training.what")} rules={required}>
        <Input data-first />
      </Form.Item>
      <Form.Item name="why" label={t("training.why")}>
        <Input.TextArea autoSize={{ minRows: 3 }} />
      </Form.Item>
    </FormDrawer>
  );
}
