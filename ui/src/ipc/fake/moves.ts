// Joiners, changes of post and leavers of the shop that stands in for the shell.

import type { MoveForm, MoveTask, MoveView } from "../contract";
import * as people from "./people";
import { refuse } from "./refuse";

const task = (
  kind: MoveTask["kind"],
  what: string,
  state: MoveTask["state"],
  rest: Partial<MoveTask> = {},
): MoveTask => ({
  kind,
  what,
  state,
  count: null,
  day: null,
  who: [],
  standing: null,
  place: { at: "training" },
  ...rest,
});

const FOR_NEW = (post: string): MoveTask[] => [
  task("acknowledge", "《客户服务管理制度》（2026年第1版）", "open", {
    place: { at: "regulation", regulation: 1, version: 1 },
  }),
  task("acknowledge", "《季度奖金考核管理制度（试行）》（2026年第1版）", "done", {
    place: { at: "regulation", regulation: 3, version: 3 },
  }),
  task("job_sheet", post, "open", { count: 1, place: { at: "job", post: 12 } }),
  task("training", "投诉处理与情绪沟通", "open", { standing: "missing" }),
  task("certificate", "登高作业", "open", { standing: "expiring", day: "2026-12-20" }),
];

const FOR_OLD = (post: string): MoveTask[] => [
  task("substitute", post, "open", { who: ["钱一诺"], place: { at: "job", post: 12 } }),
  task("accounts", "云栖酒店", "open", { count: 3, place: { at: "accounts", manager: 12 } }),
  task("cases", "", "done", { count: 0, place: { at: "cases" } }),
  task("assessment", "2026年11月", "open", { place: { at: "assessment", cycle: 1 } }),
];

const FOR_LEAVER: MoveTask[] = [
  task("notice", "JT-2026Q3-016", "open", { place: { at: "bonus", quarter: "2026Q3" } }),
  task("bonus_rule", "《季度奖金考核管理制度（试行）》第十八条", "told", {
    count: 61,
    day: "2026-11-30",
    place: { at: "regulation", regulation: 3, version: 3 },
  }),
];

function view(person: (typeof people.employees)[number], kind: MoveView["kind"], on: string): MoveView {
  const held = people.posts.find((post) => post.id === person.assignments.at(-1)?.post);
  const post = held?.name ?? "";
  const tasks =
    kind === "join"
      ? FOR_NEW(post)
      : kind === "transfer"
        ? [...FOR_NEW(post), ...FOR_OLD(post)]
        : [...FOR_OLD(post), ...FOR_LEAVER];
  return {
    employee: person.id,
    code: person.code,
    name: person.name,
    kind,
    on,
    department: people.departments.find((one) => one.id === held?.department)?.name ?? "",
    post,
    from_post: null,
    tasks,
    open: tasks.filter((one) => one.state === "open").length,
  };
}

function moved(form: MoveForm): { person: (typeof people.employees)[number]; on: string } {
  if (form.kind === "join") {
    const code = form.code || `E${String(people.employees.length + 1).padStart(2, "0")}`;
    if (people.employees.some((one) => one.code === code)) throw refuse("people.code_taken", { code });
    return {
      on: form.on,
      person: {
        id: people.employees.length + 1,
        code,
        name: form.name,
        employment: form.employment,
        hired_on: form.on,
        left_on: null,
        assignments: [{ from: form.on, post: form.post }],
        pay_basis: [{ from: form.on, basis: form.pay_basis }],
        leaves: [],
        sensitive: { mobile: form.mobile, identity_number: "", bank_account: "" },
        note: "",
      },
    };
  }
  const person = people.employees.find((one) => one.code === form.code);
  if (!person) throw refuse("people.unknown", { code: form.code });
  const facts = { name: person.name, day: form.on };
  if (person.left_on) throw refuse("people.move_left", { ...facts, left_on: person.left_on });
  if (form.on < person.hired_on)
    throw refuse("people.move_before_joining", { ...facts, hired_on: person.hired_on });
  const last = person.assignments.at(-1);
  if (form.kind === "leave") return { on: form.on, person: { ...person, left_on: form.on } };
  if (last && form.on <= last.from) throw refuse("people.move_two_posts", { ...facts, from: last.from });
  if (last?.post === form.post) throw refuse("people.move_same_post", facts);
  const assignments = [...person.assignments, { from: form.on, post: form.post }];
  return { on: form.on, person: { ...person, assignments } };
}

const recorded = new Map<number, Pick<MoveView, "kind" | "on">>();

export const moveHandlers = {
  move_preview: ({ form }: { form: MoveForm }) => {
    const { person, on } = moved(form);
    return view(person, form.kind, on);
  },
  move_record: ({ form }: { form: MoveForm }) => {
    const { person, on } = moved(form);
    const at = people.employees.findIndex((one) => one.id === person.id);
    if (at >= 0) people.employees[at] = person;
    else people.employees.push(person);
    recorded.set(person.id, { kind: form.kind, on });
    return view(person, form.kind, on);
  },
  moves_list: () =>
    people.employees.flatMap((person) => {
      const move = recorded.get(person.id);
      return move ? [view(person, move.kind, move.on)] : [];
    }),
};
