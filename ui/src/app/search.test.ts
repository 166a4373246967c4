import { expect, it } from "vitest";
import { findHits, type Hit, snippet, withFound } from "./search";

const hit = (id: string, kind: Hit["kind"], title: string, sub = "", text?: string): Hit => ({
  id,
  kind,
  title,
  sub,
  text,
  go: () => undefined,
});
const all = [
  hit("a", "page", "季奖"),
  hit(
    "b",
    "article",
    "第十九条 奖金池的提取",
    "季度奖金考核管理制度",
    "公司按照当季营业收入的1.5%提取奖金池",
  ),
  hit("c", "person", "温祎", "E02 · 综合管理部"),
  hit("d", "article", "第六条 用语", "季度奖金考核管理制度", "奖金池，是指……"),
];
const ids = (query: string) => findHits(all, query).map((one) => one.id);

it("shows the pages before anything is typed", () => expect(ids("")).toEqual(["a"]));
it("finds by title before text", () => expect(ids("奖金池")).toEqual(["b", "d"]));
it("needs every word", () => {
  expect(ids("奖金池 营业收入")).toEqual(["b"]);
  expect(ids("奖金池 没有的词")).toEqual([]);
});
it("finds a page by the initials of its Chinese name", () => {
  const page: Hit = { ...hit("i", "page", "Quarterly bonus"), initials: "jj" };
  expect(findHits([...all, page], "jj").map((one) => one.id)).toEqual(["i"]);
  expect(findHits([...all, page], "jx")).toEqual([]);
});
it("finds people by number, whatever its case", () => expect(ids("e02")).toEqual(["c"]));
it("shows the piece of text around the word", () => {
  const text = `${"前".repeat(60)}奖金池${"后".repeat(60)}`;
  expect(snippet(text, "奖金池")).toContain("奖金池");
  expect(snippet("短文", "短")).toBe("短文");
});

it("puts accounts after pages and names nothing twice", () => {
  const local = [hit("p", "page", "大客户"), hit("person-1", "person", "沈砚秋")];
  const found = [
    hit("person-1", "person", "沈砚秋"),
    hit("account-1", "account", "云栖里"),
    hit("paper-2", "paper", "JT-1"),
  ];
  expect(withFound(local, found).map((one) => one.id)).toEqual(["p", "account-1", "person-1", "paper-2"]);
});
