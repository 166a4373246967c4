// The wizard over the real library, without a shell.

import type { Parameter, RegulationReading, WizardLook, WizardOrder, WizardStart } from "../contract";
import { admit, drafts, editValue, read, setParameter } from "./regulations";
import { parameterRows, printSource, printValue, readSource } from "./source";

const texts = import.meta.glob<string>("../../../../src-tauri/crates/domain/library/*.gj", {
  query: "?raw",
  import: "default",
  eager: true,
});

const word = (text: string, name: string) => new RegExp(`^@${name} (.*)$`, "m").exec(text)?.[1]?.trim() ?? "";
const templates = Object.entries(texts).map(([path, text]) => {
  const source = readSource(text);
  const questions = [...text.matchAll(/^@ask (.*)$/gm)].map((match) => {
    const [key = "", zh = "", en = ""] = (match[1] ?? "").split("|").map((part) => part.trim());
    return { key, zh, en };
  });
  const trade = source.parameters.find((parameter) => parameter.key.endsWith(".trade"))?.value;
  return {
    source,
    questions,
    row: {
      slug: path.replace(/.*\//, "").replace(/\.gj$/, ""),
      kind: word(text, "kind") as WizardStart["templates"][number]["kind"],
      depth: word(text, "depth"),
      title: source.title,
      articles: printSource(source, source.parameters).blocks.filter((block) => block.kind === "article")
        .length,
      questions: questions.length,
      trades: trade?.type === "choice" ? trade.options : [],
    },
  };
});
/** Answers by version. */
const kept = new Map<number, WizardOrder>();

const template = (slug: string) => {
  const found = templates.find((one) => one.row.slug === slug);
  if (!found)
    throw { code: "wizard.no_template", facts: { template: slug, known: "" }, detail: slug, incident: null };
  return found;
};

export const start = (): WizardStart => ({
  people: 24,
  depth: "short",
  templates: templates.map((one) => one.row),
  drafts: drafts().flatMap(({ version, title }) => {
    const order = kept.get(version);
    return order ? [{ template: order.template, version, title }] : [];
  }),
});

export function look({ template: slug, answers }: WizardOrder): WizardLook {
  const { source, questions } = template(slug);
  const parameters: Parameter[] = structuredClone(source.parameters);
  const problems: WizardLook["problems"] = [];
  for (const [key, answer] of Object.entries(answers)) {
    const at = parameters.findIndex((parameter) => parameter.key === key);
    const before = parameters[at];
    if (!before) {
      problems.push({ code: "parameter.unknown", facts: { key }, detail: "" });
      continue;
    }
    const tried = structuredClone(before);
    try {
      editValue(tried, typeof answer === "string" ? { text: answer } : { rows: answer });
      parameters[at] = tried;
    } catch (refused) {
      const { code, facts } = refused as { code: string; facts: Record<string, string> };
      problems.push({ code, facts: { ...facts, key }, detail: "" });
    }
  }
  const { blocks, cited } = printSource(source, parameters);
  const rows = parameterRows(parameters, null, cited);
  return {
    title: source.title,
    articles: blocks.filter((block) => block.kind === "article").length,
    blocks,
    problems,
    questions: questions.flatMap((asked) => {
      const row = rows.find((one) => one.parameter.key === asked.key);
      const usual = source.parameters.find((parameter) => parameter.key === asked.key);
      if (!row || !usual) return [];
      const decides = row.parameter.value.type === "switch" || row.parameter.value.type === "choice";
      return [
        {
          zh: asked.zh,
          en: asked.en,
          parameter: row.parameter,
          printed: row.printed,
          usual: printValue(usual.value),
          bounds_text: row.bounds_text,
          relevant: decides || row.articles.length > 0,
          articles: row.articles,
          problem: problems.find((problem) => problem.facts.key === asked.key) ?? null,
        },
      ];
    }),
  };
}

export function draft(order: WizardOrder): RegulationReading {
  const { source, row } = template(order.template);
  const wrong = look(order).problems[0];
  if (wrong) throw { ...wrong, incident: null };
  const existing = [...kept].find(
    ([version, other]) =>
      other.template === order.template && drafts().some((one) => one.version === version),
  )?.[0];
  const version = existing ?? admit(row.kind, source);
  for (const [key, answer] of Object.entries(order.answers))
    setParameter(version, key, typeof answer === "string" ? { text: answer } : { rows: answer });
  kept.set(version, structuredClone(order));
  return read(version);
}

export function opened(version: number): WizardOrder {
  const order = kept.get(version);
  if (!order) throw { code: "wizard.not_from_wizard", facts: { title: "" }, detail: "", incident: null };
  return order;
}
