import { Button, Form, Input, Segmented, Select } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { usePutTraining } from "./put";
import { choices, QUESTION_KINDS } from "./words";

/** A question of one of the six kinds. */
export function QuestionDrawer({ row, onClose }: { row: ipc.QuestionRow | null; onClose: () => void }) {
  const t = useT();
  const put = usePutTraining();
  const [form] = Form.useForm<ipc.QuestionForm>();
  const kind = Form.useWatch("kind", form) ?? row?.question.kind ?? "single";
  const old = row?.question;
  const done = () => {
    put();
    onClose();
  };
  const save = useAct(
    (values: ipc.QuestionForm) =>
      ipc.questionSave({
        form: {
          id: old?.id ?? null,
          revision: old?.revision ?? 0,
          kind: values.kind,
          stem: values.stem,
          options: (values.options ?? []).map((one) => one?.trim() ?? "").filter(Boolean),
          answer: values.answer,
          difficulty: values.difficulty,
          tags: values.tags ?? [],
          basis: values.basis ?? "",
          retired: old?.retired ?? false,
        },
      }),
    done,
  );
  const retire = useAct((id: number, retired: boolean) => ipc.questionRetire({ id, retired }), done);
  const confirm = useAct((id: number) => ipc.questionConfirm({ id }), done);
  const required = [{ required: true, message: t("common.required") }];
  const letters = old?.kind === "single" || old?.kind === "multiple";
  const initial = old
    ? {
        ...old,
        answer: old.answer.join(letters ? "" : "；"),
        basis: old.articles.map((one) => one.label).join("、"),
      }
    : { kind: "single", difficulty: 2, options: ["", "", "", ""] };
  return (
    <FormDrawer
      title={old ? t("training.editQuestion") : t("training.addQuestion")}
      width={560}
      form={form}
      initial={initial}
      save={save}
      label={t("common.save")}
      onClose={onClose}
    >
      {row && row.changed.length > 0 && (
        <div className="train-open train-line">
          <span>{t("training.changedText", { articles: row.changed.join(t("common.comma")) })}</span>
          <Button size="small" loading={confirm.busy} onClick={() => confirm.run(row.question.id)}>
            {t("training.stillRight")}
          </Button>
        </div>
      )}
      <Form.Item name="kind" label={t("training.kind")}>
        <Select options={choices(t, "question", QUESTION_KINDS)} />
      </Form.Item>
      <Form.Item
        name="stem"
        label={t("training.stem")}
        rules={required}
        extra={kind === "fill_in" ? t("training.blanksHint") : undefined}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} data-first />
      </Form.Item>
      {(kind === "single" || kind === "multiple") && (
        <Form.List name="options">
          {(fields, { add, remove }) => (
            <Form.Item label={t("training.options")}>
              {fields.map((field, index) => (
                <div key={field.key} className="train-line train-list-line">
                  <b>{String.fromCharCode(65 + index)}</b>
                  <Form.Item name={field.name} className="train-grow">
                    <Input />
                  </Form.Item>
                  <Button type="text" disabled={fields.length < 3} onClick={() => remove(field.name)}>
                    {t("common.remove")}
                  </Button>
                </div>
              ))}
              <Button size="small" disabled={fields.length > 7} onClick={() => add("")}>
                {t("training.addOption")}
              </Button>
            </Form.Item>
          )}
        </Form.List>
      )}
      <Form.Item
        name="answer"
        label={t("training.answer")}
        rules={required}
        extra={t(`training.answerHint_${kind}`)}
      >
        {kind === "true_false" ? (
          <Segmented
            options={[
              { value: "对", label: t("training.right") },
              { value: "错", label: t("training.wrong") },
            ]}
          />
        ) : (
          <Input.TextArea autoSize={{ minRows: kind === "short" || kind === "practical" ? 3 : 1 }} />
        )}
      </Form.Item>
      <div className="train-two">
        <Form.Item name="difficulty" label={t("training.difficulty")}>
          <Select
            options={([1, 2, 3] as const).map((value) => ({
              value,
              label: t(`training.difficulty_${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="tags" label={t("training.tags")}>
          <Select mode="tags" />
        </Form.Item>
      </div>
      <Form.Item name="basis" label={t("training.article")} extra={t("training.articleHint")}>
        <Input />
      </Form.Item>
      {old && (
        <Button type="text" loading={retire.busy} onClick={() => retire.run(old.id, !old.retired)}>
          {t(old.retired ? "training.bringBack" : "training.retire")}
        </Button>
      )}
      <FailureNote failure={retire.failure ?? confirm.failure} />
    </FormDrawer>
  );
}
