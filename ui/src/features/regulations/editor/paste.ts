// What is pasted from Word, from the web or as plain text: its paragraphs become lines, tables stay
// tables, and what the lines begin with gives them their level back.

import type { Line } from "@/ipc";
import * as ipc from "@/ipc";

/** Numbers that a list of the web draws by itself are written out, so that they are recognised. */
const listed = (element: Element): string => {
  const item = element.closest("li");
  if (item?.parentElement?.tagName !== "OL") return "";
  const place = [...item.parentElement.children].indexOf(item) + 1;
  return `${place}. `;
};

type Piece = { text: string } | { rows: string[][] };

/** The paragraphs and tables of a piece of HTML in their order. */
export function piecesOf(html: string): Piece[] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const pieces: Piece[] = [];
  const clean = (element: Element) => (element.textContent ?? "").replace(/\s+/g, " ").trim();
  const visit = (element: Element) => {
    if (["SCRIPT", "STYLE", "HEAD", "TITLE"].includes(element.tagName)) return;
    if (element.tagName === "TABLE") {
      const rows = [...element.querySelectorAll("tr")].map((row) => [...row.children].map(clean));
      if (rows.length > 0) pieces.push({ rows });
      return;
    }
    const blocks = [...element.children].filter((child) =>
      /^(P|DIV|LI|UL|OL|TABLE|H[1-6]|SECTION|ARTICLE|BLOCKQUOTE|BODY|MAIN|TD|TR|BR)$/.test(child.tagName),
    );
    if (blocks.length === 0) {
      const text = clean(element);
      if (text !== "") pieces.push({ text: listed(element) + text });
      return;
    }
    let loose = "";
    const close = () => {
      if (loose.trim() !== "") pieces.push({ text: loose.replace(/\s+/g, " ").trim() });
      loose = "";
    };
    for (const child of element.childNodes) {
      if (child instanceof Element && blocks.includes(child)) {
        close();
        visit(child);
      } else loose += child.textContent ?? "";
    }
    close();
  };
  visit(body);
  return pieces;
}

/** A row as the recogniser reads one: cells between tabs, an empty first cell marked. */
const rowText = (cells: string[]) =>
  cells.map((cell, index) => (index === 0 && cell === "" ? "\u3000" : cell)).join("\t");

/** Pasted text as lines, by the recogniser of the import; null if it is only words for the place of the cursor. */
export async function pastedLines(html: string, text: string): Promise<Line[] | null> {
  const pieces: Piece[] = html ? piecesOf(html) : text.split(/\r?\n/).map((one) => ({ text: one }));
  const words = pieces.filter((piece) => "rows" in piece || piece.text.trim() !== "");
  if (words.length === 0) return [];
  const said = words.flatMap((piece) => ("rows" in piece ? piece.rows.map(rowText) : [piece.text]));
  const lines = await ipc.textRecognise({ text: said.join("\n") });
  return words.length === 1 && lines.length === 1 && lines[0]?.kind === "paragraph" ? null : lines;
}
