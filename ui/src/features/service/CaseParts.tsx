import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useT } from "@/i18n";
import type { CaseName, CaseView, CompensationRow, ItemView } from "@/ipc";
import { stamp } from "@/shared/format/days";
import { money } from "@/shared/format/money";
import { StateTag } from "@/shared/parts/StateTag";
import { testids } from "@/shared/testids";
import { ItemLine } from "./CallModal";
import { type Fact, FactList } from "./FactList";
import { dueText, kept, shortStamp } from "./words";

interface Props {
  view: CaseView;
}

/** Every due time with its article, and whether it was kept. */
export function Dues({ view }: Props) {
  const t = useT();
  if (view.case.dues.length === 0) return null;
  return (
    <section className="card">
      <h2>{t("service.dues")}</h2>
      <ul className="case-dues">
        {view.case.dues.map((due) => {
          const good = kept(due, view.now);
          return (
            <li key={due.stage}>
              <b>{t(`service.stage_${due.stage}`)}</b>
              <span>
                <StateTag tone={good === null ? "busy" : good ? "good" : "warn"}>
                  {due.met_at
                    ? t(good ? "service.met" : "service.late", { at: shortStamp(due.met_at) })
                    : dueText(null, due.at, view.now, t)}
                </StateTag>
              </span>
              <span>
                <span className="num">{t("service.running", { at: shortStamp(due.at) })}</span>{" "}
                <span className="quiet">{due.article}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function Timeline({ view }: Props) {
  const t = useT();
  return (
    <section className="card" data-testid={testids.caseTimeline}>
      <h2>{t("service.timeline")}</h2>
      <ol className="case-steps">
        {view.steps.map((step) => (
          <li key={`${step.kind}${step.at}${step.written_at}${step.text}`}>
            <span className="num quiet">{shortStamp(step.at)}</span>
            <b>{t(`service.step_${step.kind}`)}</b>
            <p>{step.text}</p>
            <span className="quiet">{step.by}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function Facts({ view }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const { row } = view;
  const one = view.case;
  const customer =
    row.account === null ? (
      row.customer
    ) : (
      <Button
        type="link"
        className="case-link"
        size="small"
        onClick={() => navigate({ to: "/accounts/$id", params: { id: String(row.account) } })}
      >
        {row.customer}
      </Button>
    );
  const facts: Fact[] = [
    [t("service.customer"), customer],
    [t("service.caller"), `${one.caller} ${one.phone}`],
    [t("service.channel"), t(`service.channel_${one.channel}`)],
    [t("service.description"), one.description],
    [t("service.demand"), one.demand],
    [t("service.claim"), one.claim === null ? "" : money(one.claim)],
    [t("service.item"), view.item && <GoodsLink view={view.item} />],
    [t("service.receiver"), row.receiver],
    [t("service.owner"), row.owner],
    [
      t("service.tier"),
      row.kind === "complaint" &&
        [t(`service.tier_${row.tier}`), ...view.reasons.map((one) => t(`service.reason_${one}`))].join(" · "),
    ],
    [t("service.cause"), one.cause],
    [t("service.valid"), one.valid === null ? "" : t(one.valid ? "service.validYes" : "service.validNo")],
    [t("service.outcome"), one.outcome],
    [t("service.confirmation"), one.confirmation && t(`service.confirmation_${one.confirmation}`)],
    [t("service.notice"), one.notice],
    [t("service.articles"), view.regulation],
  ];
  return (
    <section className="card">
      <h2>{t("service.facts")}</h2>
      <FactList facts={facts} />
    </section>
  );
}

/** The goods with their warranty, and the way to their entry in the register. */
function GoodsLink({ view }: { view: ItemView }) {
  const t = useT();
  const navigate = useNavigate();
  return (
    <>
      <ItemLine view={view} />
      <Button
        type="link"
        className="case-link"
        size="small"
        onClick={() => navigate({ to: "/service/goods", search: { item: view.item.id } })}
      >
        {t("service.goodsOpen")}
      </Button>
    </>
  );
}

export function Pauses({ view }: Props) {
  const t = useT();
  if (view.case.pauses.length === 0) return null;
  return (
    <section className="card">
      <h2>{t("service.pauses")}</h2>
      <ul className="case-grants">
        {view.case.pauses.map((pause) => (
          <li key={pause.from}>
            <b>{t(`service.pause_${pause.reason}`)}</b>{" "}
            <span className="num quiet">
              {pause.to
                ? t("service.pauseSpan", { from: shortStamp(pause.from), to: shortStamp(pause.to) })
                : t("service.pauseFrom", { from: shortStamp(pause.from) })}
            </span>
            <p>{pause.note}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Compensations({ view, onDecide }: Props & { onDecide: (row: CompensationRow) => void }) {
  const t = useT();
  if (view.compensations.length === 0) return null;
  return (
    <section className="card">
      <h2>{t("service.compensations")}</h2>
      <ul className="case-grants">
        {view.compensations.map((row) => {
          const { compensation: one } = row;
          return (
            <li key={one.id}>
              <div className="row-between">
                <span>
                  <b className="num">{money(one.amount)}</b> {one.way}
                </span>
                {row.waits ? (
                  <Button
                    size="small"
                    onClick={() => onDecide(row)}
                    data-testid={testids.caseAction("decide")}
                  >
                    {t("service.decide")}
                  </Button>
                ) : (
                  <StateTag tone={one.approved === false ? "bad" : "good"}>
                    {t(
                      one.approved === null
                        ? "service.withinAuthority"
                        : one.approved
                          ? "service.granted"
                          : "service.refused",
                    )}
                  </StateTag>
                )}
              </div>
              <span className="quiet">
                {row.by} {stamp(one.at)} {one.reason}
              </span>
              {one.decision && (
                <p>
                  {one.decided_by} {one.decision}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function Related({ view }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const cases: CaseName[] = [...(view.repeats ? [view.repeats] : []), ...view.repeated_by];
  if (cases.length === 0) return null;
  return (
    <section className="card">
      <h2>{t("service.related")}</h2>
      <ul className="case-grants">
        {cases.map((one) => (
          <li key={one.id}>
            <Button
              type="link"
              className="case-link"
              size="small"
              onClick={() => navigate({ to: "/service/$id", params: { id: String(one.id) } })}
            >
              {one.number}
            </Button>
            <p className="quiet">
              {stamp(one.received_at)} {one.description}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
