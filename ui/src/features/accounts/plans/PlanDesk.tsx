import { RedoOutlined, UndoOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Alert, Button, Input, Select } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { Tip } from "@/shared/parts/Tip";
import { keys, queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { GradeTag } from "../GradeTag";
import { draftOf, figuresDiffer, formOf, rowsOf, wrongCells } from "./grid";
import { PlanChart } from "./PlanChart";
import { PlanFigures } from "./PlanFigures";
import { PlanGrid } from "./PlanGrid";
import { PlanReviews } from "./PlanReviews";
import { PlanVersions } from "./PlanVersions";
import { Actions, Thoughts } from "./PlanWords";
import { ProposeDrawer } from "./ProposeDrawer";
import { usePlanDraft } from "./usePlanDraft";
import { yearsAround } from "./words";
import "../accounts.css";
import "./plans.css";

/** One account's year: where it stands, its months by product, what is thought and to be done. */
export default function PlanDesk() {
  const t = useT();
  const navigate = useNavigate();
  const account = Number(useParams({ from: "/accounts/$id/plan" }).id);
  const search = useSearch({ from: "/accounts/$id/plan" });
  const { data: status } = useQuery(queries.status());
  const today = status?.today ?? "";
  const year = search.year ?? (Number(today.slice(0, 4)) || 0);
  const [version, setVersion] = useState<number | null>(null);
  const { data: view, error } = useQuery({
    ...queries.accountPlan(account, year, version),
    enabled: year > 0,
  });
  if (!view)
    return error ? (
      <Page title={t("accountPlans.title")}>
        <FailureNote failure={ipc.asFailure(error)} />
      </Page>
    ) : null;
  const to = (next: number) => {
    setVersion(null);
    navigate({ to: "/accounts/$id/plan", params: { id: String(account) }, search: { year: next } });
  };
  return (
    <Desk
      key={`${account} ${year} ${view.version}`}
      view={view}
      fixed={version !== null}
      years={yearsAround(today, year)}
      onYear={to}
      onVersion={setVersion}
    />
  );
}

interface DeskProps {
  view: ipc.AccountPlanView;
  fixed: boolean;
  years: number[];
  onYear: (year: number) => void;
  onVersion: (version: number | null) => void;
}

function Desk({ view, fixed, years, onYear, onVersion }: DeskProps) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const work = usePlanDraft(view, fixed);
  const [reason, setReason] = useState("");
  const [proposing, setProposing] = useState(false);
  const { draft } = work;
  const wrong = wrongCells(draft);
  const asks = view.version > 0 && figuresDiffer(draft, draftOf(view));
  const save = useAct(
    () => ipc.accountPlanSave({ form: formOf(view, work.seen, draft, reason) }),
    (next) => {
      work.forget();
      client.invalidateQueries({ queryKey: keys.accounts });
      client.setQueryData(queries.accountPlan(view.account, view.year).queryKey, next);
    },
  );
  const print = useAct(
    () => ipc.accountPlanPrint({ account: view.account, year: view.year, sign: false }),
    (paper) => {
      client.invalidateQueries({ queryKey: keys.papers });
      navigate({ to: "/papers/$id", params: { id: String(paper.id) } });
    },
  );
  const next = (view.versions[0]?.version ?? 0) + 1;
  return (
    <Page
      title={
        <span className="account-title">
          <Link to="/accounts/$id" params={{ id: String(view.account) }}>
            {view.name}
          </Link>
          <GradeTag grade={view.grade} />
        </span>
      }
      sub={[
        t("accountPlans.deskTitle", { year: view.year }),
        view.manager && `${t("accounts.manager")} ${view.manager}`,
        view.rule.regulation && `${view.rule.regulation}${view.rule.article}`,
      ]
        .filter(Boolean)
        .join(" · ")}
      actions={
        <>
          <Select
            value={view.year}
            style={{ width: 96 }}
            aria-label={t("accountPlans.year")}
            onChange={onYear}
            options={years.map((one) => ({ value: one, label: String(one) }))}
          />
          <Button
            disabled={view.version === 0 || work.dirty || fixed}
            loading={print.busy}
            onClick={() => print.run()}
            data-testid={testids.planPrint}
          >
            {t("accountPlans.print")}
          </Button>
          <Button disabled={fixed} onClick={() => setProposing(true)} data-testid={testids.planPropose}>
            {t("accountPlans.propose")}
          </Button>
          <Tip text={t("accountPlans.undo")} keys="Mod+Z">
            <Button
              icon={<UndoOutlined />}
              disabled={!work.canUndo}
              onClick={work.undo}
              aria-label={t("accountPlans.undo")}
              data-testid={testids.planUndo}
            />
          </Tip>
          <Tip text={t("accountPlans.redo")} keys="Mod+Y">
            <Button
              icon={<RedoOutlined />}
              disabled={!work.canRedo}
              onClick={work.redo}
              aria-label={t("accountPlans.redo")}
            />
          </Tip>
          {asks && !fixed && (
            <Input
              value={reason}
              style={{ width: 220 }}
              status={reason.trim() === "" ? "warning" : undefined}
              placeholder={t("accountPlans.reason")}
              aria-label={t("accountPlans.reason")}
              onChange={(event) => setReason(event.target.value)}
              onPressEnter={() => save.run()}
              data-testid={testids.planReason}
            />
          )}
          <Button
            type="primary"
            disabled={!work.dirty || wrong > 0 || fixed}
            loading={save.busy}
            onClick={() => save.run()}
            data-testid={testids.planSave}
          >
            {t("accountPlans.save", { n: next })}
          </Button>
        </>
      }
    >
      <div className="stack">
        <FailureNote failure={save.failure ?? print.failure} />
        {wrong > 0 && <p className="plan-problem">{t("accountPlans.wrongCells", { n: wrong })}</p>}
        {fixed && (
          <Alert
            type="info"
            showIcon
            title={t("accountPlans.earlier", { n: view.version })}
            action={
              <Button size="small" onClick={() => onVersion(null)}>
                {t("accountPlans.toLatest")}
              </Button>
            }
          />
        )}
        {work.kept && (
          <Alert
            type="info"
            showIcon
            title={t("accountPlans.kept")}
            action={
              <Button size="small" onClick={work.drop}>
                {t("accountPlans.dropKept")}
              </Button>
            }
          />
        )}
        {view.version === 0 && !work.dirty && (
          <p className="quiet">{t("accountPlans.startHint", { year: view.year })}</p>
        )}
        <PlanFigures view={view} />
        {(view.standing || work.dirty) && <PlanChart view={view} draft={draft} />}
        <PlanGrid
          view={view}
          draft={draft}
          fixed={fixed}
          onChange={work.change}
          onUndo={work.undo}
          onRedo={work.redo}
        />
        <Thoughts draft={draft} fixed={fixed} onChange={work.change} />
        <Actions draft={draft} fixed={fixed} onChange={work.change} />
        <PlanReviews view={view} fixed={fixed} />
        <PlanVersions view={view} onShow={onVersion} />
      </div>
      {proposing && (
        <ProposeDrawer
          view={view}
          onTake={(rows) => {
            work.change({ ...draft, rows: rowsOf(rows) });
            setProposing(false);
          }}
          onClose={() => setProposing(false)}
        />
      )}
    </Page>
  );
}
