import { useQuery } from "@tanstack/react-query";
import { Checkbox, Form, Input, Modal } from "antd";
import { useDeferredValue, useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { money } from "@/shared/format/money";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormKeys } from "@/shared/parts/FormKeys";
import { SealChoice } from "@/shared/parts/SealChoice";
import { testids } from "@/shared/testids";
import { useNoticeSheets } from "./sealSheets";
import { useBonusAct } from "./view";

interface Props {
  view: ipc.BonusView;
  notice: ipc.NoticeRow;
  onClose: () => void;
}

/** A new notice in place of one that rests on wrong facts, with what it comes to while it is filled in. */
export function Correct({ view, notice, onClose }: Props) {
  const t = useT();
  const [typed, setTyped] = useState({ score: "", days: "", award: "", reason: "" });
  const [lifted, setLifted] = useState<number[]>([]);
  const [seal, setSeal] = useState<ipc.SealOrder | null>(null);
  const sheets = useNoticeSheets(view, notice);
  const put = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }));
  const form = formOf(notice, typed, lifted, seal);
  const asked = useDeferredValue(JSON.stringify({ ...form, reason: "", seal: null }));
  const empty = form.score === null && form.days === null && form.award === null && lifted.length === 0;
  const preview = useQuery({
    queryKey: ["bonus-correct", asked],
    queryFn: () => ipc.bonusCorrectPreview({ form: JSON.parse(asked) }),
    enabled: !empty,
    retry: false,
    gcTime: 0,
    placeholderData: (before) => before,
  });
  const correct = useBonusAct(() => ipc.bonusCorrect({ form }), onClose);
  const was = view.people.find((person) => person.code === notice.code);
  const faults = view.faults.filter((row) => row.people.some((person) => person.code === notice.code));
  const failure = correct.failure ?? (preview.error && !empty ? ipc.asFailure(preview.error) : null);
  const field = (name: "score" | "days" | "award", before: string, unit: string) => (
    <Form.Item label={t(`bonus.correct_${name}`)} extra={t("bonus.correctWas", { value: before })}>
      <Input
        className="num"
        value={typed[name]}
        suffix={unit}
        placeholder={t("bonus.correctSame")}
        onChange={(event) => put({ [name]: event.target.value })}
        data-testid={testids.correctField(name)}
      />
    </Form.Item>
  );
  return (
    <Modal
      open
      width={600}
      title={t("bonus.correctTitle", { name: notice.name, number: notice.number })}
      okText={t("bonus.correctIssue")}
      cancelText={t("common.cancel")}
      onOk={() => correct.run()}
      onCancel={onClose}
      confirmLoading={correct.busy}
      okButtonProps={{
        disabled: empty || !typed.reason.trim() || preview.isError,
        ...{ "data-testid": testids.correctIssue },
      }}
    >
      <p className="quiet">{t("bonus.correctText")}</p>
      <Form layout="vertical">
        <div className="correct-fields">
          {field("score", was?.score ?? "—", t("bonus.correctPoints"))}
          {field("days", `${was?.days ?? 0} / ${was?.of_days ?? 0}`, t("regulations.unit_days"))}
          {field("award", money(was?.award ?? 0), t("common.yuan"))}
        </div>
        {faults.length > 0 && (
          <Form.Item label={t("bonus.correctFaults")}>
            <Checkbox.Group
              className="correct-faults"
              value={lifted}
              onChange={setLifted}
              options={faults.map((row) => ({
                value: row.fault.id,
                label: `${row.fault.happened_on} ${row.fault.facts}`,
              }))}
            />
          </Form.Item>
        )}
        <Form.Item label={t("bonus.correctReason")} required extra={t("bonus.correctReasonHint")}>
          <Input.TextArea
            value={typed.reason}
            autoSize={{ minRows: 2, maxRows: 4 }}
            maxLength={200}
            onChange={(event) => put({ reason: event.target.value })}
            data-testid={testids.correctField("reason")}
          />
        </Form.Item>
        <SealChoice value={seal} onChange={setSeal} sheets={sheets} />
      </Form>
      {preview.data && !empty && !preview.isError && <Outcome outcome={preview.data} />}
      <FormKeys save={false} />
      <FailureNote failure={failure} />
    </Modal>
  );
}

/** Old total, new total, and where the difference comes from or goes to. */
function Outcome({ outcome }: { outcome: ipc.Corrected }) {
  const t = useT();
  return (
    <dl className="correct-outcome" data-testid={testids.correctOutcome}>
      <dt>{t("bonus.correctBefore")}</dt>
      <dd className="fen">{money(outcome.before)}</dd>
      <dt>{t("bonus.correctAfter")}</dt>
      <dd className="fen">
        <b>{money(outcome.after)}</b>
      </dd>
      <dt>{t("bonus.correctDifference")}</dt>
      <dd className="fen">{money(outcome.difference)}</dd>
      {outcome.topped_up !== 0 && (
        <>
          <dt>{t("bonus.correctToppedUp")}</dt>
          <dd className="fen">{money(outcome.topped_up)}</dd>
        </>
      )}
      <dt>{t("bonus.correctReserve")}</dt>
      <dd className="fen">{money(outcome.reserve)}</dd>
    </dl>
  );
}

function formOf(
  notice: ipc.NoticeRow,
  typed: { score: string; days: string; award: string; reason: string },
  lifted: number[],
  seal: ipc.SealOrder | null,
): ipc.CorrectionForm {
  const said = (text: string) => text.trim() || null;
  const days = said(typed.days);
  return {
    number: notice.number,
    code: notice.code,
    score: said(typed.score),
    days: days !== null && /^\d{1,3}$/.test(days) ? Number(days) : null,
    award: said(typed.award),
    lifted,
    reason: typed.reason,
    seal,
  };
}
