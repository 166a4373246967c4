// A small reader of the regulation source text, enough to show the real library without a shell.

import type { ArticleRef, Parameter, ParameterRow, PrintedBlock, PrintedRun, Unit, Value } from "../contract";

export interface Line {
  id: string;
  kind: PrintedBlock["kind"];
  heading: string | null;
  text: string;
  when: [string, string] | null;
  cells: string[][] | null;
  note: string;
}

export interface Source {
  title: string;
  parameters: Parameter[];
  lines: Line[];
}

const UNITS: Record<string, Unit> = {
  days: { unit: "days" },
  workdays: { unit: "workdays" },
  months: { unit: "months" },
  hours: { unit: "hours" },
  minutes: { unit: "minutes" },
};
const UNIT_WORDS: Record<string, string> = {
  days: "日",
  workdays: "个工作日",
  months: "个月",
  hours: "小时",
  minutes: "分钟",
};

export function readValue(type: string, raw: string): Value {
  const text = raw.trim();
  if (type === "percent") return { type, value: percentToFraction(text) };
  if (type === "factor") return { type, value: text };
  if (type === "money") return { type, value: Math.round(Number(text.replaceAll(",", "")) * 100) };
  if (type === "switch") return { type, value: text === "on" };
  if (type in UNITS) return { type: "count", value: Number.parseInt(text, 10), unit: UNITS[type] as Unit };
  if (type === "count") {
    const word = text.replace(/^[\d.]+/, "");
    return { type: "count", value: Number.parseInt(text, 10), unit: { unit: "other", word } };
  }
  if (type.startsWith("choice(")) {
    const options = type
      .slice(7, -1)
      .split("/")
      .map((option) => {
        const [word = "", label = ""] = option.split("=");
        return { word, label };
      });
    return { type: "choice", value: text, options };
  }
  return { type: "text", value: text };
}

function percentToFraction(text: string): string {
  const digits = text.replace("%", "");
  return String(Math.round(Number(digits) * 1e6) / 1e8);
}

export function printValue(value: Value): string {
  switch (value.type) {
    case "percent":
      return `${Math.round(Number(value.value) * 1e8) / 1e6}%`;
    case "money":
      return `${value.value % 100 === 0 ? value.value / 100 : (value.value / 100).toFixed(2)}元`;
    case "count":
      return `${value.value}${"word" in value.unit ? value.unit.word : UNIT_WORDS[value.unit.unit]}`;
    case "switch":
      return value.value ? "启用" : "不启用";
    case "choice":
      return value.options.find((option) => option.word === value.value)?.label ?? value.value;
    case "table":
    case "bands":
      return value.rows.map((row) => `${row.name} ${printValue(row.value)}`).join("，");
    default:
      return String(value.value);
  }
}

export function readSource(text: string): Source {
  const source: Source = { title: "", parameters: [], lines: [] };
  let open: { article: string; paragraph: number; item: number } = { article: "", paragraph: 0, item: 0 };
  let last: Parameter | null = null;
  let cellType = "factor";
  const push = (line: Partial<Line> & Pick<Line, "id" | "kind">) =>
    source.lines.push({ heading: null, text: "", when: null, cells: null, note: "", ...line });
  for (const whole of text.split("\n")) {
    let raw = whole.trimEnd();
    if (raw === "") continue;
    if (raw.startsWith("@title ")) source.title = raw.slice(7);
    else if (raw.startsWith("@param ")) source.parameters.push(readParameter(raw.slice(7)));
    else if (raw.startsWith("@table ") || raw.startsWith("@bands ")) {
      const [key = "", label = "", labelEn = "", c1 = "", c2 = "", type = "factor", bounds = "-", note = ""] =
        raw
          .slice(7)
          .split("|")
          .map((part) => part.trim());
      cellType = type;
      last = {
        key,
        label,
        label_en: labelEn,
        value: {
          type: raw.startsWith("@table") ? "table" : "bands",
          name_column: c1,
          value_column: c2,
          rows: [],
        },
        bounds: readBounds(type, bounds),
        note: note.replace(/^说明：/, ""),
      };
      source.parameters.push(last);
    } else if (raw.startsWith("@row ")) {
      const [name = "", value = ""] = raw.slice(5).split("|");
      if (last && (last.value.type === "table" || last.value.type === "bands"))
        last.value.rows.push({ name: name.trim(), value: readValue(cellType, value) });
    } else if (raw.startsWith("@annex ")) {
      const [, slug = "", ...rest] = raw.split(" ");
      open = { article: slug, paragraph: 0, item: 0 };
      push({ id: slug, kind: "annex", heading: rest.join(" ") });
    } else if (raw.startsWith("@")) continue;
    else if (raw.startsWith("=== ")) push(headed(raw.slice(4), "section"));
    else if (raw.startsWith("== ")) push(headed(raw.slice(3), "chapter"));
    else if (raw.startsWith("* ")) {
      const line = headed(raw.slice(2), "article");
      open = { article: line.id, paragraph: 0, item: 0 };
      push(line);
    } else if (raw.startsWith("> ")) {
      const article = source.lines.findLast((line) => line.kind === "article" || line.kind === "annex");
      if (article) article.note = raw.slice(2).replace(/^编写说明：/, "");
    } else {
      let when: Line["when"] = null;
      const condition = /^\?([\w.]+)=(\S+)\s+/.exec(raw);
      if (condition) {
        when = [condition[1] as string, condition[2] as string];
        raw = raw.slice(condition[0].length);
      }
      if (raw.startsWith("| ")) {
        const cells = raw
          .slice(1, -1)
          .split("|")
          .map((cell) => cell.trim());
        const previous = source.lines.at(-1);
        if (previous?.kind === "table" && previous.cells) previous.cells.push(cells);
        else push({ id: `${open.article}/t${source.lines.length}`, kind: "table", cells: [cells], when });
      } else if (raw.startsWith("-- "))
        push({ id: `${open.article}/s${source.lines.length}`, kind: "subitem", text: raw.slice(3), when });
      else if (raw.startsWith("- ")) {
        open.item += 1;
        push({
          id: `${open.article}/${open.paragraph}/${open.item}`,
          kind: "item",
          text: raw.slice(2),
          when,
        });
      } else {
        open.paragraph += 1;
        open.item = 0;
        push({ id: `${open.article}/${open.paragraph}`, kind: "paragraph", text: raw, when });
      }
    }
  }
  return source;
}

function headed(text: string, kind: "chapter" | "section" | "article") {
  const [slug = "", ...rest] = text.split(" ");
  return { id: slug, kind, heading: rest.join(" ") };
}

function readBounds(type: string, text: string): Parameter["bounds"] {
  const [min, max] = text.split("..");
  if (!min || !max) return {};
  return { min: readValue(type, min), max: readValue(type, max) };
}

function readParameter(text: string): Parameter {
  const [key = "", type = "", value = "", bounds = "-", label = "", labelEn = "", note = ""] = text
    .split("|")
    .map((part) => part.trim());
  return {
    key,
    label,
    label_en: labelEn,
    value: readValue(type, value),
    bounds: readBounds(type, bounds),
    note: note.replace(/^说明：/, ""),
  };
}

const DIGITS = "零一二三四五六七八九";
export function chinese(n: number): string {
  if (n < 10) return DIGITS[n] ?? "";
  if (n < 20) return `十${n % 10 ? DIGITS[n % 10] : ""}`;
  if (n < 100) return `${DIGITS[Math.floor(n / 10)]}十${n % 10 ? DIGITS[n % 10] : ""}`;
  return `${DIGITS[Math.floor(n / 100)]}百${n % 100 ? (n % 100 < 10 ? "零" : "") + chinese(n % 100) : ""}`;
}

/** The blocks of a version with everything in words, and where each parameter is cited. */
export function printSource(source: Source, parameters: Parameter[]) {
  const values = new Map(parameters.map((parameter) => [parameter.key, parameter]));
  const holds = (when: Line["when"]) => {
    if (!when) return true;
    const value = values.get(when[0])?.value;
    if (value?.type === "switch") return value.value === (when[1] === "on");
    return value?.type === "choice" && value.value === when[1];
  };
  const lines = source.lines.filter((line) => holds(line.when));
  const labels = new Map<string, string>();
  const count = { chapter: 0, section: 0, article: 0, annex: 0, item: 0, subitem: 0 };
  const numbers = lines.map((line) => {
    let number = "";
    if (line.kind === "chapter") number = `第${chinese(++count.chapter)}章`;
    else if (line.kind === "section") number = `第${chinese(++count.section)}节`;
    else if (line.kind === "article") number = `第${chinese(++count.article)}条`;
    else if (line.kind === "annex") number = `附件${++count.annex}`;
    else if (line.kind === "item") number = `（${chinese(++count.item)}）`;
    else if (line.kind === "subitem") number = `${++count.subitem}.`;
    if (line.kind !== "item" && line.kind !== "subitem") count.item = 0;
    if (line.kind !== "subitem") count.subitem = 0;
    if (line.heading !== null) labels.set(line.id, number);
    return number;
  });
  const cited = new Map<string, ArticleRef[]>();
  let article: ArticleRef | null = null;
  const blocks = lines.map((line, index): PrintedBlock => {
    if (line.kind === "article" || line.kind === "annex")
      article = { node: line.id, label: numbers[index] ?? "", heading: line.heading };
    const cite = (key: string) => {
      const list = cited.get(key) ?? [];
      if (article && !list.some((ref) => ref.node === article?.node)) list.push(article);
      cited.set(key, list);
    };
    if (line.when) cite(line.when[0]);
    const table = /^\{table:([\w.]+)\}$/.exec(line.text)?.[1];
    const value = table ? values.get(table)?.value : undefined;
    const block: PrintedBlock = {
      id: line.id,
      kind: table ? "table" : line.kind,
      number: numbers[index] ?? "",
      heading: line.heading,
      runs: table ? [] : printRuns(line.text, values, labels, cite),
      table: line.cells ? { head: line.cells[0] ?? [], rows: line.cells.slice(1), parameter: null } : null,
      note: line.note,
    };
    if (table && value && "rows" in value) {
      cite(table);
      block.table = {
        head: [value.name_column, value.value_column],
        rows: value.rows.map((row) => [row.name, printValue(row.value)]),
        parameter: table,
      };
    }
    return block;
  });
  return { blocks, cited };
}

function printRuns(
  text: string,
  values: Map<string, Parameter>,
  labels: Map<string, string>,
  cite: (key: string) => void,
): PrintedRun[] {
  const plain = { bold: false, parameter: null, reference: null };
  return text
    .split(/(\{[\w.:]+\}|\[\[[^\]]+\]\])/)
    .filter((part) => part !== "")
    .map((part) => {
      if (part.startsWith("{")) {
        const key = part.slice(1, -1);
        if (key === "example") return { ...plain, text: "（计算示例由程序写出）" };
        cite(key);
        const value = values.get(key)?.value;
        return { ...plain, text: value ? printValue(value) : part, parameter: key };
      }
      if (part.startsWith("[[")) {
        const [slug = "", paragraph, item] = part.slice(2, -2).replace(/^[#@]/, "").split("/");
        const tail = `${paragraph ? `第${chinese(Number(paragraph))}款` : ""}${item ? `第（${chinese(Number(item))}）项` : ""}`;
        return { ...plain, text: `${labels.get(slug) ?? slug}${tail}`, reference: slug };
      }
      return { ...plain, text: part };
    });
}

/** The shell knows its library; here what the draft did not count out itself comes from there. */
export const isOwn = (parameter: Parameter): boolean => parameter.key.startsWith("own.");

export function parameterRows(
  parameters: Parameter[],
  base: Parameter[] | null,
  cited: Map<string, ArticleRef[]>,
): ParameterRow[] {
  return parameters.map((parameter) => {
    const { min, max } = parameter.bounds;
    const before = base?.find((other) => other.key === parameter.key);
    return {
      parameter,
      printed: printValue(parameter.value),
      articles: cited.get(parameter.key) ?? [],
      cited: cited.has(parameter.key),
      bounds_text: min && max ? `${printValue(min)} 至 ${printValue(max)}` : "",
      own: isOwn(parameter),
      used_by_engine: /^bonus\.(?!.*workdays|talk|explain|records|consult|publicity)/.test(parameter.key),
      changed: before ? printValue(before.value) !== printValue(parameter.value) : false,
    };
  });
}
