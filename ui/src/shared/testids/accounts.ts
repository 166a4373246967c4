// Plans of accounts, and their visits.

export const accounts = {
  planRow: (account: number) => `plan-${account}`,
  planMissing: (account: number) => `plan-missing-${account}`,
  planSearch: "plan-search",
  plansBehind: "plans-behind",
  planCard: "plan-card",
  planOpen: "plan-open",
  planGrid: "plan-grid",
  planCell: (month: number, column: number) => `plan-cell-${month}-${column}`,
  planPropose: "plan-propose",
  planTotal: "plan-total",
  planTake: "plan-take",
  planReason: "plan-reason",
  planSave: "plan-save",
  planUndo: "plan-undo",
  planVersion: (version: number) => `plan-version-${version}`,
  planPrint: "plan-print",
  downgrade: (account: number) => `downgrade-${account}`,
} as const;
