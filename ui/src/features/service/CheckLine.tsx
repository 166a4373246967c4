import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { pick } from "./checks";

interface Props {
  view: ipc.VisitsView;
  onPick: (row: ipc.VisitRow) => void;
}

/** 抽查: how many visits of the month the regulation wants checked, and one of them by chance. */
export function CheckLine({ view, onPick }: Props) {
  const t = useT();
  const { data: status } = useQuery(queries.status());
  const [none, setNone] = useState(false);
  const draw = useAct(() =>
    ipc.serviceVisits({ query: { state: "done", kind: null, from: null, to: null } }),
  );
  if (!status || view.to_check === 0) return null;
  const done = view.checked >= view.to_check;
  const choose = async () => {
    const all = await draw.run();
    if (!all) return;
    // Nobody chooses whom to check, or it would always be the friendly ones.
    const row = pick(all.rows, status.today.slice(0, 7), Math.random());
    setNone(row === null);
    if (row) onPick(row);
  };
  return (
    <div className="card check-line" data-testid={testids.checkLine}>
      <StateTag tone={done ? "good" : "busy"}>
        {t(done ? "service.checkDone" : "service.checkDue", {
          n: view.to_check,
          done: view.checked,
          article: view.check_article,
        })}
      </StateTag>
      <Button loading={draw.busy} onClick={choose} data-testid={testids.checkPick}>
        {t("service.checkPick")}
      </Button>
      {none && <span className="quiet">{t("service.checkNone")}</span>}
      <FailureNote failure={draw.failure} />
    </div>
  );
}
