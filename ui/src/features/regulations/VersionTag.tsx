import { useT } from "@/i18n";
import type { VersionRow } from "@/ipc";
import { StateTag } from "@/shared/parts/StateTag";

export function VersionTag({ version }: { version: VersionRow }) {
  const t = useT();
  if (version.state === "draft") return <StateTag tone="busy">{t("regulations.draft")}</StateTag>;
  if (version.in_force) return <StateTag tone="good">{t("regulations.inForce")}</StateTag>;
  if (version.state === "repealed") return <StateTag tone="neutral">{t("regulations.repealed")}</StateTag>;
  if (version.state === "in_procedure")
    return <StateTag tone="busy">{t("regulations.inProcedure")}</StateTag>;
  return (
    <StateTag tone="neutral">{t(version.ended_on ? "regulations.ended" : "regulations.notYet")}</StateTag>
  );
}
