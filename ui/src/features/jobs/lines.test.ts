import { describe, expect, it } from "vitest";
import { cellsOf, type LineColumn, pasted } from "./Lines";

interface Row {
  task: string;
  kind: string;
  share: string;
}
const blank: Row = { task: "", kind: "decide", share: "" };
const columns: LineColumn<Row>[] = [
  { key: "task", title: "", get: (row) => row.task, set: (row, task) => ({ ...row, task }) },
  {
    key: "kind",
    title: "",
    get: (row) => row.kind,
    set: (row, kind) => ({ ...row, kind }),
    options: [
      { value: "decide", label: "决定" },
      { value: "approve", label: "审批" },
    ],
  },
  { key: "share", title: "", get: (row) => row.share, set: (row, share) => ({ ...row, share }) },
];

describe("cells from a spreadsheet", () => {
  it("fill rows from the cell they were put into and add what is missing", () => {
    const cells = cellsOf("接待\t审批\t25\r\n登记\t决定\t75\r\n");
    expect(pasted([{ ...blank, task: "旧" }], columns, blank, { row: 0, column: 0 }, cells)).toEqual([
      { task: "接待", kind: "approve", share: "25" },
      { task: "登记", kind: "decide", share: "75" },
    ]);
  });
  it("leave alone what has no column and words that are no choice", () => {
    const cells = cellsOf("也许\t30\t多余");
    expect(pasted([blank], columns, blank, { row: 0, column: 1 }, cells)).toEqual([
      { ...blank, share: "30" },
    ]);
  });
});
