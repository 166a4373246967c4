import { Form, Input, InputNumber } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { DayInput } from "@/shared/parts/DayInput";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { testids } from "@/shared/testids";
import { usePutCase } from "./put";
import { useNeeded } from "./StepDrawers";

interface Props {
  /** The survey whose number sent is corrected; without it, a new one. */
  view: ipc.SurveyView | null;
  onClose: () => void;
  onDone: (survey: number) => void;
}

/** Whom a survey asks, and how many questionnaires went out; of a running one only the number changes. */
export function SurveyForm({ view, onClose, onDone }: Props) {
  const t = useT();
  const put = usePutCase();
  const needed = useNeeded();
  const [form] = Form.useForm<ipc.SurveyForm>();
  const save = useAct(
    (values: ipc.SurveyForm) => {
      const { title, from, to, served } = view?.survey ?? values;
      return ipc.serviceSurveySave({
        form: {
          id: view?.survey.id ?? null,
          title,
          from,
          to,
          served: served ?? null,
          sent: values.sent,
          closed: false,
        },
      });
    },
    (next) => {
      put();
      onClose();
      onDone(next.survey.id);
    },
  );
  const day = [{ required: true, message: t("service.surveyDayNeeded") }];
  return (
    <FormDrawer
      width={480}
      title={view ? t("service.surveyEdit") : t("service.surveyAdd")}
      intro={view?.survey.title}
      form={form}
      initial={view ? { sent: view.survey.sent } : { title: "" }}
      save={save}
      label={t("service.surveySave")}
      testid={testids.surveySave}
      onClose={onClose}
    >
      {!view && (
        <>
          <Form.Item name="title" label={t("service.surveyName")} rules={needed("service.surveyNameNeeded")}>
            <Input data-first placeholder={t("service.surveyNameHint")} data-testid={testids.surveyName} />
          </Form.Item>
          <div className="form-pair">
            <Form.Item name="from" label={t("service.surveyFrom")} rules={day}>
              <DayInput />
            </Form.Item>
            <Form.Item name="to" label={t("service.surveyTo")} rules={day}>
              <DayInput />
            </Form.Item>
          </div>
          <Form.Item name="served" label={t("service.served")} extra={t("service.servedHint")}>
            <InputNumber min={0} precision={0} className="num" style={{ width: "100%" }} />
          </Form.Item>
        </>
      )}
      <Form.Item
        name="sent"
        label={t("service.sent")}
        rules={[{ required: true, message: t("service.sentNeeded") }]}
      >
        <InputNumber min={0} precision={0} className="num" style={{ width: "100%" }} />
      </Form.Item>
    </FormDrawer>
  );
}
