// Import and check-up without a shell: a few findings and a small old regulation.

import type { CheckupFinding, DraftText, FindingRef, ImportLook, LawPack } from "../contract";
import { recognise } from "./drafting";

const SAMPLE =
  "第一条 目的\n为规范考勤，制定本制度。\n第二条 纪律\n（一）迟到一次罚款50元；\n（二）旷工三天的，视为自动离职。\n第五条 施行\n本制度自发布之日起施行。";

export function look(text: string, title: string): ImportLook {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const found = lines.flatMap((words, index) =>
    recognise(words).map((line) => ({
      source: index + 1,
      number: /^(第[一二三四五六七八九十]+条|（[一二三四五六七八九十]+）)/.exec(words.trim())?.[0] ?? "",
      line,
    })),
  );
  const count = (kind: string) => found.filter((one) => one.line.kind === kind).length;
  const gap = lines.findIndex((words) => words.startsWith("第五条"));
  return {
    title,
    trial: false,
    text: lines,
    lines: found,
    counts: {
      parts: 0,
      chapters: 0,
      sections: 0,
      articles: count("article"),
      paragraphs: count("paragraph"),
      items: count("item"),
      subitems: 0,
    },
    left_out: [],
    unsure: gap < 0 ? [] : [{ source: gap + 1, code: "outline.unsure.article_out_of_turn" }],
    structured: count("article") > 0,
  };
}
export const sample = () => look(SAMPLE, "考勤管理制度");

const accepted = new Map<string, string>();
const keyOf = ({ code, node, quote }: FindingRef) => `${code}|${node}|${quote}`;

/** What is found, and the words it is found in; in a draft figures as well. */
const RULES = [
  {
    code: "FINE",
    in: /罚款\d+元/,
    severity: "high" as const,
    why: "用人单位没有罚款权，罚款条款无效，并可能被责令改正。",
    why_en: "An employer has no power to fine. The clause is void.",
    basis: "劳动合同法第八十条",
    basis_en: "Labour Contract Law art. 80",
    suggestion: "改为考核减分、书面警告或者培训。",
    suggestion_en: "Take points in the assessment, warn in writing, or train.",
    fix: null,
  },
  {
    code: "UNBOUND_NUMBER",
    in: /\d+(元|日|分)/,
    severity: "warn" as const,
    why: "条文里直接写了数字，没有绑定参数：以后改动时正文、附件和计算会不一致。",
    why_en: "A figure is typed where a parameter belongs: text, annexes and computation will part ways.",
    basis: "",
    basis_en: "",
    suggestion: "把这个数字改为参数；没有绑定的数字不能发布。",
    suggestion_en: "Make it a parameter; a typed figure blocks the issue.",
    fix: null,
  },
  {
    code: "VAGUE_TERM",
    in: /及时|尽快|适当/,
    severity: "info" as const,
    why: "用语没有可以检验的标准，执行时容易争议。",
    why_en: "Nothing in it can be measured, so it will be argued about.",
    basis: "",
    basis_en: "",
    suggestion: "写明期限、数额或者部门名称。",
    suggestion_en: "State a time, an amount or the department.",
    fix: { from: "、", to: "，" },
  },
];

export function findings({ lines, labels }: DraftText): CheckupFinding[] {
  const annexes = lines.findIndex((line) => line.kind === "annex");
  const number = new Map(labels.map((label) => [label.id, label.number]));
  let place = "";
  const found = lines.slice(0, annexes < 0 ? undefined : annexes).flatMap((line) => {
    if (line.kind === "article") place = number.get(line.id) ?? "";
    return RULES.flatMap(({ in: words, ...one }) => {
      const typed = line.runs.map((run) => ("text" in run ? run.text : ""));
      const quote = typed.map((text) => words.exec(text)?.[0]).find(Boolean);
      return quote ? [{ ...one, place, node: line.id, quote }] : [];
    });
  });
  return found.map((finding) => {
    const reason = accepted.get(keyOf(finding));
    const at = "2026-11-23T09:00:00+08:00";
    return { ...finding, accepted: reason ? { reason, author: "周既明", at } : null };
  });
}
export function accept(finding: FindingRef, reason: string | null): void {
  if (reason === null) accepted.delete(keyOf(finding));
  else accepted.set(keyOf(finding), reason);
}
export const pack: LawPack = {
  dated: "2025-09-01",
  source: "随程序附带",
  bases: [],
  entries: [
    {
      name: "最高人民法院关于审理劳动争议案件适用法律问题的解释（二）",
      name_en: "Judicial Interpretation (II) on Labour Disputes",
      number: "法释〔2025〕12号",
      in_force: "2025-09-01",
      codes: ["SOCIAL_INSURANCE_WAIVER"],
    },
  ],
};
