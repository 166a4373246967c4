import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { typed } from "@/shared/format/money";
import { DayInput } from "@/shared/parts/DayInput";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { queries } from "@/shared/queries";
import { PeopleSelect } from "./Pickers";
import { usePutTraining } from "./put";
import { CONTENTS, choices, clock, EXAM_FORMS, hours } from "./words";

/** When, where, by whom and for whom a training is held. */
export function SessionDrawer({
  session,
  people,
  onClose,
  onSaved,
}: {
  session: ipc.TrainingSession | null;
  /** Numbers of those who are down for it. */
  people: string[];
  onClose: () => void;
  onSaved: (view: ipc.TrainingSessionView) => void;
}) {
  const t = useT();
  const put = usePutTraining();
  const { data: status } = useQuery(queries.status());
  const year = Number(status?.today.slice(0, 4) ?? 0);
  const { data: plan } = useQuery({ ...queries.trainingPlan(year), enabled: year > 0 });
  const { data: courses } = useQuery(queries.trainingCourses());
  const { data: regulations } = useQuery(queries.regulations());
  const [form] = Form.useForm<ipc.TrainingSessionForm>();
  const save = useAct(
    (values: ipc.TrainingSessionForm) =>
      ipc.sessionSave({
        form: {
          id: session?.id ?? null,
          revision: session?.revision ?? 0,
          title: values.title,
          kind: values.kind,
          course: values.course ?? null,
          plan_line: values.plan_line ?? null,
          regulation: values.regulation ?? null,
          trainer: values.trainer ?? "",
          slots: (values.slots ?? []).map((slot) => ({ ...slot, room: slot.room ?? "" })),
          practice: values.practice || "0",
          exam: values.exam,
          cost: values.cost || "0",
          material: values.material ?? "",
          people: values.people ?? [],
        },
      }),
    (view) => {
      put();
      onClose();
      onSaved(view);
    },
  );
  const required = [{ required: true, message: t("common.required") }];
  const none = { course: undefined, plan_line: undefined, regulation: undefined };
  const initial = session
    ? {
        ...session,
        course: session.course ?? undefined,
        plan_line: session.plan_line ?? undefined,
        regulation: session.regulation ?? undefined,
        practice: hours(session.practice_minutes),
        cost: typed(session.cost),
        slots: session.slots.map((slot) => ({ ...slot, from: clock(slot.from), to: clock(slot.to) })),
        people,
      }
    : {
        ...none,
        kind: "operation",
        exam: "theory",
        slots: [{ day: status?.today, from: "09:00", to: "11:00", room: "" }],
      };
  const fromPlan = (id: number | undefined) => {
    const line = plan?.rows.find((row) => row.line.id === id)?.line;
    if (!line) return;
    form.setFieldsValue({
      title: form.getFieldValue("title") || line.title,
      kind: line.kind,
      course: line.course ?? undefined,
      trainer: form.getFieldValue("trainer") || line.trainer,
      exam: line.exam,
      practice: hours(line.practice_minutes),
    });
  };
  return (
    <FormDrawer
      title={session ? session.title : t("training.addSession")}
      width={600}
      form={form}
      initial={initial}
      save={save}
      label={t("common.save")}
      onClose={onClose}
    >
      <Form.Item name="title" label={t("training.title_")} rules={required}>
        <Input data-first />
      </Form.Item>
      <div className="train-two">
        <Form.Item name="plan_line" label={t("training.planLine")}>
          <Select
            allowClear
            onChange={fromPlan}
            options={plan?.rows
              .filter((row) => row.line.state !== "dropped")
              .map((row) => ({ value: row.line.id, label: row.line.title }))}
          />
        </Form.Item>
        <Form.Item name="course" label={t("training.course")}>
          <Select
            allowClear
            options={courses?.courses
              .filter((one) => !one.course.retired)
              .map((one) => ({ value: one.course.id, label: one.course.name }))}
          />
        </Form.Item>
        <Form.Item name="kind" label={t("training.content")}>
          <Select options={choices(t, "content", CONTENTS)} />
        </Form.Item>
        <Form.Item name="regulation" label={t("training.regulation")}>
          <Select allowClear options={regulations?.map((one) => ({ value: one.id, label: one.title }))} />
        </Form.Item>
        <Form.Item name="trainer" label={t("training.trainer")} rules={required}>
          <Select
            showSearch
            options={courses?.trainers.map((one) => ({
              value: one.trainer.name,
              label: one.trainer.provider ? `${one.trainer.name}　${one.trainer.provider}` : one.trainer.name,
            }))}
          />
        </Form.Item>
        <Form.Item name="exam" label={t("training.examForm")}>
          <Select options={choices(t, "examform", EXAM_FORMS)} />
        </Form.Item>
      </div>
      <Form.List name="slots">
        {(fields, { add, remove }) => (
          <Form.Item label={t("training.slots")}>
            {fields.map((field) => (
              <div key={field.key} className="train-line train-list-line">
                <Form.Item name={[field.name, "day"]} rules={required}>
                  <DayInput allowClear={false} />
                </Form.Item>
                <Form.Item name={[field.name, "from"]} rules={required}>
                  <Input placeholder="09:00" style={{ width: 76 }} />
                </Form.Item>
                <span>–</span>
                <Form.Item name={[field.name, "to"]} rules={required}>
                  <Input placeholder="11:00" style={{ width: 76 }} />
                </Form.Item>
                <Form.Item name={[field.name, "room"]} className="train-grow">
                  <Input placeholder={t("training.room")} />
                </Form.Item>
                <Button type="text" disabled={fields.length < 2} onClick={() => remove(field.name)}>
                  {t("common.remove")}
                </Button>
              </div>
            ))}
            <Button size="small" onClick={() => add({ from: "09:00", to: "11:00" })}>
              {t("training.addSlot")}
            </Button>
          </Form.Item>
        )}
      </Form.List>
      <Form.Item name="people" label={t("training.people")}>
        <PeopleSelect />
      </Form.Item>
      <div className="train-two">
        <Form.Item name="practice" label={t("training.practiceHours")} extra={t("training.practiceOf")}>
          <Input />
        </Form.Item>
        <Form.Item name="cost" label={t("training.cost")}>
          <Input suffix={t("common.yuan")} />
        </Form.Item>
      </div>
      <Form.Item name="material" label={t("training.material")}>
        <Input />
      </Form.Item>
    </FormDrawer>
  );
}
