// What the service desk of the sample company learnt to answer.

import type { CaseName, KnowledgeForm, KnowledgeView } from "../contract";
import { refuse } from "./refuse";
import { NOW } from "./service-data";

const note = (id: number, question: string, answer: string, words: string): KnowledgeView => ({
  id,
  question,
  answer,
  words,
  by: "冯嘉树",
  at: `2026-10-1${id}T16:20:00`,
  cases: [],
});

const seeds = (): KnowledgeView[] => [
  note(
    1,
    "灯具频闪先查什么？",
    "先问是一盏还是一路。一路频闪多是驱动或者调光器不匹配；只有一盏，换驱动前先查接线端子是否松动。",
    "闪烁 忽明忽暗",
  ),
  note(
    2,
    "客厅选多少色温？",
    "住宅客厅一般 3000K 至 4000K；层高三米以上、以接待为主的可到 4000K。显色指数不低于 90。",
    "色温 暖光 白光",
  ),
  note(
    3,
    "护眼灯换驱动后能否混装？",
    "同一间教室要用同一批次的驱动，否则亮度不一致。换下的驱动带回，登记编号。",
    "教室 学校",
  ),
];

let notes = seeds();

export function forget() {
  notes = seeds();
}

const get = (id: number): KnowledgeView => {
  const found = notes.find((one) => one.id === id);
  if (!found) throw refuse("service.unknown_knowledge", { id: String(id) });
  return found;
};

export const of = (id: number) => notes.filter((one) => one.cases.some((linked) => linked.id === id));

export function link(id: number, name: CaseName): KnowledgeView {
  const found = get(id);
  if (!found.cases.some((one) => one.id === name.id)) found.cases = [...found.cases, name];
  return found;
}

export function save({ id, question, answer, words }: KnowledgeForm): KnowledgeView {
  const written = { question, answer, words, by: "梁秉文", at: NOW };
  if (id !== null) return Object.assign(get(id), written);
  const fresh = { ...written, id: 1 + Math.max(0, ...notes.map((one) => one.id)), cases: [] };
  notes = [...notes, fresh];
  return fresh;
}

// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
export const handlers: Record<string, (args: any) => unknown> = {
  service_knowledge: ({ text }: { text: string }) =>
    notes
      .filter((one) => `${one.question}${one.answer}${one.words}`.includes(text.trim()))
      .toSorted((a, b) => b.cases.length - a.cases.length),
  service_knowledge_delete: ({ id }) => {
    notes.splice(notes.indexOf(get(id)), 1);
  },
};
