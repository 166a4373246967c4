import { expect, it } from "vitest";
import type { QuarterRow, RegulationRow } from "@/ipc";
import { dueNow } from "./due";

const quarter = (name: string, state: QuarterRow["state"], more: Partial<QuarterRow> = { closed: true }) =>
  ({ quarter: name, state, ...more }) as QuarterRow;
const regulation = (versions: Partial<RegulationRow["versions"][number]>[]) =>
  ({ title: "季度奖金考核管理制度", kind: "bonus", versions }) as unknown as RegulationRow;
const rules = [regulation([{ id: 1, in_force: true, state: "issued" }])];

it("puts what is nearest to its end first", () => {
  const due = dueNow(
    [quarter("2026Q3", "calculated"), quarter("2026Q2", "approved")],
    rules,
    "2026-11-23",
    24,
  );
  expect(due.map((item) => item.kind)).toEqual(["approved", "calculated"]);
});

it("asks for the quarter that ended when nobody has begun it", () => {
  expect(dueNow([quarter("2026Q2", "issued")], rules, "2026-11-23", 24)).toEqual([
    { kind: "none", quarter: "2026Q3" },
  ]);
});

it("follows an issued quarter until it is paid, settled and closed", () => {
  const of = (more: Partial<QuarterRow>) =>
    dueNow([quarter("2026Q3", "issued", { closed: false, ...more })], rules, "2026-11-23", 24);
  expect(of({ unsettled: 20, pay_by: "2026-11-25", pay_first: 19 })).toEqual([
    { kind: "pay", quarter: "2026Q3", people: 19, day: "2026-11-25" },
  ]);
  const late = { unsettled: 20, pay_by: "2026-11-20", pay_first: 1 };
  expect(of(late)).toMatchObject([{ kind: "payLate", people: 1 }]);
  // Paid, but an appeal waits: nothing to pay, and not to be closed yet.
  expect(of({ unsettled: 0, pay_by: null, closable: false })).toEqual([]);
  expect(of({ unsettled: 1, pay_by: null })).toMatchObject([{ kind: "settle" }]);
  expect(of({ closed: true })).toEqual([]);
});

it("reminds in one line of all quarters that can be closed, the oldest first", () => {
  const settled = { closed: false, closable: true, unsettled: 0, pay_by: null };
  const quarters = [quarter("2026Q3", "issued", settled), quarter("2026Q2", "issued", settled)];
  expect(dueNow(quarters, rules, "2026-11-23", 24)).toEqual([
    { kind: "close", quarter: "2026Q2", quarters: ["2026Q2", "2026Q3"] },
  ]);
});

it("reminds of a review a month before its day, and of whoever has not signed", () => {
  const rules = (more: object) => [
    { ...regulation([{ id: 1, in_force: true, trial_until: null, state: "issued" }]), ...more },
  ];
  const of = (more: object) => dueNow([quarter("2026Q3", "issued")], rules(more), "2026-11-23", 24);
  expect(of({ review_due: "2026-12-20" })).toMatchObject([{ kind: "review", days: 27 }]);
  expect(of({ review_due: "2026-12-31" })).toEqual([]);
  expect(of({ review_due: "2026-11-01", unsigned: 2 })).toMatchObject([
    { kind: "unsigned", people: 2 },
    { kind: "reviewLate" },
  ]);
});

it("reminds of a trial two months before it ends, and says when it is over", () => {
  const issued = [quarter("2026Q3", "issued")];
  const trial = (day: string) =>
    dueNow(
      issued,
      [regulation([{ id: 1, in_force: true, trial_until: day, state: "issued" }])],
      "2026-11-23",
      24,
    );
  expect(trial("2026-12-31")).toMatchObject([{ kind: "trial", days: 38 }]);
  expect(trial("2027-06-30")).toEqual([]);
  expect(trial("2026-10-01")).toMatchObject([{ kind: "trialOver" }]);
});

it("begins a new company with its people and its first regulation, not with a bonus", () => {
  expect(dueNow([], [], "2026-11-23", 0)).toEqual([{ kind: "noStaff" }, { kind: "noRules" }]);
  expect(dueNow([], rules, "2026-11-23", 0)).toEqual([{ kind: "noStaff" }]);
});
