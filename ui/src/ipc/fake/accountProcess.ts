// The check of a quarter for development in a browser: figures that look like a shop's, not counted ones.

import type { Account, ProcessCheckView, ProcessFailure, ProcessLine } from "../contract";
import * as papers from "./papers";
import { TODAY } from "./people";

// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
type Args = any;

const before = (quarter: string): string => {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(5))];
  return number === 1 ? `${year - 1}Q4` : `${year}Q${number - 1}`;
};

export function processHandlers(
  accounts: () => Account[],
  manager: (account: Account) => string | null,
): Record<string, (args: Args) => unknown> {
  function check(quarter: string): ProcessCheckView {
    const quarters = [quarter];
    while (quarters.length < 4) quarters.unshift(before(quarters[0] as string));
    const [a, b] = accounts().filter((one) => one.grade?.grade === "A" || one.grade?.grade === "B");
    const failed = (account: Account | undefined, fact: ProcessFailure["fact"]): ProcessFailure[] =>
      account
        ? [
            {
              account: account.id,
              case: null,
              name: account.name,
              grade: account.grade?.grade ?? null,
              manager: manager(account),
              fact,
            },
          ]
        : [];
    const line = (
      kind: ProcessLine["kind"],
      article: string,
      shares: [number, number][],
      failures: ProcessFailure[],
      target: string | null = null,
    ): ProcessLine => {
      const trend = shares.map(([numerator, denominator], at) => ({
        quarter: quarters[at] ?? quarter,
        numerator,
        denominator,
        value: denominator === 0 ? null : ((numerator * 100) / denominator).toFixed(2),
      }));
      const last = trend[3] as ProcessLine["trend"][number];
      return {
        kind,
        target: target ?? "100",
        set: target !== null,
        article,
        numerator: last.numerator,
        denominator: last.denominator,
        value: last.value,
        met: last.value === null ? null : Number(last.value) >= Number(target ?? 100),
        counted_on: kind === "files" ? TODAY : null,
        failures,
        trend,
      };
    };
    const year = quarter.slice(0, 4);
    const month = String(Number(quarter.slice(5)) * 3).padStart(2, "0");
    const due = `${year}-${month}-18`;
    return {
      quarter,
      from: `${year}-${String(Number(month) - 2).padStart(2, "0")}-01`,
      to: `${year}-${month}-30`,
      day: TODAY,
      regulation: "《大客户管理制度》（2026年第1版）",
      service_regulation: "《客户服务管理制度》（2026年第1版）",
      quarters,
      lines: [
        line(
          "visits",
          "第二十二条",
          [
            [18, 24],
            [20, 25],
            [23, 26],
            [24, 26],
          ],
          [
            ...failed(a, { kind: "visit", due, made: null, leader: true }),
            ...failed(b, { kind: "visit", due, made: `${year}-${month}-25`, leader: false }),
          ],
        ),
        line(
          "files",
          "第十七条",
          [
            [0, 0],
            [131, 140],
            [136, 140],
            [134, 140],
          ],
          failed(b, { kind: "file", missing: ["industry", "decider"] }),
          "98",
        ),
        line(
          "plans",
          "第十六条",
          [
            [9, 12],
            [12, 12],
            [12, 12],
            [12, 12],
          ],
          [],
        ),
        line(
          "reviews",
          "第十六条",
          [
            [0, 12],
            [8, 12],
            [10, 12],
            [11, 12],
          ],
          failed(a, { kind: "review", quarter }),
        ),
        line(
          "promises",
          "第二十四条",
          [
            [8, 10],
            [9, 10],
            [11, 12],
            [12, 13],
          ],
          failed(a, { kind: "promise", text: "四楼样板间报价", due, done: `${year}-${month}-21` }),
        ),
        line(
          "answered",
          "第二十二条",
          [
            [4, 4],
            [5, 5],
            [6, 6],
            [4, 4],
          ],
          [],
        ),
        line(
          "closed",
          "第二十二条",
          [
            [3, 4],
            [5, 5],
            [5, 6],
            [4, 4],
          ],
          [],
        ),
        line(
          "return_visits",
          "第二十八条",
          [
            [20, 22],
            [21, 23],
            [24, 24],
            [25, 25],
          ],
          [],
        ),
      ],
    };
  }
  return {
    process_check: ({ quarter }) => check(quarter),
    process_check_print: () => papers.list()[0],
  };
}
