// A rough stand-in for the engine: share by weight, largest remainder in whole fen.

export interface Entry {
  code: string;
  post: number;
  department: number;
  grade: number;
  days: number;
  of: number;
  factor: number;
  award: number;
}

export function shares(pool: number, entries: Entry[]): Map<string, number> {
  const weights = entries.map((e) => Math.round(e.post * e.department * e.grade * e.days * 1e6) / e.of);
  const sum = weights.reduce((a, b) => a + b, 0);
  const raw = weights.map((w) => (sum === 0 ? 0 : (pool * w) / sum));
  const fen = raw.map(Math.floor);
  let rest = sum === 0 ? 0 : pool - fen.reduce((a, b) => a + b, 0);
  const order = raw
    .map((value, index) => ({ index, part: value - Math.floor(value) }))
    .sort((a, b) => b.part - a.part);
  for (const { index } of order) {
    if (rest <= 0) break;
    fen[index] = (fen[index] ?? 0) + 1;
    rest -= 1;
  }
  return new Map(entries.map((entry, index) => [entry.code, fen[index] ?? 0]));
}

const CAPITALS = "零壹贰叁肆伍陆柒捌玖";
export function capitals(fen: number): string {
  const yuan = Math.floor(fen / 100);
  const units = ["", "拾", "佰", "仟", "万", "拾", "佰", "仟"];
  const digits = String(yuan);
  let text = "";
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[i]);
    const unit = units[digits.length - 1 - i] ?? "";
    if (digit !== 0) text += (CAPITALS[digit] ?? "") + unit;
    else if (unit === "万") text += "万";
    else if (!text.endsWith("零")) text += "零";
  }
  text = text.replace(/零+$/, "").replace("零万", "万");
  const jiao = Math.floor((fen % 100) / 10);
  const cents = fen % 10;
  const tail =
    jiao === 0 && cents === 0
      ? "整"
      : `${jiao ? `${CAPITALS[jiao]}角` : cents ? "零" : ""}${cents ? `${CAPITALS[cents]}分` : "整"}`;
  return `人民币${yuan === 0 ? "" : `${text}元`}${tail}`;
}
