import * as ipc from "@/ipc";

let told = false;

/** Tells the shell, once, that the first screen which can be used has been painted. */
export function announceReady(): void {
  if (told) return;
  told = true;
  requestAnimationFrame(() => requestAnimationFrame(() => ipc.ready().catch(() => undefined)));
}
