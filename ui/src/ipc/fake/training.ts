// Training of the sample company: what it needs, plans, holds and certifies.

import type {
  CertificateLayout,
  Competence,
  CompetenceStanding,
  CoursesView,
  FollowUpRow,
  MatrixView,
  NeedsView,
  ServiceAgreementRow,
  SkillCertificateRow,
  TrainingDue,
  TrainingIndicators,
  TrainingOverview,
} from "../contract";
import { peopleView, posts, TODAY } from "./people";
import { refuse } from "./refuse";
import { exams } from "./trainingExams";
import { plan } from "./trainingPlan";
import { sessions } from "./trainingSessions";

const LAW = "《培训管理制度》（2026年第1版）";
const NAMES: [string, number | null][] = [
  ["灯具产品知识", 24],
  ["接待与投诉处理", 24],
  ["季度奖金考核管理制度", null],
  ["高处作业安全", 12],
  ["电气安装规范", 36],
  ["报价与合同", 24],
  ["个人信息保护", 12],
  ["班组管理", null],
];
export const competences: Competence[] = NAMES.map(([name, months], index) => ({
  id: index + 1,
  revision: 1,
  name,
  months,
  note: "",
}));
const CYCLE: CompetenceStanding[] = [
  "current",
  "current",
  "expiring",
  "current",
  "missing",
  "below",
  "expired",
];

export function matrix(): MatrixView {
  const rows = peopleView()
    .rows.filter((row) => row.status === "active")
    .map((row, index) => ({
      employee: row.id,
      code: row.code,
      name: row.name,
      post: posts.find((one) => one.name === row.post)?.id ?? 0,
      post_name: row.post,
      department: row.department,
      cells: competences
        .map((_, column) => column)
        .filter((column) => column === 2 || (index + column) % 3 === 0)
        .map((column) => {
          const standing = CYCLE[(index * 2 + column) % CYCLE.length] ?? "current";
          const held = standing === "missing" ? null : standing === "below" ? "basic" : "skilled";
          return {
            column,
            standing,
            needed: "skilled" as const,
            held: held as "basic" | "skilled" | null,
            until: standing === "expiring" ? "2026-12-18" : standing === "expired" ? "2026-10-31" : null,
          };
        }),
    }));
  return {
    on: TODAY,
    matrix: { competences, rows },
    requirements: rows.flatMap((row) =>
      row.cells.map((cell) => ({ post: row.post, competence: cell.column + 1, level: "skilled" as const })),
    ),
    posts: posts.map((one) => ({ id: one.id, name: one.name, department: "" })),
    unmatched: [{ post: 15, post_name: "安装技师", what: "持有低压电工作业证" }],
  };
}

const indicators = (planned: number, held: number): TrainingIndicators => ({
  planned,
  held,
  plan_completion: "83.33",
  examined: 21,
  passed: 19,
  pass_rate: "90.48",
  hours: "186",
  hours_per_head: "8.09",
  sheets: 34,
  satisfaction: "94.12",
});

const due: TrainingDue[] = [
  ["follow_up", 1, "2026-11-20", "E22", "曹砚", "高处作业安全复训，训后 30 天", "石振宇", "第四十条"],
  ["results", 2, "2026-11-27", "", "", "季度奖金考核制度宣讲考试成绩", "温祎", "第三十三条"],
  ["certificate", 2, "2026-12-18", "E23", "邹铁生", "高处作业安全证书到期", "石振宇", "第三十六条"],
].map(([kind, id, day, code, name, what, by, article]) => ({
  key: `${kind}-${id}`,
  kind: kind as TrainingDue["kind"],
  id: Number(id),
  due_on: String(day),
  overdue: String(day) < TODAY,
  code: String(code),
  name: String(name),
  what: String(what),
  by: String(by),
  basis: `${LAW}${article}`,
}));

const overview = (): TrainingOverview => ({
  rules: null,
  year: 2026,
  indicators: indicators(12, 8),
  quarters: [
    { period: "2026Q3", indicators: indicators(4, 4) },
    { period: "2026Q4", indicators: indicators(3, 1) },
  ],
  due,
});

const needs: NeedsView = {
  needs: [
    {
      key: "missing-11-1",
      kind: "missing",
      employee: 11,
      code: "E11",
      name: "丁若楠",
      post: "导购",
      competence: 1,
      what: "灯具产品知识",
      due_on: null,
      hours: null,
    },
    {
      key: "expiring-23-4",
      kind: "expiring",
      employee: 23,
      code: "E23",
      name: "邹铁生",
      post: "安装技师",
      competence: 4,
      what: "高处作业安全",
      due_on: "2026-12-18",
      hours: null,
    },
  ],
  requests: [
    {
      request: {
        id: 1,
        revision: 1,
        on: "2026-11-12",
        employee: 9,
        what: "英文报价单的写法",
        why: "出口客户询价增多",
        state: "open",
        answer: "",
      },
      code: "E13",
      name: "秦舒窈",
    },
  ],
};

export const courses: CoursesView = {
  courses: [
    {
      course: {
        id: 1,
        revision: 1,
        name: "高处作业安全",
        kind: "safety",
        outline: "作业许可\n安全带与梯具检查\n应急处置",
        theory_minutes: 120,
        practice_minutes: 120,
        exam: "both",
        competences: [{ competence: 4, level: "skilled" }],
        materials: [{ title: "高处作业安全讲义", version: "V2", on: "2026-03-02", note: "按新国标改写" }],
        retired: false,
      },
      held: 2,
      files: [null],
      review_on: "2027-03-02",
      review_due: false,
    },
  ],
  trainers: [
    {
      trainer: {
        id: 1,
        revision: 1,
        name: "石振宇",
        employee: 21,
        provider: "",
        subjects: "安装与安全",
        certified_until: "2027-06-30",
      },
      code: "E21",
      expired: false,
      sessions: 3,
      minutes: 660,
      rating: "4.67",
    },
  ],
};

const certificates: SkillCertificateRow[] = [
  ["SGZ-2026-001", 22, "E22", "曹砚", "2027-10-18", "valid"],
  ["SGZ-2025-004", 23, "E23", "邹铁生", "2026-12-18", "expiring"],
].map(([number, employee, code, name, until, standing], index) => ({
  certificate: {
    id: index + 1,
    revision: 1,
    number: String(number),
    employee: Number(employee),
    competence: 4,
    level: "skilled",
    issued_on: index === 0 ? "2026-10-18" : "2025-12-18",
    until: String(until),
    session: 1,
    exam: 1,
    basis: `${LAW}第三十六条`,
    revoked: null,
  },
  code: String(code),
  name: String(name),
  post: "安装技师",
  competence: "高处作业安全",
  standing: standing as SkillCertificateRow["standing"],
}));

export const followUps: FollowUpRow[] = [
  {
    follow_up: {
      id: 1,
      revision: 1,
      session: 1,
      employee: 22,
      leader: 21,
      after_days: 30,
      due_on: "2026-11-20",
      basis: `${LAW}第四十条`,
      done: null,
    },
    session: "高处作业安全复训",
    code: "E22",
    name: "曹砚",
    leader: "石振宇",
    overdue: true,
  },
];
const agreements: ServiceAgreementRow[] = [];
const layout: CertificateLayout = {
  width: 2970,
  height: 2100,
  right: 0,
  down: 0,
  places: [
    { field: "number", x: 2100, y: 300, size: 120 },
    { field: "name", x: 750, y: 800, size: 220 },
    { field: "competence", x: 750, y: 1160, size: 180 },
    { field: "issued_on", x: 750, y: 1500, size: 140 },
    { field: "until", x: 1800, y: 1500, size: 140 },
  ],
};

// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
export const handlers: Record<string, (args: any) => unknown> = {
  training_overview: overview,
  training_due: () => due,
  training_indicators: () => indicators(12, 8),
  training_matrix: matrix,
  competences_from_jobs: matrix,
  competence_prove: matrix,
  requirements_put: matrix,
  competence_save: ({ form }) => {
    const old = competences.find((one) => one.id === form.id);
    if (old) Object.assign(old, form, { revision: old.revision + 1 });
    else competences.push({ ...form, id: competences.length + 1, revision: 1 });
    return matrix();
  },
  training_needs: () => needs,
  training_request: ({ form }) => {
    const id = needs.requests.length + 1;
    const name = peopleView().rows.find((row) => row.code === form.code)?.name ?? "";
    const request = { ...form, id, revision: 1, employee: null, state: "open", answer: "" };
    needs.requests.push({ request, code: form.code ?? "", name });
    return needs;
  },
  training_request_decide: ({ id, taken, answer }) => {
    const one = needs.requests.find((row) => row.request.id === id);
    if (one) Object.assign(one.request, { state: taken ? "planned" : "declined", answer });
    return needs;
  },
  ...plan,
  training_courses: () => courses,
  course_save: ({ form }) => {
    if (!form.name) throw refuse("training.no_title");
    return courses;
  },
  trainer_save: () => courses,
  ...sessions,
  ...exams,
  follow_ups_list: () => followUps,
  follow_up_done: ({ form }) => {
    const one = followUps.find((row) => row.follow_up.id === form.id);
    if (one) Object.assign(one, { overdue: false, follow_up: { ...one.follow_up, done: form } });
    return followUps;
  },
  skill_certificates: () => certificates,
  certificate_layout: () => layout,
  certificate_layout_save: ({ layout: next }) => Object.assign(layout, next),
  material_file_add: ({ course, version }) => {
    const row = courses.courses.find((one) => one.course.id === course);
    if (row)
      row.files[version - 1] = {
        id: version,
        name: "高处作业安全讲义.pptx",
        media_type: "application/pdf",
        bytes: 2_411_520,
        sha256: "",
        created_at: "2026-11-23T09:00:00+08:00",
      };
    return courses;
  },
  material_file_copy: () => undefined,
  skill_certificate_revoke: ({ id, reason }) => {
    const one = certificates.find((row) => row.certificate.id === id);
    if (!one) throw refuse("training.not_found");
    one.certificate.revoked = reason;
    one.standing = "revoked";
    return one;
  },
  agreements_list: () => agreements,
  agreement_limit: () => ({ limit: { months: 24, penalty: 1_200_000 }, basis: `${LAW}第四十四条` }),
  training_file: ({ code }) => {
    const row = matrix().matrix.rows.find((one) => one.code === code);
    if (!row) throw refuse("training.not_found");
    return {
      code,
      name: row.name,
      department: row.department,
      post: row.post_name,
      hired_on: "2021-03-15",
      minutes_year: 480,
      minutes: 1260,
      sessions: [],
      exams: [],
      competences: row.cells.map((cell) => ({ name: competences[cell.column]?.name ?? "", cell })),
      proofs: [],
      certificates: certificates.filter((one) => one.code === code),
      agreements: [],
      follow_ups: followUps.filter((one) => one.code === code),
    };
  },
  training_print: () => {
    throw refuse("shell.missing");
  },
};
