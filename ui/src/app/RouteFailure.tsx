import { Button } from "antd";
import { useT } from "@/i18n";
import { asFailure } from "@/ipc";
import { Blank } from "@/shared/parts/Blank";
import { FailureNote } from "@/shared/parts/FailureNote";
import { router } from "./router";

/** A screen that cannot be shown: says so and leads back. */
export function RouteFailure({ error }: { error?: unknown }) {
  const t = useT();
  return (
    <div className="route-failure">
      <Blank
        title={t("app.screenFailed")}
        text={t("app.screenFailedText")}
        action={
          <Button type="primary" onClick={() => router.navigate({ to: "/" })}>
            {t("app.toWorkbench")}
          </Button>
        }
      />
      {error !== undefined && <FailureNote failure={asFailure(error)} />}
    </div>
  );
}
