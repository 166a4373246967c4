import { useQuery } from "@tanstack/react-query";
import { useT } from "@/i18n";
import type { VersionRow } from "@/ipc";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";

/** What a version is called in lists: its label, or what it is as long as it has none. */
export function useVersionName(): (version: VersionRow) => string {
  const t = useT();
  return (version) =>
    version.label ??
    (version.state === "in_procedure"
      ? t("regulations.presentedName", { n: version.ordinal })
      : t("regulations.draft"));
}

export function VersionTag({ version }: { version: VersionRow }) {
  const t = useT();
  const { data: status } = useQuery(queries.status());
  if (version.state === "draft") return <StateTag tone="busy">{t("regulations.draft")}</StateTag>;
  if (version.in_force) return <StateTag tone="good">{t("regulations.inForce")}</StateTag>;
  if (version.state === "repealed") return <StateTag tone="neutral">{t("regulations.repealed")}</StateTag>;
  if (version.state === "in_procedure")
    return <StateTag tone="busy">{t("regulations.inProcedure")}</StateTag>;
  const over = version.ended_on !== null && version.ended_on < (status?.today ?? "");
  return <StateTag tone="neutral">{t(over ? "regulations.ended" : "regulations.notYet")}</StateTag>;
}
