import type { PreviewSpot } from "../contract";
import { read } from "./regulations";

interface PageLine {
  node: string;
  text: string;
  size: number;
  bold: boolean;
  center: boolean;
}
const LINES = 22;
/** What the pages showed last, as the shell remembers it. */
let shown: PageLine[] = [];

function pageLines(id: number): PageLine[] {
  const reading = read(id);
  const title = `${reading.regulation.title}（试行）`;
  const lines: PageLine[] = [{ node: "", text: title, size: 22, bold: true, center: true }];
  for (const block of reading.blocks.filter(({ kind }) => kind !== "table")) {
    const node = block.id;
    if (block.kind === "chapter")
      lines.push({ node, text: `${block.number}　${block.heading}`, size: 16, bold: true, center: true });
    else {
      const all = `　　${block.number}${block.heading ? `　${block.heading}` : ""}${block.runs.map((run) => run.text).join("")}`;
      for (let at = 0; at < all.length; at += 28)
        lines.push({ node, text: all.slice(at, at + 28), size: 16, bold: false, center: false });
    }
  }
  return lines;
}
export const pageCount = (id: number) => Math.ceil(pageLines(id).length / LINES);

/** The mark of a page is the page itself; nothing is remembered but what was shown last. */
export function pageMarks(id: number): string[] {
  shown = pageLines(id);
  return Array.from({ length: Math.ceil(shown.length / LINES) }, (_, index) => pageSvg(index + 1));
}
const PITCH_MM = 10.23;
export function placeOf(node: string): PreviewSpot | null {
  const first = shown.findIndex((line) => line.node === node);
  if (first < 0) return null;
  const page = Math.floor(first / LINES) + 1;
  const count = shown.slice(first, page * LINES).filter((line) => line.node === node).length;
  return { page, x_mm: 28, y_mm: 37 + (first % LINES) * PITCH_MM, w_mm: 156, h_mm: count * PITCH_MM };
}
export function nodeAt(page: number, y: number): string | null {
  const line = Math.floor((y - 37) / PITCH_MM);
  return (line >= 0 && line < LINES && shown[(page - 1) * LINES + line]?.node) || null;
}

function pageSvg(page: number): string {
  const body = shown
    .slice((page - 1) * LINES, page * LINES)
    .map((line, index) => {
      const at = line.center ? `x="306" text-anchor="middle"` : `x="79"`;
      const font = `font-family="Noto Serif CJK SC, FangSong, serif" font-size="${line.size}" font-weight="${line.bold ? 700 : 400}"`;
      return `<text ${at} y="${120 + index * 29}" ${font}>${line.text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</text>`;
    })
    .join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842" width="595" height="842"><rect width="595" height="842" fill="#fff"/>${body}<text x="516" y="780" text-anchor="end" font-size="14">— ${page} —</text></svg>`;
}
