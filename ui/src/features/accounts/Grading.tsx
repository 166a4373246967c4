import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Alert, App, Button, Segmented } from "antd";
import { useState } from "react";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag, type Tone } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { GradeTag } from "./GradeTag";
import { usePutAccount } from "./put";
import { Views } from "./Views";
import { downgradeText, fixed } from "./work";
import "./accounts.css";

const TONES: Record<ipc.GradeChange, Tone> = {
  due: "warn",
  kept: "busy",
  same: "good",
  unknown: "neutral",
};

/** 评级: every account by the regulation in force, those whose grade should change first. */
export default function Grading() {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const put = usePutAccount();
  const { message } = App.useApp();
  const { data: view, error } = useQuery(queries.accountGrading());
  const [show, setShow] = useState<"due" | "all">("due");
  const [chosen, setChosen] = useState<number[]>([]);
  const apply = useAct(
    (ids: number[]) => ipc.accountsApplyGrades({ ids }),
    () => {
      message.success(t("accounts.gradesApplied", { n: chosen.length }));
      setChosen([]);
      put();
    },
  );
  const differs = (row: ipc.GradingRow) => row.change === "due" || row.change === "kept";
  // Falling short of the plan asks for another look, whatever the score says.
  const examined = (row: ipc.GradingRow) => differs(row) || row.downgrade !== null;
  const rows = view?.rows.filter((row) => show === "all" || examined(row)) ?? [];
  const fallen = (one: ipc.Downgrade) => downgradeText(t, language, "accounts.downgradeCell", one);
  const columns: Column<ipc.GradingRow>[] = [
    { key: "name", title: t("accounts.name"), text: (row) => row.name, sortable: true },
    {
      key: "held",
      title: t("accounts.gradeNow"),
      text: (row) => row.held?.grade ?? "—",
      width: 150,
      render: (_v, row) => (
        <span className="row">
          <GradeTag grade={row.held?.grade ?? null} />
          {row.held && <span className="faint">{t(`accounts.gradeBy_${row.held.by}`)}</span>}
        </span>
      ),
    },
    {
      key: "rule",
      title: t("accounts.gradeRule"),
      text: (row) => row.standing.grade ?? "—",
      width: 96,
      render: (_v, row) => <GradeTag grade={row.standing.grade} />,
    },
    {
      key: "score",
      title: t("accounts.score"),
      text: (row) => fixed(row.standing.score),
      number: true,
      width: 80,
      sortable: true,
    },
    {
      key: "coverage",
      title: t("accounts.coverage"),
      text: (row) => `${fixed(row.standing.coverage, 0)}%`,
      number: true,
      width: 110,
      sortable: true,
    },
    {
      key: "change",
      title: t("accounts.gradeChange"),
      text: (row) =>
        [t(`accounts.change_${row.change}`), row.downgrade && fallen(row.downgrade)]
          .filter(Boolean)
          .join(t("common.semicolon")),
      width: 240,
      render: (_v, row) => (
        <>
          <StateTag tone={TONES[row.change]}>{t(`accounts.change_${row.change}`)}</StateTag>
          {row.downgrade && (
            <div className="account-fallen" data-testid={testids.downgrade(row.account)}>
              <StateTag tone="warn">{fallen(row.downgrade)}</StateTag>
            </div>
          )}
        </>
      ),
    },
    {
      key: "manager",
      title: t("accounts.manager"),
      text: (row) => row.manager ?? "—",
      width: 110,
      optional: true,
    },
  ];
  return (
    <Page
      title={t("accounts.title")}
      sub={view && t("accounts.gradingSub", { basis: `${view.regulation}${view.articles}` })}
      views={<Views value="grading" />}
      actions={
        view && (
          <Button
            type="primary"
            disabled={chosen.length === 0}
            loading={apply.busy}
            onClick={() => apply.run(chosen)}
            data-testid={testids.applyGrades}
          >
            {chosen.length > 0 ? t("accounts.applyGrades", { n: chosen.length }) : t("accounts.applyNone")}
          </Button>
        )
      }
    >
      <FailureNote failure={apply.failure ?? (error ? ipc.asFailure(error) : null)} />
      {view && (
        <div className="stack">
          {view.overloaded.map((one) => (
            <Alert
              key={one.name}
              type="warning"
              showIcon
              title={t("accounts.overloaded", {
                name: one.name,
                n: one.accounts,
                max: view.manager_max,
                article: view.manager_article,
              })}
            />
          ))}
          <DataTable
            name="account-grading"
            columns={columns}
            rows={rows}
            rowKey={(row) => row.account}
            rowSelection={{
              selectedRowKeys: chosen,
              onChange: (keys) => setChosen(keys.map(Number)),
              getCheckboxProps: (row) => ({ disabled: !differs(row) }),
            }}
            locale={{ emptyText: t("accounts.gradesFit") }}
            filters={
              <Segmented<"due" | "all">
                value={show}
                onChange={setShow}
                options={[
                  { value: "due", label: t("accounts.showDiffering") },
                  { value: "all", label: t("accounts.showAll") },
                ]}
              />
            }
            onOpen={(row) => navigate({ to: "/accounts/$id", params: { id: String(row.account) } })}
          />
          <p className="quiet">{t("accounts.gradingNote")}</p>
        </div>
      )}
    </Page>
  );
}
