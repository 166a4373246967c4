import { useQuery } from "@tanstack/react-query";
import { useT } from "@/i18n";
import { stamp } from "@/shared/format/days";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

/** How often a paper was printed from here: by whom, when, where. */
export function Prints({ id, total }: { id: number; total: number }) {
  const t = useT();
  const { data: rows } = useQuery(queries.paperPrints(id));
  return (
    <>
      <dt>{t("printing.printed")}</dt>
      <dd data-testid={testids.paperPrinted}>
        {total === 0 ? (
          t("printing.printedNone")
        ) : (
          <span className="num">{t("printing.printedTotal", { n: total })}</span>
        )}
        {rows?.map((row) => (
          <small key={row.id} className="faint">
            {[
              `${stamp(row.at)} ${row.by}`,
              t("printing.printedEntry", { printer: row.printer, copies: row.copies }),
              row.pages && t("printing.printedPages", { pages: row.pages }),
              row.sides !== "one" && t(`printing.side_${row.sides}`),
            ]
              .filter(Boolean)
              .join(" · ")}
          </small>
        ))}
      </dd>
    </>
  );
}
