// A rule as the fields of a form, and back to the words it is kept in.

export const KINDS = ["ratio", "lower", "line", "steps", "events", "manual"] as const;
export type RuleKind = (typeof KINDS)[number];

/** What each kind asks for, in the order of its words. */
export const FIELDS: Record<RuleKind, string[]> = {
  ratio: ["target", "floor", "cap"],
  lower: ["target", "floor", "cap"],
  line: ["from", "low", "to", "high"],
  steps: ["steps"],
  events: ["points"],
  manual: [],
};

export function parts(rule: string): { kind: RuleKind; values: string[] } {
  const [word = "", ...rest] = rule.trim().split(/\s+/);
  const kind = KINDS.find((one) => one === word) ?? "manual";
  if (kind === "steps") return { kind, values: [rest.join(" ")] };
  if (kind !== "ratio" && kind !== "lower") return { kind, values: rest };
  const after = (name: string) => (rest.includes(name) ? (rest[rest.indexOf(name) + 1] ?? "") : "");
  return { kind, values: [rest[0] ?? "", after("floor"), after("cap")] };
}

export function written(kind: RuleKind, values: string[]): string {
  const clean = values.map((one) => one.trim());
  if (kind !== "ratio" && kind !== "lower") return [kind, ...clean].join(" ").trim();
  const [target = "", floor = "", cap = ""] = clean;
  return [kind, target, ...(floor ? ["floor", floor] : []), ...(cap ? ["cap", cap] : [])].join(" ");
}

/** Weights as typed, added up in whole hundredths; none while one of them is no number. */
export function weightSum(weights: string[]): string | null {
  let sum = 0;
  for (const text of weights) {
    const plain = text.trim().replace(/[%％]$/, "") || "0";
    if (!/^\d+(\.\d{1,2})?$/.test(plain)) return null;
    const [whole = "0", part = ""] = plain.split(".");
    sum += Number(whole) * 100 + Number(part.padEnd(2, "0"));
  }
  return sum % 100 === 0 ? String(sum / 100) : (sum / 100).toFixed(2);
}
