import { CopyOutlined, SettingOutlined } from "@ant-design/icons";
import { Button, Checkbox, Popover, Table, type TableColumnType, type TableProps } from "antd";
import { type ReactNode, useRef, useState } from "react";
import { useT } from "@/i18n";
import { copyTable } from "../format/copy";
import { useStored } from "../stored";
import { compareTexts, type Order, ordered } from "./order";
import { Tip } from "./Tip";
import { useTooWide } from "./wide";

export interface Column<T> extends Omit<TableColumnType<T>, "title" | "key"> {
  key: string;
  title: string;
  /** The cell as text: for copying, and for sorting unless `sorter` is given. */
  text: (row: T) => string;
  number?: boolean;
  sortable?: boolean;
  /** Can be put away by the user; `"away"` starts so. */
  optional?: boolean | "away";
}

interface Props<T> extends Omit<TableProps<T>, "columns"> {
  name: string;
  columns: Column<T>[];
  rows: readonly T[];
  /** Stands at the left of the line above the table: filters. */
  filters?: ReactNode;
  tools?: ReactNode;
  rowTestid?: (row: T) => string;
  onOpen?: (row: T) => void;
  selected?: (row: T) => boolean;
  /** Columns put away, where whoever shows the table keeps them. */
  away?: readonly string[] | null;
  onAway?: (away: string[]) => void;
}

/** The table of every list: sorted and filtered, columns remembered, copied as a table. */
export function DataTable<T extends object>(props: Props<T>) {
  const {
    name,
    columns,
    rows,
    filters,
    tools,
    rowTestid,
    onOpen,
    selected,
    onChange,
    away: kept,
    onAway,
    ...rest
  } = props;
  const t = useT();
  const usual = columns.filter((column) => column.optional === "away").map((column) => column.key);
  const [own, setOwn] = useStored<string[]>(`columns.${name}`, usual);
  const [away, setAway] = onAway ? [kept ?? usual, onAway] : [own, setOwn];
  const [copied, setCopied] = useState(false);
  const [order, setOrder] = useState<Order | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const wide = useTooWide(place);
  const shown = columns.filter((column) => !column.optional || !away.includes(column.key));
  const copy = () => {
    const told = shown.filter((column) => column.title !== "");
    const column = columns.find((one) => one.key === order?.key);
    const lines = ordered(rows, column ? sorterOf(column) : null, order);
    copyTable([told.map((one) => one.title), ...lines.map((row) => told.map((one) => one.text(row)))]);
    setCopied(true);
    setTimeout(() => setCopied(false), 1600);
  };
  return (
    <div className={wide ? "data-table data-table-wide" : "data-table"} ref={place}>
      <div className="table-line">
        <div className="table-filters">{filters}</div>
        <div className="table-tools">
          {tools}
          {columns.some((column) => column.optional) && (
            <Popover
              trigger="click"
              placement="bottomRight"
              content={
                <div className="column-choice">
                  {columns
                    .filter((column) => column.optional)
                    .map((column) => (
                      <Checkbox
                        key={column.key}
                        checked={!away.includes(column.key)}
                        onChange={(event) =>
                          setAway(
                            event.target.checked
                              ? away.filter((key) => key !== column.key)
                              : [...away, column.key],
                          )
                        }
                      >
                        {column.title}
                      </Checkbox>
                    ))}
                </div>
              }
            >
              <Tip text={t("common.columns")}>
                <Button
                  type="text"
                  size="small"
                  icon={<SettingOutlined />}
                  aria-label={t("common.columns")}
                />
              </Tip>
            </Popover>
          )}
          <Tip text={copied ? t("common.copied") : t("common.copyTable")}>
            <Button
              type="text"
              size="small"
              icon={<CopyOutlined />}
              aria-label={t("common.copyTable")}
              onClick={copy}
            />
          </Tip>
        </div>
      </div>
      <Table<T>
        size="small"
        pagination={false}
        showSorterTooltip={false}
        locale={{ emptyText: t("common.noRows") }}
        {...rest}
        onChange={(pages, filters, sorter, extra) => {
          const one = Array.isArray(sorter) ? sorter[0] : sorter;
          setOrder(one?.order ? { key: String(one.columnKey), down: one.order === "descend" } : null);
          onChange?.(pages, filters, sorter, extra);
        }}
        dataSource={rows as T[]}
        columns={shown.map(({ text, number, sortable, optional: _, ...column }) => ({
          render: (_value: unknown, row: T) => text(row),
          ...(sortable ? { sorter: (a: T, b: T) => compareTexts(text(a), text(b), number) } : {}),
          ...column,
          align: number ? ("right" as const) : column.align,
          className: cellClass(column, number),
        }))}
        rowClassName={(row) =>
          `${onOpen ? "row-opens" : ""} ${selected?.(row) ? "ant-table-row-selected" : ""}`
        }
        onRow={(row) => ({
          "data-testid": rowTestid?.(row),
          ...(onOpen && {
            tabIndex: 0,
            onClick: () => onOpen(row),
            onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => moveOrOpen(event, () => onOpen(row)),
          }),
        })}
      />
    </div>
  );
}

/** What can be done with a row has no heading, and stays in sight when the table is scrolled sideways. */
function cellClass<T>({ title, className }: Pick<Column<T>, "title" | "className">, number?: boolean) {
  return [number && "num cell-amount", title === "" && "cell-acts", className].filter(Boolean).join(" ");
}

/** How the rows stand by a column; null where the company file orders them itself. */
function sorterOf<T>({ sorter, sortable, text, number }: Column<T>): ((a: T, b: T) => number) | null {
  if (typeof sorter === "function") return (a, b) => sorter(a, b);
  return sortable ? (a, b) => compareTexts(text(a), text(b), number) : null;
}

/** Enter opens the row, the arrows walk through the rows. */
function moveOrOpen(event: React.KeyboardEvent<HTMLElement>, open: () => void) {
  if (event.target !== event.currentTarget) return;
  const row = event.currentTarget;
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    open();
  }
  const sibling =
    event.key === "ArrowDown"
      ? row.nextElementSibling
      : event.key === "ArrowUp"
        ? row.previousElementSibling
        : null;
  if (sibling instanceof HTMLElement) {
    event.preventDefault();
    sibling.focus();
  }
}
