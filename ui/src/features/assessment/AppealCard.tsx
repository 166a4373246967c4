import type { ReactNode } from "react";
import { useT } from "@/i18n";
import type { AppealRow } from "@/ipc";
import { StateTag } from "@/shared/parts/StateTag";

/** An appeal: what it says, until when it is answered, and the answer; `action` while it is open. */
export function AppealCard({ appeal, action }: { appeal: AppealRow; action?: ReactNode }) {
  const t = useT();
  return (
    <article className="card assess-appeal">
      <header>
        <b>
          {appeal.code} {appeal.name}
        </b>
        <span className="quiet num">{t("assessment.filedOn", { day: appeal.filed_on })}</span>
        <StateTag tone={appeal.decision ? "good" : "warn"}>
          {appeal.decision
            ? t(`assessment.decision_${appeal.decision}`)
            : t("assessment.answerBy", { day: appeal.answer_by })}
        </StateTag>
        {!appeal.decision && action}
      </header>
      <p>{appeal.text}</p>
      {appeal.decision && (
        <p>
          <b>{t("assessment.answer")}</b>　{appeal.answer}
          <span className="quiet">
            {"　"}
            {appeal.decided_by} {appeal.decided_on}
            {appeal.one_person ? `　${t("assessment.onePerson")}` : ""}
          </span>
        </p>
      )}
    </article>
  );
}
