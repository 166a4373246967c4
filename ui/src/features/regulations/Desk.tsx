import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { queries } from "@/shared/queries";
import { useStored } from "@/shared/stored";
import { Checkup } from "./checkup/Checkup";
import { type Marks, marksOf } from "./checkup/findings";
import { DeskActions } from "./DeskActions";
import { DeskTitle } from "./DeskTitle";
import { useDraft } from "./draft";
import { Typed } from "./editor/typed";
import { crowded, type DeskLook, deskWidth, turned } from "./look";
import { Outline } from "./Outline";
import { type OutlineEntry, outlineOf } from "./outline";
import { PagePreview } from "./PagePreview";
import { Parameters } from "./Parameters";
import { SheetsNote } from "./SheetsNote";
import { Text } from "./Text";
import "./regulations.css";

// Whoever only reads never loads the editor.
const DraftPaper = lazy(() => import("./editor/DraftPaper"));

const NO_MARKS: Marks = new Map();
const LOOK: DeskLook = { outline: true, pages: false, parameters: true, notes: false, checkup: false };

/** The desk: outline left, the text as paper in the middle, its parameters right. */
export default function Desk() {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const { version: id } = useParams({ from: "/regulations/$version" });
  const search = useSearch({ from: "/regulations/$version" });
  const version = Number(id);
  const { data: reading, error } = useQuery(queries.reading(version));
  const [look, setLook] = useStored<DeskLook>("desk", LOOK);
  const [key, setKey] = useState<string | null>(search.key ?? null);
  const [here, setHere] = useState<string | null>(null);
  const text = useRef<HTMLDivElement>(null);
  const draft = useDraft(reading);
  const typed = useMemo(() => new Typed(version), [version]);
  const [written, setWritten] = useState<OutlineEntry[] | null>(null);
  const entries = draft.editable && written ? written : reading?.blocks;
  const chapters = useMemo(() => outlineOf(entries ?? [], t("regulations.annexes")), [entries, t]);

  const { data: findings } = useQuery({
    ...queries.checkup(version, reading?.revision ?? 0),
    enabled: reading !== undefined && look.checkup,
  });
  const marks = useMemo(
    () => (look.checkup && findings ? marksOf(findings, language === "en") : NO_MARKS),
    [look.checkup, findings, language],
  );
  const jump = useCallback((node: string) => {
    const target = text.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(node)}"]`);
    if (!target) return;
    target.scrollIntoView({ block: "start" });
    target.classList.remove("paper-found");
    requestAnimationFrame(() => target.classList.add("paper-found"));
  }, []);
  // Whoever goes somewhere in a draft writes on there.
  const { writing } = draft;
  const go = useCallback(
    (node: string) => {
      jump(node);
      writing.current?.point(node);
    },
    [jump, writing],
  );
  const loaded = reading !== undefined;
  useEffect(() => {
    if (loaded && search.node) jump(search.node);
    if (loaded && search.key) setKey(search.key);
  }, [loaded, search.node, search.key, jump]);

  const pickParameter = useCallback(
    (picked: string) => {
      if (!look.parameters || look.checkup)
        setLook(turned({ ...look, parameters: false }, "parameters", deskWidth()));
      setKey(picked);
    },
    [look, setLook],
  );
  if (error) return <FailureNote failure={ipc.asFailure(error)} />;
  if (!reading) return null;
  const outline = look.outline && !crowded(look, deskWidth());
  return (
    <Page
      full
      title={<DeskTitle reading={reading} />}
      actions={<DeskActions reading={reading} draft={draft} look={look} setLook={setLook} />}
    >
      <FailureNote failure={draft.failure} onClose={draft.clear} />
      {reading.regulation.kind === "duties" && <SheetsNote version={version} draft={draft} go={jump} />}
      <div
        className={`desk ${outline ? "" : "desk-no-outline"} ${look.parameters || look.checkup ? "" : "desk-no-parameters"}`}
      >
        {outline && (
          <Outline
            chapters={chapters}
            here={here}
            go={go}
            move={draft.editable ? (node, before) => draft.writing.current?.move(node, before) : undefined}
          />
        )}
        <div className={look.pages ? "desk-center desk-split" : "desk-center"}>
          <div className="desk-text" ref={text}>
            {draft.editable ? (
              <Suspense>
                <DraftPaper
                  key={version}
                  reading={reading}
                  current={key}
                  notes={look.notes}
                  marks={marks}
                  writing={draft.writing}
                  bind={draft.bind}
                  typed={typed}
                  onParameter={pickParameter}
                  onReference={jump}
                  onHere={setHere}
                  onOutline={setWritten}
                />
              </Suspense>
            ) : (
              <Text
                reading={reading}
                notes={look.notes}
                marks={marks}
                current={key}
                onParameter={pickParameter}
                onReference={jump}
                onHere={setHere}
              />
            )}
          </div>
          {look.pages && (
            <PagePreview key={version} revision={reading.revision} typed={typed} here={here} onNode={go} />
          )}
        </div>
        {look.checkup && <Checkup reading={reading} draft={draft} go={go} />}
        {look.parameters && !look.checkup && (
          <Parameters
            reading={reading}
            chapters={chapters}
            current={key}
            draft={draft}
            go={jump}
            compare={() =>
              reading.version.based_on !== null &&
              navigate({
                to: "/regulations/compare/$from/$to",
                params: { from: String(reading.version.based_on), to: String(version) },
              })
            }
          />
        )}
      </div>
    </Page>
  );
}
