import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Tabs } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { RECEIPT_TONES } from "@/shared/receipts/tones";
import { testids } from "@/shared/testids";
import { LegalDuties } from "./LegalDuties";
import "./adoption.css";

type Tab = "register" | "coverage" | "duties";

/** Every version that was issued, and everybody against the versions in force. */
export default function Register() {
  const t = useT();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [tab, setTab] = useState<Tab>("register");
  const save = useAct(async () => {
    const name = `${t(`adoption.tab_${tab}`)}.xlsx`;
    const path = await ipc.dialogSave({ kind: "xlsx", title: t("adoption.exportTable"), name });
    if (!path) return;
    if (tab === "register") await ipc.issueRegisterExport({ path });
    else if (tab === "duties") await ipc.legalDutiesExport({ path });
    else await ipc.coverageExport({ path });
    message.success(t("common.exported", { path }));
  });
  return (
    <Page
      title={t("adoption.registerTitle")}
      sub={t("adoption.registerSub")}
      actions={
        <>
          <Button onClick={() => navigate({ to: "/regulations" })}>{t("common.back")}</Button>
          <Button loading={save.busy} onClick={() => save.run()}>
            {t("adoption.exportTable")}
          </Button>
        </>
      }
    >
      <FailureNote failure={save.failure} />
      <Tabs
        activeKey={tab}
        onChange={(key) => setTab(key as Tab)}
        items={[
          { key: "register", label: t("adoption.tab_register"), children: <Issued /> },
          { key: "coverage", label: t("adoption.tab_coverage"), children: <Coverage /> },
          { key: "duties", label: t("adoption.tab_duties"), children: <LegalDuties /> },
        ]}
      />
    </Page>
  );
}

function Issued() {
  const t = useT();
  const navigate = useNavigate();
  const { data: rows } = useQuery(queries.register());
  if (!rows) return null;
  if (rows.length === 0)
    return <Blank title={t("adoption.noRegister")} text={t("adoption.noRegisterText")} />;
  const day = (
    key: keyof ipc.IssueRegisterRow,
    title: string,
    optional?: boolean | "away",
  ): Column<ipc.IssueRegisterRow> => ({
    key,
    title,
    text: (row) => String(row[key] ?? "—"),
    sortable: true,
    width: 112,
    className: "num",
    optional,
  });
  const columns: Column<ipc.IssueRegisterRow>[] = [
    { key: "number", title: t("adoption.number"), text: (row) => row.number, sortable: true, width: 160 },
    { key: "title", title: t("adoption.regulation"), text: (row) => `《${row.title}》`, sortable: true },
    { key: "label", title: t("adoption.version"), text: (row) => row.label, width: 120 },
    day("issued_on", t("adoption.issuedOn"), true),
    day("effective_on", t("adoption.effectiveOn")),
    day("trial_until", t("adoption.trialUntil"), true),
    day("review_due", t("adoption.reviewDue")),
    day("ended_on", t("adoption.endedOn"), "away"),
    {
      key: "adopted",
      title: t("adoption.adopted"),
      text: (row) => t(row.adopted ? "adoption.adoptedYes" : "adoption.adoptedNo"),
      render: (_v, row) => (
        <StateTag tone={row.adopted ? "good" : "warn"}>
          {t(row.adopted ? "adoption.adoptedYes" : "adoption.adoptedNo")}
        </StateTag>
      ),
      width: 110,
    },
    {
      key: "receipts",
      title: t("adoption.receipts"),
      text: (row) => `${row.signed}/${row.people}`,
      number: true,
      width: 84,
    },
  ];
  return (
    <div data-testid={testids.register}>
      <DataTable
        name="register"
        rows={rows}
        columns={columns}
        rowKey="version"
        onOpen={(row) =>
          navigate({
            to: "/regulations/$version/adoption",
            params: { version: String(row.version) },
            search: {},
          })
        }
      />
    </div>
  );
}

function Coverage() {
  const t = useT();
  const navigate = useNavigate();
  const { data: view } = useQuery(queries.coverage());
  if (!view) return null;
  if (view.regulations.length === 0) return <Blank title={t("adoption.noCoverage")} />;
  const word = (state: ipc.AcknowledgementState | null | undefined) =>
    state ? t(`adoption.state_${state}`) : "—";
  const columns: Column<ipc.CoverageRow>[] = [
    {
      key: "code",
      title: t("adoption.code"),
      text: (row) => row.code,
      sortable: true,
      width: 84,
      className: "num",
    },
    { key: "name", title: t("adoption.name"), text: (row) => row.name, sortable: true, width: 110 },
    {
      key: "department",
      title: t("adoption.department"),
      text: (row) => row.department,
      sortable: true,
      width: 140,
    },
    ...view.regulations.map(
      (column, index): Column<ipc.CoverageRow> => ({
        key: column.slug,
        title: `《${column.title}》 ${column.count.people - column.count.pending - column.count.left}/${column.count.people}`,
        text: (row) => word(row.states[index]),
        render: (_v, row) => {
          const state = row.states[index];
          return state ? (
            <StateTag tone={RECEIPT_TONES[state]}>{word(state)}</StateTag>
          ) : (
            <span className="faint">—</span>
          );
        },
        onHeaderCell: () => ({
          className: "coverage-head",
          onClick: () =>
            navigate({
              to: "/regulations/$version/adoption",
              params: { version: String(column.version) },
              search: { tab: "receipts" },
            }),
        }),
        sortable: false,
      }),
    ),
  ];
  return (
    <div data-testid={testids.coverage}>
      <DataTable name="coverage" rows={view.people} columns={columns} rowKey="code" />
    </div>
  );
}
