import { useEffect, useState } from "react";
import { useT } from "@/i18n";
import { on, onDrag } from "@/ipc";
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
  useEffect(() => onDrag(setOver), []);
  return over ? (
    <div className="drop" data-testid={testids.dropTarget}>
      <div>
        <b>{t("app.dropTitle")}</b>
        <span>{t("app.dropText")}</span>
      </div>
    </div>
  ) : null;
}
