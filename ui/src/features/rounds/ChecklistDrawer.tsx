import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { usePrint, usePut } from "./put";

interface Typed {
  name: string;
  indicator?: string;
  items: { key: number | null; text: string; how: string; article?: string }[];
}

interface Props {
  list: ipc.ChecklistView | null;
  onClose: () => void;
  onWalk: (id: number) => void;
}

/** A list, written line by line; every line names its article. */
export function ChecklistDrawer({ list, onClose, onWalk }: Props) {
  const t = useT();
  const language = useLanguage();
  const put = usePut();
  const print = usePrint();
  const [form] = Form.useForm<Typed>();
  const { data: articles } = useQuery(queries.roundsArticles());
  const { data: indicators } = useQuery(queries.indicators());
  const done = () => {
    put();
    onClose();
  };
  const save = useAct(
    (typed: Typed) =>
      ipc.roundsChecklistSave({
        form: {
          id: list?.id ?? null,
          name: typed.name,
          indicator: typed.indicator ?? null,
          items: typed.items.map((item) => ({
            key: item.key ?? null,
            text: item.text,
            how: item.how ?? "",
            article: item.article ?? "",
          })),
        },
      }),
    done,
  );
  const confirm = useAct((id: number) => ipc.roundsChecklistConfirm({ id }), done);
  const retire = useAct(
    (one: ipc.ChecklistView) => ipc.roundsChecklistRetire({ id: one.id, retired: !one.retired }),
    done,
  );
  if (!articles) return null;
  const needed = [{ required: true, whitespace: true, message: t("common.required") }];
  const events = (indicators ?? []).filter((one) => one.rule.kind === "per_event");
  const changed = new Set(list?.items.filter((item) => item.changed).map((item) => item.key));
  return (
    <FormDrawer
      width={860}
      title={list?.name ?? t("rounds.newChecklist")}
      form={form}
      initial={{
        name: list?.name ?? "",
        indicator: list?.indicator ?? undefined,
        items: list?.items ?? [{ key: null, text: "", how: "" }],
      }}
      save={save}
      label={t("rounds.saveChecklist")}
      testid={testids.checklistSave}
      onClose={onClose}
    >
      {list && (
        <div className="row checklist-does">
          {!list.retired && (
            <Button size="small" onClick={() => onWalk(list.id)}>
              {t("rounds.walkByIt")}
            </Button>
          )}
          <Button
            size="small"
            loading={print.busy}
            onClick={() => print.run({ paper: "checklist", checklist: list.id })}
          >
            {t("rounds.printBlank")}
          </Button>
          {list.changed > 0 && (
            <Button size="small" loading={confirm.busy} onClick={() => confirm.run(list.id)}>
              {t("rounds.confirm", { n: list.changed })}
            </Button>
          )}
          <Button size="small" loading={retire.busy} onClick={() => retire.run(list)}>
            {t(list.retired ? "rounds.bringBack" : "rounds.retire")}
          </Button>
        </div>
      )}
      <FailureNote failure={print.failure ?? confirm.failure ?? retire.failure} />
      <div className="form-pair">
        <Form.Item name="name" label={t("rounds.name")} rules={needed}>
          <Input data-testid={testids.checklistName} />
        </Form.Item>
        <Form.Item name="indicator" label={t("rounds.indicator")} extra={t("rounds.indicatorHint")}>
          <Select
            allowClear
            options={events.map((one) => ({
              value: one.code,
              label: `${one.code} ${language === "en" ? one.name_en : one.name}`,
            }))}
          />
        </Form.Item>
      </div>
      <Form.List name="items">
        {(fields, { add, remove }) => (
          <>
            <div className="checklist-line checklist-head quiet">
              <span>{t("rounds.item")}</span>
              <span>{t("rounds.how")}</span>
              <span>{t("rounds.article")}</span>
            </div>
            {fields.map((field) => (
              <div className="checklist-line" key={field.key}>
                <Form.Item name={[field.name, "key"]} hidden>
                  <Input />
                </Form.Item>
                <Form.Item name={[field.name, "text"]} rules={needed}>
                  <Input.TextArea autoSize data-testid={testids.checklistText(field.name)} />
                </Form.Item>
                <Form.Item name={[field.name, "how"]}>
                  <Input.TextArea autoSize />
                </Form.Item>
                <Form.Item
                  name={[field.name, "article"]}
                  rules={needed}
                  extra={
                    changed.has(form.getFieldValue(["items", field.name, "key"])) && (
                      <StateTag tone="warn">{t("rounds.changed")}</StateTag>
                    )
                  }
                >
                  <Select
                    showSearch={{ optionFilterProp: "label" }}
                    options={articles.map((one) => ({
                      value: one.label,
                      label: `${one.label} ${one.heading}`,
                    }))}
                  />
                </Form.Item>
                <Button type="text" onClick={() => remove(field.name)} aria-label={t("common.remove")}>
                  {t("common.remove")}
                </Button>
              </div>
            ))}
            <Button
              type="dashed"
              onClick={() => add({ key: null, text: "", how: "" })}
              data-testid={testids.checklistAdd}
            >
              {t("rounds.addItem")}
            </Button>
          </>
        )}
      </Form.List>
    </FormDrawer>
  );
}
