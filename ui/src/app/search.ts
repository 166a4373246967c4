// What the search box finds: everything that contains all the words, the best hits first.

export interface Hit {
  id: string;
  kind: "page" | "account" | "case" | "item" | "finding" | "person" | "regulation" | "article" | "paper";
  title: string;
  sub: string;
  /** Of the Chinese name, as typed without an input method. */
  initials?: string;
  /** Further text that is searched but not shown. */
  text?: string;
  go: () => void;
}

const ORDER: Hit["kind"][] = [
  "page",
  "account",
  "case",
  "item",
  "finding",
  "person",
  "regulation",
  "article",
  "paper",
];

export function findHits(all: readonly Hit[], query: string, limit = 40): Hit[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return all.filter((hit) => hit.kind === "page").slice(0, limit);
  return all
    .map((hit) => ({ hit, rank: rank(hit, words) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || ORDER.indexOf(a.hit.kind) - ORDER.indexOf(b.hit.kind))
    .slice(0, limit)
    .map(({ hit }) => hit);
}

/** What the company file found besides: accounts, and others by their sound. Pages stay in front. */
export function withFound(hits: readonly Hit[], found: readonly Hit[], limit = 40): Hit[] {
  const pages = hits.filter((hit) => hit.kind === "page");
  const known = new Set(hits.map((hit) => hit.id));
  const fresh = found.filter((hit) => !known.has(hit.id));
  const accounts = fresh.filter((hit) => hit.kind === "account");
  const others = fresh.filter((hit) => hit.kind !== "account");
  return [...pages, ...accounts, ...hits.filter((hit) => hit.kind !== "page"), ...others].slice(0, limit);
}

/** 0: not found; title beginnings count most, then titles, initials, what stands beside, the text. */
function rank(hit: Hit, words: string[]): number {
  let sum = 0;
  for (const word of words) {
    const title = hit.title.toLowerCase();
    if (title.startsWith(word)) sum += 8;
    else if (title.includes(word)) sum += 5;
    else if (hit.initials?.startsWith(word)) sum += 4;
    else if (hit.sub.toLowerCase().includes(word)) sum += 3;
    else if (hit.text?.toLowerCase().includes(word)) sum += 1;
    else return 0;
  }
  return sum;
}

/** The piece of a text around the first word found, for the second line of a hit. */
export function snippet(text: string, query: string, length = 46): string {
  const word = query.toLowerCase().split(/\s+/).filter(Boolean)[0] ?? "";
  const at = text.toLowerCase().indexOf(word);
  if (text.length <= length) return text;
  const from = Math.max(0, Math.min(at - 12, text.length - length));
  return `${from > 0 ? "…" : ""}${text.slice(from, from + length)}${from + length < text.length ? "…" : ""}`;
}
