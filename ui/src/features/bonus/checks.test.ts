import { expect, it } from "vitest";
import { setLanguage, t } from "@/i18n";
import type { CheckItem } from "@/ipc";
import { checkText, toneOf } from "./checks";

const item = (code: CheckItem["code"], ok: boolean, facts: Record<string, string>): CheckItem => ({
  code,
  ok,
  severity: "warn",
  facts,
});
const said = (one: CheckItem) => checkText(t, one, { regulation: null });

it("names who is outside and whether somebody confirmed it", () => {
  const facts = { count: "2", people: "季明、康远" };
  expect(said(item("commission", false, facts))).toBe("提成人员 2 人不参加，待确认：季明、康远");
  const confirmed = { ...facts, by: "梁秉文", on: "2026-11-23" };
  expect(said(item("commission", true, confirmed))).toContain("梁秉文 于 2026-11-23 确认");
});

it("joins the names as English does where English is spoken", async () => {
  await setLanguage("en");
  const line = said(item("commission", false, { count: "2", people: "季明、康远" }));
  await setLanguage("zh-CN");
  expect(line).toContain("季明, 康远");
});

it("says in a sentence of its own that there is nobody to name", () => {
  expect(said(item("commission", true, { count: "0", people: "" }))).toBe("没有整季实行业绩提成的人员");
  expect(said(item("days", true, { count: "20", of_days: "92", part: "0", people: "" }))).toBe(
    "20 人全季在岗，各 92 天",
  );
  expect(said(item("faults", true, { count: "0" }))).toBe("没有登记过失");
});

it("warns of what somebody has to decide and stops at what blocks", () => {
  expect(toneOf(item("ended", false, { last: "2026-12-31" }))).toBe("warn");
  expect(toneOf({ ...item("revenue", false, {}), severity: "block" })).toBe("bad");
  expect(toneOf(item("revenue", true, {}))).toBe("good");
});
