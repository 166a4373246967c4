// Packs for development in a browser: one file of wages can be taken in. How a file is read is tested where it is
// read.

import type { MinimumWage, PackKind, PackLook, PackRow, PacksView } from "../contract";
import { refuse } from "./refuse";

const shipped: Record<PackKind, PackRow> = {
  law: {
    kind: "law",
    dated: "2025-09-01",
    source: "随程序附带，按公开的法律、行政法规和司法解释文本整理",
    size: 21,
    by: null,
    at: null,
    shipped: null,
  },
  wages: {
    kind: "wages",
    dated: "2025-09-01",
    source: "随程序附带，不含任何地区的标准",
    size: 0,
    by: null,
    at: null,
    shipped: null,
  },
};

const REGIONS = ["甲市", "乙市"];
const look: PackLook = {
  kind: "wages",
  dated: "2026-11-01",
  source: "甲市人力资源和社会保障局通知",
  size: 2,
  in_use: "2025-09-01",
  older: false,
  changes: [
    { what: "added", name: "甲市 2025-07-01", before: "", after: "2,000.00 / 20.00" },
    { what: "added", name: "乙市 2026-01-01", before: "", after: "1,900.00 / 19.00" },
  ],
  text: "{}",
};

let kept = false;
let region: string | null = null;

const view = (): PacksView => ({
  packs: [
    shipped.law,
    kept
      ? {
          ...shipped.wages,
          dated: look.dated,
          source: look.source,
          size: look.size,
          by: "林明",
          at: "2026-11-23T09:00:00+08:00",
          shipped: shipped.wages.dated,
        }
      : shipped.wages,
  ],
  regions: kept ? REGIONS : [],
  region: kept ? region : null,
});

/** As it was before anybody took anything in. */
export function restore() {
  kept = false;
  region = null;
}

export const packHandlers = {
  packs: view,
  pack_look: () => look,
  pack_keep: () => {
    kept = true;
    return view();
  },
  pack_drop: () => {
    if (!kept) throw refuse("packs.not_imported");
    restore();
    return view();
  },
  pack_export: () => undefined,
  pack_region: ({ region: chosen }: { region: string }) => {
    region = chosen;
    return view();
  },
  minimum_wage: (): MinimumWage | null =>
    kept && region
      ? {
          region,
          monthly: 200000,
          hourly: 2000,
          from: "2025-07-01",
          dated: look.dated,
          source: look.source,
        }
      : null,
};
