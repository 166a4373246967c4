import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import type { Line, Run } from "@/ipc";
import { chosenWords } from "./chosen";
import { docOf } from "./lines";

const text = (words: string): Run => ({ kind: "text", text: words }) as Run;
const chip: Run = { kind: "parameter", key: "own.1" };
const clause = (id: string, ...runs: Run[]): Line => ({ id, kind: "paragraph", note: "", runs });

function chosen(lines: Line[], from: number, to: number) {
  const doc = docOf(lines);
  return chosenWords(EditorState.create({ doc, selection: TextSelection.create(doc, from, to) }));
}

describe("selected words", () => {
  const late = clause("late", text("迟到3次扣5分，早退3次"));
  it("are told with their line and how often they stand before", () => {
    expect(chosen([late], 3, 5)).toEqual({ node: "late", quote: "3次", nth: 0 });
    expect(chosen([late], 11, 13)).toEqual({ node: "late", quote: "3次", nth: 1 });
  });

  it("are told without the spaces around them", () => {
    expect(chosen([clause("a", text("在 30日 内"))], 2, 7)).toEqual({ node: "a", quote: "30日", nth: 0 });
  });

  it("are counted through chips, and hold none", () => {
    const mixed = clause("b", text("3次"), chip, text("3次"));
    expect(chosen([mixed], 4, 6)).toEqual({ node: "b", quote: "3次", nth: 1 });
    expect(chosen([mixed], 2, 5)).toBeNull();
  });

  it("are nothing where nothing is selected, over two lines and in a heading", () => {
    const heading: Line = { id: "h", kind: "article", note: "", runs: [], heading: "30日" };
    expect(chosen([late], 3, 3)).toBeNull();
    expect(chosen([late, clause("c", text("旷工"))], 3, 18)).toBeNull();
    expect(chosen([heading], 1, 4)).toBeNull();
  });

  it("of a cell are counted over the cells before it", () => {
    const rows = [
      [[text("报到")], [text("2日")]],
      [[text("离职")], [text("2日")]],
    ];
    const table: Line = { id: "t", kind: "table", note: "", runs: [], table: { kind: "cells", rows } };
    const doc = docOf([table]);
    const places: number[] = [];
    doc.descendants((node, at) => {
      if (node.isText && node.text === "2日") places.push(at);
      return true;
    });
    const [, second = 0] = places;
    expect(chosen([table], second, second + 2)).toEqual({ node: "t", quote: "2日", nth: 1 });
  });
});
