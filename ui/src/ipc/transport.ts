// The one door to the shell. Without a shell (development, tests) a fake company stands behind it;
// the condition below is constant in a release build, so the fake never lands in the bundle.

import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Failure, Progress } from "./contract";

export const inShell = "__TAURI_INTERNALS__" in globalThis;

/** Calls a command of the shell; rejects with a `Failure`. */
export async function call<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  try {
    if (inShell) return await invoke<T>(command, args);
    if (import.meta.env.DEV || import.meta.env.MODE === "fake") {
      const { fakeCall } = await import("./fake");
      return (await fakeCall(command, args)) as T;
    }
  } catch (cause) {
    throw asFailure(cause);
  }
  throw asFailure({ code: "shell.missing", facts: {}, detail: command, incident: null });
}

interface Events {
  /** The window was told to close. */
  closing: null;
  progress: Progress;
  "file-dropped": { path: string };
}

/** Listens to an event of the shell until the returned function is called. */
export function on<E extends keyof Events>(event: E, heard: (payload: Events[E]) => void): () => void {
  if (!inShell) {
    const listener = (raw: Event) => heard((raw as CustomEvent).detail);
    globalThis.addEventListener(`guiju:${event}`, listener);
    return () => globalThis.removeEventListener(`guiju:${event}`, listener);
  }
  const stop = listen<Events[E]>(event, (message) => heard(message.payload));
  return () => {
    stop.then((unlisten) => unlisten());
  };
}

/** Tells whether files hang over the window. The shell takes drags itself, a browser leaves them to the page. */
export function onDrag(heard: (over: boolean) => void): () => void {
  if (inShell) {
    const stops = [
      listen("tauri://drag-enter", () => heard(true)),
      listen("tauri://drag-leave", () => heard(false)),
      listen("tauri://drag-drop", () => heard(false)),
    ];
    return () => {
      for (const stop of stops) stop.then((unlisten) => unlisten());
    };
  }
  let depth = 0;
  const step = (by: number) => (event: DragEvent) => {
    event.preventDefault();
    if (!event.dataTransfer?.types.includes("Files")) return;
    depth = by === 0 ? 0 : Math.max(0, depth + by);
    heard(depth > 0);
  };
  const handlers = { dragenter: step(1), dragleave: step(-1), drop: step(0) };
  const hold = (event: DragEvent) => event.preventDefault();
  globalThis.addEventListener("dragover", hold);
  for (const [name, handler] of Object.entries(handlers))
    globalThis.addEventListener(name, handler as EventListener);
  return () => {
    globalThis.removeEventListener("dragover", hold);
    for (const [name, handler] of Object.entries(handlers))
      globalThis.removeEventListener(name, handler as EventListener);
  };
}

/** Whatever was thrown, as a failure with a code. */
export function asFailure(cause: unknown): Failure {
  if (isFailure(cause)) return cause;
  const detail = cause instanceof Error ? cause.message : String(cause);
  return { code: "unexpected", facts: {}, detail, incident: null };
}

function isFailure(cause: unknown): cause is Failure {
  return typeof cause === "object" && cause !== null && "code" in cause && "facts" in cause;
}
