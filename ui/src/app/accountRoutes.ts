// The screens of the key accounts.

import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { root } from "./root";

const year = (value: unknown) => (Number.isInteger(Number(value)) && value ? Number(value) : undefined);

export const accountRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: "/accounts",
    component: lazyRouteComponent(() => import("@/features/accounts/Accounts")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/accounts/import",
    component: lazyRouteComponent(() => import("@/features/accounts/Import")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/accounts/duplicates",
    component: lazyRouteComponent(() => import("@/features/accounts/Duplicates")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/accounts/analysis",
    component: lazyRouteComponent(() => import("@/features/accounts/Analysis")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/accounts/sales",
    component: lazyRouteComponent(() => import("@/features/accounts/SalesImport")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/accounts/receivables",
    component: lazyRouteComponent(() => import("@/features/accounts/receivables/Receivables")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/accounts/receivables/import",
    component: lazyRouteComponent(() => import("@/features/accounts/receivables/ReceivablesImport")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/accounts/contracts",
    component: lazyRouteComponent(() => import("@/features/accounts/contracts/AllContracts")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/accounts/$id/contracts",
    component: lazyRouteComponent(() => import("@/features/accounts/contracts/Contracts")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/accounts/$id/books",
    component: lazyRouteComponent(() => import("@/features/accounts/receivables/Books")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/accounts/grading",
    component: lazyRouteComponent(() => import("@/features/accounts/Grading")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/accounts/visits",
    component: lazyRouteComponent(() => import("@/features/accounts/Visiting")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/accounts/process",
    validateSearch: (search: Record<string, unknown>): { quarter?: string } => ({
      quarter: /^\d{4}Q[1-4]$/.test(String(search.quarter)) ? String(search.quarter) : undefined,
    }),
    component: lazyRouteComponent(() => import("@/features/accounts/process/ProcessCheck")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/accounts/plans",
    validateSearch: (search: Record<string, unknown>): { year?: number } => ({ year: year(search.year) }),
    component: lazyRouteComponent(() => import("@/features/accounts/plans/Plans")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/accounts/$id/plan",
    validateSearch: (search: Record<string, unknown>): { year?: number } => ({ year: year(search.year) }),
    component: lazyRouteComponent(() => import("@/features/accounts/plans/PlanDesk")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/accounts/$id",
    component: lazyRouteComponent(() => import("@/features/accounts/AccountDesk")),
  }),
] as const;
