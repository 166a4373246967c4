// Goods at the customers of the sample company, with the warranty the service regulation gives them.

import type {
  AccountView,
  ItemForm,
  ItemView,
  ReplacementForm,
  ServiceItem,
  ServiceReplacement,
  Warranty,
  WarrantyPart,
} from "../contract";
import { handlers as accounts } from "./accounts";
import { TODAY } from "./people";
import { refuse } from "./refuse";

export const REGULATION = "《客户服务管理制度》（2026年第1版）";
const ARTICLE = `${REGULATION}第十八条`;
const MONTHS: [WarrantyPart, number][] = [
  ["goods", 24],
  ["driver", 24],
  ["light_source", 12],
  ["installation", 12],
];

function later(day: string, months: number): string {
  const place = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const month = (place % 12) + 1;
  const last = new Date(Date.UTC(Math.floor(place / 12), month, 0)).getUTCDate();
  const date = Math.min(Number(day.slice(8, 10)), last);
  return `${Math.floor(place / 12)}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** A replaced part begins anew, and never ends earlier than the one before it would have. */
function warranties(item: ServiceItem): Warranty[] {
  const start = item.accepted_on ?? item.delivered_on;
  return MONTHS.filter(([part]) => part !== "installation" || item.accepted_on).map(([part, months]) => {
    let from = start;
    let until = later(start, months);
    for (const one of item.replacements.filter((replaced) => replaced.part === part)) {
      from = one.on;
      until = [until, later(one.on, months)].toSorted().at(-1) ?? until;
    }
    if (part !== "installation" && item.warranted_until && item.warranted_until > until)
      until = item.warranted_until;
    return { part, from, until, covered: start <= TODAY && TODAY <= until, article: ARTICLE };
  });
}

function show(item: ServiceItem, account_name: string): ItemView {
  const all = warranties(item);
  return { item, account_name, warranties: all, covered: all.some((one) => one.covered) };
}

type Seed = [number, string, string, string, number, string, string, Partial<ServiceItem>?];
const SEEDS: Seed[] = [
  [1, "云栖里酒店管理有限公司", "走廊壁灯", "BL-27K", 64, "四楼走廊", "2025-04-18"],
  [1, "云栖里酒店管理有限公司", "水晶吊灯", "SJ-180", 2, "二楼宴会厅", "2023-06-02"],
  [
    4,
    "明川市第三实验小学",
    "教室护眼灯",
    "HY-36W",
    216,
    "教学楼",
    "2026-02-14",
    {
      warranted_until: "2029-02-13",
      replacements: [{ part: "driver", on: "2026-10-13", case: 5, note: "三年级一班两只" }],
    },
  ],
  [2, "大成装饰设计工程有限公司", "轨道射灯", "GD-20W", 40, "样板间", "2026-08-20"],
  [1, "云栖里酒店管理有限公司", "庭院草坪灯", "CP-12", 30, "后院", "2024-12-20", { installer: "" }],
];

const seeds = (): ItemView[] =>
  SEEDS.map(([account, name, product, model, quantity, place, day, rest], index) =>
    show(
      {
        id: index + 1,
        account,
        product,
        model,
        quantity,
        place,
        order_number: `DD-${day.slice(0, 4)}-0${index + 1}7`,
        serials: index === 0 ? "MZD48-2606-00817" : "",
        delivered_on: day,
        accepted_on: day,
        installer: "曹砚",
        warranted_until: null,
        note: "",
        replacements: [] as ServiceReplacement[],
        ...structuredClone(rest),
      },
      name,
    ),
  );

export const items: ItemView[] = seeds();

export const forget = () => items.splice(0, items.length, ...seeds());

function put(item: ServiceItem, account_name: string): ItemView {
  const view = show(item, account_name);
  const at = items.findIndex((one) => one.item.id === item.id);
  if (at < 0) items.push(view);
  else items[at] = view;
  return view;
}

const get = (id: number): ItemView => {
  const found = items.find((one) => one.item.id === id);
  if (!found) throw refuse("service.unknown_item", { id: String(id) });
  return found;
};

function save({ id, ...form }: ItemForm): ItemView {
  if (form.accepted_on && form.accepted_on < form.delivered_on)
    throw refuse("service.accepted_before", { accepted: form.accepted_on, delivered: form.delivered_on });
  const of = accounts.account_view?.({ id: form.account }) as AccountView;
  const replacements = id === null ? [] : get(id).item.replacements;
  return put({ ...form, id: id ?? items.length + 1, replacements }, of.account.name);
}

export function replace({ item: id, ...form }: ReplacementForm): ItemView {
  const { item, account_name } = get(id);
  const first = item.accepted_on ?? item.delivered_on;
  if (form.on > TODAY || form.on < first)
    throw refuse("service.bad_replacement_day", { day: form.on, first });
  return put({ ...item, replacements: [...item.replacements, form] }, account_name);
}

// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
export const handlers: Record<string, (args: any) => unknown> = {
  service_items: ({ account }) => items.filter((one) => account === null || one.item.account === account),
  service_item_save: ({ form }: { form: ItemForm }) => save(form),
};
