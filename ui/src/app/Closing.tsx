import { useEffect } from "react";
import * as ipc from "@/ipc";
import { useLeaving } from "@/shared/unsaved";

/** Lets the window close as soon as nothing on the screen would be lost by it. */
export function Closing() {
  const leave = useLeaving();
  useEffect(
    () =>
      ipc.on("closing", async () => {
        // Saving may take longer than the shell waits for a page that is gone.
        await ipc.windowHeard();
        await leave(() => void ipc.windowClose());
      }),
    [leave],
  );
  return null;
}
