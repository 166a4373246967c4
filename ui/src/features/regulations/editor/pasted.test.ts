import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, it, vi } from "vitest";
import type { Line } from "@/ipc";
import * as ipc from "@/ipc";
import { keysOf } from "./levels";
import { docOf } from "./lines";
import { pasted, piecesOf } from "./paste";

const rowsOf = (html: string) => {
  const [table] = piecesOf(html);
  return table && "rows" in table ? table : null;
};

describe("a pasted table", () => {
  it("of Word keeps its columns where cells were merged", () => {
    const html = `<table class=MsoTableGrid border=1>
      <tr><td width=100 rowspan=2><p class=MsoNormal>部门<o:p></o:p></p></td>
        <td width=200 colspan=2><p class=MsoNormal><b style='mso-bidi-font-weight:normal'>时限</b></p></td></tr>
      <tr><td><p class=MsoNormal>上门</p></td><td><p class=MsoNormal>回复</p></td></tr>
      <tr><td colspan=2><p class=MsoNormal>合计</p><p class=MsoNormal>小时</p></td><td><p class=MsoNormal>2</p></td></tr>
    </table>`;
    expect(rowsOf(html)).toEqual({
      rows: [
        ["部门", "时限", ""],
        ["", "上门", "回复"],
        ["合计 小时", "", "2"],
      ],
      merged: 0,
    });
  });

  it("of the web keeps its columns, also where a cell reaches down to the end", () => {
    const html = `<table><thead><tr><th>等级</th><th>时限</th><th>说明</th></tr></thead>
      <tbody><tr><td>金牌</td><td rowspan=0>2小时</td><td>甲</td></tr><tr><td>银牌</td><td>乙</td></tr></tbody></table>`;
    expect(rowsOf(html)).toEqual({
      rows: [
        ["等级", "时限", "说明"],
        ["金牌", "2小时", "甲"],
        ["银牌", "", "乙"],
      ],
      merged: 1,
    });
  });

  it("with a table in a cell is told once", () => {
    const html = "<table><tr><td>甲</td><td><table><tr><td>乙</td><td>丙</td></tr></table></td></tr></table>";
    expect(rowsOf(html)?.rows).toEqual([["甲", "乙 丙"]]);
  });

  it("in an item of a list has no number in its cells", () => {
    const html = "<ol><li>一<table><tr><td>甲</td><td>乙</td></tr></table></li></ol>";
    expect(piecesOf(html)[1]).toEqual({ rows: [["甲", "乙"]], merged: null });
  });

  it("of one column is a frame around text", () => {
    const html = "<table><tr><td><p>第一条 甲。</p><p>第二条 乙。</p></td></tr></table>";
    expect(piecesOf(html).map((piece) => "text" in piece && piece.text)).toEqual([
      "第一条 甲。",
      "第二条 乙。",
    ]);
  });

  it("that claims a thousand columns a cell stays within bounds", () => {
    const cell = "<td colspan=1000>甲</td>";
    expect(rowsOf(`<table><tr>${cell}${cell}</tr></table>`)?.rows[0]?.length).toBeLessThanOrEqual(128);
  });
});

describe("bold words", () => {
  const boldOf = (html: string) => {
    const [piece] = piecesOf(html);
    if (!piece || !("text" in piece)) return null;
    const letters = [...piece.text.replace(/\s/g, "")];
    return piece.bold.map(([from, to]) => letters.slice(from, to).join(""));
  };

  it("are those of b, strong and of a weight, and not what says that it is unbold", () => {
    expect(boldOf("<p>不得<b>罚款</b>，<strong>不得</strong>克扣。</p>")).toEqual(["罚款", "不得"]);
    expect(boldOf('<p>一<span style="font-weight:700">二 三</span>四</p>')).toEqual(["二三"]);
    expect(boldOf('<b style="font-weight:normal"><p>一<b>二</b></p></b>')).toEqual(["二"]);
    expect(boldOf('<p style="font-weight:bold">一<span style="font-weight:400">二</span>三</p>')).toEqual([
      "一",
      "三",
    ]);
  });

  it("keep their place behind other lines and tables", async () => {
    const asked = vi.spyOn(ipc, "textRecognise").mockResolvedValue([]);
    const table = "<table><tr><td>甲</td><td><b>乙</b></td></tr></table>";
    const { merged } = await pasted(`<p>𠮷 一</p>${table}<p>二<b>三</b></p>`, "");
    expect(asked).toHaveBeenCalledWith({ text: "𠮷 一\n甲\t乙\n二三", bold: [[5, 6]] });
    expect(merged).toBeNull();
    asked.mockRestore();
  });

  it("of a merged table are told with the row", async () => {
    const { merged } = await pasted("<table><tr><td colspan=2>表头</td><td>丙</td></tr></table>", "");
    expect(merged).toBe("表头 丙");
  });
});

describe("the cursor in a table", () => {
  const table: Line = {
    id: "t",
    kind: "table",
    note: "",
    runs: [],
    table: { kind: "cells", rows: [["甲", "乙"].map((text) => [{ kind: "text", text } as never])] },
  };
  const keys = keysOf(new Map());
  const press = (state: EditorState, key: "Tab" | "Shift-Tab") => {
    let next = state;
    const done = keys[key]?.(state, (tr) => {
      next = state.apply(tr);
    });
    return { next, done };
  };
  const begin = () => {
    const doc = docOf([table]);
    return EditorState.create({ doc, selection: TextSelection.create(doc, 3) });
  };

  it("goes on by Tab, and behind the last cell into a new row", () => {
    const second = press(begin(), "Tab").next;
    expect(second.selection.$from.parent.textContent).toBe("乙");
    const third = press(second, "Tab").next;
    expect(third.doc.firstChild?.childCount).toBe(2);
    expect(third.selection.$from.parent.textContent).toBe("");
    expect([third.selection.$from.index(1), third.selection.$from.index(2)]).toEqual([1, 0]);
    const back = press(third, "Shift-Tab").next;
    expect(back.selection.$from.parent.textContent).toBe("乙");
  });

  it("stays in the first cell by Shift-Tab", () => {
    const { next, done } = press(begin(), "Shift-Tab");
    expect(done).toBe(true);
    expect(next.selection.$from.parent.textContent).toBe("甲");
  });
});
