import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { Photos } from "./Photos";
import { usePrint, usePut } from "./put";
import { type FindingStep, StepDrawer } from "./StepDrawer";
import { STATE_TONES, shownState } from "./words";
import "./rounds.css";

/** What may be done next, the likeliest last: it is the primary button. */
const NEXT: Record<ipc.FindingState, FindingStep[]> = {
  found: ["order"],
  ordered: ["order", "extend", "rectify"],
  rectified: ["return", "pass"],
  closed: [],
};

/** One finding: what was seen, which article asks for it, and every step until it is closed. */
export default function FindingDesk() {
  const t = useT();
  const put = usePut();
  const print = usePrint();
  const id = Number(useParams({ from: "/rounds/findings/$id" }).id);
  const { data: view, error } = useQuery(queries.finding(id));
  const [step, setStep] = useState<FindingStep | null>(null);
  const photo = useAct(async () => {
    const path = await ipc.dialogOpen({ kind: "scan", title: t("rounds.addPhoto") });
    return path ? ipc.roundsFindingPhotoAdd({ finding: id, path }) : null;
  }, put);
  if (!view)
    return error ? (
      <Page title={t("rounds.title")}>
        <FailureNote failure={ipc.asFailure(error)} />
      </Page>
    ) : null;
  const { row } = view;
  const next = NEXT[row.state];
  return (
    <Page
      title={row.what}
      sub={
        <span className="row">
          <StateTag tone={STATE_TONES[shownState(row)]}>{t(`rounds.state_${shownState(row)}`)}</StateTag>
          <span>{t(`rounds.grade_${row.grade}`)}</span>
          <span>{row.department}</span>
          <span className="num">{row.found_on}</span>
        </span>
      }
      actions={
        <>
          {row.state !== "found" && (
            <Button
              loading={print.busy}
              onClick={() => print.run({ paper: "notice", finding: id })}
              data-testid={testids.findingAction("print")}
            >
              {t("rounds.printNotice")}
            </Button>
          )}
          {next.map((one, index) => (
            <Button
              key={one}
              type={index === next.length - 1 ? "primary" : "default"}
              onClick={() => setStep(one)}
              data-testid={testids.findingAction(one)}
            >
              {t(one === "order" && row.state === "ordered" ? "rounds.step_reorder" : `rounds.step_${one}`)}
            </Button>
          ))}
        </>
      }
    >
      <FailureNote failure={print.failure ?? photo.failure} />
      <div className="finding-desk">
        <div className="stack">
          <section className="card">
            <h2>{t("rounds.photos")}</h2>
            {view.photos_before.length + view.photos_after.length === 0 && (
              <p className="faint">{t("rounds.noPhotos")}</p>
            )}
            {view.photos_before.length > 0 && <Photos large photos={view.photos_before} />}
            {view.photos_after.length > 0 && (
              <>
                <h3>{t("rounds.photosAfter")}</h3>
                <Photos large photos={view.photos_after} />
              </>
            )}
            <Button size="small" loading={photo.busy} onClick={() => photo.run()}>
              {t("rounds.addPhotoAfter")}
            </Button>
          </section>
          <Steps view={view} />
        </div>
        <aside className="stack">
          <Facts view={view} />
          <Article view={view} />
        </aside>
      </div>
      {step && <StepDrawer view={view} step={step} onClose={() => setStep(null)} />}
    </Page>
  );
}

function Steps({ view }: { view: ipc.FindingView }) {
  const t = useT();
  return (
    <section className="card" data-testid={testids.findingSteps}>
      <h2>{t("rounds.steps")}</h2>
      <ol className="finding-steps">
        <li>
          <span className="num quiet">{view.row.found_on}</span>
          <b>{t("rounds.kind_found")}</b>
          <p>{view.row.what}</p>
          <span className="quiet">{view.row.finder}</span>
        </li>
        {view.steps.map((step) => (
          <li key={`${step.kind}${step.on}${step.text}${step.due_on}`}>
            <span className="num quiet">{step.on}</span>
            <b>{t(`rounds.kind_${step.kind}`)}</b>
            <p>
              {step.owner && <span>{t("rounds.ownerIs", { name: step.owner })} </span>}
              {step.text && <span>{step.text} </span>}
              {step.due_on && <span className="quiet">{t("rounds.until", { day: step.due_on })}</span>}
            </p>
            <span className="quiet">{step.by}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Facts({ view }: { view: ipc.FindingView }) {
  const t = useT();
  const navigate = useNavigate();
  const { row } = view;
  const walk = (
    <Button
      type="link"
      size="small"
      className="finding-link"
      onClick={() => navigate({ to: "/rounds/walks/$id", params: { id: String(row.round) } })}
    >
      {row.round_name}
    </Button>
  );
  const lines: [string, React.ReactNode][] = [
    [t("rounds.item"), row.item],
    [t("rounds.how"), view.how],
    [t("rounds.owner"), row.owner],
    [t("rounds.due"), row.due_on],
    [t("rounds.recheckBy"), row.recheck_by],
    [t("rounds.finder"), row.finder],
    [t("rounds.walk"), walk],
    [t("rounds.indicator"), view.indicator],
  ];
  return (
    <section className="card">
      <h2>{t("rounds.facts")}</h2>
      <dl className="finding-facts">
        {lines
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function Article({ view }: { view: ipc.FindingView }) {
  const t = useT();
  return (
    <section className="card">
      <h2>{t("rounds.basis")}</h2>
      <p>
        <b>
          {view.row.article} {view.heading}
        </b>
      </p>
      {view.changed && <StateTag tone="warn">{t("rounds.changedSince")}</StateTag>}
      <p className="finding-article">{view.article_text ?? t("rounds.notInForce")}</p>
    </section>
  );
}
