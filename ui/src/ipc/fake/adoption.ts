// The procedure of the fake shop: steps, opinions, receipts and evidence, kept while the page lives.

import type {
  AcknowledgementForm,
  AcknowledgementView,
  AdoptionGap,
  AdoptionStage,
  AdoptionStepForm,
  AdoptionStepRow,
  AdoptionView,
  BundleView,
  CoverageView,
  IssueRegisterRow,
  LegalDutyRow,
  OpinionAnswerForm,
  ScreenSignature,
  StaffOpinionForm,
  StaffOpinionRow,
} from "../contract";
import * as papers from "./papers";
import * as people from "./people";
import { refuse } from "./refuse";
import * as regulations from "./regulations";

const TODAY = "2026-11-23";
const LAW: AdoptionStage[] = ["discussion", "consultation", "publication"];
interface Case {
  steps: AdoptionStepRow[];
  opinions: StaffOpinionRow[];
  review: string | null;
}
const cases = new Map<number, Case>();
const receipts = new Map<number, AcknowledgementView["rows"]>();

const step = (
  stage: AdoptionStage,
  from: string,
  until: string | null,
  more: Partial<AdoptionStepRow["step"]>,
) => ({
  step: {
    stage,
    from,
    until,
    place: "",
    host: "方祎宁",
    recorder: "陆佳禾",
    participants: "全体员工",
    expected: null,
    present: null,
    note: "",
    text_hash: "",
    ...more,
  },
  scans: [],
  same_text: true,
  text: null,
});

function adopted(): Case {
  return {
    steps: [
      step("drafted", "2025-11-24", null, { participants: "综合管理部", note: "起草三项制度草案和起草说明" }),
      step("opinions", "2025-11-28", "2025-12-08", {
        expected: 22,
        present: 22,
        place: "门店公告栏和综合管理部",
      }),
      step("discussion", "2025-12-11", null, {
        expected: 22,
        present: 21,
        place: "门店二楼会议室",
        note: "逐章讨论，推选员工代表三人。",
      }),
      step("consultation", "2025-12-15", null, { participants: "周既明、石砺、温晓棠、魏长青" }),
      step("approved", "2025-12-17", null, { participants: "周既明" }),
      step("publication", "2025-12-18", "2025-12-29", { place: "门店公告栏，并逐人发放文本" }),
      step("in_force", "2026-01-01", null, { participants: "" }),
    ],
    opinions: [
      {
        label: "第五十六条",
        opinion: {
          id: 1,
          node: "appeal",
          name: "石砺",
          received_on: "2025-12-05",
          text: "申诉期三日太短。",
          result: "accepted",
          answer: "改为5个工作日。",
          answered_on: "2025-12-09",
        },
      },
    ],
    review: "2026-12-31",
  };
}

function of(version: number): Case {
  const found = cases.get(version);
  if (found) return found;
  const made: Case =
    regulations.read(version).version.state === "draft"
      ? { steps: [], opinions: [], review: null }
      : adopted();
  cases.set(version, made);
  return made;
}

export function view(version: number): AdoptionView {
  const { steps, opinions, review } = of(version);
  const reading = regulations.read(version);
  const draft = reading.version.state === "draft";
  const missing = LAW.filter((stage) => !steps.some((row) => row.step.stage === stage));
  const open = opinions.filter((row) => row.opinion.result === null).length;
  const gaps: AdoptionGap[] = [
    ...missing.map((stage) => ({ kind: "missing" as const, stage })),
    ...(open > 0 ? [{ kind: "unanswered" as const, count: open }] : []),
  ];
  return {
    title: reading.regulation.title,
    version: reading.version,
    needs_consultation: reading.regulation.needs_consultation,
    stage: draft ? (steps.at(-1)?.step.stage ?? "drafted") : "in_force",
    steps,
    opinions,
    gaps: draft ? gaps : [],
    advice: steps
      .filter((row) => ["discussion", "publication"].includes(row.step.stage) && row.scans.length === 0)
      .map((row) => ({ kind: "no_scan" as const, stage: row.step.stage })),
    papers: [],
    review_due: review,
    memos: [],
    staff: people.employees.length,
    settled: !draft,
  };
}

export function saveStep(version: number, form: AdoptionStepForm): AdoptionView {
  if (form.from > TODAY)
    throw refuse("adoption.in_the_future", { stage: `stage.${form.stage}`, day: form.from });
  const found = of(version);
  const { from, until, stage, ...more } = form;
  found.steps = [...found.steps.filter((row) => row.step.stage !== stage), step(stage, from, until, more)];
  return view(version);
}

export function removeStep(version: number, stage: AdoptionStage): AdoptionView {
  const found = of(version);
  found.steps = found.steps.filter((row) => row.step.stage !== stage);
  return view(version);
}

export function addOpinion(version: number, form: StaffOpinionForm): AdoptionView {
  const block = regulations.read(version).blocks.find((one) => one.id === form.node);
  const opinion = {
    ...form,
    id: of(version).opinions.length + 1,
    result: null,
    answer: "",
    answered_on: null,
  };
  of(version).opinions.push({ label: block?.number ?? null, opinion });
  return view(version);
}

export function answerOpinion(version: number, form: OpinionAnswerForm): AdoptionView {
  if (form.result && form.answer.trim() === "") throw refuse("adoption.answer_empty");
  for (const row of of(version).opinions)
    if (row.opinion.id === form.opinion)
      Object.assign(row.opinion, { result: form.result, answer: form.answer, answered_on: TODAY });
  return view(version);
}

export function removeOpinion(version: number, opinion: number): AdoptionView {
  of(version).opinions = of(version).opinions.filter((row) => row.opinion.id !== opinion);
  return view(version);
}

export function setReview(version: number, due: string): AdoptionView {
  of(version).review = due;
  return view(version);
}

export function receiptsOf(version: number): AcknowledgementView {
  const reading = regulations.read(version);
  const rows =
    receipts.get(version) ??
    people.peopleView().rows.map((row, index) => ({
      employee: row.id,
      code: row.code,
      name: row.name,
      department: row.department,
      hired_on: "2024-03-01",
      left_on: null,
      state: index === 3 ? ("pending" as const) : ("signed" as const),
      record: index === 3 ? null : record(row.id, row.code, row.name, "signed", "2025-12-29"),
    }));
  receipts.set(version, rows);
  const count = { people: rows.length, signed: 0, refused: 0, served: 0, pending: 0, left: 0 };
  for (const row of rows) count[row.state] += 1;
  return {
    title: reading.regulation.title,
    version: reading.version,
    short_hash: `${reading.version.hash?.slice(0, 4)} ${reading.version.hash?.slice(4, 8)}`,
    rows,
    count,
    scans: [],
  };
}

const record = (
  employee: number,
  code: string,
  name: string,
  route: AcknowledgementForm["route"],
  on: string,
  witnesses: string[] = [],
) => ({
  id: employee,
  employee,
  code,
  name,
  hash: "9f2c41d7".repeat(8),
  route,
  on,
  witnesses,
  reference: "",
  note: "",
  recorded_by: "周既明",
  recorded_at: `${on}T10:00:00+08:00`,
});

export function acknowledge(form: AcknowledgementForm): AcknowledgementView {
  const { rows } = receiptsOf(form.version);
  for (const row of rows.filter((one) => form.people.includes(one.code))) {
    if (form.route === "refused" && new Set(form.witnesses).size < 2)
      throw refuse("acknowledgement.two_witnesses", { name: row.name });
    const back = form.route === "withdrawn";
    row.record = back ? null : record(row.employee, row.code, row.name, form.route, form.on, form.witnesses);
    row.state = back
      ? "pending"
      : form.route === "signed" || form.route === "refused"
        ? form.route
        : "served";
  }
  return receiptsOf(form.version);
}

export function acknowledgeOnScreen({ version, person, drawn }: ScreenSignature): AcknowledgementView {
  const points = drawn.reduce((sum, stroke) => sum + stroke.length, 0);
  if (points < 4) throw refuse("handwriting.too_short");
  const row = receiptsOf(version).rows.find((one) => one.code === person);
  if (row) {
    row.record = {
      ...record(row.employee, row.code, row.name, "signed", "2026-11-23"),
      reference: "QS-2026-009",
    };
    row.state = "signed";
  }
  return receiptsOf(version);
}

const issued = () =>
  regulations
    .list()
    .flatMap((row) => row.versions.filter((one) => one.in_force).map((version) => ({ row, version })));

export function register(): IssueRegisterRow[] {
  return issued().map(({ row, version }) => {
    const { count } = receiptsOf(version.id);
    return {
      version: version.id,
      regulation: row.id,
      slug: row.slug,
      number: version.number ?? "",
      title: row.title,
      label: version.label ?? "",
      issued_on: version.issued_on,
      effective_on: version.effective_on,
      trial_until: version.trial_until,
      review_due: of(version.id).review,
      ended_on: version.ended_on,
      in_force: version.in_force,
      adopted: version.adopted,
      short_hash: version.hash?.slice(0, 8) ?? "",
      signed: count.signed + count.refused + count.served,
      people: count.people,
    };
  });
}

export function coverage(): CoverageView {
  const columns = issued().map(({ row, version }) => ({ row, version, view: receiptsOf(version.id) }));
  return {
    regulations: columns.map(({ row, version, view: told }) => ({
      regulation: row.id,
      version: version.id,
      slug: row.slug,
      title: row.title,
      label: version.label ?? "",
      count: told.count,
    })),
    people: people.peopleView().rows.map((person) => ({
      code: person.code,
      name: person.name,
      department: person.department,
      states: columns.map(
        ({ view: told }) => told.rows.find((row) => row.code === person.code)?.state ?? null,
      ),
    })),
  };
}

export function bundle(version: number): BundleView {
  const { title, version: row } = regulations
    .read(version)
    .regulation.versions.filter((one) => one.id === version)
    .map((one) => ({ title: regulations.read(version).regulation.title, version: one }))[0] ?? {
    title: "",
    version: null,
  };
  const entry = (path: string, what: string, bytes: number, n: number) => ({
    path,
    what,
    bytes,
    sha256: papers.list()[n % papers.list().length]?.sha256 ?? "",
  });
  const entries = [
    entry("index.html", "目录和概况", 12_835, 0),
    entry("说明.txt", "怎样查看和核对本证据包", 1_572, 1),
    entry(
      "01_制度文本/ZD-2026-003_制度正文.pdf",
      `《${title}》（${row?.label ?? ""}）（2026-01-01，24页，带数字签名）`,
      586_621,
      2,
    ),
    entry(
      "02_民主程序/MZ-2025-003_征求意见通知.pdf",
      `《${title}》征求意见通知（2025-11-28，1页）`,
      96_081,
      3,
    ),
    entry("02_民主程序/MZ-2025-012_会议纪要.pdf", `《${title}》会议纪要（2025-12-11，1页）`, 124_798, 4),
    entry("04_签收/签收情况.csv", "逐人签收情况", 4_438, 5),
    entry("05_操作记录/操作记录.csv", "本制度的操作记录，带链值", 8_064, 6),
    entry("06_证书/公司证书.pem", "公司证书（公开部分），核对 PDF 签名用", 717, 7),
    entry("SHA256SUMS", "各文件的校验值", 1_342, 8),
  ];
  return {
    title,
    file_name: `证据包_${title}_${row?.label ?? ""}.zip`,
    entries,
    bytes: entries.reduce((sum, one) => sum + one.bytes, 0),
    missing: ["scans", "receipts"],
  };
}

export const legalDuties = (): LegalDutyRow[] => [
  {
    code: "publicity",
    zh: "公示或者告知员工",
    en: "Made public or told to the staff",
    law: "《劳动合同法》第四条第四款",
    regulations: issued().map(({ row, version }) => ({
      version: version.id,
      title: row.title,
      articles: [],
    })),
  },
];
