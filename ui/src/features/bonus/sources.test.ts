import { describe, expect, it } from "vitest";
import { t } from "@/i18n";
import { sourcesOf } from "./sources";

const score = (code: string, source: string) => ({ code, score: "88", source });

describe("where the scores of a quarter come from", () => {
  it("names every period of the assessment, and how many were typed beside it", () => {
    const scores = [
      score("E01", "typed"),
      score("E02", "assessment 2026-07 2026-08 2026-09"),
      score("E03", "assessment 2026-07 2026-08 2026-09"),
    ];
    const [assessed, typed] = sourcesOf(scores, t, "zh-CN");
    expect(assessed).toContain("2026年7月、2026年8月、2026年9月");
    expect(assessed).toContain("2");
    expect(typed).toContain("录入得分 1 人");
  });

  it("says nothing where nobody has a score", () => {
    expect(sourcesOf([], t, "en")).toEqual([]);
  });
});
