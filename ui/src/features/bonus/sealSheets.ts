import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import type { SealSheets } from "@/shared/parts/SealSpot";

/** A notice of the quarter to put the seal on: the one that is corrected, or the first in place of all. */
export function useNoticeSheets({ quarter, row, run }: ipc.BonusView, corrected?: ipc.NoticeRow): SealSheets {
  const t = useT();
  const number = corrected?.number ?? null;
  return {
    name: ["notice", quarter, row.state, run?.calculated?.at ?? "", number],
    note: t(corrected ? "bonus.sealOnCorrected" : "bonus.sealOnFirst"),
    load: (seal, page, width) => ipc.noticeSealSheet({ quarter, number, seal, page, width }),
  };
}
