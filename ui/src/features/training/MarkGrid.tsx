import { Button } from "antd";
import { useMemo, useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { columnsOf, type GridRow, inputOf, judge, paste, rowsOf, sumOf } from "./markgrid";
import { usePutTraining } from "./put";
import "./markgrid.css";

/** Marks question by question, as they are numbered on the paper of each person. */
export function MarkGrid({ view }: { view: ipc.ExamView }) {
  const t = useT();
  const put = usePutTraining();
  const open = view.exam.state === "open";
  const columns = useMemo(() => columnsOf(view.exam), [view.exam]);
  const [rows, setRows] = useState<GridRow[]>(() => rowsOf(view));
  const faults = judge(rows, columns);
  const touched = rows.filter((row) => row.touched);
  const complete = touched.filter((row) => row.cells.every((cell) => cell.trim() !== ""));
  const save = useAct(
    () => ipc.examMarks({ id: view.exam.id, people: complete.map((row) => inputOf(row, columns)) }),
    put,
  );
  const put1 = (at: number, column: number, text: string) =>
    setRows((now) => paste(now, at, column, [[text]]));
  const groups = columns.reduce<{ kind: ipc.QuestionKind; span: number }[]>((found, one) => {
    const last = found.at(-1);
    if (last?.kind === one.kind) last.span += 1;
    else found.push({ kind: one.kind, span: 1 });
    return found;
  }, []);
  const first = faults[0];
  return (
    <div className="stack">
      {open && (
        <div className="train-line">
          <span className="quiet train-grow">{t("training.gridKeys")}</span>
          {touched.length > complete.length && (
            <span className="quiet">{t("training.gridOpen", { n: touched.length - complete.length })}</span>
          )}
          <Button
            type="primary"
            disabled={complete.length === 0 || faults.length > 0}
            loading={save.busy}
            onClick={() => save.run()}
            data-testid="grid-save"
          >
            {t("training.saveMarks")}
          </Button>
        </div>
      )}
      {first && (
        <p className="train-open" role="alert">
          {first.most === null
            ? t("training.gridNoScore", { name: first.name, number: first.number })
            : t("training.gridAbove", { name: first.name, number: first.number, most: first.most })}
        </p>
      )}
      <FailureNote failure={save.failure} />
      <div className="mark-grid" data-testid="mark-grid">
        <table>
          <thead>
            <tr>
              <th rowSpan={2} className="mark-who">
                {t("training.person")}
              </th>
              <th rowSpan={2}>{t("training.variant")}</th>
              {groups.map((one) => (
                <th key={one.kind} colSpan={one.span} className="mark-kind">
                  {t(`training.question_${one.kind}`)}
                </th>
              ))}
              <th rowSpan={2} className="num">
                {t("training.gridSum")}
              </th>
            </tr>
            <tr>
              {columns.map((one) => (
                <th key={one.number} className="num">
                  {one.number}
                  <small>{t("training.gridMost", { n: one.most })}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.code}>
                <th scope="row" className="mark-who">
                  <span className="num">{row.code}</span> {row.name}
                </th>
                <td>{row.variant}</td>
                {row.cells.map((cell, column) => {
                  const place = columns[column];
                  const wrong = faults.some((one) => one.code === row.code && one.column === column);
                  return (
                    <td key={place?.number ?? column}>
                      <input
                        value={cell}
                        disabled={!open || !row.writable}
                        data-cell={`${at}-${column}`}
                        data-testid={`cell-${row.code}-${column + 1}`}
                        aria-label={t("training.gridCell", { name: row.name, n: column + 1 })}
                        aria-invalid={wrong || undefined}
                        onFocus={(event) => event.currentTarget.select()}
                        onChange={(event) => put1(at, column, event.target.value)}
                        onPaste={(event) => {
                          const text = event.clipboardData.getData("text").replace(/\r?\n$/, "");
                          if (!/[\t\n]/.test(text)) return;
                          event.preventDefault();
                          const block = text.split(/\r?\n/).map((line) => line.split("\t"));
                          setRows((now) => paste(now, at, column, block));
                        }}
                        onKeyDown={(event) => {
                          const grid = event.currentTarget.closest("table");
                          const focus = (line: number, place: number) =>
                            grid?.querySelector<HTMLInputElement>(`[data-cell="${line}-${place}"]`)?.focus();
                          const last = columns.length - 1;
                          if (event.key === " " && place) put1(at, column, String(place.most));
                          if (event.key === "ArrowUp") focus(at - 1, column);
                          else if (event.key === "ArrowDown") focus(at + 1, column);
                          else if (event.key === "ArrowLeft") focus(at, column - 1);
                          else if (event.key === "ArrowRight" || event.key === " ") focus(at, column + 1);
                          else if (event.key === "Enter")
                            if (column === last) focus(at + 1, 0);
                            else focus(at, column + 1);
                          else return;
                          event.preventDefault();
                        }}
                      />
                    </td>
                  );
                })}
                <td className="num">{sumOf(row.cells)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
