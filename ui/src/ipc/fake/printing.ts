import type {
  MeasureOrder,
  OffsetRow,
  PaperPrinted,
  PrintChoice,
  PrinterRow,
  PrintOrder,
  PrintRow,
} from "../contract";
import * as papers from "./papers";
import { refuse } from "./refuse";

const printer = (rest: Partial<PrinterRow> & Pick<PrinterRow, "name">): PrinterRow => ({
  title: "",
  place: "",
  standard: false,
  state: "ready",
  why: "",
  two_sided: true,
  ...rest,
});

/** What the computer has; a test takes the printers away. */
export const computer: { printers: PrinterRow[]; trouble: string | null } = {
  printers: [
    printer({ name: "Office", title: "前台 HP LaserJet", place: "二楼", standard: true }),
    printer({ name: "Labels", title: "票据打印机", two_sided: false }),
    printer({ name: "Basement", state: "paused", why: "paused" }),
  ],
  trouble: null,
};

let last: PrintChoice | null = null;
let offsets: OffsetRow[] = [];
const prints: PrintRow[] = [];

const total = (number: string) =>
  prints.filter((row) => row.number === number).reduce((sum, row) => sum + row.copies, 0);
papers.counted.by = total;

function print({ order }: { order: PrintOrder }): PaperPrinted {
  if (computer.trouble) throw refuse(computer.trouble, {});
  const row = papers.list().find((one) => one.id === order.paper);
  if (!row) throw refuse("paper.unknown", { number: String(order.paper) });
  if (!/^(\s*|[\d,\s-]+)$/.test(order.pages))
    throw refuse("printing.pages", { value: order.pages, pages: String(row.pages) });
  const name = order.printer ?? last?.printer ?? "Office";
  last = { printer: name, copies: order.copies, sides: order.sides };
  const { copies, pages, sides } = order;
  const done = { number: row.number, printer: name, copies, pages, sides, right: 0, down: 0 };
  const job = `${name}-${prints.length + 1}`;
  prints.unshift({ ...done, id: prints.length + 1, at: "2026-11-23T09:00:00+08:00", by: "周既明", job });
  const waits = computer.printers.find((one) => one.name === name)?.state === "paused";
  return { ...done, job, waits, marked: row.state !== "valid", total: total(row.number) };
}

function measured({ order }: { order: MeasureOrder }): OffsetRow {
  const { printer: name, width, height, measured: crosses } = order;
  const row = {
    printer: name,
    width,
    height,
    right: 250 - crosses.first_x,
    down: 250 - crosses.first_y,
    measured_on: "2026-11-23",
    by: "周既明",
  };
  offsets = [...offsets.filter((one) => one.printer !== name || one.width !== width), row];
  return row;
}

// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
export const handlers: Record<string, (args: any) => unknown> = {
  printers_list: () => ({
    printers: computer.trouble ? [] : computer.printers,
    trouble: computer.trouble,
    last,
    offsets,
  }),
  paper_sheet: ({ id }) => {
    const row = papers.list().find((one) => one.id === id);
    const overprint = row?.kind === "training_overprint";
    const [width, height] = overprint ? [2970, 2100] : [2100, 2970];
    return { width, height, overprint, marked: row?.state !== "valid" };
  },
  paper_print: print,
  paper_prints: ({ id }) => {
    const number = papers.list().find((row) => row.id === id)?.number;
    return prints.filter((row) => row.number === number);
  },
  calibration_print: ({ printer: name }) => name ?? "Office",
  calibration_export: () => undefined,
  printer_measured: measured,
  printer_forget: ({ printer: name, width }) => {
    offsets = offsets.filter((one) => one.printer !== name || one.width !== width);
  },
};
