import { describe, expect, it } from "vitest";
import {
  amountOf,
  begun,
  blockOf,
  cellOf,
  type Draft,
  draftRow,
  figuresDiffer,
  monthSums,
  redone,
  rowSum,
  runningSums,
  step,
  undone,
  withCell,
  withPaste,
  wrongCells,
} from "./grid";

const empty = (...rows: Draft["rows"]): Draft => ({
  rows,
  strengths: "",
  weaknesses: "",
  opportunities: "",
  risks: "",
  actions: [],
});
const products = (draft: Draft) => draft.rows.map((row) => row.product);
const months = (draft: Draft, column: number) => draft.rows[column]?.months ?? [];

describe("the grid of a plan", () => {
  it("reads amounts as they are typed and copied", () => {
    expect(["", "-", "12000", "12,000.5", "￥8 000"].map(amountOf)).toEqual([
      0, 0, 1_200_000, 1_200_050, 800_000,
    ]);
    expect(["-5", "1.234", "一万", "1e5"].map(amountOf)).toEqual([null, null, null, null]);
    expect([0, 1_200_000, 1_200_050].map(cellOf)).toEqual(["", "12,000", "12,000.50"]);
  });

  it("adds up months and groups, and counts what is no amount", () => {
    const draft = withCell(
      empty(draftRow("筒灯", [100, 200]), draftRow("", [5])),
      { row: 3, column: 1 },
      "x",
    );
    expect(monthSums(draft).slice(0, 4)).toEqual([105, 200, 0, 0]);
    expect(runningSums(monthSums(draft)).at(-1)).toBe(305);
    expect(draft.rows.map(rowSum)).toEqual([300, 5]);
    expect(wrongCells(draft)).toBe(1);
  });

  it("fills a paste from its cell on and adds the groups it needs", () => {
    const draft = withPaste(empty(draftRow("筒灯")), { row: 10, column: 0 }, "1\t2\r\n3\t4\r\n5\t6\n");
    expect(months(draft, 0).slice(10)).toEqual(["1", "3"]);
    expect(months(draft, 1).slice(10)).toEqual(["2", "4"]);
  });

  it("takes the names of groups from above and leaves the months and sums beside away", () => {
    const text = `月份\t筒灯\t灯带\n${Array.from({ length: 12 }, (_, at) => `${at + 1}月\t${at}\t1,000`).join("\n")}\n合计\t66\t12,000\n`;
    const draft = withPaste(empty(draftRow("")), { row: 4, column: 0 }, text);
    expect(products(draft)).toEqual(["筒灯", "灯带"]);
    expect(months(draft, 0).slice(0, 3)).toEqual(["0", "1", "2"]);
    expect(months(draft, 1)[11]).toBe("1,000");
  });

  it("turns a table whose months run across", () => {
    const across = Array.from({ length: 12 }, (_, at) => at + 1);
    const head = ["品类", ...across.map((month) => `${month}月`), "合计"].join("\t");
    const line = (name: string, of: number) =>
      [name, ...across.map((month) => month * of), 78 * of].join("\t");
    const draft = withPaste(
      empty(draftRow("")),
      { row: 0, column: 0 },
      [head, line("筒灯", 1), line("灯带", 10)].join("\n"),
    );
    expect(products(draft)).toEqual(["筒灯", "灯带"]);
    expect(months(draft, 1)).toEqual(across.map((month) => String(month * 10)));
  });

  it("takes twelve bare figures in one line as the months of one group", () => {
    const draft = withPaste(
      empty(draftRow("筒灯")),
      { row: 0, column: 0 },
      Array.from({ length: 12 }, (_, at) => (at + 1) * 100).join("\t"),
    );
    expect(products(draft)).toEqual(["筒灯"]);
    expect(months(draft, 0)[11]).toBe("1200");
  });

  it("keeps figures that only look like months", () => {
    expect(blockOf("1\t2\n3\t4\n5\t6").lines).toEqual([
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ]);
  });

  it("undoes a cell that was typed in one go as one step, and does it again", () => {
    const start = begun(empty(draftRow("筒灯")));
    const at = { row: 0, column: 0 };
    let history = start;
    for (const text of ["1", "12", "120"])
      history = step(history, withCell(history.now, at, text), "cell0-0");
    history = step(history, withCell(history.now, { row: 1, column: 0 }, "7"), "cell1-0");
    history = undone(history);
    expect(months(history.now, 0).slice(0, 2)).toEqual(["120", ""]);
    history = undone(history);
    expect(history.now).toBe(start.now);
    expect(undone(history)).toBe(history);
    expect(months(redone(redone(history)).now, 0).slice(0, 2)).toEqual(["120", "7"]);
  });

  it("asks for a reason only where targets are other amounts", () => {
    const draft = empty(draftRow("筒灯", [1_200_000]));
    expect(figuresDiffer(draft, withCell(draft, { row: 0, column: 0 }, "12000.00"))).toBe(false);
    expect(figuresDiffer(draft, { ...draft, rows: [...draft.rows, draftRow("")] })).toBe(false);
    expect(figuresDiffer(draft, withCell(draft, { row: 0, column: 0 }, "12001"))).toBe(true);
  });
});
