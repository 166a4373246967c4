import { describe, expect, it } from "vitest";
import type { ActualOffer } from "@/ipc";
import { tiesOf } from "./Distribution";
import { offerState, waitingOf } from "./offers";

const offer = (entered: string | null, by_hand = false): ActualOffer => ({
  sheet: 1,
  code: "E19",
  name: "石砺",
  item: "投诉按期办结率",
  unit: "%",
  indicator: "K08",
  figure: "100",
  numerator: 2,
  denominator: 2,
  measure: "cases",
  behind: ["GD-2026-0003", "GD-2026-0005"],
  against: [],
  source: "service",
  entered,
  by_hand,
});

describe("offered figures", () => {
  it("keep what was typed apart from what was taken earlier", () => {
    expect(offerState(offer(null))).toBe("open");
    expect(offerState(offer("100"))).toBe("taken");
    expect(offerState(offer("97"))).toBe("stale");
    expect(offerState(offer("97", true))).toBe("hand");
    expect(waitingOf([offer(null), offer("97", true), offer("100")])).toBe(1);
  });
});

describe("ties", () => {
  it("name everybody with the same score and leave out who has none", () => {
    const people = [
      { name: "甲", total: "88.00" },
      { name: "乙", total: "91.50" },
      { name: "丙", total: "88.00" },
      { name: "丁", total: null },
      { name: "戊", total: null },
    ];
    expect(tiesOf(people)).toEqual([{ total: "88.00", names: ["甲", "丙"] }]);
  });
});
