import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { root } from "./root";

/** Rounds: findings, walks and checklists. */
export const roundsRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: "/rounds",
    component: lazyRouteComponent(() => import("@/features/rounds/Findings")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/rounds/walks",
    component: lazyRouteComponent(() => import("@/features/rounds/Walks")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/rounds/checklists",
    component: lazyRouteComponent(() => import("@/features/rounds/Checklists")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/rounds/walks/$id",
    component: lazyRouteComponent(() => import("@/features/rounds/Walk")),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/rounds/findings/$id",
    component: lazyRouteComponent(() => import("@/features/rounds/FindingDesk")),
  }),
] as const;
