import type { ReactNode } from "react";
import { useT } from "@/i18n";
import type { JobShown } from "@/ipc";

/** An issued sheet to be read, in the order of print. */
export function SheetView({ shown }: { shown: JobShown }) {
  const t = useT();
  const { sheet, frame, limits } = shown;
  return (
    <article className="card job-sheet job-read" lang="zh-CN">
      <dl className="facts job-facts">
        <Fact name={t("jobs.department")}>{frame.department}</Fact>
        <Fact name={t("jobs.class")}>{frame.class}</Fact>
        <Fact name={t("jobs.superior")}>{frame.superior || t("jobs.owner")}</Fact>
        <Fact name={t("jobs.below")}>{frame.below.join(t("common.comma")) || t("common.none")}</Fact>
        <Fact name={t("people.headcount")}>{frame.headcount}</Fact>
        <Fact name={t("jobs.substitute")}>{sheet.substitute || "—"}</Fact>
      </dl>
      <h2 id="job-purpose">{t("jobs.purpose")}</h2>
      <p>{sheet.purpose}</p>
      <h2 id="job-duties">{t("jobs.duties")}</h2>
      <Grid
        heads={[t("jobs.task"), t("jobs.frequency"), t("jobs.share"), t("jobs.deliverable")]}
        figures={[2]}
        brief={[1]}
        rows={sheet.duties.map((duty) => [duty.task, duty.frequency, `${duty.share}%`, duty.deliverable])}
        total={[t("common.total"), "", `${shown.share_sum}%`, ""]}
      />
      <h2 id="job-authorities">{t("jobs.authorities")}</h2>
      <Grid
        heads={[t("jobs.kind"), t("jobs.matter"), t("jobs.limit"), t("jobs.basis")]}
        rows={sheet.authorities.map((one, index) => [
          t(`jobs.kind_${one.kind}`),
          one.matter,
          limits[index]?.text || "—",
          <span key="basis" className="faint">
            {limits[index]?.basis}
          </span>,
        ])}
      />
      <h2 id="job-contacts">{t("jobs.contacts")}</h2>
      <Grid
        heads={[t("jobs.place"), t("jobs.with"), t("jobs.about")]}
        rows={sheet.contacts.map((one) => [
          t(one.inside ? "jobs.inside" : "jobs.outside"),
          one.with,
          one.about,
        ])}
      />
      <h2 id="job-requirements">{t("jobs.requirements")}</h2>
      <Grid
        heads={[t("jobs.kind"), t("jobs.need")]}
        rows={sheet.requirements.map((one) => [t(`jobs.need_${one.kind}`), one.text])}
      />
      <h2 id="job-indicators">{t("jobs.indicators")}</h2>
      <Grid
        heads={[t("jobs.code"), t("jobs.indicator"), t("jobs.target"), t("jobs.weight")]}
        figures={[3]}
        rows={sheet.indicators.map((one) => [
          one.code || "—",
          one.name,
          one.target || "—",
          one.veto ? `${one.weight === "0" ? "" : `${one.weight}% · `}${t("jobs.veto")}` : `${one.weight}%`,
        ])}
        total={[t("common.total"), "", "", `${shown.weight_sum}%`]}
      />
      <h2 id="job-training">{t("jobs.training")}</h2>
      <p>{sheet.training.join(t("common.semicolon")) || "—"}</p>
      <h2 id="job-conditions">{t("jobs.conditions")}</h2>
      <p>{sheet.conditions || "—"}</p>
    </article>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Grid({
  heads,
  rows,
  total,
  figures = [],
  brief = [],
}: {
  heads: string[];
  rows: ReactNode[][];
  total?: string[];
  figures?: number[];
  /** Columns of a word or two, which stay on one line. */
  brief?: number[];
}) {
  const style = (index: number) =>
    figures.includes(index) ? "num" : brief.includes(index) ? "nowrap" : undefined;
  return (
    <table className="plain job-grid">
      <thead>
        <tr>
          {heads.map((head, index) => (
            <th key={head} className={style(index)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, index) => (
              <td key={index} className={style(index)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
        {total && (
          <tr className="job-total">
            {total.map((cell, index) => (
              <td key={index} className={style(index)}>
                {cell}
              </td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  );
}
