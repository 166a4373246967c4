import type { Ref } from "react";
import { useT } from "@/i18n";
import type { LineChange, UnitChange } from "@/ipc";
import { StateTag } from "@/shared/parts/StateTag";
import { numbersOf, toneOf } from "./comparison";

interface Props {
  ref: Ref<HTMLDivElement>;
  units: UnitChange[];
  current: string | null;
  /** 2026年第1版, 草稿 */
  names: [string, string];
}

/** Articles in two columns: what went is struck out at the left, what came is underlined at the right. */
export function UnitChanges({ ref, units, current, names }: Props) {
  const t = useT();
  return (
    <div className="compare" ref={ref}>
      <div className="compare-heads">
        <b>{names[0]}</b>
        <b>{names[1]}</b>
      </div>
      {units.map((unit) => (
        <section
          key={unit.id}
          className={`compare-unit compare-${unit.change}`}
          data-unit={unit.id}
          aria-current={unit.id === current}
          tabIndex={-1}
        >
          {unit.change !== "same" && (
            <header>
              <StateTag tone={toneOf[unit.change]}>{t(`regulations.change_${unit.change}`)}</StateTag>
              {unit.moved && unit.change !== "moved" && (
                <StateTag tone="warn">{t("regulations.change_moved")}</StateTag>
              )}
              <span className="faint">{numbersOf(unit)}</span>
            </header>
          )}
          <div className="compare-sides" lang="zh-CN">
            <Side unit={unit} old />
            <Side unit={unit} />
          </div>
        </section>
      ))}
      {units.length === 0 && <p className="compare-none faint">{t("common.noRows")}</p>}
    </div>
  );
}

const stands = (line: LineChange, old: boolean) =>
  old
    ? line.old_label !== null && (line.change !== "moved" || line.elsewhere === null)
    : line.new_label !== null;

function Side({ unit, old = false }: { unit: UnitChange; old?: boolean }) {
  const name = old ? unit.old : unit.new;
  if (!name) return <div className="compare-side compare-empty" aria-hidden="true" />;
  const lines = unit.lines.filter((line) => stands(line, old));
  const heading = unit.kind !== "article" && unit.kind !== "annex";
  return (
    <div className={heading ? "compare-side compare-heading" : "compare-side"}>
      {lines.map((line, index) => (
        <Line key={line.id} line={line} old={old} label={index === 0 ? name.label : ""} />
      ))}
    </div>
  );
}

function Line({ line, old, label }: { line: LineChange; old: boolean; label: string }) {
  const t = useT();
  const number = old ? line.old_number : line.new_number;
  const other = old ? "inserted" : "deleted";
  return (
    <p className={`compare-text compare-${line.kind}`}>
      {label ? <b>{label}　</b> : number}
      {line.pieces
        .filter((piece) => piece.kind !== other)
        .map((piece, index) =>
          piece.kind === "same" ? (
            <span key={index}>{piece.text}</span>
          ) : piece.kind === "inserted" ? (
            <ins key={index} className="diff-added">
              {piece.text}
            </ins>
          ) : (
            <del key={index} className="diff-removed">
              {piece.text}
            </del>
          ),
        )}
      {line.elsewhere && (
        <small className="faint">
          {t(line.change === "deleted" ? "regulations.wentTo" : "regulations.cameFrom", {
            place: line.elsewhere,
          })}
        </small>
      )}
    </p>
  );
}
