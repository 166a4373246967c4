import { DownOutlined, LeftOutlined, RightOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Button, Dropdown, Segmented, Select, Space } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { Blank } from "@/shared/parts/Blank";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { Tip } from "@/shared/parts/Tip";
import { keys, queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { type ChangeFilter, filters, shown } from "./comparison";
import { UnitChanges } from "./UnitChanges";
import "./regulations.css";
import { useVersionName } from "./VersionTag";
import "./compare.css";

/** Two versions side by side: the values, then article by article what became of each. */
export default function Compare() {
  const t = useT();
  const words = useVersionName();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { from, to } = useParams({ from: "/regulations/compare/$from/$to" });
  const { data, error } = useQuery(queries.comparison(Number(from), Number(to)));
  const { data: regulations } = useQuery(queries.regulations());
  const [filter, setFilter] = useState<ChangeFilter>("changes");
  const [here, setHere] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const units = useMemo(() => (data ? shown(data.units, filter) : []), [data, filter]);
  const stops = useMemo(() => units.filter((unit) => unit.change !== "same"), [units]);
  const print = useAct(
    (decision: boolean) => ipc.comparisonPrint({ from: Number(from), to: Number(to), decision }),
    (paper) => {
      client.invalidateQueries({ queryKey: keys.papers });
      navigate({ to: "/papers/$id", params: { id: String(paper.id) } });
    },
  );
  const step = (by: number) => {
    const next = Math.min(Math.max(here + by, 0), stops.length - 1);
    setHere(next);
    const id = stops[next]?.id;
    const target = id && list.current?.querySelector(`[data-unit="${CSS.escape(id)}"]`);
    if (target instanceof HTMLElement) {
      target.scrollIntoView({ block: "start" });
      target.focus({ preventScroll: true });
    }
  };
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
      event.preventDefault();
      latest.current(event.key === "ArrowDown" ? 1 : -1);
    };
    globalThis.addEventListener("keydown", heard);
    return () => globalThis.removeEventListener("keydown", heard);
  }, []);
  if (error) return <FailureNote failure={ipc.asFailure(error)} />;
  if (!data) return null;
  const regulation = regulations?.find((row) => row.id === data.to.regulation);
  const options = (regulation?.versions ?? []).map((version) => ({
    value: String(version.id),
    label: words(version),
  }));
  const go = (a: string, b: string) => {
    setHere(0);
    navigate({ to: "/regulations/compare/$from/$to", params: { from: a, to: b } });
  };
  const same = data.parameters.length === 0 && stops.length === 0 && filter === "changes";
  const pick = (value: string, label: string, chosen: (value: string) => void) => (
    <Select value={value} options={options} onChange={chosen} style={{ width: 176 }} aria-label={label} />
  );
  return (
    <Page
      title={t("regulations.compareTitle", { title: regulation?.title ?? "" })}
      actions={
        <>
          {pick(from, t("regulations.old"), (value) => go(value, to))}
          <span className="compare-arrow">→</span>
          {pick(to, t("regulations.new"), (value) => go(from, value))}
          <Button onClick={() => navigate({ to: "/regulations/$version", params: { version: to } })}>
            {t("regulations.backToText")}
          </Button>
          <Dropdown
            trigger={["click"]}
            disabled={same}
            menu={{
              items: [
                { key: "table", label: t("regulations.printTable") },
                { key: "decision", label: t("regulations.printDecision") },
              ],
              onClick: ({ key }) => print.run(key === "decision"),
            }}
          >
            <Button loading={print.busy} data-testid={testids.comparePrint}>
              {t("common.print")} <DownOutlined />
            </Button>
          </Dropdown>
        </>
      }
    >
      <FailureNote failure={print.failure} onClose={print.clear} />
      {same ? (
        <div className="card">
          <Blank title={t("regulations.sameTitle")} text={t("regulations.sameText")} />
        </div>
      ) : (
        <div className="stack">
          {data.parameters.length > 0 && (
            <section className="card">
              <h2>{t("regulations.parameterChanges", { n: data.parameters.length })}</h2>
              <Changes changes={data.parameters} />
            </section>
          )}
          <section>
            <div className="compare-line">
              <Segmented<ChangeFilter>
                value={filter}
                onChange={(next) => {
                  setFilter(next);
                  setHere(0);
                }}
                options={filters(data).map(({ value, count }) => ({
                  value,
                  label: `${t(`regulations.filter_${value}`)}${count === null ? "" : ` ${count}`}`,
                }))}
              />
              <Space>
                <span className="faint num" aria-live="polite">
                  {stops.length > 0 ? t("regulations.stopOf", { n: here + 1, of: stops.length }) : ""}
                </span>
                <Space.Compact>
                  <Tip text={t("regulations.previousChange")} keys="Alt+↑">
                    <Button
                      icon={<LeftOutlined rotate={90} />}
                      aria-label={t("regulations.previousChange")}
                      disabled={here === 0}
                      onClick={() => step(-1)}
                    />
                  </Tip>
                  <Tip text={t("regulations.nextChange")} keys="Alt+↓">
                    <Button
                      icon={<RightOutlined rotate={90} />}
                      aria-label={t("regulations.nextChange")}
                      disabled={here >= stops.length - 1}
                      onClick={() => step(1)}
                      data-testid={testids.compareNext}
                    />
                  </Tip>
                </Space.Compact>
              </Space>
            </div>
            <UnitChanges
              ref={list}
              units={units}
              current={stops[here]?.id ?? null}
              names={[words(data.from), words(data.to)]}
            />
          </section>
        </div>
      )}
    </Page>
  );
}

export function Changes({ changes }: { changes: ipc.ParameterChange[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <table className="plain parameter-changes">
      <thead>
        <tr>
          <th>{t("regulations.parameter")}</th>
          <th>{t("regulations.citedBy")}</th>
          <th>{t("regulations.old")}</th>
          <th>{t("regulations.new")}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={`${change.key} ${change.label}`}>
            <td>{language === "en" ? change.label_en : change.label}</td>
            <td className="quiet">
              {change.articles.map((article) => article.label).join(t("common.comma"))}
            </td>
            <td>{change.old ? <del className="diff-removed">{change.old}</del> : "—"}</td>
            <td>{change.new ? <ins className="diff-added">{change.new}</ins> : "—"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
