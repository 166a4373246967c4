import { Form, Input, Segmented } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { testids } from "@/shared/testids";

interface Props {
  /** None for a new one. */
  row: ipc.CustomFieldRow | null;
  onClose: () => void;
  onSaved: (rows: ipc.CustomFieldRow[]) => void;
}

const KINDS: ipc.CustomKind[] = ["text", "number", "date", "choice"];
type Typed = { name: string; kind: ipc.CustomKind; choices: string };

/** One of the firm's own fields. */
export function FieldForm({ row, onClose, onSaved }: Props) {
  const t = useT();
  const [form] = Form.useForm<Typed>();
  const kind = Form.useWatch("kind", form) ?? row?.field.kind ?? "text";
  const name: string = Form.useWatch("name", form) ?? "";
  const save = useAct(
    (typed: Typed) =>
      ipc.accountFieldSave({
        form: {
          id: row?.field.id ?? null,
          name: typed.name,
          kind: typed.kind,
          choices: (typed.choices ?? "").split("\n"),
        },
      }),
    onSaved,
  );
  const fixed = (row?.uses ?? 0) > 0;
  return (
    <FormDrawer
      width={440}
      title={row ? row.field.name : t("accountLists.addField")}
      form={form}
      initial={{
        name: row?.field.name ?? "",
        kind: row?.field.kind ?? "text",
        choices: (row?.field.choices ?? []).join("\n"),
      }}
      save={save}
      label={t("accountLists.saveField", { name })}
      testid={testids.fieldSave}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={t("accountLists.fieldName")}
        rules={[{ required: true, whitespace: true, message: t("common.required") }]}
      >
        <Input autoFocus maxLength={30} data-testid={testids.fieldName} />
      </Form.Item>
      <Form.Item
        name="kind"
        label={t("accountLists.fieldKind")}
        extra={fixed && t("accountLists.kindStays", { uses: row?.uses ?? 0 })}
      >
        <Segmented
          disabled={fixed}
          options={KINDS.map((one) => ({ value: one, label: t(`accountLists.kind_${one}`) }))}
        />
      </Form.Item>
      {kind === "choice" && (
        <Form.Item
          name="choices"
          label={t("accountLists.fieldChoices")}
          extra={t("accountLists.fieldChoicesHint")}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} />
        </Form.Item>
      )}
    </FormDrawer>
  );
}
