// 24 people of the sample company. Nobody here exists.

import type { DaysRow, Department, Employee, EmployeeRow, PeopleView, Post, Quarter } from "../contract";

export const TODAY = "2026-11-23";

export const departments: Department[] = ["综合管理部", "零售部", "大客户部", "客户服务部", "安装售后部"].map(
  (name, index) => ({ id: index + 1, name, parent: null, position: index }),
);

const POSTS: [number, string, number, number | null, string, number][] = [
  [1, "总经理", 1, null, "经理级", 1],
  [2, "综合管理主管", 1, 1, "主管级", 1],
  [3, "会计", 1, 2, "骨干级", 1],
  [4, "行政专员", 1, 2, "专员级", 1],
  [5, "零售经理", 2, 1, "经理级", 1],
  [6, "店长", 2, 5, "主管级", 2],
  [7, "导购", 2, 6, "专员级", 4],
  [8, "大客户经理", 3, 5, "主管级", 1],
  [9, "客户专员", 3, 8, "骨干级", 2],
  [10, "客服经理", 4, 1, "经理级", 1],
  [11, "客服主管", 4, 10, "主管级", 1],
  [12, "客服专员", 4, 11, "专员级", 3],
  [13, "总台", 4, 11, "辅助级", 1],
  [14, "售后主管", 5, 10, "主管级", 1],
  [15, "安装技师", 5, 14, "骨干级", 4],
  [16, "仓管员", 5, 14, "辅助级", 1],
];
export const posts: Post[] = POSTS.map(([id, name, department, superior, postClass, headcount]) => ({
  id,
  name,
  department,
  superior,
  class: postClass,
  headcount,
}));

type Seed = [string, number, string, Partial<Employee>?];
const SEEDS: Seed[] = [
  ["梁秉文", 1, "2016-03-01"],
  ["温祎", 2, "2018-07-02"],
  ["戚蕴清", 3, "2019-05-06"],
  ["罗旻", 4, "2023-02-13"],
  ["章越", 5, "2017-09-11"],
  ["何玥", 6, "2020-04-20"],
  ["柏昉", 6, "2021-08-09"],
  ["苏可歆", 7, "2022-06-01"],
  ["郑言蹊", 7, "2024-03-18"],
  ["马骁", 7, "2023-10-09", { pay_basis: [{ from: "2023-10-09", basis: "commission" }] }],
  ["丁若楠", 7, "2026-07-20", { employment: "probation" }],
  ["陆川柏", 8, "2018-11-05"],
  ["秦舒窈", 9, "2021-03-15"],
  ["韩江", 9, "2022-09-01", { pay_basis: [{ from: "2022-09-01", basis: "commission" }] }],
  ["俞静姝", 10, "2019-01-07"],
  ["冯嘉树", 11, "2020-10-12"],
  ["钱一诺", 12, "2022-12-05"],
  ["吕青禾", 12, "2023-05-22", { leaves: [{ kind: "sick", from: "2026-08-10", to: "2026-08-21" }] }],
  [
    "沈知微",
    12,
    "2024-08-12",
    {
      assignments: [
        { from: "2024-08-12", post: 13 },
        { from: "2026-08-15", post: 12 },
      ],
    },
  ],
  ["范小满", 13, "2025-03-03"],
  ["石振宇", 14, "2017-04-10"],
  ["曹砚", 15, "2019-08-19"],
  ["邹铁生", 15, "2020-02-24", { leaves: [{ kind: "annual", from: "2026-07-13", to: "2026-07-17" }] }],
  ["葛长林", 15, "2021-11-01", { left_on: "2026-08-31" }],
];
export const employees: Employee[] = SEEDS.map(([name, post, hired, rest], index) => ({
  id: index + 1,
  code: `E${String(index + 1).padStart(2, "0")}`,
  name,
  employment: "regular",
  hired_on: hired,
  left_on: null,
  assignments: [{ from: hired, post }],
  pay_basis: [{ from: hired, basis: "wage" }],
  leaves: [],
  sensitive: { mobile: `1390000${String(1001 + index * 37)}`, identity_number: "", bank_account: "" },
  note: "",
  ...rest,
}));

export function quarterDays(quarter: Quarter): { first: string; last: string; days: number } {
  const year = Number(quarter.slice(0, 4));
  const number = Number(quarter.slice(5));
  const first = new Date(Date.UTC(year, (number - 1) * 3, 1));
  const last = new Date(Date.UTC(year, number * 3, 0));
  const iso = (date: Date) => date.toISOString().slice(0, 10);
  return { first: iso(first), last: iso(last), days: Math.round((+last - +first) / 864e5) + 1 };
}

const max = (a: string, b: string) => (a > b ? a : b);
const min = (a: string, b: string) => (a < b ? a : b);
const between = (from: string, to: string) =>
  from > to ? 0 : Math.round((+new Date(to) - +new Date(from)) / 864e5) + 1;
const dayBefore = (day: string) => new Date(+new Date(day) - 864e5).toISOString().slice(0, 10);

export function daysOf(person: Employee, quarter: Quarter): DaysRow {
  const { first, last, days } = quarterDays(quarter);
  const commission = person.pay_basis.at(-1)?.basis === "commission";
  const end = min(last, person.left_on ?? last);
  const stretches = person.assignments
    .map((assignment, index) => {
      const next = person.assignments[index + 1];
      const from = max(assignment.from, first);
      const to = min(next ? dayBefore(next.from) : end, end);
      const away = person.leaves
        .filter((leave) => leave.kind === "sick" || leave.kind === "personal")
        .reduce((sum, leave) => sum + between(max(leave.from, from), min(leave.to, to)), 0);
      const post = posts.find((candidate) => candidate.id === assignment.post);
      const department = departments.find((candidate) => candidate.id === post?.department);
      return {
        post: post?.name ?? "",
        department: department?.name ?? "",
        from,
        to,
        days: commission ? 0 : between(from, to) - away,
      };
    })
    .filter((stretch) => stretch.from <= stretch.to);
  return {
    code: person.code,
    name: person.name,
    days: stretches.reduce((sum, stretch) => sum + stretch.days, 0),
    of_days: days,
    stretches,
    reason: commission ? "commission" : null,
  };
}

function row(person: Employee): EmployeeRow {
  const post = posts.find((candidate) => candidate.id === person.assignments.at(-1)?.post);
  const department = departments.find((candidate) => candidate.id === post?.department);
  const superior = posts.find((candidate) => candidate.id === post?.superior);
  const leader = employees.find((other) => other.assignments.at(-1)?.post === superior?.id);
  return {
    id: person.id,
    code: person.code,
    name: person.name,
    department: department?.name ?? "",
    post: post?.name ?? "",
    class: post?.class ?? "",
    superior: leader?.name ?? null,
    employment: person.employment,
    pay_basis: person.pay_basis.at(-1)?.basis ?? "wage",
    hired_on: person.hired_on,
    left_on: person.left_on,
    masked_mobile: person.sensitive.mobile.replace(/^(\d{3})\d{4}/, "$1****"),
    status:
      person.left_on && person.left_on < TODAY ? "left" : person.hired_on > TODAY ? "joining" : "active",
  };
}

export function peopleView(): PeopleView {
  return { organisation: { departments, posts, employees }, today: TODAY, rows: employees.map(row) };
}
