import { useEffect, useState } from "react";
import { useT } from "@/i18n";
import { on, onDrag } from "@/ipc";
import { testids } from "@/shared/testids";
import { router } from "./router";

/**
 * A PDF dropped anywhere is checked, a roster or an old regulation is imported; dropped among the accounts
 * a list is one of customers. The shell tells the path of what fell.
 */
export function DropVerify() {
  const t = useT();
  const [over, setOver] = useState(false);
  useEffect(
    () =>
      on("file-dropped", ({ path }) => {
        setOver(false);
        const list = /\.(xlsx|xls|csv)$/i.test(path);
        if (/\.vcf$/i.test(path) || (list && router.state.location.pathname.startsWith("/accounts"))) {
          sessionStorage.setItem("guiju.contacts", path);
          router.navigate({ to: "/accounts/import" });
        } else if (list) {
          sessionStorage.setItem("guiju.roster", path);
          router.navigate({ to: "/people/import" });
        } else if (/\.(docx|txt|md)$/i.test(path)) {
          sessionStorage.setItem("guiju.document", path);
          router.navigate({ to: "/regulations/import" });
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
