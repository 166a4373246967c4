import { useEffect, useState } from "react";
import { useT } from "@/i18n";
import { on } from "@/ipc";
import { testids } from "@/shared/testids";
import { router } from "./router";

/** A PDF dropped anywhere is checked, a roster is imported. The shell tells the path of what fell. */
export function DropVerify() {
  const t = useT();
  const [over, setOver] = useState(false);
  useEffect(
    () =>
      on("file-dropped", ({ path }) => {
        setOver(false);
        if (/\.(xlsx|xls|csv)$/i.test(path)) {
          sessionStorage.setItem("guiju.roster", path);
          router.navigate({ to: "/people/import" });
        } else router.navigate({ to: "/papers/verify", search: { path } });
      }),
    [],
  );
  useEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      depth += 1;
      setOver(true);
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const end = (event: DragEvent) => {
      event.preventDefault();
      depth = 0;
      setOver(false);
    };
    const hold = (event: DragEvent) => event.preventDefault();
    globalThis.addEventListener("dragenter", enter);
    globalThis.addEventListener("dragleave", leave);
    globalThis.addEventListener("dragover", hold);
    globalThis.addEventListener("drop", end);
    return () => {
      globalThis.removeEventListener("dragenter", enter);
      globalThis.removeEventListener("dragleave", leave);
      globalThis.removeEventListener("dragover", hold);
      globalThis.removeEventListener("drop", end);
    };
  }, []);
  return over ? (
    <div className="drop" data-testid={testids.dropTarget}>
      <div>
        <b>{t("app.dropTitle")}</b>
        <span>{t("app.dropText")}</span>
      </div>
    </div>
  ) : null;
}
