import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useMemo } from "react";
import { useLanguage, useT } from "@/i18n";
import { asFailure, type ParameterChange, type TextChange, type VersionRow } from "@/ipc";
import { Blank } from "@/shared/parts/Blank";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { queries } from "@/shared/queries";
import { diffText } from "./diff";
import "./regulations.css";

/** Two versions beside each other: first the parameters, then the text they changed. */
export default function Compare() {
  const t = useT();
  const navigate = useNavigate();
  const { from, to } = useParams({ from: "/regulations/compare/$from/$to" });
  const { data, error } = useQuery(queries.comparison(Number(from), Number(to)));
  const { data: regulations } = useQuery(queries.regulations());
  if (error) return <FailureNote failure={asFailure(error)} />;
  if (!data) return null;
  const regulation = regulations?.find((row) => row.id === data.to.regulation);
  const words = (version: VersionRow) => version.label ?? t("regulations.draft");
  const options = (regulation?.versions ?? []).map((version) => ({
    value: String(version.id),
    label: words(version),
  }));
  const go = (a: string, b: string) =>
    navigate({ to: "/regulations/compare/$from/$to", params: { from: a, to: b } });
  const same = data.parameters.length === 0 && data.text.length === 0;
  return (
    <Page
      title={t("regulations.compareTitle", { title: regulation?.title ?? "" })}
      actions={
        <>
          <Select
            value={from}
            options={options}
            onChange={(value) => go(value, to)}
            style={{ width: 150 }}
            aria-label={t("regulations.old")}
          />
          <span className="compare-arrow">→</span>
          <Select
            value={to}
            options={options}
            onChange={(value) => go(from, value)}
            style={{ width: 150 }}
            aria-label={t("regulations.new")}
          />
          <Button onClick={() => navigate({ to: "/regulations/$version", params: { version: to } })}>
            {t("regulations.backToText")}
          </Button>
        </>
      }
    >
      {same ? (
        <div className="card">
          <Blank title={t("regulations.sameTitle")} text={t("regulations.sameText")} />
        </div>
      ) : (
        <div className="stack">
          <section className="card">
            <h2>{t("regulations.parameterChanges", { n: data.parameters.length })}</h2>
            <Changes changes={data.parameters} />
          </section>
          <section className="card">
            <h2>{t("regulations.textChanges", { n: data.text.length })}</h2>
            <ul className="text-changes">
              {data.text.map((change) => (
                <TextLine key={change.node} change={change} />
              ))}
            </ul>
          </section>
        </div>
      )}
    </Page>
  );
}

export function Changes({ changes }: { changes: ParameterChange[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t("regulations.parameter")}</th>
          <th>{t("regulations.citedBy")}</th>
          <th className="num">{t("regulations.old")}</th>
          <th className="num">{t("regulations.new")}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.key}>
            <td>{language === "en" ? change.label_en : change.label}</td>
            <td className="quiet">{change.articles.map((article) => article.label).join("、")}</td>
            <td className="num">
              <del className="diff-removed">{change.old ?? t("common.none")}</del>
            </td>
            <td className="num">
              <ins className="diff-added">{change.new ?? t("common.none")}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TextLine({ change }: { change: TextChange }) {
  const t = useT();
  const runs = useMemo(() => diffText(change.old_text ?? "", change.new_text ?? ""), [change]);
  return (
    <li>
      <span className="text-change-label">
        {change.new_label ?? change.old_label}
        <small className="faint">{t(`regulations.change_${change.kind}`)}</small>
      </span>
      <p lang="zh-CN">
        {runs.map((run, index) =>
          run.kind === "same" ? (
            <span key={index}>{run.text}</span>
          ) : run.kind === "added" ? (
            <ins key={index} className="diff-added">
              {run.text}
            </ins>
          ) : (
            <del key={index} className="diff-removed">
              {run.text}
            </del>
          ),
        )}
      </p>
    </li>
  );
}
