import { describe, expect, it } from "vitest";
import { auditActions } from "@/ipc";
import { fill, type Texts } from ".";
import en from "./en";
import zh from "./zh-CN";

const every = (texts: Texts) =>
  Object.entries(texts).flatMap(([subject, entries]) =>
    Object.entries(entries).map(([key, text]) => ({ key: `${subject}.${key}`, text: text as string })),
  );
const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort();

describe("texts", () => {
  it("use the same facts in both languages", () => {
    const english = new Map(every(en).map(({ key, text }) => [key, text]));
    for (const { key, text } of every(zh))
      expect([key, names(english.get(key) ?? "")]).toEqual([key, names(text)]);
  });
  it("never shout", () => {
    for (const { key, text } of [...every(zh), ...every(en)])
      expect([key, /[!！]/.test(text)]).toEqual([key, false]);
  });
  it("speak without pronouns in Chinese", () => {
    for (const { key, text } of every(zh)) expect([key, /[您你我]/.test(text)]).toEqual([key, false]);
  });
  it("never use the words that papers avoid", () => {
    for (const { key, text } of every(zh)) expect([key, /扣|罚|应发|实发/.test(text)]).toEqual([key, false]);
  });
  it("say every action of the audit trail, and no other", () => {
    const said = Object.keys(zh.office)
      .filter((key) => key.startsWith("action_"))
      .map((key) => key.slice("action_".length));
    expect(said.sort()).toEqual([...auditActions].sort());
  });
  it("count in English", () => {
    expect(fill("{n} {n|notice|notices}", { n: 1 })).toBe("1 notice");
    expect(fill("{n} {n|notice|notices}", { n: 24 })).toBe("24 notices");
    expect(fill("{missing}", {})).toBe("{missing}");
  });
});
