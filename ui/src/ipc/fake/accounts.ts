// Customers of the sample company, for development in a browser and for component tests.

import type {
  Account,
  AccountForm,
  AccountQuery,
  AccountRow,
  AccountView,
  Contact,
  GradeForm,
  LogEntry,
  LogForm,
  Phone,
} from "../contract";
import { contractHandlers } from "./accountContracts";
import { fieldHandlers, fields, inUse } from "./accountFields";
import { billInstalment, receivableHandlers, standingOf } from "./accountReceivables";
import { settleVisits, visitHandlers } from "./accountVisits";
import { workHandlers } from "./accountWork";
import { preview } from "./contacts";
import { employees, posts, TODAY } from "./people";
import { refuse } from "./refuse";

// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
type Args = any;

const phone = (text: string): Phone => {
  const [number = "", extension = ""] = text.replace(/[\s-]/g, "").split("转");
  return { kind: /^1\d{10}$/.test(number) ? "mobile" : "landline", number, extension };
};
const phones = (text: string): Phone[] => text.split(/[;；]/).filter(Boolean).map(phone);

let nextContact = 1;
const person = (name: string, post: string, number: string, rest: Partial<Contact> = {}): Contact => ({
  id: nextContact++,
  name,
  department: "",
  post,
  role: "unknown",
  attitude: "unknown",
  phones: phones(number),
  emails: [],
  wechat: "",
  birthday: null,
  consent: "given",
  no_contact: false,
  note: "",
  ...rest,
});

const accounts: Account[] = [];
const log: LogEntry[] = [];

function add(name: string, short: string, rest: Partial<Account>): Account {
  const account: Account = {
    id: accounts.length + 1,
    kind: "company",
    name,
    short_name: short,
    code: `KH-${String(accounts.length + 1).padStart(3, "0")}`,
    parent: null,
    status: "active",
    manager: 12,
    grade: null,
    credit_code: "",
    industry: "",
    source: "",
    address: "",
    website: "",
    since: "2024-05-06",
    yearly_purchase: null,
    phones: [],
    emails: [],
    contacts: [],
    note: "",
    custom: [],
    ...rest,
  };
  accounts.push(account);
  return account;
}
const by = (grade: "A" | "B" | "C" | "D", reason: string) => ({
  grade,
  by: "hand" as const,
  reason,
  on: "2026-01-15",
});

add("云栖里酒店管理有限公司", "云栖里", {
  grade: by("A", "三家门店整店采购，连续两年按期回款"),
  industry: "酒店",
  address: "明川市滨江大道188号",
  yearly_purchase: 38_600_000,
  phones: [phone("0576-81234500")],
  contacts: [
    person("沈嘉木", "工程部经理", "13900001101", {
      role: "decider",
      attitude: "supports",
      emails: ["shen@yunqili.example"],
    }),
    person("韩露", "采购主管", "13900001102", {
      role: "influencer",
      birthday: { calendar: "lunar", year: null, month: 8, day: 15 },
    }),
  ],
});
add("大成装饰设计工程有限公司", "大成装饰", {
  grade: by("A", "年度框架合同，工程配套稳定"),
  industry: "装饰公司",
  yearly_purchase: 45_200_000,
  manager: 13,
  contacts: [person("郑大成", "总经理", "13900001111", { role: "decider", attitude: "supports" })],
});
add("大成装饰", "", {
  industry: "装饰公司",
  status: "prospect",
  contacts: [person("苏锦", "设计总监", "13900001112")],
});
add("明川市第三实验小学", "三小", {
  grade: by("B", "教室护眼灯分批更换"),
  industry: "学校",
  yearly_purchase: 12_800_000,
  contacts: [person("卢敬之", "总务主任", "13900001107")],
});
add("启明星健身中心", "启明星", {
  status: "lost",
  industry: "健身",
  contacts: [person("段教练", "店长", "13900001126", { no_contact: true, consent: "withdrawn" })],
});

function say(
  account: number,
  on: string,
  told: string,
  heard: string,
  promise?: string,
  due?: string,
  done?: string,
) {
  const who = accounts.find((one) => one.id === account)?.contacts[0]?.name ?? "";
  log.push({
    id: log.length + 1,
    account,
    on,
    channel: "visit",
    leader: false,
    contact: who,
    told_them: told,
    they_told_us: heard,
    promise: promise ? { text: promise, by: "us", due_on: due ?? null, done_on: done ?? null } : null,
    by: "陆川柏",
  });
}
say(
  1,
  "2026-11-18",
  "带去三款走廊壁灯样品",
  "四楼走廊想统一成 2700K，预算 6 万以内",
  "出走廊改造的报价",
  "2026-11-20",
);
say(1, "2026-10-09", "三季度对账单已寄出", "本月 25 日付清", "寄四季度价目表", "2026-10-25", "2026-10-20");
say(2, "2026-11-16", "送去新版灯具图库", "下季度有两个样板间要出图", "给样板间配灯方案两套", "2026-11-27");
say(4, "2026-11-10", "寒假期间可以安排安装", "要三份检测报告", "寄护眼灯检测报告三份", "2026-11-23");

const merges: { id: number; kept: number; gone: Account; at: string }[] = [];
const managers = () =>
  employees.map((one) => ({
    id: one.id,
    name: one.name,
    post: posts.find((candidate) => candidate.id === one.assignments.at(-1)?.post)?.name ?? "",
  }));
const get = (id: number): Account => {
  const found = accounts.find((one) => one.id === id);
  if (!found) throw refuse("accounts.gone", { id: String(id) });
  return found;
};

function view(id: number): AccountView {
  const account = get(id);
  return {
    account,
    manager: employees.find((one) => one.id === account.manager)?.name ?? null,
    parent: null,
    members: [],
    log: log.filter((entry) => entry.account === id).sort((a, b) => b.on.localeCompare(a.on) || b.id - a.id),
    merges: merges
      .filter((merge) => merge.kept === id)
      .map((merge) => ({ id: merge.id, gone_name: merge.gone.name, at: merge.at })),
    managers: managers(),
    fields,
    today: TODAY,
  };
}

function row(account: Account): AccountRow {
  const own = log.filter((entry) => entry.account === account.id);
  const due = own.flatMap((entry) => (entry.promise && !entry.promise.done_on && entry.promise.due_on) || []);
  return {
    ...account,
    grade: account.grade?.grade ?? null,
    manager: employees.find((one) => one.id === account.manager)?.name ?? null,
    contact: account.contacts[0]?.name ?? "",
    phone: account.contacts[0]?.phones[0]?.number ?? "",
    last_talk:
      own
        .map((entry) => entry.on)
        .sort()
        .at(-1) ?? null,
    next_due: due.sort()[0] ?? null,
  };
}

const answers = (account: Account, text: string) =>
  `${account.name} ${account.short_name} ${account.contacts
    .flatMap((one) => [one.name, ...one.phones.map((number) => number.number)])
    .join(" ")}`.includes(text.trim());

function list(query: AccountQuery) {
  const listed = accounts.filter((one) =>
    query.status ? one.status === query.status : one.status !== "archived",
  );
  const rows = listed
    .filter((one) => answers(one, query.text))
    .filter((one) => !query.grade || one.grade?.grade === query.grade)
    .filter((one) => !query.ungraded || one.grade === null)
    .filter((one) => !query.manager || one.manager === query.manager)
    .filter(
      (one) =>
        !query.custom ||
        one.custom.some((said) => said.field === query.custom?.field && said.value === query.custom.value),
    )
    .map(row);
  return {
    total: rows.length,
    all: accounts.length,
    rows,
    managers: managers(),
    fields: inUse(),
    today: TODAY,
  };
}

function save(form: AccountForm) {
  if (form.name.trim() === "") throw refuse("accounts.no_name");
  const { contacts, phones: numbers, emails, yearly_purchase, custom, ...rest } = form;
  const people = contacts.map(({ id, phones: own, emails: addresses, ...one }) => ({
    ...one,
    id: id ?? nextContact++,
    phones: phones(own),
    emails: addresses.split(/[;；]/).filter(Boolean),
  }));
  const known = {
    ...rest,
    phones: phones(numbers),
    emails: emails.split(/[;；]/).filter(Boolean),
    yearly_purchase: yearly_purchase ? Math.round(Number(yearly_purchase) * 100) : null,
    contacts: people,
    custom: custom.filter((said) => said.value !== ""),
  };
  if (form.id === null)
    return view(add(form.name, form.short_name, { ...known, id: accounts.length + 1 }).id);
  Object.assign(get(form.id), known);
  return view(form.id);
}

const side = (account: Account) => ({
  id: account.id,
  name: account.name,
  contacts: account.contacts.map((one) => one.name),
  phones: account.contacts.flatMap((one) => one.phones.map((number) => number.number)),
  address: account.address,
  talks: log.filter((entry) => entry.account === account.id).length,
  since: account.since,
});

export const handlers: Record<string, (args: Args) => unknown> = {
  ...fieldHandlers(accounts),
  ...workHandlers(accounts, get),
  ...visitHandlers(accounts, log, managers),
  ...receivableHandlers(
    accounts,
    (account) => employees.find((one) => one.id === account.manager)?.name ?? null,
  ),
  ...contractHandlers(get, standingOf, billInstalment),
  accounts_list: ({ query }) => list(query),
  account_view: ({ id }) => view(id),
  account_save: ({ form }) => save(form),
  account_grade: ({ form }: { form: GradeForm }) => {
    get(form.account).grade = form.grade && { grade: form.grade, by: "hand", reason: form.reason, on: TODAY };
    return view(form.account);
  },
  accounts_set_status: ({ ids, status }) => {
    for (const id of ids) get(id).status = status;
  },
  account_delete: ({ id }) => {
    if (log.some((entry) => entry.account === id)) throw refuse("accounts.in_use", { name: get(id).name });
    accounts.splice(accounts.indexOf(get(id)), 1);
  },
  account_log_save: ({ form }: { form: LogForm }) => {
    const { promise, promised_by, due_on, visit, ...rest } = form;
    const promised = promise ? { text: promise, by: promised_by, due_on, done_on: null } : null;
    log.push({ ...rest, id: log.length + 1, promise: promised, by: "周既明" });
    if (form.channel === "visit") settleVisits(form.account, form.on, form.leader, visit);
    return view(form.account);
  },
  account_log_settle: ({ log: id, done }) => {
    const entry = log.find((one) => one.id === id);
    if (!entry?.promise) throw refuse("store.gone");
    entry.promise.done_on = done ? TODAY : null;
    return view(entry.account);
  },
  account_log_delete: ({ log: id }) => {
    const entry = log.find((one) => one.id === id);
    if (!entry) throw refuse("store.gone");
    log.splice(log.indexOf(entry), 1);
    return view(entry.account);
  },
  accounts_due: () =>
    log.flatMap((entry) => {
      const due = entry.promise;
      if (!due?.due_on || due.done_on || due.due_on > TODAY) return [];
      const account = get(entry.account);
      return {
        account: account.id,
        name: account.name,
        log: entry.id,
        contact: entry.contact,
        phone: account.contacts[0]?.phones[0]?.number ?? "",
        promise: due.text,
        promised_by: due.by,
        due_on: due.due_on,
        overdue: due.due_on < TODAY,
      };
    }),
  accounts_import_preview: ({ path, choices }) => preview(path, choices),
  accounts_import_apply: ({ path, choices }) => {
    const { create, update, skip, errors } = preview(path, choices).counts;
    return { batch: 1, created: create, updated: update, skipped: skip, errors };
  },
  accounts_import_undo: () => undefined,
  accounts_bad_rows: () => 2,
  accounts_duplicates: () => {
    const [first, second] = [accounts.find((one) => one.id === 2), accounts.find((one) => one.id === 3)];
    if (!first || !second) return [];
    return [
      { alike: { likeness: "possible", reason: "same_core" }, first: side(first), second: side(second) },
    ];
  },
  accounts_merge: ({ kept, gone }) => {
    const other = get(gone);
    accounts.splice(accounts.indexOf(other), 1);
    merges.unshift({ id: merges.length + 1, kept, gone: other, at: `${TODAY}T09:00:00+08:00` });
    return view(kept);
  },
  accounts_unmerge: ({ merge: id }) => {
    const at = merges.findIndex((one) => one.id === id);
    const [merge] = merges.splice(at, 1);
    if (!merge) throw refuse("accounts.unmerge_gone");
    accounts.push(merge.gone);
    return view(merge.kept);
  },
  search_everything: ({ text }) =>
    accounts
      .filter((one) => answers(one, text))
      .map((one) => ({
        kind: "account",
        id: String(one.id),
        title: one.name,
        sub: one.contacts[0]?.name ?? "",
      })),
};
