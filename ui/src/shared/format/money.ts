// Amounts are whole fen everywhere; only these functions turn them into text.

import type { Exact, Money } from "@/ipc";

/** 1851852 → "18,518.52" */
export function money(fen: Money | null | undefined): string {
  if (fen === null || fen === undefined) return "—";
  const digits = String(Math.abs(fen)).padStart(3, "0");
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${fen < 0 ? "−" : ""}${yuan}.${digits.slice(-2)}`;
}

/** With its sign, for differences: "+120.00", "−3.50", "0.00". */
export function difference(fen: Money): string {
  return fen > 0 ? `+${money(fen)}` : money(fen);
}

/** As typed into a field: 1851852 → "18518.52". */
export function typed(fen: Money | null): string {
  if (fen === null) return "";
  const digits = String(Math.abs(fen)).padStart(3, "0");
  return `${fen < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Short, for labels in charts: "1.85万" or "18.5k". */
export function short(fen: Money, language: string): string {
  const yuan = fen / 100;
  const size = Math.abs(yuan);
  if (language === "en") {
    if (size >= 1e6) return `${trim(yuan / 1e6)}m`;
    return size >= 10_000 ? `${trim(yuan / 1000)}k` : money(fen);
  }
  if (size >= 1e8) return `${trim(yuan / 1e8)}亿`;
  return size >= 10_000 ? `${trim(yuan / 10_000)}万` : money(fen);
}

// Two decimals always: labels beside one another line up.
const trim = (value: number) => value.toFixed(2);

/** "0.015" → "1.5%", exact: the decimal point moves two places. */
export function percent(exact: Exact): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(exact);
  // A fraction that never ends is written as the fraction it is.
  if (!match) return exact;
  const [, sign = "", whole = "0", part = ""] = match;
  const padded = part.padEnd(2, "0");
  const digits = `${whole}${padded.slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  const rest = padded.slice(2).replace(/0+$/, "");
  return `${sign}${digits}${rest ? `.${rest}` : ""}%`;
}

/** What is wrong with an amount as typed, or null: at most two decimals, no thousands marks. */
export function amountProblem(
  text: string,
  negative = false,
): "empty" | "separator" | "number" | "negative" | null {
  const plain = text.trim();
  if (plain === "") return "empty";
  if (/[,，]/.test(plain)) return "separator";
  if (!/^-?\d+(\.\d{1,2})?$/.test(plain)) return "number";
  return plain.startsWith("-") && !negative ? "negative" : null;
}

/** An amount as typed, in fen; null where it is none. "6,000" and "6000.5" are read as well. */
export function fenOf(text: string | null | undefined): Money | null {
  const plain = (text ?? "").replace(/[,，\s]/g, "");
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(plain);
  return match ? Number(`${match[1]}${(match[2] ?? "").padEnd(2, "0")}`) : null;
}
