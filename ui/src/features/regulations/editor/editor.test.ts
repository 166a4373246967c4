import type { Node } from "@tiptap/pm/model";
import { type Command, EditorState, TextSelection } from "@tiptap/pm/state";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KindRule, Line, NodeKind, Run, TextEdit } from "@/ipc";
import * as ipc from "@/ipc";
import { findAll } from "./decorations";
import { identity } from "./identity";
import { branch, keysOf, moveBlock, rulesOf } from "./levels";
import { docOf, linesOf } from "./lines";
import { piecesOf } from "./paste";
import { editBetween } from "./session";

const text = (words: string, bold = false): Run =>
  (bold ? { kind: "text", text: words, bold } : { kind: "text", text: words }) as Run;

/** Runs as the backend settles them: neighbours differ, nothing is empty. */
const runs = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.stringMatching(/^[甲乙丙。]{1,4}$/), fc.boolean())
        .map(([words, bold]) => text(words, bold)),
      fc.constantFrom<Run>(
        { kind: "parameter", key: "k" },
        { kind: "reference", target: "t" },
        { kind: "reference", target: "t", near: true },
        { kind: "example" },
      ),
    ),
    { maxLength: 5 },
  )
  .map((all) => {
    const joined: Run[] = [];
    for (const run of all) {
      const last = joined.at(-1);
      if (run.kind === "text" && last?.kind === "text" && (run.bold ?? false) === (last.bold ?? false))
        joined[joined.length - 1] = text(last.text + run.text, run.bold);
      else joined.push(run);
    }
    return joined;
  });
const when = fc.option(fc.constant({ key: "k", value: "on" }), { nil: undefined });
const base = fc.record({ id: fc.uuid(), note: fc.string(), when }).map(({ when: condition, ...rest }) => ({
  ...rest,
  ...(condition ? { when: condition } : {}),
}));
const caption = fc
  .tuple(
    base,
    fc.constantFrom<NodeKind>("part", "chapter", "section", "article", "annex"),
    fc.stringMatching(/^[甲乙]{0,4}$/),
    fc.boolean(),
  )
  .map(
    ([own, kind, heading, hangs]): Line => ({
      ...own,
      kind,
      runs: [],
      ...(hangs && kind === "article" ? { branch: true } : {}),
      ...(heading ? { heading } : {}),
    }),
  );
const clause = fc
  .tuple(base, fc.constantFrom<NodeKind>("paragraph", "item", "subitem"), runs)
  .map(([own, kind, said]): Line => ({ ...own, kind, runs: said }));
const table = fc
  .tuple(base, fc.integer({ min: 1, max: 3 }), fc.array(runs, { minLength: 3, maxLength: 9 }))
  .map(([own, columns, cells]): Line => {
    const rows = Array.from({ length: Math.floor(cells.length / columns) }, (_one, row) =>
      cells.slice(row * columns, (row + 1) * columns),
    );
    return { ...own, kind: "table", runs: [], table: { kind: "cells", rows } };
  });
const parameterTable = base.map(
  (own): Line => ({ ...own, kind: "table", runs: [], table: { kind: "parameter", key: "k" } }),
);
const lines = fc.uniqueArray(fc.oneof(caption, clause, table, parameterTable), {
  minLength: 1,
  maxLength: 12,
  selector: (line) => line.id,
});

const apply = (old: Line[], edit: TextEdit | null) =>
  edit ? old.toSpliced(edit.at, edit.removed, ...edit.lines) : old;

describe("lines and document", () => {
  it("go there and back without loss", () => {
    fc.assert(
      fc.property(lines, (all) => {
        const doc = docOf(all);
        doc.check();
        expect(linesOf(doc)).toEqual(all);
      }),
    );
  });

  it("tell in one edit what was done between two states", () => {
    fc.assert(
      fc.property(lines, lines, (old, now) => {
        expect(apply(old, editBetween(docOf(old), docOf(now)))).toEqual(now);
      }),
    );
  });

  it("carry every shipped regulation", async () => {
    for (const row of await ipc.regulationsList()) {
      const draft = await ipc.regulationDraft({ regulation: row.id });
      const { lines: shipped } = await ipc.draftText({ version: draft.version.id });
      expect(linesOf(docOf(shipped))).toEqual(shipped);
    }
  });
});

async function rules() {
  const [row] = await ipc.regulationsList();
  const draft = await ipc.regulationDraft({ regulation: row?.id ?? 0 });
  return rulesOf((await ipc.draftText({ version: draft.version.id })).rules as KindRule[]);
}

const line = (kind: NodeKind, words: string): Line => {
  const heading = ["article", "chapter", "annex"].includes(kind);
  return {
    id: `${kind}-${words}`,
    kind,
    note: "",
    runs: heading || words === "" ? [] : [text(words)],
    ...(heading && words ? { heading: words } : {}),
  };
};

/** A state with the cursor in line `index`, so many letters in. */
function at(all: Line[], index: number, offset: number) {
  const doc = docOf(all);
  let start = 1;
  for (let i = 0; i < index; i += 1) start += doc.child(i).nodeSize;
  return EditorState.create({
    doc,
    plugins: [identity],
    selection: TextSelection.create(doc, start + offset),
  });
}

const said = (doc: Node) =>
  linesOf(doc).map(
    ({ kind, heading, runs: own }) =>
      `${kind} ${heading ?? ""}${own.map((run) => ("text" in run ? run.text : "▪")).join("")}`,
  );

function press(state: EditorState, command: Command | undefined) {
  let next = state;
  const done = command?.(state, (tr) => {
    next = state.apply(tr);
  });
  return { done, next, said: said(next.doc) };
}

describe("keys", async () => {
  const own = await rules();
  const keys = keysOf(own);
  const small = [line("article", "目的"), line("paragraph", "甲乙"), line("item", "丙")];

  it("Enter at the end of a heading starts a 款", () => {
    expect(press(at(small, 0, 2), keys.Enter).said).toEqual([
      "article 目的",
      "paragraph ",
      "paragraph 甲乙",
      "item 丙",
    ]);
  });

  it("Enter inside a 款 splits it, and every line has an id of its own", () => {
    const { next, said: now } = press(at(small, 1, 1), keys.Enter);
    expect(now).toEqual(["article 目的", "paragraph 甲", "paragraph 乙", "item 丙"]);
    const ids = linesOf(next.doc).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[1]).toBe("paragraph-甲乙");
    expect(next.selection.$from.parent.textContent).toBe("乙");
  });

  it("Enter before the first letter leaves the identity with the words", () => {
    const { next } = press(at(small, 1, 0), keys.Enter);
    expect(linesOf(next.doc)[2]?.id).toBe("paragraph-甲乙");
  });

  it("Enter in an empty 项 climbs out, step by step up to a new 条", () => {
    const all = [line("article", "目的"), line("paragraph", "甲："), line("item", "")];
    const first = press(at(all, 2, 0), keys.Enter);
    expect(first.said.at(-1)).toBe("paragraph ");
    expect(press(first.next, keys.Enter).said.at(-1)).toBe("article ");
  });

  it("an article may hang on the one before it, from anywhere inside it, and is let go again", () => {
    const all = [...small, line("article", "附则"), line("paragraph", "丁")];
    const hung = press(at(all, 4, 1), branch);
    expect(linesOf(hung.next.doc).map((one) => one.branch ?? false)).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(linesOf(press(hung.next, branch).next.doc)).toEqual(all);
    expect(press(at(all, 1, 1), branch).done).toBe(false);
  });

  it("Tab makes a 款 a 项 and Shift-Tab brings it back", () => {
    const all = [line("article", "目的"), line("paragraph", "甲："), line("paragraph", "乙；")];
    const { next, said: now } = press(at(all, 2, 1), keys.Tab);
    expect(now[2]).toBe("item 乙；");
    expect(press(next, keys["Shift-Tab"]).said).toEqual(said(docOf(all)));
  });

  it("Tab makes an item of the first line of an article, which may have a name and a list only", () => {
    expect(press(at(small, 1, 1), keys.Tab).said[1]).toMatch(/^item /);
  });

  it("Tab leaves a line that has nothing to stand under", () => {
    const list = [line("article", "目的"), line("paragraph", "甲。"), line("subitem", "乙。")];
    expect(press(at(list, 2, 0), keys.Tab).said).toEqual(said(docOf(list)));
  });

  it("Shift-Tab in a 款 begins a new 条 with it", () => {
    const all = [line("article", "目的"), line("paragraph", "甲。"), line("paragraph", "乙。")];
    expect(press(at(all, 2, 0), keys["Shift-Tab"]).said).toEqual([
      "article 目的",
      "paragraph 甲。",
      "article ",
      "paragraph 乙。",
    ]);
  });

  it("Backspace at the beginning climbs, then joins", () => {
    const all = [line("article", "目的"), line("paragraph", "甲"), line("item", "乙")];
    const first = press(at(all, 2, 0), keys.Backspace);
    expect(first.said[2]).toBe("paragraph 乙");
    expect(press(first.next, keys.Backspace).said).toEqual(["article 目的", "paragraph 甲乙"]);
  });

  it("Backspace in an empty heading takes the 条 away and keeps its text", () => {
    const all = [
      line("article", "目的"),
      line("paragraph", "甲"),
      line("article", ""),
      line("paragraph", "乙"),
    ];
    expect(press(at(all, 2, 0), keys.Backspace).said).toEqual([
      "article 目的",
      "paragraph 甲",
      "paragraph 乙",
    ]);
  });

  it("Alt with an arrow moves an article with everything under it", () => {
    const all = [...small, line("article", "范围"), line("paragraph", "丁")];
    const { next, said: now } = press(at(all, 3, 0), keys["Alt-ArrowUp"]);
    expect(now).toEqual(["article 范围", "paragraph 丁", "article 目的", "paragraph 甲乙", "item 丙"]);
    expect(press(next, keys["Alt-ArrowDown"]).said).toEqual(said(docOf(all)));
  });

  it("no key ever loses a letter or doubles an id", () => {
    const letters = (doc: Node) => doc.textContent.split("").toSorted().join("");
    const names = ["Enter", "Tab", "Shift-Tab", "Alt-ArrowUp", "Alt-ArrowDown"] as const;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(caption, clause), { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(fc.constantFrom(...names), fc.nat())),
        (all, strokes) => {
          let state = EditorState.create({ doc: docOf(all), plugins: [identity] });
          const before = letters(state.doc);
          for (const [name, place] of strokes) {
            const near = TextSelection.near(state.doc.resolve(place % state.doc.content.size));
            state = press(state.apply(state.tr.setSelection(near)), keys[name]).next;
            state.doc.check();
          }
          expect(letters(state.doc)).toBe(before);
          const ids = linesOf(state.doc).map(({ id }) => id);
          if (strokes.length > 0 && state.doc.childCount > all.length)
            expect(new Set(ids).size).toBe(ids.length);
        },
      ),
    );
  });

  it("a dragged chapter takes its articles along", () => {
    const all = [
      line("chapter", "总则"),
      ...small,
      line("chapter", "附则"),
      line("article", "施行"),
      line("paragraph", "丁"),
    ];
    const state = at(all, 1, 0);
    const moved = state.apply(moveBlock(state, 4, 0, own) ?? state.tr);
    expect(said(moved.doc).slice(0, 4)).toEqual([
      "chapter 附则",
      "article 施行",
      "paragraph 丁",
      "chapter 总则",
    ]);
  });
});

describe("paste and find", () => {
  const plain = (words: string) => ({ text: words, bold: [] });

  it("takes paragraphs, lists and tables out of a page in their order", () => {
    const html = `<style>p{}</style><p class=MsoNormal><b>第一条</b> 目的</p><ol><li>甲</li><li>乙</li></ol>
      <table><tr><td>A</td><td>B</td></tr></table>尾`;
    expect(piecesOf(html)).toEqual([
      { text: "第一条 目的", bold: [[0, 3]] },
      plain("1. 甲"),
      plain("2. 乙"),
      { rows: [["A", "B"]], merged: null },
      plain("尾"),
    ]);
  });

  it("finds words beside chips at their right place", () => {
    const chip: Line = {
      ...line("paragraph", ""),
      runs: [text("甲"), { kind: "parameter", key: "k" }, text("奖金奖金")],
    };
    const doc = docOf([chip]);
    const found = findAll(doc, "奖金").map(({ from, to }) => doc.textBetween(from, to));
    expect(found).toEqual(["奖金", "奖金"]);
    expect(findAll(doc, "甲奖")).toEqual([]);
  });
});
