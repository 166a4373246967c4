import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Input, Select } from "antd";
import { type Key, useState } from "react";
import { textOf, useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { stamp, subjectText } from "@/shared/format/days";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { Seal } from "@/shared/parts/Seal";
import { queries } from "@/shared/queries";
import { useStored } from "@/shared/stored";
import { testids } from "@/shared/testids";
import "./papers.css";

const STATES = ["valid", "void", "superseded"];
/** Of a hash people type the beginning; shorter words mean something else. */
const HASH_PART = 6;

const said = (what: string, code: string) => textOf("papers", `${what}_${code}`) ?? code;

/** Everything that left the program, with number, hash and signature. */
export default function PaperList() {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const { data: rows } = useQuery(queries.papers());
  const [filter, setFilter] = useStored("papers.filter", "");
  const { message } = App.useApp();
  const [state, setState] = useStored<string | null>("papers.state", null);
  const [chosen, setChosen] = useState<Key[]>([]);
  const [kind, setKind] = useStored<string | null>("papers.kind", null);
  const save = useAct(async (all: number[]) => {
    const name = `${t("papers.exportName")}.zip`;
    const path = await ipc.dialogSave({ kind: "zip", title: t("papers.exportTitle"), name });
    if (!path) return;
    const made = await ipc.papersExport({ ids: all, path });
    message.success(t("papers.exportDone", { n: made.papers, path: made.path }));
    setChosen([]);
  });
  if (!rows) return null;
  const kinds = [...new Set(rows.map((row) => row.kind))];
  const word = filter.trim().toLowerCase();
  // What was printed last stands first: it is what one comes for.
  const shown = rows
    .filter(
      (row) =>
        (!kind || row.kind === kind) &&
        (!state || row.state === state) &&
        (`${row.number} ${row.title} ${row.people} ${subjectText(row.subject, language)}`
          .toLowerCase()
          .includes(word) ||
          (word.length >= HASH_PART && row.sha256.startsWith(word))),
    )
    .sort((a, b) => b.created_at.localeCompare(a.created_at) || b.number.localeCompare(a.number));
  const ids = shown.filter((row) => chosen.includes(row.id)).map((row) => row.id);
  const columns: Column<ipc.PaperRow>[] = [
    {
      key: "number",
      title: t("papers.number"),
      text: (row) => row.number,
      sortable: true,
      render: (_v, row) => (
        <span className="paper-number-cell num">
          {row.signed ? <Seal title={t("papers.signed")} /> : <i />}
          {row.number}
        </span>
      ),
    },
    {
      key: "title",
      title: t("papers.paperTitle"),
      text: (row) => row.title,
      sortable: true,
      render: (_v, row) => (
        <span className="paper-name" title={row.title}>
          {row.title}
        </span>
      ),
    },
    {
      key: "people",
      title: t("papers.person"),
      text: (row) => row.people || "—",
      sortable: true,
      render: (_v, row) => (
        <span className="paper-people" title={row.people}>
          {row.people || "—"}
        </span>
      ),
    },
    { key: "kind", title: t("papers.kind"), text: (row) => said("kind", row.kind), sortable: true },
    {
      key: "pages",
      title: t("papers.pages"),
      text: (row) => String(row.pages),
      number: true,
      width: 70,
      optional: true,
    },
    {
      key: "printed",
      title: t("papers.printed"),
      text: (row) => String(row.printed),
      number: true,
      width: 70,
      optional: "away",
    },
    { key: "state", title: t("papers.state"), text: (row) => said("state", row.state), width: 90 },
    {
      key: "created",
      title: t("papers.createdAt"),
      text: (row) => stamp(row.created_at),
      sortable: true,
      className: "num nowrap",
      width: 150,
    },
    { key: "by", title: t("papers.createdBy"), text: (row) => row.created_by, width: 90, optional: "away" },
    {
      key: "hash",
      title: t("papers.hash"),
      text: (row) => row.sha256,
      width: 130,
      optional: "away",
      render: (_v, row) => <span className="mono faint">{row.sha256.slice(0, 12)}…</span>,
    },
  ];
  return (
    <Page
      title={t("papers.title")}
      sub={t("papers.sub")}
      actions={
        <>
          {rows.length > 0 && (
            <Button
              disabled={shown.length === 0}
              loading={save.busy}
              onClick={() => save.run(ids.length > 0 ? ids : shown.map((row) => row.id))}
              data-testid={testids.papersExport}
            >
              {t("papers.exportSome", { n: ids.length || shown.length })}
            </Button>
          )}
          <Button onClick={() => navigate({ to: "/papers/verify" })} data-testid={testids.verifyFile}>
            {t("papers.verifyFile")}
          </Button>
        </>
      }
    >
      <FailureNote failure={save.failure} />
      {rows.length === 0 ? (
        <div className="card">
          <Blank
            title={t("papers.emptyTitle")}
            text={t("papers.emptyText")}
            action={
              <Button type="primary" onClick={() => navigate({ to: "/bonus" })}>
                {t("papers.toBonus")}
              </Button>
            }
          />
        </div>
      ) : (
        <DataTable
          name="papers"
          rows={shown}
          columns={columns}
          rowKey="id"
          rowSelection={{ selectedRowKeys: chosen, onChange: setChosen }}
          virtual={shown.length > 200}
          scroll={shown.length > 200 ? { y: 620, x: 900 } : undefined}
          rowTestid={(row) => testids.paperRow(row.number)}
          onOpen={(row) => navigate({ to: "/papers/$id", params: { id: String(row.id) } })}
          filters={
            <>
              <Input
                allowClear
                placeholder={t("papers.searchHint")}
                value={filter}
                onChange={(event) => setFilter(event.target.value)}
                style={{ width: 260 }}
              />
              <Select
                allowClear
                placeholder={t("papers.allKinds")}
                value={kind ?? undefined}
                onChange={(next) => setKind(next ?? null)}
                style={{ width: 150 }}
                options={kinds.map((one) => ({ value: one, label: said("kind", one) }))}
              />
              <Select
                allowClear
                placeholder={t("papers.allStates")}
                value={state ?? undefined}
                onChange={(next) => setState(next ?? null)}
                style={{ width: 120 }}
                options={STATES.map((one) => ({ value: one, label: said("state", one) }))}
              />
            </>
          }
        />
      )}
    </Page>
  );
}
