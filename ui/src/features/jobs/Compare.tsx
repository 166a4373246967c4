import { useQuery } from "@tanstack/react-query";
import { useParams, useRouter } from "@tanstack/react-router";
import { Button } from "antd";
import { useT } from "@/i18n";
import { asFailure, type JobField } from "@/ipc";
import { Blank } from "@/shared/parts/Blank";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { queries } from "@/shared/queries";
import "./jobs.css";

/** Two versions of a sheet, line by line. */
export default function Compare() {
  const t = useT();
  const router = useRouter();
  const { from, to } = useParams({ from: "/people/jobs/compare/$from/$to" });
  const { data, error } = useQuery(queries.jobComparison(Number(from), Number(to)));
  if (error) return <FailureNote failure={asFailure(error)} />;
  if (!data) return null;
  const name = (ordinal: number) => t("jobs.ordinal", { n: ordinal });
  const part = (field: JobField) => t(`jobs.${field}`);
  return (
    <Page
      title={t("jobs.compareTitle", { post: data.post })}
      sub={`${name(data.from.ordinal)} → ${name(data.to.ordinal)}`}
      actions={<Button onClick={() => router.history.back()}>{t("common.back")}</Button>}
    >
      <section className="card">
        {data.to.change && <p className="quiet job-change">{data.to.change}</p>}
        {data.changes.length === 0 ? (
          <Blank title={t("jobs.sameTitle")} text={t("jobs.sameText")} />
        ) : (
          <table className="plain job-grid job-compare" lang="zh-CN">
            <thead>
              <tr>
                <th>{t("jobs.part")}</th>
                <th>
                  {t("jobs.old")} <span className="faint">{name(data.from.ordinal)}</span>
                </th>
                <th>
                  {t("jobs.new")} <span className="faint">{name(data.to.ordinal)}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.changes.map((change, index) => (
                <tr key={index}>
                  <td className="quiet nowrap">{part(change.field)}</td>
                  <td>{change.old ? <del className="diff-removed">{change.old}</del> : "—"}</td>
                  <td>{change.new ? <ins className="diff-added">{change.new}</ins> : "—"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </Page>
  );
}
