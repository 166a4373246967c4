// Scores pasted from a spreadsheet or a chat: what would be taken, line by line, before it is taken.

export interface PastePerson {
  code: string;
  name: string;
}
export type PasteProblem = "unknown_person" | "ambiguous_name" | "no_score" | "bad_score" | "repeated";
export interface PasteLine {
  line: number;
  text: string;
  code: string | null;
  name: string | null;
  score: string | null;
  problem: PasteProblem | null;
}

const CELLS = /[\t,，;；|]|\s+/;
const HEADER = /^(工号|编号|姓名|得分|分数|考核得分|code|name|score|no\.?)$/i;

/** Full-width digits and points as typed by Chinese input methods become plain ones. */
const plain = (text: string) =>
  text
    .replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[．。]/g, ".")
    .replace(/分$/, "");

export function parsePaste(text: string, people: readonly PastePerson[]): PasteLine[] {
  const seen = new Set<string>();
  const lines: PasteLine[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const cells = raw
      .split(CELLS)
      .map((cell) => cell.trim())
      .filter(Boolean);
    if (cells.length === 0 || cells.every((cell) => HEADER.test(cell))) continue;
    const line: PasteLine = {
      line: index + 1,
      text: raw.trim(),
      code: null,
      name: null,
      score: null,
      problem: null,
    };
    const byCode = people.find((person) =>
      cells.some((cell) => cell.toUpperCase() === person.code.toUpperCase()),
    );
    const named = people.filter((person) => cells.includes(person.name));
    const person = byCode ?? (named.length === 1 ? named[0] : undefined);
    if (person) {
      line.code = person.code;
      line.name = person.name;
    }
    const rest = cells.filter(
      (cell) => cell.toUpperCase() !== person?.code.toUpperCase() && cell !== person?.name,
    );
    const number = rest.map(plain).findLast((cell) => /^-?\d+(\.\d+)?$/.test(cell));
    if (!person) line.problem = named.length > 1 ? "ambiguous_name" : "unknown_person";
    else if (number === undefined) line.problem = "no_score";
    else if (!isScore(number)) line.problem = "bad_score";
    else if (seen.has(person.code)) line.problem = "repeated";
    else {
      line.score = number;
      seen.add(person.code);
    }
    lines.push(line);
  }
  return lines;
}

/** 0 to 120 with at most two decimals. */
export function isScore(text: string): boolean {
  return /^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) <= 120;
}

/** One column of numbers goes down from the cell where it is pasted; null when it is something else. */
export function asColumn(text: string): string[] | null {
  const cells = text
    .replace(/\s+$/, "")
    .split(/\r\n|\r|\n/)
    .map((cell) => plain(cell.trim()));
  return cells.length > 1 && cells.every((cell) => cell === "" || isScore(cell)) ? cells : null;
}
