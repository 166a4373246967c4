import { DeleteOutlined } from "@ant-design/icons";
import { Button, Input, Switch } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import { useLanguage, useT } from "@/i18n";
import type { ParameterRow, RegulationReading } from "@/ipc";
import { Tip } from "@/shared/parts/Tip";
import { testids } from "@/shared/testids";
import { Describe } from "./Describe";
import type { DraftWork } from "./draft";
import { groupParameters, type OutlineChapter } from "./outline";
import { ParameterValue } from "./ParameterValue";

interface Props {
  reading: RegulationReading;
  chapters: OutlineChapter[];
  current: string | null;
  draft: DraftWork;
  go: (node: string) => void;
  compare: () => void;
}

/** The one table of parameters: value, bounds, the articles that cite it; edited in a draft. */
export function Parameters({ reading, chapters, current, draft, go, compare }: Props) {
  const t = useT();
  const [filter, setFilter] = useState("");
  const [onlyChanged, setOnlyChanged] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const changed = reading.parameters.filter((row) => row.changed).length;
  const groups = useMemo(() => {
    const word = filter.trim().toLowerCase();
    const rows = reading.parameters.filter(
      (row) =>
        (!onlyChanged || row.changed) &&
        (word === "" ||
          `${row.parameter.label}${row.parameter.label_en}${row.parameter.key}`.toLowerCase().includes(word)),
    );
    return groupParameters(rows, chapters, t("regulations.uncited"));
  }, [reading.parameters, chapters, filter, onlyChanged, t]);
  useEffect(() => {
    if (!current) return;
    list.current
      ?.querySelector(`[data-parameter="${CSS.escape(current)}"]`)
      ?.scrollIntoView({ block: "center" });
  }, [current]);
  return (
    <aside className="parameters" aria-label={t("regulations.parameters")}>
      <div className="parameters-head">
        <b>{t("regulations.parameters")}</b>
        <Input
          allowClear
          size="small"
          placeholder={t("common.search")}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      </div>
      {draft.editable && (
        <div className="parameters-draft">
          <label className="row">
            <Switch
              size="small"
              checked={onlyChanged}
              onChange={setOnlyChanged}
              disabled={changed === 0 && !onlyChanged}
            />
            <span>{t("regulations.changedCount", { n: changed })}</span>
          </label>
          {changed > 0 && (
            <Button type="link" size="small" onClick={compare}>
              {t("regulations.compare")}
            </Button>
          )}
        </div>
      )}
      <div className="parameters-list" ref={list}>
        {groups.map((group) => (
          <section key={group.id}>
            {group.title && (
              <h4>
                {group.title}
                <Withdraw rows={group.rows} draft={draft} all />
              </h4>
            )}
            {group.rows.map((row) => (
              <Row
                key={row.parameter.key}
                row={row}
                here={row.parameter.key === current}
                draft={draft}
                go={go}
              />
            ))}
          </section>
        ))}
        {groups.length === 0 && <p className="quiet parameters-none">{t("common.noRows")}</p>}
      </div>
    </aside>
  );
}

/** Takes what nothing cites out of the draft: it would keep the draft from being issued. */
function Withdraw({ rows, draft, all }: { rows: ParameterRow[]; draft: DraftWork; all?: boolean }) {
  const t = useT();
  const uncited = rows.filter((row) => !row.cited);
  if (!draft.editable || uncited.length === 0 || (all && uncited.length === 1)) return null;
  const computes = uncited.some((row) => row.used_by_engine);
  return (
    <Tip text={t(computes ? "regulations.withdrawComputes" : "regulations.withdrawHint")}>
      <Button
        type="text"
        size="small"
        className="parameter-withdraw"
        icon={<DeleteOutlined />}
        aria-label={t("regulations.withdraw")}
        data-testid={all ? testids.withdrawAll : testids.withdraw(uncited[0]?.parameter.key ?? "")}
        onClick={() => draft.withdraw(uncited.map((row) => row.parameter.key))}
      >
        {all && t("regulations.withdrawAll", { n: uncited.length })}
      </Button>
    </Tip>
  );
}

function Row({
  row,
  here,
  draft,
  go,
}: {
  row: ParameterRow;
  here: boolean;
  draft: DraftWork;
  go: (node: string) => void;
}) {
  const t = useT();
  const language = useLanguage();
  const { parameter } = row;
  return (
    <div
      className={`parameter ${here ? "parameter-here" : ""} ${row.changed ? "parameter-changed" : ""}`}
      data-parameter={parameter.key}
      data-testid={testids.parameter(parameter.key)}
    >
      <div className="parameter-line">
        <span className="parameter-label" title={parameter.key}>
          {language === "en" ? parameter.label_en : parameter.label}
          {row.changed && <em>{t("regulations.changed")}</em>}
        </span>
        <ParameterValue row={row} draft={draft} />
        <Withdraw rows={[row]} draft={draft} />
      </div>
      <div className="parameter-meta">
        {row.articles.map((article) => (
          <button
            type="button"
            key={article.node}
            onClick={() => go(article.node)}
            title={article.heading ?? undefined}
          >
            {article.label}
          </button>
        ))}
        {row.bounds_text && <span>{row.bounds_text}</span>}
        {row.used_by_engine && <span title={t("regulations.computesHint")}>{t("regulations.computes")}</span>}
        {parameter.note && (
          <details>
            <summary>{t("regulations.noteShort")}</summary>
            <p>{parameter.note}</p>
          </details>
        )}
        {draft.editable && <Describe row={row} draft={draft} />}
      </div>
    </div>
  );
}
