import { Button, Input, Select } from "antd";
import { useMemo, useState } from "react";
import { currentLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { StateTag } from "@/shared/parts/StateTag";
import { testids } from "@/shared/testids";
import { become, KINDS, type Repair, type Row, repair, repairsOf, rowsOf, wordsOf } from "./repair";

interface Props {
  look: ipc.ImportLook;
  busy: boolean;
  keep: (order: ipc.ImportOrder) => void;
}

const REGULATIONS: ipc.RegulationKind[] = ["service", "duties", "training", "bonus", "key-accounts", "other"];

/** The text on the left, what was recognised in it on the right; doubtful lines say why and offer a way out. */
export function Recognised({ look, busy, keep }: Props) {
  const t = useT();
  const [title, setTitle] = useState(look.title);
  const [kind, setKind] = useState<ipc.RegulationKind>("other");
  const [rows, setRows] = useState(() => rowsOf(look));
  const [settled, setSettled] = useState<ReadonlySet<number>>(new Set());
  const [onlyDoubts, setOnlyDoubts] = useState(false);
  const bySource = useMemo(() => {
    const grouped = new Map<number, Row[]>();
    for (const row of rows) grouped.set(row.source, [...(grouped.get(row.source) ?? []), row]);
    return grouped;
  }, [rows]);
  const doubts = useMemo(
    () => new Map(look.unsure.filter((one) => !settled.has(one.source)).map((one) => [one.source, one])),
    [look.unsure, settled],
  );
  const left = useMemo(() => new Set(look.left_out.map((one) => one.source)), [look.left_out]);
  const articles = rows.filter((row) => row.line.kind === "article").length;
  const settle = (source: number) => setSettled(new Set([...settled, source]));
  const mend = (source: number, what: Repair) => {
    setRows(repair(rows, source, what));
    settle(source);
  };
  const change = (key: number, to: ipc.NodeKind) =>
    setRows(rows.map((row) => (row.key === key ? become(row, to) : row)));
  const shown = look.text
    .map((words, index) => ({ words, source: index + 1 }))
    .filter(({ source }) => !onlyDoubts || doubts.has(source));
  return (
    <div className="recognised">
      <div className="recognised-head">
        <label>
          <span>{t("import.name")}</span>
          <Input
            value={title}
            lang="zh-CN"
            placeholder={t("import.nameHint")}
            onChange={(event) => setTitle(event.target.value)}
            data-testid={testids.importTitle}
          />
        </label>
        <div className="recognised-kind">
          <span>{t("regulations.kind")}</span>
          <Select
            aria-label={t("regulations.kind")}
            value={kind}
            onChange={setKind}
            options={REGULATIONS.map((value) => ({ value, label: t(`regulations.kind_${value}`) }))}
          />
        </div>
        <span className="quiet num">
          {t("import.counts", { chapters: look.counts.chapters, articles, lines: rows.length })}
        </span>
        {doubts.size > 0 ? (
          <Button size="small" aria-pressed={onlyDoubts} onClick={() => setOnlyDoubts(!onlyDoubts)}>
            {t(onlyDoubts ? "import.all" : "import.onlyDoubts", { n: doubts.size })}
          </Button>
        ) : (
          <StateTag tone="good">{t("import.noDoubts")}</StateTag>
        )}
        <Button
          type="primary"
          loading={busy}
          disabled={title.trim() === "" || articles === 0}
          onClick={() =>
            keep({
              kind,
              title,
              trial: look.trial,
              lines: rows.map(({ source, number, line }) => ({ source, number, line })),
            })
          }
          data-testid={testids.importKeep}
        >
          {t("import.keep", { n: articles })}
        </Button>
      </div>
      {articles === 0 && <p className="recognised-none">{t("import.noArticles")}</p>}
      <div className="recognised-lines" lang="zh-CN">
        {shown.map(({ words, source }) => (
          <div
            key={source}
            className={`recognised-line ${doubts.has(source) ? "recognised-doubt" : ""}`}
            data-testid={testids.importLine(source)}
          >
            <span className="faint num">{source}</span>
            <p className={left.has(source) ? "recognised-left" : ""}>{words}</p>
            <div>
              {left.has(source) && <span className="faint">{t("import.leftOut")}</span>}
              {(bySource.get(source) ?? []).map((row) => (
                <Recognition key={row.key} row={row} change={(to) => change(row.key, to)} />
              ))}
              <Doubt
                doubt={doubts.get(source)}
                mend={(what) => mend(source, what)}
                settle={() => settle(source)}
              />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

function Recognition({ row, change }: { row: Row; change: (to: ipc.NodeKind) => void }) {
  const t = useT();
  const { line } = row;
  if (line.table)
    return (
      <span className="recognition recognition-paragraph">
        <em>{t("editor.kind_table")}</em>
      </span>
    );
  return (
    <span className={`recognition recognition-${line.kind}`}>
      <select
        value={line.kind}
        aria-label={t("import.level")}
        onChange={(event) => change(event.target.value as ipc.NodeKind)}
      >
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`editor.kind_${kind}`)}
          </option>
        ))}
      </select>
      <span>
        {row.number} {wordsOf(line)}
      </span>
    </span>
  );
}

interface DoubtProps {
  doubt: ipc.ImportDoubt | undefined;
  mend: (what: Repair) => void;
  settle: () => void;
}

function Doubt({ doubt, mend, settle }: DoubtProps) {
  const t = useT();
  if (!doubt) return null;
  return (
    <div className="doubt">
      <span>{ipc.sentence(doubt.code, currentLanguage()) ?? doubt.code}</span>
      {repairsOf(doubt).map((what) => (
        <Button key={what} size="small" onClick={() => mend(what)}>
          {t(`import.repair_${what}`)}
        </Button>
      ))}
      <Button size="small" type="text" onClick={settle}>
        {t("import.fine")}
      </Button>
    </div>
  );
}
