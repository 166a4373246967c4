// What changed inside a text, character by character, as runs that can be marked.

export interface DiffRun {
  kind: "same" | "added" | "removed";
  text: string;
}

/** The longest common subsequence; texts of one article are short enough for the plain table. */
export function diffText(before: string, after: string): DiffRun[] {
  const a = tokens(before);
  const b = tokens(after);
  const table: Uint16Array[] = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const runs: DiffRun[] = [];
  const push = (kind: DiffRun["kind"], text: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push("same", a[i] ?? "");
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) push("removed", a[i++] ?? "");
    else push("added", b[j++] ?? "");
  }
  return runs;
}

/** Numbers stay whole, so that 1.5% → 2.5% is marked as one change and not as one digit. */
const tokens = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*%?|[a-zA-Z]+|[\s\S]/gu) ?? [];
