// What is pasted from Word, from the web or as plain text: its paragraphs become lines, tables stay
// tables, and what the lines begin with gives them their level back.

import type { Line } from "@/ipc";
import * as ipc from "@/ipc";
import { type Grid, gridOf, isFrame } from "./pastedTable";

/** Numbers that a list of the web draws by itself are written out, so that they are recognised. */
const listed = (element: Element): string => {
  // A table in an item of a list has no number in each of its cells.
  const item = element.closest("li, table");
  if (item?.tagName !== "LI" || item.parentElement?.tagName !== "OL") return "";
  const place = [...item.parentElement.children].indexOf(item) + 1;
  return `${place}. `;
};

/** Words, and from where to where they are bold, counted in characters without white space. */
export interface Words {
  text: string;
  bold: [number, number][];
}
type Piece = Words | Grid;

/** Characters as the backend counts them. */
const size = (text: string) => [...text.replace(/\p{White_Space}/gu, "")].length;

const BLOCK =
  /^(P|DIV|LI|UL|OL|TABLE|TBODY|THEAD|TFOOT|TR|TD|TH|H[1-6]|SECTION|ARTICLE|BLOCKQUOTE|BODY|MAIN|BR)$/;

/** Bold by its mark or its style; a style says more than a mark (the web wraps whole pages in an unbold b). */
function isBold(element: Element, around: boolean): boolean {
  const weight = (element as HTMLElement).style?.fontWeight;
  if (weight) return weight.startsWith("bold") || Number(weight) >= 600;
  return around || element.tagName === "B" || element.tagName === "STRONG";
}

function put(into: Words, text: string, bold: boolean): void {
  const from = size(into.text);
  const to = from + size(text);
  into.text += text;
  if (!bold || from === to) return;
  const last = into.bold.at(-1);
  if (last?.[1] === from) last[1] = to;
  else into.bold.push([from, to]);
}

const UNSEEN = new Set(["SCRIPT", "STYLE", "HEAD", "TITLE"]);

function gather(node: Node, bold: boolean, into: Words): void {
  if (node instanceof Element && UNSEEN.has(node.tagName)) return;
  if (node instanceof Element) for (const child of node.childNodes) gather(child, isBold(node, bold), into);
  else if (node.nodeType === Node.TEXT_NODE) put(into, node.textContent ?? "", bold);
}

const isEmpty = ({ text }: Words) => text.trim() === "";
const clean = ({ text, bold }: Words): Words => ({ text: text.replace(/\s+/g, " ").trim(), bold });

/** The paragraphs and tables inside an element in their order. */
function pieces(element: Element, around: boolean, into: Piece[]): void {
  if (UNSEEN.has(element.tagName)) return;
  const bold = isBold(element, around);
  if (element instanceof HTMLTableElement && !isFrame(element)) {
    const grid = gridOf(element, wordsIn);
    if (grid.rows.length > 0) into.push(grid);
    return;
  }
  const blocks = [...element.children].filter((child) => BLOCK.test(child.tagName));
  if (blocks.length === 0) {
    const words: Words = { text: "", bold: [] };
    put(words, listed(element), false);
    for (const child of element.childNodes) gather(child, bold, words);
    if (element.textContent?.trim()) into.push(clean(words));
    return;
  }
  let loose: Words = { text: "", bold: [] };
  const close = () => {
    if (!isEmpty(loose)) into.push(clean(loose));
    loose = { text: "", bold: [] };
  };
  for (const child of element.childNodes) {
    if (child instanceof Element && blocks.includes(child)) {
      close();
      pieces(child, bold, into);
    } else gather(child, bold, loose);
  }
  close();
}

/** Everything in a cell as one line; a table in it becomes words of it. */
function wordsIn(cell: Element): string {
  const inside: Piece[] = [];
  pieces(cell, false, inside);
  return inside
    .map((piece) =>
      "rows" in piece
        ? piece.rows
            .flat()
            .filter((one) => one !== "")
            .join(" ")
        : piece.text,
    )
    .join(" ");
}

/** The paragraphs and tables of a piece of HTML in their order. */
export function piecesOf(html: string): Piece[] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const found: Piece[] = [];
  pieces(body, false, found);
  return found;
}

/** A row as the recogniser reads one: cells between tabs, an empty cell as a wide space. */
const rowText = (cells: string[]) => cells.map((cell) => cell || "\u3000").join("\t");

export interface Pasted {
  lines: Line[];
  /** They are only words for the place of the cursor. */
  inline: boolean;
  /** The first row whose merged cells were taken apart. */
  merged: string | null;
}

/** Pasted text as lines, by the recogniser of the import. */
export async function pasted(html: string, text: string): Promise<Pasted> {
  const all: Piece[] = html ? piecesOf(html) : text.split(/\r?\n/).map((one) => ({ text: one, bold: [] }));
  const found = all.filter((piece) => "rows" in piece || !isEmpty(piece));
  const said: string[] = [];
  const bold: [number, number][] = [];
  let at = 0;
  let merged: string | null = null;
  const say = (line: string) => {
    said.push(line);
    at += size(line);
  };
  for (const piece of found) {
    if ("rows" in piece) {
      const row = piece.merged === null ? undefined : piece.rows[piece.merged];
      merged ??= row?.filter((cell) => cell !== "").join(" ") ?? null;
      for (const cells of piece.rows) say(rowText(cells));
    } else {
      for (const [from, to] of piece.bold) bold.push([at + from, at + to]);
      say(piece.text);
    }
  }
  if (said.length === 0) return { lines: [], inline: false, merged };
  const lines = await ipc.textRecognise({ text: said.join("\n"), bold });
  const inline = found.length === 1 && lines.length === 1 && lines[0]?.kind === "paragraph";
  return { lines, inline, merged };
}
