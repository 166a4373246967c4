import { describe, expect, it } from "vitest";
import type { Employee, EmployeeRow, Organisation } from "@/ipc";
import { nextCode } from "./EmployeeForm";
import { historyOf } from "./history";
import { treeOf } from "./tree";

const post = (id: number, name: string, department: number, superior: number | null) => ({
  id,
  name,
  department,
  superior,
  class: "",
  headcount: 1,
});
const organisation: Organisation = {
  departments: [
    { id: 1, name: "综合管理部", parent: null, position: 0 },
    { id: 2, name: "客户服务部", parent: null, position: 1 },
    { id: 3, name: "回访组", parent: 2, position: 0 },
  ],
  posts: [
    post(1, "总经理", 1, null),
    post(2, "客服经理", 2, 1),
    post(3, "客服专员", 2, 2),
    post(4, "甲", 3, 5),
    post(5, "乙", 3, 4),
  ],
  employees: [],
};
const person: Employee = {
  id: 19,
  code: "E19",
  name: "沈知微",
  employment: "regular",
  hired_on: "2024-08-12",
  left_on: null,
  assignments: [
    { from: "2024-08-12", post: 2 },
    { from: "2026-08-15", post: 3 },
  ],
  pay_basis: [{ from: "2024-08-12", basis: "wage" }],
  leaves: [{ kind: "sick", from: "2026-09-01", to: "2026-09-03" }],
  sensitive: { mobile: "", identity_number: "", bank_account: "" },
  note: "",
};

describe("the history of an employee", () => {
  it("runs from the newest event to the day of hire", () => {
    expect(historyOf(person, organisation).map((event) => [event.day, event.kind])).toEqual([
      ["2026-09-01", "leave"],
      ["2026-08-15", "post"],
      ["2024-08-12", "post"],
      ["2024-08-12", "hired"],
    ]);
  });
});

describe("the organisation as a tree", () => {
  it("puts posts under their superior inside a department, and departments inside departments", () => {
    const tree = treeOf(organisation, [
      { post: "客服专员", department: "客户服务部", status: "active", name: "钱一诺" } as EmployeeRow,
    ]);
    expect(tree.map((node) => node.department.name)).toEqual(["综合管理部", "客户服务部"]);
    const service = tree[1];
    expect(service?.posts.map((node) => node.post.name)).toEqual(["客服经理"]);
    expect(service?.posts[0]?.below[0]?.holders.map((row) => row.name)).toEqual(["钱一诺"]);
    expect(service?.below[0]?.department.name).toBe("回访组");
  });
  it("ends although two posts report to one another", () => {
    expect(() => treeOf(organisation, [])).not.toThrow();
  });
});

describe("the next staff number", () => {
  it("follows the manner of the last one", () => {
    expect(nextCode(["E01", "E24", "E03"])).toBe("E25");
    expect(nextCode(["007"])).toBe("008");
    expect(nextCode([])).toBe("E01");
    expect(nextCode(["甲", "乙"])).toBe("");
  });
});
