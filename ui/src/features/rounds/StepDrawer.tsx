import { Form, Input, Select } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { DayInput } from "@/shared/parts/DayInput";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { testids } from "@/shared/testids";
import { usePut } from "./put";
import { choicesOf } from "./words";

export type FindingStep = "order" | "extend" | "rectify" | "return" | "pass";

interface Typed {
  by?: string;
  owner?: string;
  due_on?: string | null;
  text?: string;
}

interface Props {
  view: ipc.FindingView;
  step: FindingStep;
  onClose: () => void;
}

function take(step: FindingStep, form: ipc.FindingStepForm): Promise<ipc.FindingView> {
  switch (step) {
    case "order":
      return ipc.roundsOrder({ form });
    case "extend":
      return ipc.roundsExtend({ form });
    case "rectify":
      return ipc.roundsRectify({ form });
    default:
      return ipc.roundsRecheck({ form, passed: step === "pass" });
  }
}

/** The next step of a finding, as it is written down. */
export function StepDrawer({ view, step, onClose }: Props) {
  const t = useT();
  const put = usePut();
  const [form] = Form.useForm<Typed>();
  const save = useAct(
    (typed: Typed) =>
      take(step, {
        finding: view.row.id,
        by: typed.by ?? "",
        on: null,
        text: typed.text ?? "",
        owner: typed.owner ?? "",
        due_on: typed.due_on ?? null,
      }),
    (next) => {
      put(next);
      onClose();
    },
  );
  const dated = step === "order" || step === "extend" || step === "return";
  const checks = step === "pass" || step === "return";
  const worded = step !== "order" && step !== "pass";
  const needed = [{ required: true, message: t("common.required") }];
  // Nobody checks his own rectification: he is not offered.
  const whoever = choicesOf(view.people, checks ? view.own : []);
  const by = step === "rectify" ? view.row.owner_code : view.finder_code;
  const usual = t("rounds.usual", { term: view.usual_term });
  return (
    <FormDrawer
      width={480}
      title={t(`rounds.step_${step}`)}
      intro={t(`rounds.intro_${step}`)}
      form={form}
      initial={{
        by: whoever.some((one) => one.value === by) ? by : undefined,
        owner: view.row.owner_code || undefined,
        due_on: step === "extend" ? null : view.usual_due,
        text: "",
      }}
      save={save}
      label={t(`rounds.step_${step}`)}
      testid={testids.findingStepSave}
      onClose={onClose}
    >
      {step === "order" && (
        <Form.Item name="owner" label={t("rounds.owner")} rules={needed}>
          <Select showSearch={{ optionFilterProp: "label" }} options={choicesOf(view.people)} />
        </Form.Item>
      )}
      {dated && (
        <Form.Item
          name="due_on"
          label={t("rounds.due")}
          rules={needed}
          extra={
            step === "extend" ? t("rounds.wasDue", { day: view.row.due_on ?? "" }) : (view.basis ?? usual)
          }
        >
          <DayInput />
        </Form.Item>
      )}
      <Form.Item
        name="text"
        label={t(`rounds.text_${step}`)}
        rules={worded ? [{ required: true, whitespace: true, message: t(`rounds.needed_${step}`) }] : []}
      >
        <Input.TextArea data-first autoSize={{ minRows: 3, maxRows: 8 }} data-testid={testids.findingText} />
      </Form.Item>
      <Form.Item name="by" label={t("rounds.by")} rules={needed} extra={checks && t("rounds.byHint")}>
        <Select showSearch={{ optionFilterProp: "label" }} options={whoever} />
      </Form.Item>
    </FormDrawer>
  );
}
