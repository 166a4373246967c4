// The seals of the shop that stands in for the shell.

import type { PrintRegulation, SealRow, SealSeen, SealSheetSeen } from "../contract";
import { refuse } from "./refuse";

const drawn = (words: string) =>
  `data:image/svg+xml;utf8,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><g fill="none" stroke="#c4302a" stroke-width="3" opacity=".86"><circle cx="50" cy="50" r="48"/></g><g fill="#c4302a" opacity=".86" font-family="serif" font-weight="700" text-anchor="middle"><path d="M50 32l5 13h14l-11 8 4 14-12-8-12 8 4-14-11-8h14z"/><text x="50" y="22" font-size="11">明烛灯饰有限公司</text><text x="50" y="84" font-size="10">${words}</text></g></svg>`,
  )}`;

const sheet = (page: number) =>
  `data:image/svg+xml;utf8,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297" font-family="serif" font-size="6">${Array.from(
      { length: page === 3 ? 14 : 22 },
      (_, line) =>
        `<rect x="28" y="${40 + line * 10}" width="${line % 5 === 4 ? 90 : 156}" height="3" fill="#ddd"/>`,
    ).join(
      "",
    )}${page === 3 ? '<text x="118" y="226">明烛灯饰有限公司</text><text x="122" y="237">2026年9月28日</text>' : ""}<text x="105" y="280" font-size="4">— ${page} —</text></svg>`,
  )}`;

let seals: SealRow[] = [
  {
    id: 1,
    name: "公章",
    size_mm: 42,
    width: 600,
    height: 600,
    created_at: "2025-12-01T09:20:00+08:00",
    created_by: "梁秉文",
    withdrawn_at: null,
    reason: "",
    papers: 3,
  },
];

const order = (rows: SealRow[]) =>
  [...rows].sort((a, b) => Number(a.withdrawn_at !== null) - Number(b.withdrawn_at !== null));

export const handlers = {
  seals_list: () => order(seals),
  seal_picture: ({ id }: { id: number }) => {
    const name = seals.find((seal) => seal.id === id)?.name ?? "";
    return drawn(name === "公章" ? "" : name);
  },
  seal_look: ({ path }: { path: string }): SealSeen => {
    if (path.endsWith(".txt")) throw refuse("seal.not_a_picture");
    return { picture: drawn(""), width: 600, height: 600 };
  },
  regulation_seal_sheet: ({ page }: { order: PrintRegulation; page: number | null }): SealSheetSeen => ({
    picture: sheet(page ?? 3),
    page: page ?? 3,
    pages: 3,
    page_width_mm: 210,
    page_height_mm: 297,
    width_mm: 42,
    height_mm: 42,
    usual: { page: 3, x_mm: 121, y_mm: 208 },
  }),
  notice_seal_sheet: (): SealSheetSeen => ({
    picture: sheet(1),
    page: 1,
    pages: 1,
    page_width_mm: 210,
    page_height_mm: 297,
    width_mm: 42,
    height_mm: 42,
    usual: { page: 1, x_mm: 130, y_mm: 196 },
  }),
  seal_import: ({ name, size_mm }: { path: string; name: string; size_mm: number }) => {
    if (seals.some((seal) => !seal.withdrawn_at && seal.name === name)) throw refuse("seal.known", { name });
    const id = Math.max(0, ...seals.map((seal) => seal.id)) + 1;
    const made = { ...seals[0], id, name, size_mm, papers: 0, withdrawn_at: null, reason: "" } as SealRow;
    seals = [...seals, { ...made, created_at: "2026-11-23T09:30:00+08:00" }];
    return order(seals);
  },
  seal_withdraw: ({ id, reason }: { id: number; reason: string }) => {
    seals = seals.map((seal) =>
      seal.id === id ? { ...seal, withdrawn_at: "2026-11-23T09:40:00+08:00", reason } : seal,
    );
    return order(seals);
  },
};
