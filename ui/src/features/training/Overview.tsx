import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { trainingDueLink } from "@/shared/links/training";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { Figure } from "./Figure";
import { AskReason, PrintMenu } from "./Pickers";
import { PlanDrawer } from "./PlanDrawer";
import { usePrintTraining, usePutTraining } from "./put";
import { RequestDrawer } from "./RequestDrawer";
import { Views } from "./Views";
import { figure, hours, rate } from "./words";
import "./training.css";

interface Taking {
  title: string;
  audience: string;
  request: number | null;
}

/** What waits in training: what is due, who needs what, what was asked for. */
export default function Overview() {
  const t = useT();
  const navigate = useNavigate();
  const put = usePutTraining();
  const print = usePrintTraining();
  const { data: view } = useQuery(queries.trainingOverview());
  const { data: needs } = useQuery(queries.trainingNeeds());
  const [asking, setAsking] = useState(false);
  const [taking, setTaking] = useState<Taking | null>(null);
  const [declining, setDeclining] = useState<ipc.TrainingRequestRow | null>(null);
  const decide = useAct(
    (id: number, taken: boolean, answer: string) => ipc.trainingRequestDecide({ id, taken, answer }),
    () => {
      put();
      setDeclining(null);
    },
  );
  const { data: plan } = useQuery({ ...queries.trainingPlan(view?.year ?? 0), enabled: Boolean(view) });
  if (!view || !needs) return null;
  const dueColumns: Column<ipc.TrainingDue>[] = [
    {
      key: "due",
      title: t("training.dueOn"),
      text: (row) => row.due_on,
      sortable: true,
      width: 130,
      render: (_v, row) => <StateTag tone={row.overdue ? "bad" : "warn"}>{row.due_on}</StateTag>,
    },
    {
      key: "kind",
      title: t("training.kind"),
      text: (row) => t(`training.due_${row.kind}`),
      sortable: true,
      width: 120,
    },
    { key: "what", title: t("training.what"), text: (row) => row.what },
    { key: "name", title: t("training.person"), text: (row) => row.name || "—", sortable: true, width: 90 },
    { key: "by", title: t("training.by"), text: (row) => row.by || "—", width: 100 },
    {
      key: "basis",
      title: t("training.basis"),
      text: (row) => row.basis,
      optional: true,
      ellipsis: true,
      render: (_v, row) => <span className="quiet">{row.basis}</span>,
    },
  ];
  const needColumns: Column<ipc.TrainingNeed>[] = [
    {
      key: "kind",
      title: t("training.kind"),
      text: (row) => t(`training.need_${row.kind}`),
      sortable: true,
      width: 130,
    },
    { key: "code", title: t("training.code"), text: (row) => row.code || "—", sortable: true, width: 80 },
    { key: "name", title: t("training.person"), text: (row) => row.name || "—", sortable: true, width: 90 },
    { key: "post", title: t("training.post"), text: (row) => row.post || "—", sortable: true, width: 120 },
    {
      key: "what",
      title: t("training.what"),
      text: (row) =>
        row.hours
          ? `${row.what} ${t("training.hoursOf", { is: hours(row.hours[0] * 60), must: hours(row.hours[1] * 60) })}`
          : row.what,
    },
    { key: "due", title: t("training.dueOn"), text: (row) => row.due_on ?? "—", sortable: true, width: 110 },
    {
      key: "act",
      title: "",
      text: () => "",
      width: 120,
      render: (_v, row) => (
        <Button
          type="link"
          size="small"
          onClick={() =>
            setTaking({
              title: row.what,
              audience: [row.post, row.name].filter(Boolean).join(" "),
              request: null,
            })
          }
        >
          {t("training.intoPlan")}
        </Button>
      ),
    },
  ];
  const year = view.indicators;
  const requests = needs.requests.filter((one) => one.request.state === "open");
  return (
    <Page
      title={t("training.title")}
      sub={view.rules ? t("training.byRules", { regulation: view.rules.regulation }) : t("training.noRules")}
      views={<Views value="overview" />}
      actions={
        <>
          <PrintMenu papers={["due", "needs"]} busy={print.busy} onPrint={print.run} />
          <Button onClick={() => setAsking(true)}>{t("training.addRequest")}</Button>
          <Button type="primary" onClick={() => navigate({ to: "/training/sessions" })}>
            {t("training.addSession")}
          </Button>
        </>
      }
    >
      <div className="train-figures card">
        <Figure name={t("training.completionYear", { year: view.year })} value={rate(year.plan_completion)} />
        <Figure name={t("training.passRate")} value={rate(year.pass_rate)} />
        <Figure name={t("training.hoursPerHead")} value={figure(year.hours_per_head)} />
        <Figure name={t("training.satisfaction")} value={rate(year.satisfaction)} />
        <Figure
          name={t("training.heldByQuarter")}
          value={view.quarters
            .map(({ period, indicators }) => `${period.slice(4)} ${indicators.held}/${indicators.planned}`)
            .join("　")}
        />
      </div>
      <h2 className="train-part">{t("training.waits", { n: view.due.length })}</h2>
      {view.due.length === 0 ? (
        <p className="quiet">{t("training.nothingDue")}</p>
      ) : (
        <DataTable
          name="training.due"
          rows={view.due}
          columns={dueColumns}
          rowKey="key"
          onOpen={(due) => navigate(trainingDueLink(due))}
        />
      )}
      {requests.length > 0 && (
        <>
          <h2 className="train-part">{t("training.requests", { n: requests.length })}</h2>
          <div className="stack">
            {requests.map((one) => (
              <article key={one.request.id} className="card train-request">
                <div>
                  <b>{one.request.what}</b>
                  <p className="quiet">
                    <span className="num">{one.request.on}</span>　{one.name || t("training.ofDepartment")}
                    {one.request.why && ` · ${one.request.why}`}
                  </p>
                </div>
                <Button size="small" onClick={() => setDeclining(one)}>
                  {t("training.decline")}
                </Button>
                <Button
                  size="small"
                  type="primary"
                  onClick={() =>
                    setTaking({ title: one.request.what, audience: one.name, request: one.request.id })
                  }
                >
                  {t("training.intoPlan")}
                </Button>
              </article>
            ))}
          </div>
        </>
      )}
      <h2 className="train-part">{t("training.needs", { n: needs.needs.length })}</h2>
      {needs.needs.length === 0 ? (
        <div className="card">
          <Blank title={t("training.noNeeds")} text={t("training.noNeedsText")} />
        </div>
      ) : (
        <DataTable
          name="training.needs"
          rows={needs.needs}
          columns={needColumns}
          rowKey="key"
          pagination={needs.needs.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        />
      )}
      <FailureNote failure={declining ? print.failure : (decide.failure ?? print.failure)} />
      {asking && <RequestDrawer onClose={() => setAsking(false)} />}
      {taking && (
        <PlanDrawer
          year={view.year}
          line={null}
          approved={plan?.approved ?? false}
          title={taking.title}
          audience={taking.audience}
          onSaved={() =>
            taking.request !== null &&
            decide.run(taking.request, true, t("training.takenInto", { year: view.year }))
          }
          onClose={() => setTaking(null)}
        />
      )}
      {declining && (
        <AskReason
          title={t("training.declineTitle", { what: declining.request.what })}
          label={t("training.reason")}
          confirm={t("training.decline")}
          busy={decide.busy}
          failure={decide.failure}
          onOk={(reason) => decide.run(declining.request.id, false, reason)}
          onClose={() => setDeclining(null)}
        />
      )}
    </Page>
  );
}
