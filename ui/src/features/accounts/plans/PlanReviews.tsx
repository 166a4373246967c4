import { PlusOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { previousQuarter, quarterName, quarterOf } from "@/shared/format/days";
import { money } from "@/shared/format/money";
import { DayInput } from "@/shared/parts/DayInput";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { keys } from "@/shared/queries";
import { testids } from "@/shared/testids";

interface Fields {
  quarter: string;
  held_on: string;
  findings: string;
  next_steps: string;
}

/** 季度复盘: what was found when the plan was gone through, quarter by quarter; never written over. */
export function PlanReviews({ view, fixed }: { view: ipc.AccountPlanView; fixed: boolean }) {
  const t = useT();
  const language = useLanguage();
  const [writing, setWriting] = useState(false);
  if (view.version === 0) return null;
  const begun = [1, 2, 3, 4].map((n) => `${view.year}Q${n}`).filter((one) => one <= quarterOf(view.day));
  return (
    <section className="card">
      <div className="card-head">
        <h2>{t("accountPlans.reviews")}</h2>
        {!fixed && begun.length > 0 && (
          <Button
            size="small"
            icon={<PlusOutlined />}
            onClick={() => setWriting(true)}
            data-testid={testids.reviewAdd}
          >
            {t("accountPlans.addReview")}
          </Button>
        )}
      </div>
      {view.reviews.length === 0 ? (
        <p className="quiet">{t("accountPlans.reviewsNone")}</p>
      ) : (
        <ul className="plan-reviews">
          {view.reviews.map((one) => (
            <li key={`${one.quarter} ${one.at}`}>
              <b>{quarterName(one.quarter, language)}</b>
              <span className="quiet">
                {t("accountPlans.reviewedOn", { day: one.held_on, by: one.by })}
                {one.target !== null &&
                  ` · ${t("accountPlans.reviewFigures", { target: money(one.target), actual: money(one.actual) })}`}
              </span>
              <p>{one.findings}</p>
              {one.next_steps !== "" && (
                <p>
                  <span className="quiet">{t("accountPlans.nextSteps")} </span>
                  {one.next_steps}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {writing && <ReviewDrawer view={view} begun={begun} onClose={() => setWriting(false)} />}
    </section>
  );
}

function ReviewDrawer(props: { view: ipc.AccountPlanView; begun: string[]; onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const client = useQueryClient();
  const { view, begun, onClose } = props;
  const [form] = Form.useForm<Fields>();
  // The last quarter that is over is the one people go through.
  const before = previousQuarter(quarterOf(view.day));
  const first = begun.includes(before) ? before : (begun.at(-1) ?? "");
  const save = useAct(
    (fields: Fields) => ipc.accountPlanReview({ form: { account: view.account, ...fields } }),
    () => {
      client.invalidateQueries({ queryKey: keys.accounts });
      onClose();
    },
  );
  return (
    <FormDrawer<Fields>
      width={460}
      title={t("accountPlans.reviewTitle", { name: view.name })}
      form={form}
      initial={{ quarter: first, held_on: view.day, findings: "", next_steps: "" }}
      save={save}
      label={t("accountPlans.saveReview")}
      testid={testids.reviewSave}
      onClose={onClose}
    >
      <Form.Item name="quarter" label={t("accountPlans.reviewQuarter")}>
        <Select options={begun.map((one) => ({ value: one, label: quarterName(one, language) }))} />
      </Form.Item>
      <Form.Item name="held_on" label={t("accountPlans.reviewDay")} rules={[{ required: true }]}>
        <DayInput />
      </Form.Item>
      <Form.Item
        name="findings"
        label={t("accountPlans.findings")}
        rules={[{ required: true, whitespace: true, message: t("accountPlans.findingsNeeded") }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} data-testid={testids.reviewFindings} />
      </Form.Item>
      <Form.Item name="next_steps" label={t("accountPlans.nextSteps")}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </FormDrawer>
  );
}
