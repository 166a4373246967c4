// The frame every screen hangs in, and how what stands behind the ? of an address is read.

import { createRootRoute } from "@tanstack/react-router";
import { Frame } from "./Frame";

export const root = createRootRoute({ component: Frame });

export const text = (value: unknown) => (typeof value === "string" ? value : undefined);
export const number = (value: unknown) =>
  Number.isFinite(Number(value)) && value !== undefined ? Number(value) : undefined;
