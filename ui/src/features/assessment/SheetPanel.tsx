import { useQuery } from "@tanstack/react-query";
import { Button, Drawer, Dropdown } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { ChartCard } from "@/shared/parts/ChartCard";
import { FailureNote } from "@/shared/parts/FailureNote";
import { queries } from "@/shared/queries";
import { AppealCard } from "./AppealCard";
import { PlanSection } from "./PlanSection";
import { useOpenPaper } from "./put";
import { SheetActs } from "./SheetActs";
import { useRuleWords } from "./words";

/** One sheet: how every point came about, and what can be done with it now. */
export function SheetPanel({
  view,
  sheet,
  onClose,
}: {
  view: ipc.CycleView;
  sheet: number | null;
  onClose: () => void;
}) {
  const t = useT();
  const { data } = useQuery({ ...queries.sheet(view.row.id, sheet ?? 0), enabled: sheet !== null });
  const openPaper = useOpenPaper();
  const official = ["confirmation", "appeal", "closed"].includes(view.row.stage);
  const print = useAct(
    (kind: ipc.AssessmentPaperKind) =>
      ipc.assessmentPrint({ cycle: view.row.id, code: data?.row.code ?? "", kind, sign: official }),
    openPaper,
  );
  return (
    <Drawer
      open={sheet !== null}
      size={620}
      onClose={onClose}
      title={data && data.row.id === sheet ? `${data.row.name} · ${data.row.post}` : ""}
      extra={
        <Dropdown
          menu={{
            items: (["result", "confirmation", "appeal", "plan"] as const).map((kind) => ({
              key: kind,
              label: t(`assessment.paper_${kind}`),
              onClick: () => print.run(kind),
            })),
          }}
        >
          <Button loading={print.busy}>{t("common.print")}</Button>
        </Dropdown>
      }
    >
      <FailureNote failure={print.failure} onClose={print.clear} />
      {data && data.row.id === sheet && <Sheet key={data.row.id} data={data} view={view} />}
    </Drawer>
  );
}

function Sheet({ data, view }: { data: ipc.SheetView; view: ipc.CycleView }) {
  const t = useT();
  const words = useRuleWords();
  const row = data.row;
  const closed = view.row.stage === "closed";
  return (
    <div className="stack">
      <div className="assess-score">
        <b className="num">{row.total ?? "—"}</b>
        <span>{row.grade ?? "—"}</span>
        <small className="quiet">
          {t("assessment.panelSub", { days: row.days, leader: row.leader ?? t("assessment.owner") })}
          {data.scheme_ordinal ? ` · ${t("assessment.ordinal", { n: data.scheme_ordinal })}` : ""}
        </small>
      </div>
      {row.standing !== "assessed" && (
        <p>
          {t(`assessment.why_${row.reason || "no_scheme"}` as "assessment.why_no_scheme", {
            from: row.carried_from ?? "",
          })}
        </p>
      )}
      {data.items.length > 0 && (
        <table className="assess-trace">
          <thead>
            <tr>
              <th>{t("assessment.item")}</th>
              <th className="num">{t("assessment.weight")}</th>
              <th className="num">{t("assessment.figure")}</th>
              <th className="num">{t("assessment.score")}</th>
              <th className="num">{t("assessment.points")}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((item) => (
              <tr key={item.name}>
                <td>
                  {item.name}
                  <small className="quiet">{words(item.rule, item.unit)}</small>
                </td>
                <td className="num">{item.weight}%</td>
                <td className="num">
                  {item.pending
                    ? t("assessment.missing")
                    : item.figure === null
                      ? t("assessment.notApplicable")
                      : `${item.figure}${item.unit}`}
                </td>
                <td className="num">{item.score ?? "—"}</td>
                <td className="num">{item.points ?? "—"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {data.base !== null && (
        <ul className="assess-sum">
          <li>
            <span>{t("assessment.base")}</span>
            <b className="num">{data.base}</b>
          </li>
          {data.events.map((event) => (
            <li key={`${event.slot}${event.name}`}>
              <span>
                {t(`assessment.slot_${event.slot as "plus"}`)} · {event.name}
                <small className="quiet">{event.reason}</small>
              </span>
              <b className="num">{event.slot === "minus" ? `−${event.points}` : event.points}</b>
            </li>
          ))}
          {row.delta !== null && (
            <li>
              <span>
                {t("assessment.calibration")}
                <small className="quiet">{data.entries.find((one) => one.slot === "total")?.reason}</small>
              </span>
              <b className="num">{row.delta}</b>
            </li>
          )}
          <li>
            <span>{t("assessment.total")}</span>
            <b className="num">{row.total}</b>
          </li>
        </ul>
      )}
      {data.appeals.map((one) => (
        <AppealCard key={one.id} appeal={one} />
      ))}
      {!closed && row.standing === "assessed" && <SheetActs data={data} view={view} />}
      {data.receipt && (
        <p className="quiet">
          {t("assessment.receiptLine", {
            route: t(`adoption.route_${data.receipt.route}`),
            day: data.receipt.day,
            until: data.receipt.appeal_by,
          })}
          {[...data.receipt.witnesses, data.receipt.reference, data.receipt.note]
            .filter(Boolean)
            .map((one) => ` ${one}`)}
        </p>
      )}
      {(data.plan.length > 0 || data.low_in_a_row > 0) && <PlanSection data={data} />}
      {data.history.length > 1 && (
        <ChartCard
          title={t("assessment.history")}
          labelTitle={t("assessment.period")}
          height={150}
          data={{
            labels: data.history.map((one) => one.period),
            series: [
              {
                name: t("assessment.total"),
                values: data.history.map((one) => (one.total === null ? null : Number(one.total))),
              },
            ],
            format: (value) => value.toFixed(2),
          }}
        />
      )}
      <details>
        <summary>{t("assessment.versions", { n: data.entries.length })}</summary>
        <ul className="assess-entries">
          {data.entries.map((entry, index) => (
            <li key={`${entry.at}${index}`}>
              <span className="num quiet">{entry.at.slice(0, 16).replace("T", " ")}</span> {entry.by} ·{" "}
              {t(`assessment.entry_${entry.kind}`)} · {entry.name || t("assessment.total")}：
              <b className="num">{entry.figure ?? t("assessment.notApplicable")}</b>
              {entry.reason ? `（${entry.reason}）` : ""}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
