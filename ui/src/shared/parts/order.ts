// The order of a table, for the screen and for what is copied from it.

const collator = new Intl.Collator("zh-CN", { numeric: true });

/** Texts by their sound and number; figures by their value, whatever marks they are written with. */
export function compareTexts(a: string, b: string, number?: boolean): number {
  if (!number) return collator.compare(a, b);
  const value = (text: string) => Number.parseFloat(text.replaceAll(",", "").replace("−", "-")) || 0;
  return value(a) - value(b);
}

export interface Order {
  key: string;
  down: boolean;
}

/** The rows as they stand on the screen, once somebody has asked for another order. */
export function ordered<T>(
  rows: readonly T[],
  by: ((a: T, b: T) => number) | null,
  order: Order | null,
): readonly T[] {
  if (!by || !order) return rows;
  const sign = order.down ? -1 : 1;
  return [...rows].sort((a, b) => sign * by(a, b));
}
