/** 0 too weak … 3 strong: length first, then variety. A rough guide; the shell has the last word. */
export function strength(password: string): 0 | 1 | 2 | 3 {
  if (password.length < 8) return 0;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^\w]|[^\p{ASCII}]/u].filter((kind) => kind.test(password)).length;
  const distinct = new Set(password).size;
  if (distinct < 4) return 0;
  const points = password.length + kinds * 2 + (distinct > 8 ? 2 : 0);
  return points >= 20 ? 3 : points >= 14 ? 2 : 1;
}

/** A short name and a document prefix from a full name: 明烛灯饰有限公司 → 明烛灯饰, 明烛. */
export function suggestNames(name: string): { short: string; code: string } {
  const short = name
    .trim()
    .replace(/^(.{2,3}(省|市|县|区))+/, "")
    .replace(/(股份|责任|科技|贸易|商贸)?(有限责任公司|有限公司|公司|商行|经营部|店)$/, "");
  return { short, code: short.slice(0, 2) };
}
