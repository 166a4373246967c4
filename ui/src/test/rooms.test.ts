// Who may import whom inside the window: app → features → shared; features never meet; only ipc speaks
// to the shell.

import { expect, it } from "vitest";

const files = import.meta.glob<string>("../**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true });
const imports = Object.entries(files).flatMap(([path, text]) =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => ({
    path: path.replace("../", ""),
    target: match[1] ?? "",
  })),
);

it("only ipc imports the shell", () => {
  const found = imports.filter(
    ({ path, target }) => target.startsWith("@tauri-apps/") && !path.startsWith("ipc/"),
  );
  expect(found).toEqual([]);
});

it("everybody else imports ipc by its front door", () => {
  const found = imports.filter(({ path, target }) => target.startsWith("@/ipc/") && !path.startsWith("./"));
  expect(found).toEqual([]);
});

it("a feature imports no other feature, and shared imports neither features nor app", () => {
  const found = imports.filter(({ path, target }) => {
    const subject = /^features\/(\w+)\//.exec(path)?.[1];
    const other = /^@\/features\/(\w+)/.exec(target)?.[1];
    if (subject)
      return (
        target.startsWith("@/app") || (other !== undefined && other !== subject) || target.includes("../../")
      );
    return path.startsWith("shared/") && /^@\/(app|features)/.test(target);
  });
  expect(found).toEqual([]);
});

it("no file has grown past 300 lines", () => {
  const long = Object.entries(files)
    .filter(([path]) => !/\/(i18n|ipc)\/|\.test\./.test(path))
    .map(([path, text]) => ({ path, lines: text.split("\n").length }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});
