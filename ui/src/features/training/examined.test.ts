import { describe, expect, it } from "vitest";
import type { ExamView } from "@/ipc";
import { type GridColumn, inputOf, judge, paste, rowsOf, sumOf } from "./markgrid";
import { blanksOf, blanksTogether, left, toggled, unanswered } from "./sitting";

describe("an examination at this PC", () => {
  it("says the time left and which questions are open", () => {
    expect([left(3725), left(65), left(0)]).toEqual(["1:02:05", "01:05", "00:00"]);
    expect(unanswered([{ answer: "A" }, { answer: "" }, { answer: "对" }])).toEqual([1]);
  });

  it("has one letter for a single choice and several in their order for the other", () => {
    expect(toggled("A", "B", false)).toBe("B");
    expect(toggled("B", "B", false)).toBe("");
    expect(toggled("C", "A", true)).toBe("AC");
    expect(toggled("AC", "A", true)).toBe("C");
  });

  it("keeps an empty blank in its place, and a separator inside a blank makes none", () => {
    expect(blanksOf("；三", 2)).toEqual(["", "三"]);
    expect(blanksTogether(["", "三"])).toBe("；三");
    expect(blanksTogether(["两；五", "三"])).toBe("两 五；三");
    expect(blanksTogether(["", " "])).toBe("");
  });
});

const columns: GridColumn[] = [
  { number: 1, kind: "single", most: 4 },
  { number: 2, kind: "short", most: 10 },
];
const item = (question: number) => ({ question, stem: "", options: [], answer: [] });
const view = {
  exam: {
    variants: [
      {
        letter: "A",
        sections: [
          { kind: "single", marks: 4, items: [item(1)] },
          { kind: "short", marks: 10, items: [item(2)] },
        ],
      },
    ],
  },
  people: [
    {
      code: "E01",
      name: "甲",
      variant: "A",
      lines: [{ question: 2, answer: "", marks: "7.5" }],
      sitting: null,
    },
    { code: "E02", name: "乙", variant: "A", lines: [], sitting: { handed_in: false } },
  ],
} as unknown as ExamView;

describe("marks question by question", () => {
  it("shows what is known and leaves a paper alone that is being answered", () => {
    const rows = paste(rowsOf(view), 0, 0, [["4"], ["4"]]);
    expect(rows.map((row) => [row.cells, row.touched])).toEqual([
      [["4", "7.5"], true],
      [["", ""], false],
    ]);
    expect([sumOf(["4", "7.5"]), sumOf(["4", ""]), sumOf(["", ""])]).toEqual(["11.5", "4…", ""]);
  });

  it("refuses more than a question is worth, and words where no key can tell", () => {
    const [row] = paste(rowsOf(view), 0, 0, [["5", "好"]]);
    if (!row) throw new Error("no row");
    expect(judge([row], columns).map(({ number, most }) => [number, most])).toEqual([
      [1, 4],
      [2, null],
    ]);
    expect(judge(paste([row], 0, 0, [["B", "10"]]), columns)).toEqual([]);
  });

  it("hands an answer to the key and a figure on as marks", () => {
    const [row] = paste(rowsOf(view), 0, 0, [["B", "10"]]);
    if (!row) throw new Error("no row");
    expect(inputOf(row, columns).items).toEqual([
      { question: 1, marks: "", answer: "B" },
      { question: 2, marks: "10", answer: "" },
    ]);
  });
});
