// An examination of the sample company: half marked, one person at this PC.

import type {
  Exam,
  ExamPerson,
  ExamRow,
  ExamSittingView,
  ExamView,
  MarkInput,
  PaperSection,
} from "../contract";
import { refuse } from "./refuse";

const STEMS: [PaperSection["kind"], number, string, string[], string[]][] = [
  ["single", 10, "顾客投诉应在几小时内受理？", ["二十四小时", "两小时", "三个工作日", "七日"], ["B"]],
  ["single", 10, "两米以上作业至少几人在场？", ["一人", "两人", "三人", "四人"], ["B"]],
  ["single", 10, "季度奖金申诉应在几个工作日内提出？", ["三个", "五个", "七个", "十个"], ["B"]],
  [
    "multiple",
    10,
    "进入施工现场应检查哪些物品？",
    ["安全帽", "安全带", "绝缘手套", "宣传册"],
    ["A", "B", "C"],
  ],
  ["true_false", 10, "湿手可以按动墙面开关。", [], ["错"]],
  ["fill_in", 20, "停电作业先____，再____，最后挂牌。", [], ["断电", "验电"]],
  ["short", 30, "客户家中安装时发现原有线路老化，应如何处理？", [], ["停止作业", "告知客户", "报主管"]],
];
const sections: PaperSection[] = [];
STEMS.forEach(([kind, marks, stem, options, answer], index) => {
  const item = { question: index + 1, stem, options, answer };
  const last = sections.at(-1);
  if (last?.kind === kind) last.items.push(item);
  else sections.push({ kind, marks, items: [item] });
});
const exam: Exam = {
  id: 1,
  revision: 1,
  title: "安全用电与安装服务考试",
  session: null,
  resit_of: null,
  on: "2026-11-23",
  minutes: 60,
  basis: "《培训管理制度》（2026年第1版）第三十二条",
  pass_mark: 80,
  total: 100,
  blueprint: { sections: [], within: [], tags: [], difficulties: [], total: 100, variants: 2, seed: 1 },
  variants: ["A", "B"].map((letter) => ({ letter, sections })),
  people: [22, 23, 16, 11],
  results: [],
  state: "open",
};
const lines = (marks: number[]) =>
  marks.map((one, index) => ({ question: index + 1, answer: "", marks: String(one) }));
const people: ExamPerson[] = [
  ["E22", "曹砚", "A"],
  ["E23", "邹铁生", "B"],
  ["E16", "冯嘉树", "A"],
  ["E11", "丁若楠", "B"],
].map(([code = "", name = "", variant = ""]) => ({
  code,
  name,
  department: "安装售后部",
  variant,
  score: null,
  passed: null,
  sitting: null,
  lines: [],
}));
const [first, second] = people;
if (first) Object.assign(first, { score: "88", passed: true, lines: lines([10, 10, 10, 10, 10, 20, 18]) });
const given = new Map<string, Map<number, string>>();
if (second) {
  second.sitting = { handed_in: false, begun: "09:00", ends: "10:00", answered: 2, waiting: 0 };
  given.set(
    second.code,
    new Map([
      [1, "B"],
      [2, "C"],
    ]),
  );
}
const marked = () => people.filter((one) => one.score !== null);

const row = (): ExamRow => ({
  id: exam.id,
  title: exam.title,
  on: exam.on,
  state: exam.state,
  session: null,
  session_title: "",
  resit_of: null,
  total: exam.total,
  pass_mark: exam.pass_mark,
  variants: ["A", "B"],
  questions: STEMS.length,
  people: people.length,
  marked: marked().length,
  passed: marked().filter((one) => one.passed).length,
  basis: exam.basis,
});
const view = (): ExamView => ({
  exam: { ...exam },
  row: row(),
  people: people.map((one) => ({ ...one })),
  statistics: {
    count: marked().length,
    passed: row().passed,
    mean: "88",
    highest: "88",
    lowest: "88",
    bands: [90, 80, 70, 60, 0].map((from) => ({ from, count: from === 80 ? 1 : 0 })),
    items: STEMS.map(([, marks, stem], index) => ({
      question: index + 1,
      stem,
      marks,
      count: marked().length,
      facility: index === 6 ? "0.6" : "1",
      discrimination: null,
    })),
  },
  resits: [],
  resit_until: null,
  resit_max: 2,
  papers: [],
});
const person = (code: string) => {
  const found = people.find((one) => one.code === code);
  if (!found) throw refuse("people.unknown", { code });
  return found;
};

function sitting(code: string): ExamSittingView {
  const who = person(code);
  const answers = given.get(code) ?? new Map<number, string>();
  return {
    exam: exam.id,
    title: exam.title,
    code,
    name: who.name,
    department: who.department,
    variant: who.variant,
    minutes: exam.minutes,
    total: exam.total,
    pass_mark: exam.pass_mark,
    seconds_left: who.sitting?.handed_in ? 0 : 2712,
    handed_in: who.sitting?.handed_in ?? false,
    questions: STEMS.map(([kind, marks, stem, options], index) => ({
      number: index + 1,
      question: index + 1,
      kind,
      marks,
      stem,
      options,
      blanks: kind === "fill_in" ? 2 : 0,
      answer: answers.get(index + 1) ?? "",
    })),
    score: who.score,
    passed: who.passed,
    waiting: who.sitting?.waiting ?? 0,
  };
}

// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
export const exams: Record<string, (args: any) => unknown> = {
  exams_list: () => [row()],
  exam_view: view,
  exam_sit: ({ code }) => {
    const who = person(code);
    who.sitting ??= { handed_in: false, begun: "09:00", ends: "10:00", answered: 0, waiting: 0 };
    if (!given.has(code)) given.set(code, new Map());
    return sitting(code);
  },
  exam_sitting: ({ code }) => sitting(code),
  exam_answer: ({ code, question, answer }) => {
    given.get(code)?.set(question, answer);
  },
  exam_hand_in: ({ code }) => {
    const who = person(code);
    const short = given.get(code)?.get(7) ?? "";
    if (who.sitting) Object.assign(who.sitting, { handed_in: true, waiting: short === "" ? 0 : 1 });
    if (short === "")
      Object.assign(who, { score: "40", passed: false, lines: lines([10, 10, 10, 10, 0, 0, 0]) });
    exam.revision += 1;
    return sitting(code);
  },
  exam_marks: ({ people: inputs }: { people: MarkInput[] }) => {
    for (const { code, score, items } of inputs) {
      const sum = items.reduce((total, item) => total + Number(item.marks || 0), 0);
      const total = score === "" ? sum : Number(score);
      Object.assign(person(code), {
        score: String(total),
        passed: total >= exam.pass_mark,
        lines: items.map((item) => ({
          question: item.question,
          answer: item.answer,
          marks: item.marks || "0",
        })),
      });
    }
    exam.revision += 1;
    return view();
  },
  exam_close: () => {
    exam.state = "closed";
    exam.revision += 1;
    return view();
  },
};
