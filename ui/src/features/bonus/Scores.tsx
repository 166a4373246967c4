import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useMemo, useRef, useState } from "react";
import { textOf, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { FailureNote } from "@/shared/parts/FailureNote";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { PasteScores } from "./PasteScores";
import { asColumn, isScore } from "./paste";
import { Sources } from "./Sources";
import { useBonusAct } from "./view";

interface Row {
  code: string;
  name: string;
  department: string;
  post: string;
  days: number;
  of_days: number;
  score: string;
}

/** The grid of scores: arrows and Enter move, a column pasted from a spreadsheet runs down. */
export function Scores({ view, locked }: { view: ipc.BonusView; locked: boolean }) {
  const t = useT();
  const rows = useRows(view);
  const [pasting, setPasting] = useState(false);
  const grid = useRef<HTMLTableSectionElement>(null);
  const save = useBonusAct((scores: { code: string; score: string }[]) =>
    ipc.bonusSetScores({ quarter: view.quarter, scores }),
  );
  const missing = rows.filter((row) => row.score === "").length;
  const focus = (index: number) => grid.current?.querySelectorAll("input")[index]?.focus();
  const paste = (event: React.ClipboardEvent, index: number) => {
    const text = event.clipboardData.getData("text/plain");
    const column = asColumn(text);
    if (column) {
      event.preventDefault();
      save.run(
        column.flatMap((score, offset) => {
          const row = rows[index + offset];
          return row ? [{ code: row.code, score }] : [];
        }),
      );
    } else if (/[\t\n]/.test(text.trim())) {
      event.preventDefault();
      setPasting(true);
      setPasted(text);
    }
  };
  const [pasted, setPasted] = useState("");
  return (
    <section className="card">
      <div className="card-head">
        <h2>{t("bonus.scores")}</h2>
        <div className="row">
          <span className={missing ? "quiet" : "faint"}>
            {missing
              ? t("bonus.scoresMissing", { n: missing })
              : t("bonus.scoresComplete", { n: rows.length })}
          </span>
          {!locked && (
            <Button size="small" onClick={() => setPasting(!pasting)}>
              {t("bonus.pasteList")}
            </Button>
          )}
        </div>
      </div>
      {pasting && (
        <PasteScores
          quarter={view.quarter}
          people={rows}
          initial={pasted}
          onClose={() => {
            setPasting(false);
            setPasted("");
          }}
        />
      )}
      <FailureNote failure={save.failure} onClose={save.clear} />
      <Sources view={view} />
      <div className="score-grid">
        <table className="plain">
          <thead>
            <tr>
              <th>{t("people.code")}</th>
              <th>{t("people.name")}</th>
              <th>{t("people.department")}</th>
              <th>{t("people.post")}</th>
              <th className="num">{t("bonus.days")}</th>
              <th className="num">{t("bonus.score")}</th>
            </tr>
          </thead>
          <tbody ref={grid}>
            {rows.map((row, index) => (
              <tr key={row.code}>
                <td className="faint num-left">{row.code}</td>
                <td>{row.name}</td>
                <td className="quiet">{row.department}</td>
                <td className="quiet">{row.post}</td>
                <td className="num quiet">
                  {row.days}/{row.of_days}
                </td>
                <td className="num">
                  <ScoreCell
                    row={row}
                    locked={locked}
                    commit={(score) => save.run([{ code: row.code, score }])}
                    move={(by) => focus(index + by)}
                    onPaste={(event) => paste(event, index)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {view.excluded.length > 0 && (
        <p className="faint excluded-line">
          {t("bonus.excluded")}
          {view.excluded
            .map((person) =>
              t("common.aside", {
                text: person.name,
                aside: textOf("bonus", `excluded_${person.reason}`) ?? person.reason,
              }),
            )
            .join(t("common.comma"))}
        </p>
      )}
    </section>
  );
}

function ScoreCell(props: {
  row: Row;
  locked: boolean;
  commit: (score: string) => void;
  move: (by: number) => void;
  onPaste: (event: React.ClipboardEvent) => void;
}) {
  const { row, locked, commit, move, onPaste } = props;
  const t = useT();
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? row.score;
  const wrong = shown !== "" && !isScore(shown);
  const leave = () => {
    if (text !== null && text !== row.score && !wrong) commit(text.trim());
    if (!wrong) setText(null);
  };
  return (
    <input
      className={wrong ? "score-cell score-wrong" : "score-cell"}
      value={shown}
      disabled={locked}
      inputMode="decimal"
      aria-label={t("bonus.scoreOf", { name: row.name })}
      aria-invalid={wrong}
      title={wrong ? t("bonus.scoreWrong") : undefined}
      data-testid={testids.score(row.code)}
      onChange={(event) => setText(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={leave}
      onPaste={onPaste}
      onKeyDown={(event) => {
        if (event.key === "Escape") setText(null);
        const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" || event.key === "Enter" ? 1 : 0;
        if (by === 0) return;
        event.preventDefault();
        leave();
        move(by);
      }}
    />
  );
}

function useRows(view: ipc.BonusView): Row[] {
  const { data: days } = useQuery(queries.days(view.quarter));
  return useMemo(() => {
    const out = new Set(view.excluded.map((person) => person.code));
    const scores = new Map(view.facts.scores.map((one) => [one.code, one.score]));
    return (days ?? [])
      .filter((row) => row.days > 0 && !out.has(row.code))
      .map((row) => {
        const last = row.stretches.at(-1);
        return {
          code: row.code,
          name: row.name,
          department: last?.department ?? "",
          post: row.stretches.map((one) => one.post).join(" → "),
          days: row.days,
          of_days: row.of_days,
          score: scores.get(row.code) ?? "",
        };
      });
  }, [days, view.excluded, view.facts.scores]);
}
