import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useLanguage, useT } from "@/i18n";
import type * as ipc from "@/ipc";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

/** Which article of the regulations in force meets which duty of the law, and where one is missing. */
export function LegalDuties() {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const { data: duties } = useQuery(queries.legalDuties());
  if (!duties) return null;
  if (duties.length === 0) return <Blank title={t("adoption.noCoverage")} />;
  const words = (met: ipc.DutyMet) =>
    met.articles.length === 0 ? t("adoption.dutyMissing") : met.articles.map((one) => one.label).join("、");
  const columns: Column<ipc.LegalDutyRow>[] = [
    {
      key: "duty",
      title: t("adoption.duty"),
      text: (row) => (language === "en" ? row.en : row.zh),
      sortable: true,
      width: 230,
    },
    { key: "law", title: t("adoption.dutyLaw"), text: (row) => row.law, sortable: true, width: 200 },
    {
      key: "met",
      title: t("adoption.dutyMet"),
      width: 520,
      text: (row) => row.regulations.map((met) => `《${met.title}》${words(met)}`).join(t("common.comma")),
      render: (_v, row) => (
        <ul className="duty-met">
          {row.regulations.map((met) => (
            <li key={met.version}>
              《{met.title}》
              {met.articles.length === 0 ? (
                <StateTag tone="warn">{t("adoption.dutyMissing")}</StateTag>
              ) : (
                met.articles.map((article) => (
                  <button
                    type="button"
                    key={article.node}
                    onClick={() =>
                      navigate({
                        to: "/regulations/$version",
                        params: { version: String(met.version) },
                        search: { node: article.node },
                      })
                    }
                  >
                    {article.label}
                  </button>
                ))
              )}
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <div data-testid={testids.legalDuties}>
      <p className="faint adoption-why">{t("adoption.dutiesHint")}</p>
      <DataTable name="legal-duties" rows={duties} columns={columns} rowKey="code" />
    </div>
  );
}
