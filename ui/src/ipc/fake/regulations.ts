import bonusText from "../../../../src-tauri/crates/domain/library/bonus-full.gj?raw";
import type {
  Comparison,
  DraftText,
  IssueVersion,
  Line,
  NearLabel,
  NewParameter,
  Parameter,
  RegulationName,
  RegulationReading,
  RegulationRow,
  TextEdit,
  TextSaved,
  ValueInput,
  VersionRow,
  WordsRef,
} from "../contract";
import * as binding from "./binding";
import { compared } from "./compare";
import * as describing from "./describing";
import * as drafting from "./drafting";
import { refuse } from "./refuse";
import { parameterRows, printSource, printValue, readSource, readValue, type Source } from "./source";

const texts = import.meta.glob<string>("../../../../src-tauri/crates/domain/library/*.gj", {
  query: "?raw",
  import: "default",
  eager: true,
});
const find = (word: string) => Object.entries(texts).find(([path]) => path.includes(word))?.[1] ?? bonusText;

/** What undo goes back to. */
interface Moment {
  parameters: Parameter[];
  lines: Line[];
}
interface Version extends VersionRow {
  parameters: Parameter[];
  lines: Line[];
  undone: Moment[];
  done: Moment[];
  revision: number;
}
interface Work {
  row: Omit<RegulationRow, "versions" | "articles" | "review_due" | "unsigned">;
  source: Source;
  versions: Version[];
}

const copy = <T>(value: T): T => structuredClone(value);
function issued(id: number, regulation: number, source: Source, year: string, number: string): Version {
  return {
    id,
    regulation,
    ordinal: 1,
    state: "issued",
    label: `${year}年第1版`,
    number,
    issued_on: "2025-12-18",
    effective_on: "2026-01-01",
    trial_until: regulation === 1 ? "2026-12-31" : null,
    ended_on: null,
    adopted: true,
    hash: "9f2c41d7a85be0336c1e90f7d24b8a6e5c3f17092bd864ea0915c7f3b6ad2e48",
    in_force: true,
    based_on: null,
    parameters: copy(source.parameters),
    lines: drafting.linesOf(source),
    undone: [],
    done: [],
    revision: 1,
  };
}

function work(id: number, slug: string, kind: RegulationRow["kind"], number: string): Work {
  const source = readSource(find(slug));
  const title =
    { bonus: "季度奖金考核管理制度", service: "客户服务管理制度", "key-accounts": "大客户管理制度" }[slug] ??
    source.title;
  return {
    row: { id, slug, kind, title, needs_consultation: kind !== "key-accounts" },
    source,
    versions: [issued(id, id, source, "2026", number)],
  };
}

const works: Work[] = [
  work(1, "bonus", "bonus", "明烛〔2025〕11号"),
  work(2, "service", "service", "明烛〔2025〕12号"),
  work(3, "key-accounts", "key-accounts", "明烛〔2025〕13号"),
];
let nextId = 10;

const bare = ({
  parameters: _p,
  lines: _l,
  undone: _u,
  done: _d,
  revision: _r,
  ...row
}: Version): VersionRow => row;

export function regulationRow(of: Work): RegulationRow {
  const articles = printSource(of.source, of.versions[0]?.parameters ?? []).blocks.filter(
    (b) => b.kind === "article",
  ).length;
  return { ...of.row, articles, versions: of.versions.map(bare), review_due: null, unsigned: 0 };
}
export const list = () => works.map(regulationRow);

function locate(id: number): { work: Work; version: Version } {
  for (const candidate of works) {
    const version = candidate.versions.find((other) => other.id === id);
    if (version) return { work: candidate, version };
  }
  throw refuse("regulation.unknown");
}

export function read(id: number): RegulationReading {
  const { work, version } = locate(id);
  const { blocks, cited } = printSource(work.source, version.parameters);
  const base = version.based_on ? locate(version.based_on).version.parameters : null;
  return {
    regulation: regulationRow(work),
    version: bare(version),
    revision: version.revision,
    can_undo: version.done.length > 0,
    can_redo: version.undone.length > 0,
    trial: null,
    from_wizard: false,
    blocks,
    parameters: parameterRows(version.parameters, base, cited),
  };
}

export function draft(regulation: number): RegulationReading {
  const work = works.find((candidate) => candidate.row.id === regulation);
  if (!work) throw refuse("regulation.unknown");
  const existing = work.versions.find((version) => version.state === "draft");
  if (existing) return read(existing.id);
  const base = work.versions[0] as Version;
  const made: Version = {
    ...copy(base),
    id: nextId++,
    ordinal: work.versions.length + 1,
    state: "draft",
    label: null,
    number: null,
    issued_on: null,
    effective_on: null,
    trial_until: null,
    adopted: false,
    hash: null,
    in_force: false,
    based_on: base.id,
    done: [],
    undone: [],
  };
  work.versions.unshift(made);
  return read(made.id);
}

export function setParameter(id: number, key: string, input: ValueInput): RegulationReading {
  const { version } = locate(id);
  const before = copy(version.parameters);
  const parameter = version.parameters.find((candidate) => candidate.key === key);
  if (!parameter) throw refuse("regulations.unknown", { key });
  try {
    editValue(parameter, input);
  } catch (refused) {
    version.parameters = before;
    throw refused;
  }
  version.done.push({ parameters: before, lines: version.lines });
  version.undone = [];
  version.revision += 1;
  return read(id);
}

/** Takes parameters out of a draft. */
export function withdraw(id: number, keys: string[]): RegulationReading {
  const { version } = locate(id);
  version.done.push({ parameters: copy(version.parameters), lines: version.lines });
  version.undone = [];
  version.parameters = version.parameters.filter((parameter) => !keys.includes(parameter.key));
  version.revision += 1;
  return read(id);
}

/** Another value as it was typed, or a refusal. */
export function editValue(parameter: Parameter, input: ValueInput): void {
  const { value, key } = parameter;
  if ("rows" in input && "rows" in value) {
    const type = value.rows[0]?.value.type ?? "factor";
    value.rows = input.rows.map(([name, text]) => ({ name, value: readValue(type, text) }));
  } else if ("text" in input) {
    const text = input.text.trim();
    if (value.type === "choice") value.value = text;
    else if (value.type === "switch") value.value = text === "on";
    else if (value.type === "count") {
      if (!/^\d+$/.test(text.replace(/\D+$/, "")))
        throw refuse("parameter.unreadable", { key, text, expected: "数字" });
      value.value = Number.parseInt(text, 10);
    } else {
      const plain = text.replace(/[%元]$/, "");
      if (value.type !== "text" && !/^\d+(\.\d+)?$/.test(plain))
        throw refuse("parameter.unreadable", { key, text, expected: "数字" });
      parameter.value = readValue(value.type, plain);
    }
    const { min, max } = parameter.bounds;
    const number = (v: typeof value | undefined) => (v && "value" in v ? Number(v.value) : Number.NaN);
    if (min && max && (number(parameter.value) < number(min) || number(parameter.value) > number(max)))
      throw refuse("parameter.out_of_bounds", {
        label: parameter.label,
        row: "",
        value: text,
        min: printValue(min),
        max: printValue(max),
      });
  }
}

export function step(id: number, back: boolean): RegulationReading {
  const { version } = locate(id);
  const [from, to] = back ? [version.done, version.undone] : [version.undone, version.done];
  const target = from.pop();
  if (target) {
    to.push({ parameters: copy(version.parameters), lines: version.lines });
    version.parameters = target.parameters;
    version.lines = target.lines;
    version.revision += 1;
  }
  return read(id);
}

const labels = (version: Version) =>
  drafting.labelsOf(version.lines, ({ when }) => {
    const value = when && version.parameters.find((one) => one.key === when.key)?.value;
    if (!when) return true;
    return value?.type === "switch"
      ? value.value === (when.value === "on")
      : value?.type === "choice" && value.value === when.value;
  });

export function draftText(id: number): DraftText {
  const { version } = locate(id);
  return drafting.draftText(version.revision, version.lines, labels(version));
}

/** The 款 directly before, and nothing else. */
export function near(id: number, place: string): NearLabel[] {
  const { lines } = locate(id).version;
  const at = lines.findIndex((line) => line.id === place);
  const before = lines[at - 1];
  return before?.kind === "paragraph" && lines[at]?.kind === "paragraph"
    ? [{ target: before.id, label: "前款" }]
    : [];
}

export function editText(id: number, revision: number, edit: TextEdit): TextSaved {
  const { version } = locate(id);
  if (revision !== version.revision) throw refuse("store.stale");
  version.done.push({ parameters: copy(version.parameters), lines: version.lines });
  version.undone = [];
  version.lines = drafting.edited(version.lines, edit);
  version.revision += 1;
  return drafting.saved(version.revision, labels(version));
}

export function declare(id: number, form: NewParameter): RegulationReading {
  const { version } = locate(id);
  version.done.push({ parameters: copy(version.parameters), lines: version.lines });
  const key = form.key || `own.${version.parameters.length}`;
  version.parameters.push({
    key,
    label: form.label,
    label_en: form.label_en || form.label,
    value: readValue(form.kind, form.value),
    bounds: {},
    note: form.note,
  });
  version.revision += 1;
  return read(id);
}

export const describedParameter = (id: number, key: string): NewParameter =>
  describing.typedForm(parameterOf(id, key));

export function describeParameter(id: number, form: NewParameter): RegulationReading {
  const { version } = locate(id);
  const old = parameterOf(id, form.key);
  version.done.push({ parameters: copy(version.parameters), lines: version.lines });
  version.parameters = version.parameters.map((one) =>
    one.key === form.key ? describing.described(old, form) : one,
  );
  version.revision += 1;
  return read(id);
}

function parameterOf(id: number, key: string): Parameter {
  const found = locate(id).version.parameters.find((one) => one.key === key);
  if (!found) throw refuse("parameter.unknown", { key });
  return found;
}

/** Words of a line become a parameter: the first that read so, or those after `nth` others. */
export function bind(id: number, words: WordsRef, form: NewParameter): RegulationReading {
  const { version } = locate(id);
  const lines = binding.bound(version.lines, words, form.key || `own.${version.parameters.length}`);
  if (lines === null) throw refuse("checkup.gone");
  const reading = declare(id, form);
  version.lines = lines;
  return read(reading.version.id);
}

export function propose(id: number, words: WordsRef): NewParameter {
  const { version } = locate(id);
  return binding.proposed(version.lines, words, `own.${version.parameters.length}`);
}

export function discard(id: number): void {
  const { work } = locate(id);
  work.versions = work.versions.filter((version) => version.id !== id);
}

export const compare = (from: number, to: number): Comparison => compared(read(from), read(to));

export function issue(order: IssueVersion): RegulationReading {
  const { work, version } = locate(order.version);
  const number =
    work.versions.filter((other) => other.label?.startsWith(order.issued_on.slice(0, 4))).length + 1;
  Object.assign(version, {
    state: "issued",
    label: `${order.effective_on.slice(0, 4)}年第${number}版`,
    number: order.number,
    issued_on: order.issued_on,
    effective_on: order.effective_on,
    trial_until: order.trial_until,
    adopted: order.adoption.kind === "adopted" || order.adoption.kind === "recorded",
    hash: "4be01c7f5a2d93886c1e90f7d24b8a6e5c3f17092bd864ea0915c7f3b6ad2e48",
  });
  return read(version.id);
}

export function parameterValue(version: number, key: string) {
  return locate(version).version.parameters.find((parameter) => parameter.key === key)?.value;
}
export const bonusVersion = () =>
  works[0]?.versions.findLast((version) => version.state === "issued") as Version;
export const articleOf = (version: number, key: string) =>
  read(version).parameters.find((row) => row.parameter.key === key)?.articles[0] ?? null;

export const drafts = () =>
  works.flatMap((work) =>
    work.versions
      .filter((version) => version.state === "draft")
      .map((version) => ({ version: version.id, title: work.row.title })),
  );

/** A draft with a text of its own: the next version of the regulation of its kind, or a new one. */
export function admit(kind: RegulationRow["kind"], source: Source): number {
  let found = works.find((candidate) => candidate.row.kind === kind);
  if (!found) {
    const row = { id: nextId++, slug: kind, kind, title: source.title, needs_consultation: true };
    found = { row, source, versions: [] };
    works.push(found);
  }
  if (found.versions.some((version) => version.state === "draft"))
    throw refuse("wizard.other_draft", { title: found.row.title });
  const base = found.versions[0];
  found.source = source;
  const made: Version = {
    ...issued(nextId++, found.row.id, source, "2026", ""),
    ordinal: found.versions.length + 1,
    state: "draft",
    label: null,
    number: null,
    issued_on: null,
    effective_on: null,
    trial_until: null,
    adopted: false,
    hash: null,
    in_force: false,
    based_on: base?.id ?? null,
  };
  found.versions.unshift(made);
  return made.id;
}

export const blank = ({ title, kind }: RegulationName) =>
  read(admit(kind, { title, parameters: [], lines: [] }));

export function rename(id: number, { title, kind }: RegulationName): RegulationRow {
  const found = works.find((candidate) => candidate.row.id === id);
  if (!found) throw refuse("regulation.unknown");
  found.row = { ...found.row, title, kind };
  return regulationRow(found);
}
