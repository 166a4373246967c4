import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Popconfirm, Select } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { money, typed } from "@/shared/format/money";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { useStored } from "@/shared/stored";
import { Figure } from "./Figure";
import { Gantt } from "./Gantt";
import { quarterOfDay } from "./gantt";
import { Look } from "./Look";
import { AskReason, PrintMenu } from "./Pickers";
import { PlanDrawer } from "./PlanDrawer";
import { usePrintTraining, usePutTraining } from "./put";
import { Views } from "./Views";
import { WagesModal } from "./WagesModal";
import { hours, PROGRESS_TONE, rate } from "./words";
import "./training.css";

/** What a year is to bring, what it has brought, and what it may cost. */
export default function Plan() {
  const t = useT();
  const navigate = useNavigate();
  const put = usePutTraining();
  const print = usePrintTraining();
  const { data: status } = useQuery(queries.status());
  const today = status?.today ?? "";
  const [chosen, setYear] = useState<number | null>(null);
  const year = chosen ?? (Number(today.slice(0, 4)) || null);
  const { data: plan } = useQuery({ ...queries.trainingPlan(year ?? 0), enabled: year !== null });
  const [look, setLook] = useStored<"table" | "year">("training.plan", "table");
  const [editing, setEditing] = useState<ipc.PlanLine | "new" | null>(null);
  const [dropping, setDropping] = useState<ipc.PlanLine | null>(null);
  const [wages, setWages] = useState<string | null>(null);
  const approve = useAct(() => ipc.planApprove({ year: year ?? 0 }), put);
  const drop = useAct(
    (id: number, reason: string) => ipc.planLineDrop({ id, reason }),
    () => {
      put();
      setDropping(null);
    },
  );
  if (!plan || year === null) return null;
  const { totals } = plan;
  const columns: Column<ipc.TrainingPlanRow>[] = [
    {
      key: "quarter",
      title: t("training.quarter"),
      text: (row) => `Q${quarterOfDay(row.line.from)}`,
      sortable: true,
      width: 70,
    },
    {
      key: "level",
      title: t("training.planLevel"),
      text: (row) => row.department || t(`training.planlevel_${row.line.level}`),
      sortable: true,
      width: 110,
    },
    { key: "title", title: t("training.title_"), text: (row) => row.line.title, sortable: true },
    {
      key: "kind",
      title: t("training.content"),
      text: (row) => t(`training.content_${row.line.kind}`),
      optional: "away",
    },
    { key: "audience", title: t("training.audience"), text: (row) => row.line.audience, optional: true },
    {
      key: "days",
      title: t("training.days"),
      text: (row) => `${row.line.from.slice(5)} – ${row.line.to.slice(5)}`,
      className: "num",
      width: 120,
    },
    {
      key: "theory",
      title: t("training.theory"),
      text: (row) => hours(row.line.theory_minutes),
      number: true,
      width: 70,
    },
    {
      key: "practice",
      title: t("training.practice"),
      text: (row) => hours(row.line.practice_minutes),
      number: true,
      width: 70,
    },
    { key: "trainer", title: t("training.trainer"), text: (row) => row.line.trainer || "—", optional: true },
    {
      key: "budget",
      title: t("training.budget"),
      text: (row) => money(row.line.budget),
      number: true,
      sortable: true,
    },
    {
      key: "spent",
      title: t("training.spent"),
      text: (row) => money(row.spent),
      number: true,
      optional: true,
    },
    {
      key: "progress",
      title: t("training.progress"),
      text: (row) => t(`training.progress_${row.progress}`),
      sortable: true,
      width: 120,
      render: (_v, row) => (
        <StateTag tone={PROGRESS_TONE[row.progress]}>
          <span title={row.line.reason || undefined}>{t(`training.progress_${row.progress}`)}</span>
        </StateTag>
      ),
    },
    {
      key: "act",
      title: "",
      text: () => "",
      width: 110,
      render: (_v, row) =>
        row.progress !== "dropped" &&
        row.progress !== "held" && (
          <span className="train-acts">
            {row.sessions[0] !== undefined && (
              <Button
                type="link"
                size="small"
                onClick={(event) => {
                  event.stopPropagation();
                  navigate({ to: "/training/sessions/$id", params: { id: String(row.sessions[0]) } });
                }}
              >
                {t("training.toSession")}
              </Button>
            )}
            <Button
              type="link"
              size="small"
              onClick={(event) => {
                event.stopPropagation();
                setDropping(row.line);
              }}
            >
              {t("training.drop")}
            </Button>
          </span>
        ),
    },
  ];
  const add = (
    <Button
      type={plan.rows.length === 0 || plan.approved ? "primary" : "default"}
      onClick={() => setEditing("new")}
    >
      {t("training.addLine")}
    </Button>
  );
  return (
    <Page
      title={t("training.planTitle", { year })}
      sub={
        <StateTag tone={plan.approved ? "good" : "busy"}>
          {t(plan.approved ? "training.approved" : "training.draft")}
        </StateTag>
      }
      views={<Views value="plan" />}
      actions={
        <>
          <Select
            value={year}
            onChange={setYear}
            options={[-1, 0, 1].map((step) => {
              const value = Number(today.slice(0, 4)) + step;
              return { value, label: String(value) };
            })}
            style={{ width: 90 }}
          />
          {plan.rows.length > 0 && (
            <PrintMenu
              papers={["plan", "summary"]}
              busy={print.busy}
              onPrint={({ paper }) => print.run({ paper, year })}
            />
          )}
          {add}
          {!plan.approved && plan.rows.length > 0 && (
            <Popconfirm
              title={t("training.approveTitle", { n: plan.rows.length })}
              okText={t("training.approve")}
              cancelText={t("common.cancel")}
              onConfirm={() => approve.run()}
            >
              <Button type="primary" loading={approve.busy}>
                {t("training.approve")}
              </Button>
            </Popconfirm>
          )}
        </>
      }
    >
      <FailureNote failure={approve.failure ?? print.failure} />
      {plan.rows.length === 0 ? (
        <div className="card">
          <Blank title={t("training.noPlan", { year })} text={t("training.noPlanText")} action={add} />
        </div>
      ) : (
        <>
          <div className="train-figures card">
            <Figure name={t("training.lines")} value={`${totals.held} / ${totals.lines}`} />
            <Figure name={t("training.completion")} value={rate(totals.completion)} />
            <Figure
              name={t("training.hoursPlanned")}
              value={hours(totals.theory_minutes + totals.practice_minutes)}
            />
            <Figure name={t("training.budget")} value={money(totals.budget)} />
            <Figure name={t("training.spent")} value={money(totals.spent)} />
            <div
              className={
                plan.ceiling !== null && totals.budget > plan.ceiling ? "train-figure bad" : "train-figure"
              }
            >
              <small title={plan.budget_basis}>{t("training.ceiling")}</small>
              <b className="num">{plan.ceiling === null ? "—" : money(plan.ceiling)}</b>
              <Button
                type="link"
                size="small"
                onClick={() => setWages(plan.wages === null ? "" : typed(plan.wages))}
              >
                {plan.wages === null
                  ? t("training.sayWages")
                  : t("training.ofWages", { amount: money(plan.wages) })}
              </Button>
            </div>
          </div>
          {look === "table" ? (
            <DataTable
              name="training.plan"
              rows={plan.rows}
              columns={columns}
              rowKey={(row) => row.line.id}
              onOpen={(row) => setEditing(row.line)}
              filters={<Look value={look} onChange={setLook} />}
            />
          ) : (
            <>
              <Look value={look} onChange={setLook} />
              <Gantt year={year} today={today} rows={plan.rows} onOpen={(row) => setEditing(row.line)} />
            </>
          )}
        </>
      )}
      {editing && (
        <PlanDrawer
          year={year}
          line={editing === "new" ? null : editing}
          approved={plan.approved}
          onClose={() => setEditing(null)}
        />
      )}
      {dropping && (
        <AskReason
          title={t("training.dropTitle", { title: dropping.title })}
          label={t("training.reason")}
          confirm={t("training.drop")}
          busy={drop.busy}
          failure={drop.failure}
          onOk={(reason) => drop.run(dropping.id, reason)}
          onClose={() => setDropping(null)}
        />
      )}
      {wages !== null && (
        <WagesModal year={year} basis={plan.budget_basis} amount={wages} onClose={() => setWages(null)} />
      )}
    </Page>
  );
}
