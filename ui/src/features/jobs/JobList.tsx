import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { PeopleViews } from "@/shared/parts/PeopleViews";
import { StateTag, type Tone } from "@/shared/parts/StateTag";
import { Tip } from "@/shared/parts/Tip";
import { queries } from "@/shared/queries";
import { useStored } from "@/shared/stored";
import { testids } from "@/shared/testids";
import { CompileDialog } from "./CompileDialog";
import { useOpenPaper, useToTree } from "./put";
import "./jobs.css";

type State = "none" | "draft" | "issued" | "revising";
const TONES: Record<State, Tone> = { none: "neutral", draft: "busy", issued: "good", revising: "busy" };

const stateOf = (row: ipc.JobRow): State =>
  row.in_force === null ? (row.draft ? "draft" : "none") : row.draft ? "revising" : "issued";

/** Every post with where its sheet stands. */
export default function JobList() {
  const t = useT();
  const toTree = useToTree();
  const navigate = useNavigate();
  const { data: rows } = useQuery(queries.jobs());
  const [compiling, setCompiling] = useState(false);
  const [filter, setFilter] = useStored("jobs.filter", "");
  const [department, setDepartment] = useStored<string | null>("jobs.department", null);
  const openPaper = useOpenPaper();
  const book = useAct(() => ipc.jobBookPrint({ sign: true }), openPaper);
  if (!rows) return null;
  const word = filter.trim().toLowerCase();
  const shown = rows.filter(
    (row) =>
      (!department || row.department === department) &&
      `${row.name} ${row.department} ${row.holders.join(" ")}`.toLowerCase().includes(word),
  );
  const columns: Column<ipc.JobRow>[] = [
    { key: "name", title: t("jobs.post"), text: (row) => row.name, sortable: true },
    { key: "department", title: t("jobs.department"), text: (row) => row.department, sortable: true },
    { key: "superior", title: t("jobs.superior"), text: (row) => row.superior ?? t("jobs.owner") },
    {
      key: "holders",
      title: t("jobs.holders"),
      text: (row) => row.holders.join(t("common.comma")) || t("jobs.vacant"),
      render: (_v, row) =>
        row.holders.length > 0 ? (
          row.holders.join(t("common.comma"))
        ) : (
          <span className="faint">{t("jobs.vacant")}</span>
        ),
    },
    {
      key: "state",
      title: t("jobs.state"),
      text: (row) => t(`jobs.state_${stateOf(row)}`),
      sortable: true,
      width: 110,
      render: (_v, row) => <StateTag tone={TONES[stateOf(row)]}>{t(`jobs.state_${stateOf(row)}`)}</StateTag>,
    },
    {
      key: "version",
      title: t("jobs.version"),
      text: (row) => (row.in_force === null ? "—" : t("jobs.ordinal", { n: row.in_force })),
      width: 90,
    },
    {
      key: "effective",
      title: t("jobs.effective"),
      text: (row) => row.effective_on ?? "—",
      sortable: true,
      width: 120,
      className: "num",
      optional: true,
    },
    {
      key: "signed",
      title: t("jobs.signed"),
      text: (row) =>
        row.in_force === null || row.holders.length === 0
          ? "—"
          : t("jobs.signedOf", { n: row.signed, of: row.holders.length }),
      width: 90,
      className: "num",
    },
    {
      key: "problems",
      title: t("jobs.problems"),
      text: (row) => (row.problems > 0 ? String(row.problems) : "—"),
      number: true,
      width: 80,
    },
  ];
  const departments = [...new Set(rows.map((row) => row.department))];
  return (
    <Page
      title={t("jobs.title")}
      sub={t("jobs.sub", {
        posts: rows.length,
        written: rows.filter((row) => row.in_force !== null).length,
      })}
      views={<PeopleViews value="jobs" />}
      actions={
        <>
          <Tip text={t("jobs.printBookHint")}>
            <Button
              loading={book.busy}
              disabled={rows.every((row) => row.in_force === null)}
              onClick={() => book.run()}
            >
              {t("jobs.printBook")}
            </Button>
          </Tip>
          <Tip text={t("jobs.compileHint")}>
            <Button
              disabled={rows.every((row) => row.in_force === null)}
              onClick={() => setCompiling(true)}
              data-testid={testids.jobCompile}
            >
              {t("jobs.compile")}
            </Button>
          </Tip>
        </>
      }
    >
      <FailureNote failure={book.failure} onClose={book.clear} />
      {compiling && <CompileDialog onClose={() => setCompiling(false)} />}
      {rows.length === 0 ? (
        <div className="card">
          <Blank
            title={t("jobs.emptyTitle")}
            text={t("jobs.emptyText")}
            action={
              <Button type="primary" onClick={toTree}>
                {t("jobs.toTree")}
              </Button>
            }
          />
        </div>
      ) : (
        <DataTable
          name="jobs"
          rows={shown}
          columns={columns}
          rowKey="post"
          rowTestid={(row) => testids.jobRow(row.name)}
          onOpen={(row) => navigate({ to: "/people/jobs/$post", params: { post: String(row.post) } })}
          filters={
            <>
              <Input
                allowClear
                placeholder={t("jobs.search")}
                value={filter}
                onChange={(event) => setFilter(event.target.value)}
                style={{ width: 240 }}
              />
              <Select
                allowClear
                placeholder={t("jobs.allDepartments")}
                value={department ?? undefined}
                onChange={(next) => setDepartment(next ?? null)}
                style={{ width: 170 }}
                options={departments.map((one) => ({ value: one, label: one }))}
              />
            </>
          }
        />
      )}
    </Page>
  );
}
