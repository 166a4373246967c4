import { CloseOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useRef } from "react";
import { useT } from "@/i18n";
import { testids } from "@/shared/testids";

export interface LineColumn<R> {
  key: string;
  title: string;
  width?: number;
  get: (row: R) => string;
  /** The row with another text in this column. */
  set: (row: R, text: string) => R;
  options?: { value: string; label: string }[];
  /** Written in place of the text field. */
  render?: (row: R, put: (row: R) => void) => ReactNode;
  number?: boolean;
  wrong?: (row: R) => boolean;
}

interface Props<R> {
  part: string;
  rows: R[];
  columns: LineColumn<R>[];
  blank: R;
  onChange: (rows: R[]) => void;
  foot?: ReactNode;
}

/** Cells copied from a spreadsheet: rows of columns. */
export const cellsOf = (text: string): string[][] =>
  text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((line) => line.split("\t").map((cell) => cell.trim()));

/** Rows after a block of cells was put into them, from one cell on; missing rows are added. */
export function pasted<R>(
  rows: readonly R[],
  columns: readonly LineColumn<R>[],
  blank: R,
  from: { row: number; column: number },
  cells: readonly (readonly string[])[],
): R[] {
  const next = [...rows];
  cells.forEach((line, down) => {
    const index = from.row + down;
    let row = next[index] ?? blank;
    line.forEach((cell, right) => {
      const column = columns[from.column + right];
      if (!column || column.render) return;
      const option = column.options?.find((one) => one.label === cell || one.value === cell);
      if (column.options && !option) return;
      row = column.set(row, option?.value ?? cell);
    });
    next[index] = row;
  });
  return next;
}

/** A list that is typed like a small spreadsheet: arrows move, Alt+arrows reorder, cells are pasted. */
export function Lines<R>({ part, rows, columns, blank, onChange, foot }: Props<R>) {
  const t = useT();
  const body = useRef<HTMLTableSectionElement>(null);
  const put = (index: number, row: R) => onChange(rows.map((one, at) => (at === index ? row : one)));
  const focus = (row: number, column: string) =>
    requestAnimationFrame(() =>
      body.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"] textarea`)?.focus(),
    );
  const press = (event: KeyboardEvent<HTMLElement>, index: number, column: string) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (by === 0 || !event.altKey) {
      if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
        event.preventDefault();
        if (index + 1 === rows.length) onChange([...rows, blank]);
        focus(index + 1, column);
      }
      return;
    }
    event.preventDefault();
    const other = rows[index + by];
    const own = rows[index];
    if (other === undefined || own === undefined) return;
    onChange(rows.map((one, at) => (at === index ? other : at === index + by ? own : one)));
    focus(index + by, column);
  };
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const text = event.clipboardData.getData("text/plain");
    const cells = cellsOf(text);
    if (cells.length < 2 && (cells[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    onChange(pasted(rows, columns, blank, { row, column }, cells));
  };
  return (
    <>
      <table className="sheet-lines">
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                style={{ width: column.width }}
                className={column.number ? "num" : undefined}
              >
                {column.title}
              </th>
            ))}
            <th className="sheet-lines-tool" />
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map((column, place) => (
                <td key={column.key} data-cell={`${index}-${column.key}`}>
                  {column.render ? (
                    column.render(row, (next) => put(index, next))
                  ) : column.options ? (
                    <Select
                      variant="borderless"
                      value={column.get(row)}
                      options={column.options}
                      onChange={(value) => put(index, column.set(row, value))}
                      style={{ width: "100%" }}
                    />
                  ) : (
                    <Input.TextArea
                      variant="borderless"
                      autoSize
                      className={`${column.number ? "num-cell" : ""}${column.wrong?.(row) ? " cell-wrong" : ""}`}
                      value={column.get(row)}
                      aria-label={`${column.title} ${index + 1}`}
                      data-testid={testids.jobCell(part, index, column.key)}
                      onChange={(event) => put(index, column.set(row, event.target.value))}
                      onKeyDown={(event) => press(event, index, column.key)}
                      onPaste={(event) => paste(event, index, place)}
                    />
                  )}
                </td>
              ))}
              <td className="sheet-lines-tool">
                <Button
                  type="text"
                  size="small"
                  aria-label={t("jobs.removeLine")}
                  title={t("jobs.removeLine")}
                  icon={<CloseOutlined />}
                  onClick={() => onChange(rows.filter((_, at) => at !== index))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row-between sheet-lines-foot">
        <Button type="dashed" size="small" onClick={() => onChange([...rows, blank])}>
          {t("jobs.addLine")}
        </Button>
        {foot}
      </div>
    </>
  );
}
