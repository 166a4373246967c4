import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { Awards } from "./Awards";
import { checkText, toneOf } from "./checks";
import { Faults } from "./Faults";
import { Revenue } from "./Revenue";
import { Scores } from "./Scores";
import { blocking } from "./steps";
import { useBonusAct } from "./view";

/** Everything the calculation needs, with the list of what is still missing beside it. */
export function Prepare({ view, onCalculated }: { view: ipc.BonusView; onCalculated: () => void }) {
  const locked = view.row.state === "issued";
  return (
    <div className="prepare">
      <div className="stack">
        <Revenue view={view} locked={locked} />
        <Scores view={view} locked={locked} />
        <Awards view={view} locked={locked} />
        <Faults view={view} locked={locked} />
      </div>
      <Checklist view={view} locked={locked} onCalculated={onCalculated} />
    </div>
  );
}

function Checklist({
  view,
  locked,
  onCalculated,
}: {
  view: ipc.BonusView;
  locked: boolean;
  onCalculated: () => void;
}) {
  const t = useT();
  const navigate = useNavigate();
  const { data: days } = useQuery(queries.days(view.quarter));
  const calculate = useBonusAct(() => ipc.bonusCalculate({ quarter: view.quarter }), onCalculated);
  const confirm = useBonusAct(() => ipc.bonusConfirmCommission({ quarter: view.quarter }));
  const blocked = blocking(view.checklist);
  const again = view.run !== null && view.run.state !== "draft";
  const count = (days ?? []).filter((row) => row.days > 0).length;
  return (
    <aside className="card checklist">
      <h2>{t("bonus.checklist")}</h2>
      <ul>
        {view.checklist.map((item) => (
          <li key={item.code}>
            <StateTag tone={toneOf(item)}>
              <span className="checklist-text">{checkText(t, item, view)}</span>
            </StateTag>
            {!item.ok && item.code === "commission" && !locked && (
              <Button
                type="link"
                size="small"
                loading={confirm.busy}
                onClick={() => confirm.run()}
                data-testid={testids.confirmCommission}
              >
                {t("bonus.confirmCommission")}
              </Button>
            )}
            {!item.ok && item.code === "regulation" && (
              <Button type="link" size="small" onClick={() => navigate({ to: "/regulations" })}>
                {t("bonus.toRegulations")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!locked && (
        <>
          <Button
            type="primary"
            block
            size="large"
            disabled={blocked.length > 0}
            loading={calculate.busy}
            onClick={() => calculate.run()}
            data-testid={testids.calculate}
          >
            {t(again ? "bonus.calculateAgain" : "bonus.calculate", { n: count })}
          </Button>
          <p className="faint checklist-foot">
            {blocked.length > 0 ? t("bonus.blocked", { n: blocked.length }) : t("bonus.calculateHint")}
          </p>
        </>
      )}
      <FailureNote failure={calculate.failure ?? confirm.failure} />
    </aside>
  );
}
