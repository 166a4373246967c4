// The screens of the service desk.

import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { number, root, text } from "./root";

export const serviceRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: "/service",
    component: lazyRouteComponent(() => import("@/features/service/Cases")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/service/visits",
    component: lazyRouteComponent(() => import("@/features/service/Visits")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/service/report",
    validateSearch: (search: Record<string, unknown>): { period?: string } => ({
      period: text(search.period),
    }),
    component: lazyRouteComponent(() => import("@/features/service/Report")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/service/$id",
    component: lazyRouteComponent(() => import("@/features/service/CaseDesk")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/service/goods",
    validateSearch: (search: Record<string, unknown>): { item?: number } => ({ item: number(search.item) }),
    component: lazyRouteComponent(() => import("@/features/service/Goods")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/service/surveys",
    component: lazyRouteComponent(() => import("@/features/service/Surveys")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/service/knowledge",
    component: lazyRouteComponent(() => import("@/features/service/Knowledge")),
  }),
] as const;
