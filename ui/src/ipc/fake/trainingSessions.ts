// Sessions and examinations of the sample company.

import type { AttendanceInput, ExamQuestion, SessionPerson, TrainingSessionView } from "../contract";
import { refuse } from "./refuse";

const people: SessionPerson[] = [
  ["E22", "曹砚"],
  ["E23", "邹铁生"],
  ["E16", "冯嘉树"],
].map(([code = "", name = ""]) => ({
  code,
  name,
  department: "安装售后部",
  post: "安装技师",
  attendance: "pending",
  practice: null,
  score: null,
  passed: null,
  note: "",
}));
const view: TrainingSessionView = {
  session: {
    id: 2,
    revision: 1,
    title: "个人信息保护",
    kind: "law",
    course: null,
    plan_line: 6,
    regulation: null,
    trainer: "温祎",
    slots: [{ day: "2026-11-23", from: 540, to: 660, room: "二楼会议室" }],
    practice_minutes: 0,
    exam: "theory",
    cost: 50_000,
    material: "个人信息保护讲义 V1",
    attendees: [],
    feedback: [],
    effects: [],
    state: "planned",
    record: "",
    closed_on: null,
  },
  row: {
    id: 2,
    title: "个人信息保护",
    kind: "law",
    state: "planned",
    first_day: "2026-11-23",
    last_day: "2026-11-23",
    time: "09:00-11:00",
    room: "二楼会议室",
    trainer: "温祎",
    minutes: 120,
    people: 3,
    present: 0,
    pending: 3,
    exams: 0,
    rating: null,
    plan_line: 6,
  },
  people,
  exams: [],
  follow_ups: [],
  open: null,
  papers: ["PX-2026-014"],
  notice_by: "2026-11-18",
  notice_basis: "《培训管理制度》（2026年第1版）第二十条",
};
const questions: ExamQuestion[] = [
  {
    id: 1,
    revision: 1,
    kind: "single",
    stem: "季度奖金申诉应在通知送达后几个工作日内提出？",
    options: ["三个", "五个", "七个", "十个"],
    answer: ["B"],
    difficulty: 1,
    tags: ["奖金考核"],
    articles: [],
    retired: false,
  },
  {
    id: 2,
    revision: 1,
    kind: "true_false",
    stem: "两米以上作业应系好安全带。",
    options: [],
    answer: ["对"],
    difficulty: 1,
    tags: ["高处作业"],
    articles: [],
    retired: false,
  },
];

// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
export const sessions: Record<string, (args: any) => unknown> = {
  training_sessions: () => [view.row],
  training_session: ({ id }) => {
    if (id !== view.session.id) throw refuse("training.not_found");
    return view;
  },
  session_attend: ({ people: marks }: { people: AttendanceInput[] }) => {
    for (const mark of marks) {
      const person = people.find((one) => one.code === mark.code);
      if (person) Object.assign(person, { attendance: mark.attendance, note: mark.note });
    }
    view.row.present = people.filter((one) => one.attendance === "present").length;
    view.row.pending = people.filter((one) => one.attendance === "pending").length;
    view.session.revision += 1;
    return view;
  },
  session_effect: () => ({
    sheets: 0,
    satisfaction: null,
    satisfaction_target: "85",
    content: null,
    trainer: null,
    organisation: null,
    examined: 0,
    passed: 0,
    followed: 0,
    to_follow: 0,
    behaviour: null,
    effects: view.session.effects,
    basis: "《培训管理制度》（2026年第1版）第三十九条",
  }),
  session_feedback: ({ sheets }) => {
    for (const { sheet, count } of sheets)
      for (let n = 0; n < count; n += 1) view.session.feedback.push(sheet);
    view.session.revision += 1;
    return view;
  },
  session_cancel: ({ reason }) => {
    Object.assign(view.session, { state: "cancelled", record: reason });
    view.row.state = "cancelled";
    return view;
  },
  questions_list: () => ({
    rows: questions.map((question) => ({ question, changed: [] })),
    total: questions.length,
    bank: questions.length,
    changed: 0,
    kinds: [
      { kind: "single", count: 1 },
      { kind: "true_false", count: 1 },
    ],
    tags: [
      { tag: "奖金考核", count: 1 },
      { tag: "高处作业", count: 1 },
    ],
  }),
};
