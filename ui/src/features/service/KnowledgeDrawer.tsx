import { useNavigate } from "@tanstack/react-router";
import { App, Button, Form, Input } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { stamp } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { testids } from "@/shared/testids";
import { usePutCase } from "./put";
import { useNeeded } from "./StepDrawers";

interface Props {
  note: ipc.KnowledgeView | null;
  /** The case a new note comes from. */
  of: number | null;
  onClose: () => void;
}

/** A question with its answer, the words it is found by, and the cases it helped with. */
export function KnowledgeDrawer({ note, of, onClose }: Props) {
  const t = useT();
  const put = usePutCase();
  const needed = useNeeded();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const [form] = Form.useForm<ipc.KnowledgeForm>();
  const done = () => {
    put();
    onClose();
  };
  const save = useAct(
    (values: ipc.KnowledgeForm) =>
      ipc.serviceKnowledgeSave({ form: { ...values, id: note?.id ?? null, case: of } }),
    done,
  );
  const remove = useAct((id: number) => ipc.serviceKnowledgeDelete({ id }), done);
  const ask = ({ id, question, cases }: ipc.KnowledgeView) =>
    modal.confirm({
      title: t("service.knowledgeRemoveTitle", { question }),
      content: t("service.knowledgeRemoveText", { n: cases.length }),
      okText: t("service.knowledgeRemoveConfirm"),
      cancelText: t("common.cancel"),
      okButtonProps: { danger: true },
      onOk: () => {
        remove.run(id);
      },
    });
  return (
    <FormDrawer
      width={560}
      title={note ? t("service.knowledgeEdit") : t("service.knowledgeAdd")}
      intro={note && `${note.by} ${stamp(note.at)}`}
      form={form}
      initial={note ?? { question: "", answer: "", words: "" }}
      save={save}
      label={t("service.knowledgeSave")}
      testid={testids.knowledgeSave}
      onClose={onClose}
    >
      <Form.Item name="question" label={t("service.question")} rules={needed("service.questionNeeded")}>
        <Input data-testid={testids.knowledgeQuestion} />
      </Form.Item>
      <Form.Item name="answer" label={t("service.answer")} rules={needed("service.answerNeeded")}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} data-testid={testids.knowledgeAnswer} />
      </Form.Item>
      <Form.Item name="words" label={t("service.words")} extra={t("service.wordsHint")}>
        <Input />
      </Form.Item>
      {note && note.cases.length > 0 && (
        <section>
          <h4>{t("service.usedIn", { n: note.cases.length })}</h4>
          <ul className="case-grants">
            {note.cases.map((one) => (
              <li key={one.id}>
                <Button
                  type="link"
                  className="case-link num"
                  size="small"
                  onClick={() => navigate({ to: "/service/$id", params: { id: String(one.id) } })}
                >
                  {one.number}
                </Button>
                <p className="quiet">{one.description}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {note && (
        <Button
          type="text"
          className="knowledge-remove"
          loading={remove.busy}
          onClick={() => ask(note)}
          data-testid={testids.knowledgeRemove}
        >
          {t("service.knowledgeRemove")}
        </Button>
      )}
      <FailureNote failure={remove.failure} />
    </FormDrawer>
  );
}
