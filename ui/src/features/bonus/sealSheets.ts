import * as ipc from "@/ipc";
import type { SealSheets } from "@/shared/parts/SealSpot";

/** A notice of the quarter, as it was issued or as it would be, to put the seal on. */
export const noticeSheets = ({ quarter, row }: ipc.BonusView): SealSheets => ({
  name: ["notice", quarter, row.state],
  load: (seal, page, width) => ipc.noticeSealSheet({ quarter, seal, page, width }),
});
