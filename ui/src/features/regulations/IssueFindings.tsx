import { Alert, Button, Checkbox, Form, Input } from "antd";
import { useT } from "@/i18n";
import type { CheckupFinding } from "@/ipc";
import { testids } from "@/shared/testids";
import { idOf } from "./checkup/findings";

/** So many are named; the check-up shows them all. */
const NAMED = 3;

interface Props {
  /** Findings of severity high that nobody accepted. */
  findings: CheckupFinding[];
  /** Opens the check-up beside the text. */
  show: () => void;
}

/** What the check-up still finds, and the reason to issue all the same. Stands in the form of the issue. */
export function IssueFindings({ findings, show }: Props) {
  const t = useT();
  const form = Form.useFormInstance();
  const despite: boolean | undefined = Form.useWatch("despite", form);
  const more = findings.length - NAMED;
  const need = [{ required: true, whitespace: true, message: t("common.required") }];
  return (
    <div className="issue-findings" data-testid={testids.issueFindings}>
      <Alert
        type="warning"
        showIcon
        title={t("regulations.openFindings", { n: findings.length })}
        action={
          <Button size="small" onClick={show} data-testid={testids.issueFindingsShow}>
            {t("regulations.openFindingsShow")}
          </Button>
        }
        description={
          <ul>
            {findings.slice(0, NAMED).map((one) => (
              <li key={idOf(one)}>
                {one.place === "全文" ? t("checkup.wholeText") : one.place}
                {one.quote && <q lang="zh-CN">{one.quote}</q>}
              </li>
            ))}
            {more > 0 && <li>{t("regulations.openFindingsMore", { n: more })}</li>}
          </ul>
        }
      />
      <Form.Item
        name="despite"
        valuePropName="checked"
        rules={[
          {
            validator: (_rule, ticked) =>
              ticked ? Promise.resolve() : Promise.reject(new Error(t("common.required"))),
          },
        ]}
      >
        <Checkbox data-testid={testids.issueDespite}>{t("regulations.despite")}</Checkbox>
      </Form.Item>
      {despite && (
        <Form.Item
          name="despite_reason"
          label={t("regulations.despiteReason")}
          extra={t("regulations.despiteMemo")}
          rules={need}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} data-testid={testids.issueDespiteReason} />
        </Form.Item>
      )}
    </div>
  );
}
