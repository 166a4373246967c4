import { createHashHistory, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { accountRoutes } from "./accountRoutes";
import { RouteFailure } from "./RouteFailure";
import { number, root, text } from "./root";
import { roundsRoutes } from "./roundsRoutes";
import { serviceRoutes } from "./serviceRoutes";

const routes = [
  createRoute({
    getParentRoute: () => root,
    path: "/",
    component: lazyRouteComponent(() => import("@/features/workbench/Workbench")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/regulations",
    component: lazyRouteComponent(() => import("@/features/regulations/RegulationList")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/regulations/wizard",
    validateSearch: (search: Record<string, unknown>): { version?: number } => ({
      version: number(search.version),
    }),
    component: lazyRouteComponent(() => import("@/features/regulations/wizard/Wizard")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/regulations/import",
    component: lazyRouteComponent(() => import("@/features/regulations/import/Import")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/regulations/$version",
    validateSearch: (search: Record<string, unknown>): { node?: string; key?: string } => ({
      node: text(search.node),
      key: text(search.key),
    }),
    component: lazyRouteComponent(() => import("@/features/regulations/Desk")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/regulations/compare/$from/$to",
    component: lazyRouteComponent(() => import("@/features/regulations/Compare")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/regulations/register",
    component: lazyRouteComponent(() => import("@/features/regulations/adoption/Register")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/regulations/$version/adoption",
    validateSearch: (search: Record<string, unknown>): { tab?: string } => ({ tab: text(search.tab) }),
    component: lazyRouteComponent(() => import("@/features/regulations/adoption/Adoption")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/regulations/$version/what-if",
    component: lazyRouteComponent(() => import("@/features/regulations/WhatIf")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/people",
    validateSearch: (search: Record<string, unknown>): { id?: number } => ({ id: number(search.id) }),
    component: lazyRouteComponent(() => import("@/features/people/People")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/people/import",
    component: lazyRouteComponent(() => import("@/features/people/Import")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/people/chart",
    component: lazyRouteComponent(() => import("@/features/jobs/OrgChart")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/people/jobs",
    component: lazyRouteComponent(() => import("@/features/jobs/JobList")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/people/jobs/$post",
    validateSearch: (search: Record<string, unknown>): { version?: number } => ({
      version: number(search.version),
    }),
    component: lazyRouteComponent(() => import("@/features/jobs/JobDesk")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/people/jobs/compare/$from/$to",
    component: lazyRouteComponent(() => import("@/features/jobs/Compare")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/training",
    component: lazyRouteComponent(() => import("@/features/training/Overview")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/training/matrix",
    component: lazyRouteComponent(() => import("@/features/training/Matrix")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/training/plan",
    component: lazyRouteComponent(() => import("@/features/training/Plan")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/training/sessions",
    component: lazyRouteComponent(() => import("@/features/training/Sessions")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/training/sessions/$id",
    component: lazyRouteComponent(() => import("@/features/training/SessionDesk")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/training/exams",
    component: lazyRouteComponent(() => import("@/features/training/Exams")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/training/exams/$id",
    component: lazyRouteComponent(() => import("@/features/training/ExamDesk")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/training/exams/$id/sit/$code",
    component: lazyRouteComponent(() => import("@/features/training/Sitting")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/training/questions",
    component: lazyRouteComponent(() => import("@/features/training/Bank")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/training/questions/import",
    component: lazyRouteComponent(() => import("@/features/training/QuestionsImport")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/training/certificates",
    validateSearch: (search: Record<string, unknown>): { tab?: string } => ({ tab: text(search.tab) }),
    component: lazyRouteComponent(() => import("@/features/training/Certificates")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/training/courses",
    component: lazyRouteComponent(() => import("@/features/training/Courses")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/training/people/$code",
    component: lazyRouteComponent(() => import("@/features/training/PersonFile")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/assessment",
    component: lazyRouteComponent(() => import("@/features/assessment/Cycles")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/assessment/schemes",
    component: lazyRouteComponent(() => import("@/features/assessment/Schemes")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/assessment/schemes/$post",
    component: lazyRouteComponent(() => import("@/features/assessment/SchemeDesk")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/assessment/results",
    validateSearch: (search: Record<string, unknown>): { period?: string } => ({
      period: text(search.period),
    }),
    component: lazyRouteComponent(() => import("@/features/assessment/Results")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/assessment/plans",
    component: lazyRouteComponent(() => import("@/features/assessment/Plans")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/assessment/$cycle",
    validateSearch: (search: Record<string, unknown>): { tab?: string; sheet?: number } => ({
      tab: text(search.tab),
      sheet: number(search.sheet),
    }),
    component: lazyRouteComponent(() => import("@/features/assessment/Cycle")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/bonus",
    component: lazyRouteComponent(() => import("@/features/bonus/Quarters")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/bonus/$quarter",
    validateSearch: (search: Record<string, unknown>): { step?: string; person?: string } => ({
      step: text(search.step),
      person: text(search.person),
    }),
    component: lazyRouteComponent(() => import("@/features/bonus/Run")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/bonus/$quarter/quick",
    component: lazyRouteComponent(() => import("@/features/bonus/Quick")),
  }),
  ...accountRoutes,
  ...serviceRoutes,
  ...roundsRoutes,
  createRoute({
    getParentRoute: () => root,
    path: "/papers",
    component: lazyRouteComponent(() => import("@/features/papers/PaperList")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/papers/verify",
    validateSearch: (search: Record<string, unknown>): { path?: string } => ({ path: text(search.path) }),
    component: lazyRouteComponent(() => import("@/features/papers/Verify")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/papers/$id",
    component: lazyRouteComponent(() => import("@/features/papers/PaperDesk")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/data",
    component: lazyRouteComponent(() => import("@/features/office/Data")),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  history: createHashHistory(),
  defaultPendingMs: 300,
  defaultErrorComponent: RouteFailure,
  defaultNotFoundComponent: () => <RouteFailure />,
  scrollRestoration: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
