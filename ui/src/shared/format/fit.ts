// How much of a text has room, without a canvas to measure it: Chinese characters and full-width marks
// are as wide as the type is high, others a little more than half of it.

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, one) => sum + (WIDE.test(one) ? size : size * 0.6), 0);

/** The text, shortened with an ellipsis when it is wider than the room. */
export function fitted(text: string, size: number, room: number): string {
  if (widthOf(text, size) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(letters.join(""), size) + size > room) letters.pop();
  return `${letters
    .join("")
    .trimEnd()
    .replace(/[、,]$/, "")}…`;
}
