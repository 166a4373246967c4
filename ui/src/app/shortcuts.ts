import { useEffect } from "react";
import { router } from "./router";
import { subjects } from "./subjects";

/** Ctrl or Cmd with a key, anywhere in the window. */
export function useShortcuts({ search }: { search: () => void }): void {
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const key = event.key.toLowerCase();
      const subject = subjects[Number(key) - 1];
      if (key === "k") search();
      else if (key === "b") document.getElementById("fold-navigation")?.click();
      else if (subject) router.navigate({ to: subject.path });
      else return;
      event.preventDefault();
    };
    globalThis.addEventListener("keydown", heard);
    return () => globalThis.removeEventListener("keydown", heard);
  }, [search]);
}
