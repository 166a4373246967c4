import { useEffect, useRef, useState } from "react";
import { useT } from "@/i18n";
import type { Competence, MatrixCell, MatrixRow } from "@/ipc";
import { type Seen, span } from "./matrix";
import { StandingSign } from "./Standing";

const ROW = 34;
const COLUMN = 40;

/** People down, competences across; only what stands in the window is drawn. */
export function MatrixGrid({
  competences,
  shown,
  onCell,
  onCompetence,
  onPerson,
}: {
  competences: Competence[];
  shown: Seen;
  onCell: (row: MatrixRow, cell: MatrixCell) => void;
  onCompetence: (competence: Competence) => void;
  onPerson: (row: MatrixRow) => void;
}) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ top: 0, height: 600 });
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const read = () => setAt({ top: element.scrollTop, height: element.clientHeight || 600 });
    read();
    const size = new ResizeObserver(read);
    size.observe(element);
    return () => size.disconnect();
  }, []);
  const { first, last } = span(at.top, at.height, ROW, shown.rows.length);
  const place_of = new Map(shown.columns.map((column, index) => [column, index]));
  const width = shown.columns.length * COLUMN;
  const say = (row: MatrixRow, cell: MatrixCell) =>
    [
      `${row.name} · ${competences[cell.column]?.name ?? ""}`,
      t(`training.standing_${cell.standing}`),
      cell.needed && `${t("training.needed")} ${t(`training.level_${cell.needed}`)}`,
      cell.held && `${t("training.held")} ${t(`training.level_${cell.held}`)}`,
      cell.until && t("training.untilDay", { day: cell.until }),
    ]
      .filter(Boolean)
      .join("\n");
  return (
    <div
      className="matrix"
      ref={place}
      onScroll={(event) =>
        setAt({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })
      }
    >
      <div className="matrix-head">
        <div className="matrix-who">{t("training.person")}</div>
        <div className="matrix-columns" style={{ width }}>
          {shown.columns.map((column) => {
            const one = competences[column];
            if (!one) return null;
            return (
              <button type="button" key={one.id} title={one.name} onClick={() => onCompetence(one)}>
                <span>{one.name}</span>
              </button>
            );
          })}
        </div>
      </div>
      <div className="matrix-rows" style={{ height: shown.rows.length * ROW }}>
        {shown.rows.slice(first, last).map((row, index) => (
          <div key={row.employee} className="matrix-row" style={{ top: (first + index) * ROW }}>
            <button type="button" className="matrix-who" onClick={() => onPerson(row)}>
              <span className="num quiet">{row.code}</span> {row.name}
              <small>{row.post_name}</small>
            </button>
            <div className="matrix-cells" style={{ width }}>
              {row.cells.map((cell) => {
                const column = place_of.get(cell.column);
                if (column === undefined) return null;
                return (
                  <button
                    type="button"
                    key={cell.column}
                    style={{ left: column * COLUMN }}
                    title={say(row, cell)}
                    aria-label={say(row, cell)}
                    onClick={() => onCell(row, cell)}
                  >
                    <StandingSign standing={cell.standing} />
                  </button>
                );
              })}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
