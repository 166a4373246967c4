// One compensation for a loss, for development in a browser. What a plan may take is tested where it is computed.

import type { Instalment, Loss, LossRow } from "../contract";
import { refuse } from "./refuse";

const loss: Loss = {
  id: 1,
  employee: 22,
  happened_on: "2026-08-03",
  facts: "吊装时没有系保险绳，灯具坠落损坏。",
  loss: 600000,
  borne: 250000,
  ground: "劳动合同第十二条",
  reason: "本人有重大过失，公司安全设备齐全。",
  statement: "同意分月赔偿。",
  heard_on: "2026-08-05",
  agreed_on: "2026-08-06",
  terms: { first_month: "2026-12-01", wage: 500000, minimum: 249000, instalment: null },
  withdrawn_on: null,
};

const month = (day: string, amount: number, open: number): Instalment => ({
  month: day,
  wage: 500000,
  fifth: 100000,
  above_minimum: 251000,
  amount,
  left: 500000 - amount,
  open,
});
const plan = [
  month("2026-12-01", 100000, 150000),
  month("2027-01-01", 100000, 50000),
  month("2027-02-01", 50000, 0),
];

let rows: LossRow[] = [];

/** As it was before anybody withdrew anything. */
export function restore() {
  rows = [{ loss, code: "E22", name: "罗大成", plan, papers: [] }];
}
restore();

export const handlers = {
  losses: () => rows,
  loss_withdraw: ({ id }: { id: number }) => {
    if (!rows.some((row) => row.loss.id === id && !row.loss.withdrawn_on)) throw refuse("store.gone");
    rows = rows.map((row) =>
      row.loss.id === id ? { ...row, loss: { ...row.loss, withdrawn_on: "2026-11-23" } } : row,
    );
    return rows;
  },
};
