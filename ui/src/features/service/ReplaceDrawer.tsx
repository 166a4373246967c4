import { Form, Input, Select } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { DayInput } from "@/shared/parts/DayInput";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { testids } from "@/shared/testids";
import { useGoodsCases } from "./goodsCases";
import { usePutCase } from "./put";
import { PARTS } from "./warranty";

interface Props {
  view: ipc.ItemView;
  today: string;
  onClose: () => void;
}

/** A part was replaced: which one, when, and in which case. */
export function ReplaceDrawer({ view, today, onClose }: Props) {
  const t = useT();
  const put = usePutCase();
  const { data: cases } = useGoodsCases(view);
  const [form] = Form.useForm<ipc.ReplacementForm>();
  const save = useAct(
    (values: ipc.ReplacementForm) =>
      ipc.serviceItemReplace({ form: { ...values, item: view.item.id, case: values.case ?? null } }),
    () => {
      put();
      onClose();
    },
  );
  return (
    <FormDrawer
      width={480}
      title={t("service.replaceTitle", { product: view.item.product })}
      intro={t("service.replaceIntro")}
      form={form}
      initial={{ part: "driver", on: today, note: "" }}
      save={save}
      label={t("service.replace")}
      testid={testids.replaceSave}
      onClose={onClose}
    >
      <div className="form-pair">
        <Form.Item name="part" label={t("service.replacePart")}>
          <Select options={PARTS.map((one) => ({ value: one, label: t(`service.part_${one}`) }))} />
        </Form.Item>
        <Form.Item
          name="on"
          label={t("service.replaceOn")}
          rules={[{ required: true, message: t("service.replaceOnNeeded") }]}
        >
          <DayInput />
        </Form.Item>
      </div>
      <Form.Item name="case" label={t("service.replaceCase")}>
        <Select
          allowClear
          placeholder={t("service.replaceNoCase")}
          options={(cases?.rows ?? []).map((row) => ({
            value: row.id,
            label: `${row.number} ${row.description}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="note" label={t("service.note")}>
        <Input.TextArea data-first autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormDrawer>
  );
}
