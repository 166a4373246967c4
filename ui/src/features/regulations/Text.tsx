import { memo, useEffect, useMemo, useRef } from "react";
import { useLanguage, useT } from "@/i18n";
import type { PrintedBlock, PrintedRun, RegulationReading } from "@/ipc";
import { longDay } from "@/shared/format/days";
import { testids } from "@/shared/testids";
import { cut, type Mark, type Marks } from "./checkup/findings";
import { type ArticleGroup, groupBlocks, onTrial } from "./outline";

interface Props {
  reading: RegulationReading;
  notes: boolean;
  /** What is underlined in which line. */
  marks: Marks;
  current: string | null;
  onParameter: (key: string) => void;
  onReference: (node: string) => void;
  onHere: (node: string) => void;
}

/** The regulation set like paper. Parameters are chips, references jump. */
export const Text = memo(function Text({
  reading,
  notes,
  marks,
  current,
  onParameter,
  onReference,
  onHere,
}: Props) {
  const t = useT();
  const language = useLanguage();
  const groups = useMemo(() => groupBlocks(reading.blocks), [reading.blocks]);
  const changed = useMemo(
    () => new Set(reading.parameters.filter((row) => row.changed).map((row) => row.parameter.key)),
    [reading.parameters],
  );
  const paper = useReadingPlace(onHere, groups.length);
  const { regulation, version } = reading;
  return (
    // Chips and references are told apart by what was clicked; one listener serves thousands of them.
    // biome-ignore lint/a11y/useKeyWithClickEvents: chips are buttons, Enter and Space click them.
    <article
      className="paper"
      lang="zh-CN"
      ref={paper}
      data-testid={testids.regulationText}
      onClick={(event) => {
        const target = event.target as HTMLElement;
        const chip = target.closest<HTMLElement>("[data-key]");
        const reference = target.closest<HTMLElement>("[data-reference]");
        if (chip?.dataset.key) onParameter(chip.dataset.key);
        else if (reference?.dataset.reference) onReference(reference.dataset.reference);
      }}
    >
      <header className="paper-title">
        <h2>
          {regulation.title}
          {reading.trial || onTrial(regulation, version) ? "（试行）" : ""}
        </h2>
        <p>{version.number ?? t("regulations.noNumber")}</p>
        {version.effective_on && (
          <p>
            {t("regulations.under", {
              issued: longDay(version.issued_on, language),
              effective: longDay(version.effective_on, language),
            })}
          </p>
        )}
      </header>
      {groups.map((group) => (
        <Group
          key={group.head.id}
          group={group}
          notes={notes}
          marks={marks}
          current={current}
          changed={changed}
        />
      ))}
    </article>
  );
});

interface GroupProps {
  group: ArticleGroup;
  notes: boolean;
  marks: Marks;
  current: string | null;
  changed: Set<string>;
}

const Group = memo(function Group({ group: { head, body }, notes, marks, current, changed }: GroupProps) {
  const t = useT();
  // What stands before the first heading has no name of its own.
  if (head.kind === "paragraph" || head.kind === "table" || head.kind === "item")
    return [head, ...body].map((block) => (
      <Block key={block.id} block={block} marks={marks.get(block.id)} current={current} changed={changed} />
    ));
  if (head.kind === "chapter" || head.kind === "part" || head.kind === "section")
    return (
      <h3 className={`paper-${head.kind}`} data-node={head.id}>
        {head.number}　{head.heading}
      </h3>
    );
  return (
    <section className={`paper-${head.kind}`} data-node={head.id} data-article>
      {head.kind === "annex" ? (
        <h3 className="paper-annex-title">
          <small>{head.number}</small>
          {head.heading}
        </h3>
      ) : (
        <h4>
          <span>{head.number}</span>
          {head.heading}
        </h4>
      )}
      {body.map((block) => (
        <Block key={block.id} block={block} marks={marks.get(block.id)} current={current} changed={changed} />
      ))}
      {notes && head.note && (
        <aside className="paper-note">
          <b>{t("regulations.note")}</b>
          {head.note}
        </aside>
      )}
    </section>
  );
});

function Block({
  block,
  marks,
  current,
  changed,
}: {
  block: PrintedBlock;
  marks: Mark[] | undefined;
  current: string | null;
  changed: Set<string>;
}) {
  if (block.table)
    return (
      <table className="paper-table" data-node={block.id} data-key={block.table.parameter ?? undefined}>
        {block.table.head.length > 0 && (
          <thead>
            <tr>
              {block.table.head.map((cell, index) => (
                <th key={index}>{cell}</th>
              ))}
            </tr>
          </thead>
        )}
        <tbody className={block.table.parameter && changed.has(block.table.parameter) ? "paper-changed" : ""}>
          {block.table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  return (
    <p className={`paper-${block.kind}`} data-node={block.id}>
      {block.number && <span className="paper-number">{block.number}</span>}
      {block.runs.map((run, index) => (
        <Run key={index} run={run} marks={marks} current={current} changed={changed} />
      ))}
    </p>
  );
}

interface RunProps {
  run: PrintedRun;
  marks: Mark[] | undefined;
  current: string | null;
  changed: Set<string>;
}

function Run({ run, marks, current, changed }: RunProps) {
  if (run.parameter)
    return (
      <button
        type="button"
        className={`chip ${run.parameter === current ? "chip-here" : ""} ${changed.has(run.parameter) ? "chip-changed" : ""}`}
        data-key={run.parameter}
        data-testid={testids.chip(run.parameter)}
      >
        {run.text}
      </button>
    );
  if (run.reference)
    return (
      <button type="button" className="reference" data-reference={run.reference}>
        {run.text}
      </button>
    );
  const words = marks
    ? cut(run.text, marks).map(({ text, mark }, index) =>
        mark ? (
          <span key={index} className={`found-${mark.severity}`} title={mark.why}>
            {text}
          </span>
        ) : (
          text
        ),
      )
    : run.text;
  return run.bold ? <b>{words}</b> : words;
}

/** Tells which article is at the top of the window while it is scrolled. */
function useReadingPlace(onHere: (node: string) => void, count: number) {
  const paper = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: observes anew when articles come or go.
  useEffect(() => {
    const root = paper.current;
    if (!root || typeof IntersectionObserver === "undefined") return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.find((entry) => entry.isIntersecting)?.target as HTMLElement | undefined;
        if (seen?.dataset.node) onHere(seen.dataset.node);
      },
      { root: root.parentElement, rootMargin: "0px 0px -80% 0px" },
    );
    for (const article of root.querySelectorAll("[data-article]")) observer.observe(article);
    return () => observer.disconnect();
  }, [count, onHere]);
  return paper;
}
