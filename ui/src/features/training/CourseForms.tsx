import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Form, Input, Select } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { DayInput } from "@/shared/parts/DayInput";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { queries } from "@/shared/queries";
import { MaterialFile } from "./MaterialFile";
import { CompetenceSelect, PersonSelect } from "./Pickers";
import { usePutTraining } from "./put";
import { CONTENTS, choices, EXAM_FORMS, hours, LEVELS } from "./words";

/** A course with its outline, its material and the competences it leads to. */
export function CourseDrawer({
  course,
  files,
  onClose,
}: {
  course: ipc.TrainingCourse | null;
  /** Of each version of the material. */
  files: (ipc.ScanRow | null)[];
  onClose: () => void;
}) {
  const t = useT();
  const put = usePutTraining();
  const { data: status } = useQuery(queries.status());
  const [form] = Form.useForm<ipc.TrainingCourseForm>();
  const save = useAct(
    (values: ipc.TrainingCourseForm) =>
      ipc.courseSave({
        form: {
          id: course?.id ?? null,
          revision: course?.revision ?? 0,
          name: values.name,
          kind: values.kind,
          outline: values.outline ?? "",
          theory: values.theory || "0",
          practice: values.practice || "0",
          exam: values.exam,
          competences: values.competences ?? [],
          materials: (values.materials ?? []).map((one) => ({ ...one, note: one.note ?? "" })),
          retired: values.retired ?? false,
        },
      }),
    () => {
      put();
      onClose();
    },
  );
  const required = [{ required: true, message: t("common.required") }];
  const initial = course
    ? { ...course, theory: hours(course.theory_minutes), practice: hours(course.practice_minutes) }
    : { kind: "operation", exam: "theory" };
  return (
    <FormDrawer
      title={course ? course.name : t("training.addCourse")}
      width={720}
      form={form}
      initial={initial}
      save={save}
      label={t("common.save")}
      testid="course-save"
      onClose={onClose}
    >
      <Form.Item name="name" label={t("training.name")} rules={required}>
        <Input data-testid="course-name" />
      </Form.Item>
      <div className="train-two">
        <Form.Item name="kind" label={t("training.content")}>
          <Select options={choices(t, "content", CONTENTS)} />
        </Form.Item>
        <Form.Item name="exam" label={t("training.examForm")}>
          <Select options={choices(t, "examform", EXAM_FORMS)} />
        </Form.Item>
        <Form.Item name="theory" label={t("training.theoryHours")}>
          <Input placeholder="2" />
        </Form.Item>
        <Form.Item name="practice" label={t("training.practiceHours")}>
          <Input placeholder="1.5" />
        </Form.Item>
      </div>
      <Form.Item name="outline" label={t("training.outline")} extra={t("training.outlineHint")}>
        <Input.TextArea autoSize={{ minRows: 3 }} />
      </Form.Item>
      <Form.List name="competences">
        {(fields, { add, remove }) => (
          <Form.Item label={t("training.leadsTo")}>
            {fields.map((field) => (
              <div key={field.key} className="train-line train-list-line">
                <Form.Item name={[field.name, "competence"]} rules={required} className="train-grow">
                  <CompetenceSelect />
                </Form.Item>
                <Form.Item name={[field.name, "level"]}>
                  <Select options={choices(t, "level", LEVELS)} style={{ width: 120 }} />
                </Form.Item>
                <Button type="text" onClick={() => remove(field.name)}>
                  {t("common.remove")}
                </Button>
              </div>
            ))}
            <Button size="small" onClick={() => add({ level: "basic" })}>
              {t("training.addCompetence")}
            </Button>
          </Form.Item>
        )}
      </Form.List>
      <Form.List name="materials">
        {(fields, { add, remove }) => (
          <Form.Item label={t("training.materials")} extra={t("training.materialsHint")}>
            {fields.map((field) => (
              <div key={field.key} className="train-line train-list-line">
                <Form.Item name={[field.name, "title"]} rules={required} className="train-grow">
                  <Input placeholder={t("training.name")} />
                </Form.Item>
                <Form.Item name={[field.name, "version"]} rules={required}>
                  <Input placeholder="V1" style={{ width: 64 }} />
                </Form.Item>
                <Form.Item name={[field.name, "on"]} rules={required}>
                  <DayInput allowClear={false} />
                </Form.Item>
                <Form.Item name={[field.name, "note"]}>
                  <Input placeholder={t("training.materialNote")} />
                </Form.Item>
                {course && field.name < course.materials.length ? (
                  <MaterialFile
                    course={course.id}
                    version={field.name + 1}
                    file={files[field.name] ?? null}
                  />
                ) : (
                  <Button type="text" onClick={() => remove(field.name)}>
                    {t("common.remove")}
                  </Button>
                )}
              </div>
            ))}
            <Button
              size="small"
              onClick={() => add({ version: `V${fields.length + 1}`, on: status?.today, note: "" })}
            >
              {t("training.addMaterial")}
            </Button>
          </Form.Item>
        )}
      </Form.List>
      {course && (
        <Form.Item name="retired" valuePropName="checked">
          <Checkbox>{t("training.retiredCourse")}</Checkbox>
        </Form.Item>
      )}
    </FormDrawer>
  );
}

/** Who teaches: one of the company with a term, or somebody from outside. */
export function TrainerDrawer({
  trainer,
  code,
  onClose,
}: {
  trainer: ipc.TrainingTrainer | null;
  code: string | null;
  onClose: () => void;
}) {
  const t = useT();
  const put = usePutTraining();
  const [form] = Form.useForm<ipc.TrainingTrainerForm>();
  const save = useAct(
    (values: ipc.TrainingTrainerForm) =>
      ipc.trainerSave({
        form: {
          id: trainer?.id ?? null,
          revision: trainer?.revision ?? 0,
          name: values.name,
          code: values.code || null,
          provider: values.provider ?? "",
          subjects: values.subjects ?? "",
          certified_until: values.certified_until ?? null,
        },
      }),
    () => {
      put();
      onClose();
    },
  );
  return (
    <FormDrawer
      title={trainer ? trainer.name : t("training.addTrainer")}
      width={440}
      form={form}
      initial={{ ...trainer, code: code ?? undefined }}
      save={save}
      label={t("common.save")}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={t("training.name")}
        rules={[{ required: true, message: t("common.required") }]}
      >
        <Input />
      </Form.Item>
      <Form.Item name="code" label={t("training.internal")} extra={t("training.internalHint")}>
        <PersonSelect allowClear />
      </Form.Item>
      <Form.Item name="provider" label={t("training.provider")}>
        <Input />
      </Form.Item>
      <Form.Item name="subjects" label={t("training.subjects")}>
        <Input />
      </Form.Item>
      <Form.Item name="certified_until" label={t("training.certifiedUntil")}>
        <DayInput />
      </Form.Item>
    </FormDrawer>
  );
}
