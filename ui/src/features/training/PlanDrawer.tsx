import { useQuery } from "@tanstack/react-query";
import { Form, Input, Select } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { typed } from "@/shared/format/money";
import { DayInput } from "@/shared/parts/DayInput";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { queries } from "@/shared/queries";
import { usePutTraining } from "./put";
import { CONTENTS, choices, EXAM_FORMS, hours, PLAN_LEVELS } from "./words";

/** One training of a plan. */
export function PlanDrawer({
  year,
  line,
  approved,
  title,
  audience,
  onSaved,
  onClose,
}: {
  year: number;
  line: ipc.PlanLine | null;
  approved: boolean;
  /** What a need or a wish asks for. */
  title?: string;
  audience?: string;
  onSaved?: () => void;
  onClose: () => void;
}) {
  const t = useT();
  const put = usePutTraining();
  const { data: courses } = useQuery(queries.trainingCourses());
  const { data: people } = useQuery(queries.people());
  const [form] = Form.useForm<ipc.TrainingPlanForm>();
  const level = Form.useWatch("level", form);
  const departments = people?.organisation.departments ?? [];
  const save = useAct(
    (values: ipc.TrainingPlanForm) =>
      ipc.planLineSave({
        form: {
          id: line?.id ?? null,
          revision: line?.revision ?? 0,
          year,
          title: values.title,
          level: values.level,
          department: values.level === "company" ? null : (values.department ?? null),
          kind: values.kind,
          course: values.course ?? null,
          audience: values.audience ?? "",
          theory: values.theory || "0",
          practice: values.practice || "0",
          from: values.from,
          to: values.to,
          trainer: values.trainer ?? "",
          exam: values.exam,
          budget: values.budget || "0",
          reason: values.reason ?? "",
        },
      }),
    () => {
      onSaved?.();
      put();
      onClose();
    },
  );
  const required = [{ required: true, message: t("common.required") }];
  const initial = line
    ? {
        ...line,
        department: departments.find((one) => one.id === line.department)?.name,
        course: line.course ?? undefined,
        theory: hours(line.theory_minutes),
        practice: hours(line.practice_minutes),
        budget: typed(line.budget),
      }
    : { level: "company", kind: "operation", exam: "theory", title, audience };
  return (
    <FormDrawer
      title={line ? line.title : t("training.addLine")}
      width={520}
      form={form}
      initial={initial}
      save={save}
      label={t("common.save")}
      testid="plan-save"
      onClose={onClose}
    >
      <Form.Item name="title" label={t("training.title_")} rules={required}>
        <Input data-testid="plan-title" />
      </Form.Item>
      <div className="train-two">
        <Form.Item name="level" label={t("training.planLevel")}>
          <Select options={choices(t, "planlevel", PLAN_LEVELS)} />
        </Form.Item>
        <Form.Item
          name="department"
          label={t("training.department")}
          rules={level === "company" ? [] : required}
        >
          <Select
            disabled={level === "company"}
            options={departments.map((one) => ({ value: one.name, label: one.name }))}
          />
        </Form.Item>
        <Form.Item name="kind" label={t("training.content")}>
          <Select options={choices(t, "content", CONTENTS)} />
        </Form.Item>
        <Form.Item name="course" label={t("training.course")}>
          <Select
            allowClear
            options={courses?.courses
              .filter((one) => !one.course.retired)
              .map((one) => ({ value: one.course.id, label: one.course.name }))}
          />
        </Form.Item>
        <Form.Item name="from" label={t("training.from")} rules={required}>
          <DayInput />
        </Form.Item>
        <Form.Item name="to" label={t("training.to")} rules={required}>
          <DayInput />
        </Form.Item>
        <Form.Item name="theory" label={t("training.theoryHours")}>
          <Input placeholder="2" />
        </Form.Item>
        <Form.Item name="practice" label={t("training.practiceHours")}>
          <Input placeholder="1.5" />
        </Form.Item>
        <Form.Item name="trainer" label={t("training.trainer")}>
          <Input />
        </Form.Item>
        <Form.Item name="exam" label={t("training.examForm")}>
          <Select options={choices(t, "examform", EXAM_FORMS)} />
        </Form.Item>
      </div>
      <Form.Item name="audience" label={t("training.audience")}>
        <Input />
      </Form.Item>
      <Form.Item name="budget" label={t("training.budget")}>
        <Input suffix={t("common.yuan")} style={{ width: 200 }} />
      </Form.Item>
      {approved && (
        <Form.Item name="reason" label={t("training.reasonAdded")} rules={line ? [] : required}>
          <Input />
        </Form.Item>
      )}
    </FormDrawer>
  );
}
