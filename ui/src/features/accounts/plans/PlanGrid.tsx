import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { useLanguage, useT } from "@/i18n";
import type * as ipc from "@/ipc";
import { monthName } from "@/shared/format/days";
import { money } from "@/shared/format/money";
import { moved, type Place } from "@/shared/grid";
import { Tip } from "@/shared/parts/Tip";
import { testids } from "@/shared/testids";
import {
  amountOf,
  type Draft,
  draftRow,
  GROUPS,
  MONTHS,
  monthSums,
  rowSum,
  runningSums,
  withCell,
  withPaste,
} from "./grid";

interface Props {
  view: ipc.AccountPlanView;
  draft: Draft;
  /** An earlier version is looked at, not changed. */
  fixed: boolean;
  /** The same tag twice in a row is one step of undo. */
  onChange: (next: Draft, tag?: string) => void;
  onUndo: () => void;
  onRedo: () => void;
}

/** Twelve months by product groups like a spreadsheet, with what came of it beside. */
export function PlanGrid({ view, draft, fixed, onChange, onUndo, onRedo }: Props) {
  const t = useT();
  const language = useLanguage();
  const table = useRef<HTMLTableElement>(null);
  const standing = view.standing;
  const sums = monthSums(draft);
  const running = runningSums(sums);
  const columns = draft.rows.length;
  const now = standing?.progress ? Number(standing.as_of.slice(5, 7)) - 1 : -1;
  const group = (product: string) => product.trim() || t("accountPlans.otherGroup");
  const sold = (product: string) =>
    standing?.rows.filter((row) => row.product === product.trim()).reduce((all, row) => all + row.actual, 0);
  const focus = ({ row, column }: Place) =>
    table.current?.querySelector<HTMLInputElement>(`[data-place="${row}-${column}"]`)?.focus();
  const onPaste = (event: ClipboardEvent, at: Place) => {
    const text = event.clipboardData.getData("text/plain");
    if (fixed || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    onChange(withPaste(draft, at, text));
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>, at: Place) => {
    if (event.nativeEvent.isComposing) return;
    const input = event.currentTarget;
    const ctrl = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (ctrl && key === "d" && !fixed) {
      event.preventDefault();
      const above = draft.rows[at.column]?.months[at.row - 1];
      if (above !== undefined) onChange(withCell(draft, at, above));
      return;
    }
    if (ctrl || event.altKey) return;
    const selected = input.selectionStart === 0 && input.selectionEnd === input.value.length;
    const inside =
      !selected &&
      ((event.key === "ArrowLeft" && (input.selectionStart ?? 0) > 0) ||
        (event.key === "ArrowRight" && (input.selectionEnd ?? 0) < input.value.length));
    const next = inside ? null : moved(event.key, at, MONTHS, columns);
    if (!next) return;
    event.preventDefault();
    focus(next);
  };
  /** Undo of the browser knows one field; this one knows the plan. */
  const onUndoKey = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || (key !== "z" && key !== "y")) return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) onRedo();
    else onUndo();
  };
  const rename = (column: number, product: string) =>
    onChange(
      { ...draft, rows: draft.rows.map((row, at) => (at === column ? { ...row, product } : row)) },
      `name${column}`,
    );
  const remove = (column: number) => {
    const rows = draft.rows.filter((_, at) => at !== column);
    onChange({ ...draft, rows: rows.length > 0 ? rows : [draftRow("")] });
  };
  return (
    <section className="card plan-card">
      <div className="card-head">
        <h2>{t("accountPlans.gridTitle")}</h2>
        {!fixed && <span className="quiet">{t("accountPlans.gridHint")}</span>}
      </div>
      <div className="plan-grid" data-testid={testids.planGrid}>
        <table ref={table} onKeyDown={onUndoKey}>
          <thead>
            <tr>
              <th className="plan-month">{t("accounts.month")}</th>
              {draft.rows.map((row, column) => (
                <th key={row.key} className="plan-group">
                  <span>
                    <input
                      value={row.product}
                      readOnly={fixed}
                      placeholder={t("accountPlans.otherGroup")}
                      aria-label={t("accountPlans.groupName", { n: column + 1 })}
                      onChange={(event) => rename(column, event.target.value)}
                      onPaste={(event) => onPaste(event, { row: 0, column })}
                      onKeyDown={(event) => {
                        if (event.key !== "Enter" && event.key !== "ArrowDown") return;
                        event.preventDefault();
                        focus({ row: 0, column });
                      }}
                    />
                    {!fixed && columns > 1 && (
                      <Tip text={t("accountPlans.removeGroup", { name: group(row.product) })}>
                        <Button
                          type="text"
                          size="small"
                          tabIndex={-1}
                          icon={<DeleteOutlined />}
                          aria-label={t("accountPlans.removeGroup", { name: group(row.product) })}
                          onClick={() => remove(column)}
                        />
                      </Tip>
                    )}
                  </span>
                </th>
              ))}
              {!fixed && (
                <th className="plan-add">
                  <Tip text={t("accountPlans.addGroup")}>
                    <Button
                      type="text"
                      size="small"
                      icon={<PlusOutlined />}
                      disabled={columns >= GROUPS}
                      aria-label={t("accountPlans.addGroup")}
                      onClick={() => onChange({ ...draft, rows: [...draft.rows, draftRow("")] })}
                    />
                  </Tip>
                </th>
              )}
              <th className="num">{t("accountPlans.monthTarget")}</th>
              <th className="num">{t("accountPlans.actual")}</th>
              <th className="num">{t("accountPlans.runningTarget")}</th>
              <th className="num">{t("accountPlans.runningActual")}</th>
              <th className="num">{t("accountPlans.yearBefore", { year: view.year - 1 })}</th>
            </tr>
          </thead>
          <tbody>
            {sums.map((sum, month) => {
              const own = standing?.months[month];
              const short = own?.actual !== null && own !== undefined && month < now && own.actual < sum;
              return (
                <tr key={month} className={month === now ? "plan-now" : undefined}>
                  <th scope="row" className="plan-month">
                    {monthName(month + 1, language)}
                  </th>
                  {draft.rows.map((row, column) => {
                    const cell = row.months[month] ?? "";
                    return (
                      <td key={row.key}>
                        <input
                          data-place={`${month}-${column}`}
                          data-testid={testids.planCell(month, column)}
                          value={cell}
                          readOnly={fixed}
                          inputMode="decimal"
                          aria-label={t("accountPlans.cell", {
                            name: group(row.product),
                            month: monthName(month + 1, language),
                          })}
                          aria-invalid={amountOf(cell) === null || undefined}
                          onFocus={(event) => event.currentTarget.select()}
                          onChange={(event) =>
                            onChange(
                              withCell(draft, { row: month, column }, event.target.value),
                              `cell${month}-${row.key}`,
                            )
                          }
                          onPaste={(event) => onPaste(event, { row: month, column })}
                          onKeyDown={(event) => onKey(event, { row: month, column })}
                        />
                      </td>
                    );
                  })}
                  {!fixed && <td />}
                  <td className="num">{money(sum)}</td>
                  <td className={short ? "num plan-short" : "num"}>{money(own?.actual)}</td>
                  <td className="num quiet">{money(running[month])}</td>
                  <td className="num quiet">{money(own?.actual_so_far)}</td>
                  <td className="num quiet">{money(own?.year_before)}</td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className="plan-month">
                {t("accountPlans.wholeYear")}
              </th>
              {draft.rows.map((row) => (
                <td key={row.key} className="num">
                  {money(rowSum(row))}
                </td>
              ))}
              {!fixed && <td />}
              <td className="num">{money(running.at(-1))}</td>
              <td className="num">{money(standing?.actual)}</td>
              <td />
              <td />
              <td className="num quiet">{money(view.sold_before)}</td>
            </tr>
            {standing && (
              <tr className="quiet">
                <th scope="row" className="plan-month">
                  {t("accountPlans.actual")}
                </th>
                {draft.rows.map((row) => (
                  <td key={row.key} className="num">
                    {money(sold(row.product))}
                  </td>
                ))}
                <td colSpan={fixed ? 5 : 6} />
              </tr>
            )}
          </tfoot>
        </table>
      </div>
    </section>
  );
}
