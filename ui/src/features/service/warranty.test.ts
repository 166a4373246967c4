import { describe, expect, it } from "vitest";
import type { ItemView, VisitRow, Warranty, WarrantyPart } from "@/ipc";
import { pick } from "./checks";
import { answersTo, nextToEnd, warrantyState } from "./warranty";

const TODAY = "2026-11-23";

const warranty = (part: WarrantyPart, from: string, until: string): Warranty => ({
  part,
  from,
  until,
  covered: from <= TODAY && TODAY <= until,
  article: "第十八条",
});

const goods = (...warranties: Warranty[]): ItemView => ({
  item: {
    id: 1,
    account: 1,
    product: "走廊壁灯",
    model: "BL-27K",
    quantity: 4,
    place: "四楼",
    order_number: "DD-17",
    serials: "SN-0817",
    delivered_on: "2025-01-01",
    accepted_on: null,
    installer: "",
    warranted_until: null,
    note: "",
    replacements: [],
  },
  account_name: "云栖里酒店",
  warranties,
  covered: warranties.some((one) => one.covered),
});

describe("a warranty", () => {
  it("ends soon as soon as one running part does, and is over once none runs", () => {
    const long = warranty("goods", "2026-01-01", "2028-01-01");
    expect(warrantyState(goods(long), TODAY)).toBe("covered");
    const soon = warranty("light_source", "2026-01-01", "2027-01-01");
    expect(warrantyState(goods(long, soon), TODAY)).toBe("ending");
    const gone = warranty("light_source", "2024-01-01", "2025-01-01");
    expect(warrantyState(goods(long, gone), TODAY)).toBe("covered");
    expect(warrantyState(goods(gone), TODAY)).toBe("over");
  });
  it("is not over before it began, nor where nobody set one", () => {
    expect(warrantyState(goods(warranty("goods", "2026-12-01", "2028-12-01")), TODAY)).toBe("later");
    expect(warrantyState(goods(), TODAY)).toBe("unset");
  });
  it("is told by the part that ends next, and by the last one once all are over", () => {
    const gone = warranty("light_source", "2024-01-01", "2025-01-01");
    const driver = warranty("driver", "2025-01-01", "2027-01-01");
    expect(nextToEnd(goods(warranty("goods", "2025-01-01", "2028-01-01"), gone, driver))?.part).toBe(
      "driver",
    );
    expect(nextToEnd(goods(warranty("goods", "2022-01-01", "2024-01-01"), gone))?.part).toBe("light_source");
    expect(nextToEnd(goods())).toBeNull();
  });
});

it("goods are found by all the words of a search, wherever they stand", () => {
  expect(answersTo(goods(), "云栖里 bl-27")).toBe(true);
  expect(answersTo(goods(), "sn-0817")).toBe(true);
  expect(answersTo(goods(), "云栖里 五楼")).toBe(false);
});

describe("the visit to be checked", () => {
  const visit = (id: number, done_at: string | null, checked: boolean | null) =>
    ({ visit: { id, done_at, checked, state: done_at ? "done" : "planned" } }) as VisitRow;
  const rows = [
    visit(1, "2026-10-30T10:00:00", null),
    visit(2, "2026-11-02T10:00:00", true),
    visit(3, "2026-11-03T10:00:00", null),
    visit(4, null, null),
    visit(5, "2026-11-05T10:00:00", null),
  ];
  it("is of this month, made, and unchecked, whatever chance says", () => {
    const picked = [0, 0.49, 0.5, 0.999].map((chance) => pick(rows, "2026-11", chance)?.visit.id);
    expect(picked).toEqual([3, 3, 5, 5]);
  });
  it("is nobody once all are checked", () => {
    expect(pick(rows, "2026-12", 0.5)).toBeNull();
  });
});
