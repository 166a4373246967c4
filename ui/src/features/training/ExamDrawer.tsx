import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Checkbox, Form, Input, InputNumber, Select } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { DayInput } from "@/shared/parts/DayInput";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { queries } from "@/shared/queries";
import { PeopleSelect } from "./Pickers";
import { usePutTraining } from "./put";
import { choices, QUESTION_KINDS } from "./words";

const ALL: ipc.QuestionQuery = {
  text: "",
  kind: null,
  tag: null,
  changed: false,
  retired: false,
  offset: 0,
  limit: 1,
};

/** Sets a paper from the bank by what it must hold; what the bank cannot give is told while typing. */
export function ExamDrawer({
  session,
  title,
  resitOf,
  onClose,
}: {
  session: number | null;
  title: string;
  resitOf?: ipc.ExamView;
  onClose: () => void;
}) {
  const t = useT();
  const navigate = useNavigate();
  const put = usePutTraining();
  const { data: status } = useQuery(queries.status());
  const { data: bank } = useQuery(queries.questions(ALL));
  const { data: sessions } = useQuery(queries.trainingSessions());
  const [form] = Form.useForm<ipc.ExamSetForm>();
  const sections = Form.useWatch("sections", form) ?? [];
  const total = Form.useWatch("total", form) ?? 0;
  const sum = sections.reduce((all, one) => all + (one?.count ?? 0) * (one?.marks ?? 0), 0);
  const have = (kind: ipc.QuestionKind) => bank?.kinds.find((one) => one.kind === kind)?.count ?? 0;
  const short = sections.filter((one) => one?.kind && one.count > have(one.kind));
  const old = resitOf?.exam;
  const save = useAct(
    (values: ipc.ExamSetForm) =>
      ipc.examSet({
        form: {
          ...values,
          session: values.session ?? null,
          resit_of: old?.id ?? null,
          people: values.people ?? [],
          sections: values.sections ?? [],
          within: values.within ?? [],
          tags: values.tags ?? [],
          difficulties: values.difficulties ?? [],
          seed: values.seed ?? 1,
          strict: values.strict ?? false,
        },
      }),
    (view) => {
      put();
      onClose();
      navigate({ to: "/training/exams/$id", params: { id: String(view.exam.id) } });
    },
  );
  const required = [{ required: true, message: t("common.required") }];
  const tags = bank?.tags.map((one) => ({ value: one.tag, label: `${one.tag}　${one.count}` }));
  const initial = {
    title: old ? t("training.resitTitle", { title: old.title }) : title,
    session: session ?? old?.session ?? undefined,
    on: status?.today,
    minutes: old?.minutes ?? 60,
    total: old?.total ?? 100,
    variants: old?.variants.length ?? 2,
    seed: (old?.blueprint.seed ?? 0) + 1,
    sections: old?.blueprint.sections ?? [
      { kind: "single", count: 20, marks: 2 },
      { kind: "multiple", count: 10, marks: 3 },
      { kind: "true_false", count: 15, marks: 2 },
    ],
    within: old?.blueprint.within ?? [],
    tags: old?.blueprint.tags ?? [],
    difficulties: old?.blueprint.difficulties ?? [],
  };
  return (
    <FormDrawer
      title={t(old ? "training.setResit" : "training.setExam")}
      width={600}
      form={form}
      initial={initial}
      save={save}
      label={t("training.setPaper")}
      intro={t("training.setIntro")}
      onClose={onClose}
    >
      <Form.Item name="title" label={t("training.examTitle")} rules={required}>
        <Input />
      </Form.Item>
      <div className="train-two">
        <Form.Item name="session" label={t("training.session")}>
          <Select
            allowClear
            showSearch
            optionFilterProp="label"
            options={sessions?.map((one) => ({ value: one.id, label: one.title }))}
          />
        </Form.Item>
        <Form.Item name="on" label={t("training.day")} rules={required}>
          <DayInput />
        </Form.Item>
        <Form.Item name="minutes" label={t("training.minutes")} rules={required}>
          <InputNumber min={1} max={600} precision={0} />
        </Form.Item>
        <Form.Item name="total" label={t("training.totalMarks")} rules={required}>
          <InputNumber min={1} max={1000} precision={0} />
        </Form.Item>
      </div>
      <Form.List name="sections">
        {(fields, { add, remove }) => (
          <Form.Item
            label={t("training.sections")}
            validateStatus={short.length > 0 || sum !== total ? "warning" : undefined}
            extra={
              <>
                {t("training.sumIs", { sum, total })}
                {short.map((one) => (
                  <span key={one.kind} className="train-short">
                    {t("training.shortOf", {
                      kind: t(`training.question_${one.kind}`),
                      have: have(one.kind),
                      need: one.count,
                    })}
                  </span>
                ))}
              </>
            }
          >
            {fields.map((field) => (
              <div key={field.key} className="train-line train-list-line">
                <Form.Item name={[field.name, "kind"]} rules={required} className="train-grow">
                  <Select options={choices(t, "question", QUESTION_KINDS)} />
                </Form.Item>
                <Form.Item name={[field.name, "count"]} rules={required}>
                  <InputNumber
                    min={1}
                    max={200}
                    precision={0}
                    suffix={t("training.unitQuestions")}
                    style={{ width: 100 }}
                  />
                </Form.Item>
                <Form.Item name={[field.name, "marks"]} rules={required}>
                  <InputNumber
                    min={1}
                    max={100}
                    precision={0}
                    suffix={t("training.unitMarks")}
                    style={{ width: 110 }}
                  />
                </Form.Item>
                <Button type="text" onClick={() => remove(field.name)}>
                  {t("common.remove")}
                </Button>
              </div>
            ))}
            <Button size="small" onClick={() => add({ kind: "single", count: 5, marks: 2 })}>
              {t("training.addSection")}
            </Button>
          </Form.Item>
        )}
      </Form.List>
      <Form.Item name="within" label={t("training.within")} extra={t("training.withinHint")}>
        <Select mode="multiple" options={tags} />
      </Form.Item>
      <Rules name="tags" field="tag" label={t("training.tagRules")} options={tags ?? []} />
      <Rules
        name="difficulties"
        field="difficulty"
        label={t("training.difficultyRules")}
        options={([1, 2, 3] as const).map((value) => ({ value, label: t(`training.difficulty_${value}`) }))}
      />
      <div className="train-two">
        <Form.Item name="variants" label={t("training.variants")}>
          <Select
            options={["A", "A B", "A B C", "A B C D"].map((label, index) => ({ value: index + 1, label }))}
          />
        </Form.Item>
        <Form.Item name="seed" label={t("training.seed")} extra={t("training.seedHint")}>
          <InputNumber min={1} precision={0} />
        </Form.Item>
      </div>
      <Form.Item
        name="people"
        label={t("training.people")}
        extra={t(old ? "training.peopleResit" : "training.peopleExam")}
      >
        <PeopleSelect />
      </Form.Item>
      <Form.Item name="strict" valuePropName="checked">
        <Checkbox>{t("training.strict")}</Checkbox>
      </Form.Item>
    </FormDrawer>
  );
}

function Rules({
  name,
  field: inner,
  label,
  options,
}: {
  name: string;
  field: string;
  label: string;
  options: { value: string | number; label: string }[];
}) {
  const t = useT();
  const required = [{ required: true, message: t("common.required") }];
  return (
    <Form.List name={name}>
      {(fields, { add, remove }) => (
        <Form.Item label={label}>
          {fields.map((field) => (
            <div key={field.key} className="train-line train-list-line">
              <Form.Item name={[field.name, inner]} rules={required} className="train-grow">
                <Select options={options} />
              </Form.Item>
              <Form.Item name={[field.name, "least"]} rules={required}>
                <InputNumber
                  min={1}
                  max={200}
                  precision={0}
                  prefix={t("training.least")}
                  style={{ width: 120 }}
                />
              </Form.Item>
              <Button type="text" onClick={() => remove(field.name)}>
                {t("common.remove")}
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => add({ least: 1 })}>
            {t("training.addRule")}
          </Button>
        </Form.Item>
      )}
    </Form.List>
  );
}
