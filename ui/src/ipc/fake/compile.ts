// Sheets made into a regulation, in the shop that stands in for the shell.

import type { CompiledRow, CompilePreview, JobRow, RegulationReading } from "../contract";
import { refuse } from "./refuse";

/** One article is behind its sheet, so that the note can be looked at. */
const BEHIND: CompiledRow[] = [
  {
    node: "post-11",
    label: "第二十一条",
    post: 11,
    name: "客服主管",
    used: 1,
    in_force: 2,
    since: "2026-07-01",
    change: "增加巡查整改的时间",
    behind: true,
  },
];

export function preview(rows: JobRow[], posts: number[] | null): CompilePreview {
  const goes = (row: JobRow) => row.in_force !== null && (posts === null || posts.includes(row.post));
  const chosen = rows.filter(goes);
  return {
    title: "岗位职责及考核制度",
    regulation: null,
    draft: null,
    own_general: false,
    general_articles: 39,
    posts: rows.map((row) => ({
      post: row.post,
      name: row.name,
      department: row.department,
      sheet: row.in_force,
      chosen: goes(row),
      duties: row.in_force === null ? 0 : 7,
      indicators: row.in_force === null ? 0 : 6,
      parameters: goes(row) ? 11 : 0,
    })),
    parameters: chosen.length === 0 ? 0 : 41 + 11 * chosen.length,
    high: 0,
    warnings: chosen.length === 0 ? 0 : 4,
  };
}

let behind = BEHIND;

/** `read` answers with a version as it stands. */
export const compileHandlers = (rows: () => JobRow[], read: (version: number) => RegulationReading) => ({
  job_compile_preview: ({ posts }: { posts: number[] | null }) => preview(rows(), posts),
  job_compile: () => {
    throw refuse("jobs.draft_in_the_way", { title: "岗位职责及考核制度" });
  },
  job_compiled: () => behind,
  job_recompile: ({ version }: { version: number }) => {
    behind = [];
    return read(version);
  },
});
