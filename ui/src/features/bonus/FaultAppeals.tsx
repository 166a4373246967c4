import { Button, Form, Input, Radio, Select } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { testids } from "@/shared/testids";
import { useEveryone } from "./people";

interface Props {
  file: ipc.FaultFile;
  put: (file: ipc.FaultFile | null) => void;
}

/** Appeals against one fault, each answered once by somebody who has no part in it. */
export function FaultAppeals({ file, put }: Props) {
  const t = useT();
  const fault = file.row.fault.id;
  const everyone = useEveryone();
  const codes = new Set([...file.row.people.map((person) => person.code), ...file.row.supervisors]);
  for (const row of file.appeals) codes.delete(row.code);
  const mayAppeal = everyone.filter((one) => codes.has(one.value));
  const need = [{ required: true, message: t("common.required") }];
  const [form] = Form.useForm<Omit<ipc.FaultAppealForm, "fault">>();
  const add = useAct(
    (typed: Omit<ipc.FaultAppealForm, "fault">) => ipc.faultAppeal({ form: { ...typed, fault } }),
    (next) => {
      form.resetFields();
      put(next);
    },
  );
  return (
    <section>
      <h4 className="form-section">{t("faults.appeals")}</h4>
      {file.appeals.length === 0 && <p className="quiet">{t("faults.noAppeals")}</p>}
      {file.appeals.map((row) => (
        <div key={row.appeal.id} className="named-person">
          <b>{row.name}</b> <span className="faint num">{row.appeal.received_on}</span>
          <p>{row.appeal.grounds}</p>
          {row.appeal.answer ? (
            <p className="quiet">
              {t("faults.answered", {
                day: row.appeal.answer.on,
                name: row.answered_by,
                outcome: t(`faults.${row.appeal.answer.outcome}`),
              })}{" "}
              {row.appeal.answer.reason}
            </p>
          ) : (
            <Answer fault={fault} row={row} people={everyone} put={put} />
          )}
        </div>
      ))}
      {mayAppeal.length > 0 && (
        <Form form={form} layout="vertical" onFinish={add.run}>
          <div className="form-pair">
            <Form.Item name="code" label={t("faults.appellant")} rules={need}>
              <Select options={mayAppeal} data-testid={testids.faultAct("appellant")} />
            </Form.Item>
            <Form.Item name="received_on" label={t("faults.receivedOn")} rules={need}>
              <DayInput />
            </Form.Item>
          </div>
          <Form.Item name="grounds" label={t("faults.grounds")} rules={need}>
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
          </Form.Item>
          <Button size="small" htmlType="submit" loading={add.busy} data-testid={testids.faultAct("appeal")}>
            {t("faults.saveAppeal")}
          </Button>
        </Form>
      )}
      <FailureNote failure={add.failure} />
    </section>
  );
}

interface AnswerProps {
  fault: number;
  row: ipc.FaultAppealRow;
  people: { value: string; label: string }[];
  put: Props["put"];
}

function Answer({ fault, row, people, put }: AnswerProps) {
  const t = useT();
  const need = [{ required: true, message: t("common.required") }];
  const answer = useAct(
    (typed: Omit<ipc.FaultAnswerForm, "fault" | "appeal">) =>
      ipc.faultAnswer({ form: { ...typed, fault, appeal: row.appeal.id } }),
    put,
  );
  return (
    <Form layout="vertical" onFinish={answer.run} initialValues={{ outcome: "upheld" }}>
      {row.answer_by && <p className="quiet">{t("faults.answerBy", { day: row.answer_by })}</p>}
      <Form.Item name="by" label={t("faults.answerer")} extra={t("faults.answererHint")} rules={need}>
        <Select options={people} showSearch={{ optionFilterProp: "label" }} />
      </Form.Item>
      <Form.Item name="outcome" label={t("faults.outcome")}>
        <Radio.Group
          options={(["upheld", "reversed"] as const).map((value) => ({
            value,
            label: t(`faults.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={t("faults.answerReason")} rules={need}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
      <Button size="small" htmlType="submit" loading={answer.busy} data-testid={testids.faultAct("answer")}>
        {t("faults.saveAnswer")}
      </Button>
      <FailureNote failure={answer.failure} />
    </Form>
  );
}
