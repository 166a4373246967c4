import { describe, expect, it } from "vitest";
import type { FaultRow } from "@/ipc";
import { draftOf, effect, emptyFault, emptyNamed, formOf, shareSum } from "./fault-form";

const row = (kind: FaultRow["fault"]["kind"], figure: string): FaultRow => ({
  fault: {
    id: 3,
    quarter: "2026Q3",
    kind,
    happened_on: "2026-08-19",
    facts: "出库与登记不符",
    article: "apportioned",
    named: [
      {
        employee: 4,
        figure,
        responsible: false,
        statement: "",
        heard_on: null,
        measure: null,
        reversed: false,
      },
    ],
    decision: { deciders: [2], decided_on: "2026-08-25", reason: "共同认定", deputies: [] },
    supervision: [],
    withdrawn: null,
  },
  people: [{ code: "E04", name: "罗旻", figure, responsible: false }],
  article_label: "第二十七条",
  deciders: ["温祎"],
  supervisors: [],
  deputies: [],
});
const codeOf = (id: number) => `E0${id}`;

describe("a fault as typed", () => {
  it("starts from exact fractions and crosses percentages with their sign", () => {
    const ordinary = draftOf(row({ kind: "ordinary" }, "0.1"), codeOf);
    expect(ordinary.named[0]?.figure).toBe("10");
    expect(formOf(ordinary, "2026Q3").named[0]?.figure).toBe("10%");
    const spread = draftOf(row({ kind: "apportioned", cut: "0.2" }, "40"), codeOf);
    expect(spread.cut).toBe("20");
    expect(formOf(spread, "2026Q3")).toMatchObject({
      cut: "20%",
      named: [{ code: "E04", figure: "40" }],
      deciders: ["E02"],
    });
  });
  it("names who stands in for a leader once, and leaves the reporting line to the shell", () => {
    const stood = row({ kind: "ordinary" }, "0.1");
    const line = { leader: 7, employee: 2, named_by: null, reason: "年假" };
    stood.fault.decision.deputies = [line];
    stood.deputies = [
      { leader: "E07", leader_name: "邵昉", code: "E02", name: "温祎", named_by: null, reason: "年假" },
    ];
    const draft = draftOf(stood, codeOf);
    expect(draft.deciders).toEqual([]);
    expect(draft.deputies).toEqual([{ leader: "E07", code: "E02", named_by: "", reason: "年假" }]);
    expect(formOf(draft, "2026Q3").deputies).toEqual([
      { leader: "E07", code: "E02", named_by: null, reason: "年假" },
    ]);
  });
  it("lets the shell judge what is no number", () => {
    const draft = emptyFault("ordinary", "2026-11-23");
    draft.named = [{ ...emptyNamed("ordinary"), code: "E01", figure: "ten" }];
    expect(formOf(draft, "2026Q3").named[0]?.figure).toBe("ten%");
  });
  it("starts an ordinary fault without an effect", () => {
    expect(emptyFault("ordinary", "2026-11-23").named[0]?.figure).toBe("0");
  });
  it("sees that three thirds of 33.33 are not the whole", () => {
    const named = ["33.33", "33.33", "33.33"].map((figure) => ({ ...emptyNamed("apportioned"), figure }));
    expect(shareSum({ named })).toBe(99.99);
  });
  it("says the effect in words", () => {
    expect(effect(row({ kind: "ordinary" }, "0.1"), "0.1")).toBe("10%");
    expect(effect(row({ kind: "apportioned", cut: "0.2" }, "60"), "60")).toBe("20% × 60% = 12%");
  });
});
