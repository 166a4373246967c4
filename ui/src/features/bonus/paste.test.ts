import { describe, expect, it } from "vitest";
import { asColumn, isScore, parsePaste } from "./paste";

const people = [
  { code: "E01", name: "梁秉文" },
  { code: "E02", name: "温祎" },
  { code: "E03", name: "陈晨" },
  { code: "E04", name: "陈晨" },
];
const one = (text: string) => parsePaste(text, people)[0];

describe("a pasted list of scores", () => {
  it("takes cells of a spreadsheet in any order and skips the header", () => {
    const lines = parsePaste("工号\t姓名\t得分\nE01\t梁秉文\t92\n88.5\t温祎\r\n", people);
    expect(lines.map(({ code, score, problem }) => ({ code, score, problem }))).toEqual([
      { code: "E01", score: "92", problem: null },
      { code: "E02", score: "88.5", problem: null },
    ]);
  });
  it("takes names and scores from a chat, full-width digits and 分 included", () => {
    expect(one("梁秉文 ９２．５分")).toMatchObject({ code: "E01", score: "92.5" });
    expect(one("温祎，88")).toMatchObject({ code: "E02", score: "88" });
  });
  it("says what is wrong with a line and where it stands", () => {
    expect(one("王五 90")).toMatchObject({ problem: "unknown_person", line: 1 });
    expect(one("陈晨 90")).toMatchObject({ problem: "ambiguous_name" });
    expect(one("E03 陈晨 90")).toMatchObject({ code: "E03", score: "90" });
    expect(one("温祎")).toMatchObject({ problem: "no_score" });
    expect(one("温祎 121")).toMatchObject({ problem: "bad_score" });
    expect(one("温祎 -3")).toMatchObject({ problem: "bad_score" });
    expect(parsePaste("E01 90\n\n梁秉文 91", people)[1]).toMatchObject({ problem: "repeated", line: 3 });
  });
  it("finds codes whatever their case", () => {
    expect(one("e02 70")).toMatchObject({ code: "E02", score: "70" });
  });
});

describe("a pasted column", () => {
  it("is one only when it holds nothing but scores", () => {
    expect(asColumn("92\n88.5\n\n70\n")).toEqual(["92", "88.5", "", "70"]);
    expect(asColumn("92")).toBeNull();
    expect(asColumn("E01\t92\nE02\t80")).toBeNull();
  });
  it("knows a score from another number", () => {
    expect(["0", "100", "120", "88.25"].every(isScore)).toBe(true);
    expect(["121", "88.255", "-1", "", "1e2"].some(isScore)).toBe(false);
  });
});
