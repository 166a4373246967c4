import { expect, it } from "vitest";
import { tableHtml, tableText } from "./copy";

it("copies a table as cells, and a cell never breaks the table", () => {
  expect(
    tableText([
      ["姓名", "合计"],
      ["温祎", "1,200.00"],
    ]),
  ).toBe("姓名\t合计\n温祎\t1,200.00");
  expect(tableText([["a\tb", "c\nd"]])).toBe("a b\tc d");
  expect(tableHtml([["<b>&"]])).toBe("<table><tr><td>&lt;b&gt;&amp;</td></tr></table>");
});
