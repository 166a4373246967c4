import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { keys, queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { NameDialog } from "./NameDialog";
import { VersionTag } from "./VersionTag";
import "./regulations.css";

/** The version to read first: in force, else the newest; of a day that is asked for, the one in force then. */
const mainOf = (row: ipc.RegulationRow, day: ipc.Day | null) =>
  day === null
    ? (row.versions.find((version) => version.in_force) ?? row.versions[0])
    : row.versions.find(
        ({ label, effective_on: from, ended_on: last }) =>
          label !== null && from !== null && from <= day && (last === null || day <= last),
      );
const draftOf = (row: ipc.RegulationRow) => row.versions.find((version) => version.state === "draft");

export default function RegulationList() {
  const t = useT();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data: rows } = useQuery(queries.regulations());
  const [filter, setFilter] = useState("");
  const [day, setDay] = useState<ipc.Day | null>(null);
  const main = (row: ipc.RegulationRow) => mainOf(row, day);
  const [naming, setNaming] = useState(false);
  const open = (version: number) =>
    navigate({ to: "/regulations/$version", params: { version: String(version) } });
  const draft = useAct(
    (regulation: number) => ipc.regulationDraft({ regulation }),
    (reading) => {
      client.invalidateQueries({ queryKey: [...keys.regulations, "list"] });
      open(reading.version.id);
    },
  );
  if (!rows) return null;
  const columns: Column<ipc.RegulationRow>[] = [
    {
      key: "title",
      title: t("regulations.name"),
      text: (row) => `《${row.title}》`,
      sortable: true,
      render: (_v, row) => <b className="regulation-name">《{row.title}》</b>,
    },
    {
      key: "kind",
      title: t("regulations.kind"),
      text: (row) => t(`regulations.kind_${row.kind}`),
      width: 110,
      optional: true,
    },
    {
      key: "articles",
      title: t("regulations.articles"),
      text: (row) => String(row.articles),
      number: true,
      width: 76,
    },
    {
      key: "version",
      title: t("regulations.version"),
      text: (row) => main(row)?.label ?? t("regulations.draft"),
      width: 120,
    },
    {
      key: "state",
      title: t("regulations.state"),
      text: (row) => (main(row)?.in_force ? t("regulations.inForce") : ""),
      render: (_v, row) => {
        const version = main(row);
        return version && <VersionTag version={version} />;
      },
      width: 100,
    },
    {
      key: "number",
      title: t("regulations.number"),
      text: (row) => main(row)?.number ?? "—",
      width: 160,
      optional: true,
    },
    {
      key: "effective",
      title: t("regulations.effectiveOn"),
      text: (row) => main(row)?.effective_on ?? "—",
      className: "num",
      width: 112,
    },
    {
      key: "trial",
      title: t("regulations.trialUntil"),
      text: (row) => main(row)?.trial_until ?? "—",
      className: "num",
      width: 112,
      optional: true,
    },
    {
      key: "draft",
      title: t("regulations.draft"),
      text: (row) => (draftOf(row) ? t("regulations.hasDraft") : ""),
      width: 110,
      render: (_v, row) => {
        const version = draftOf(row);
        return (
          <Button
            size="small"
            type={version ? "default" : "text"}
            onClick={(event) => {
              event.stopPropagation();
              if (version) open(version.id);
              else draft.run(row.id);
            }}
          >
            {t(version ? "regulations.continueDraft" : "regulations.newDraft")}
          </Button>
        );
      },
    },
  ];
  const shown = rows.filter((row) => row.title.includes(filter.trim()) && (day === null || main(row)));
  return (
    <Page
      title={t("regulations.title")}
      sub={t("regulations.sub")}
      actions={
        <>
          <Button
            onClick={() => navigate({ to: "/regulations/import" })}
            data-testid={testids.importRegulation}
          >
            {t("regulations.importOld")}
          </Button>
          <Button onClick={() => setNaming(true)} data-testid={testids.blankRegulation}>
            {t("regulations.blank")}
          </Button>
          <Button onClick={() => navigate({ to: "/regulations/register" })}>
            {t("regulations.register")}
          </Button>
          <Button
            type="primary"
            data-testid={testids.openWizard}
            onClick={() => navigate({ to: "/regulations/wizard", search: {} })}
          >
            {t("regulations.fromWizard")}
          </Button>
        </>
      }
    >
      <FailureNote failure={draft.failure} />
      {naming && <NameDialog onClose={() => setNaming(false)} />}
      {rows.length === 0 ? (
        <div className="card">
          <Blank
            title={t("regulations.emptyTitle")}
            text={t("regulations.emptyText")}
            action={
              <>
                <Button type="primary" onClick={() => navigate({ to: "/regulations/wizard", search: {} })}>
                  {t("regulations.fromWizard")}
                </Button>
                <Button onClick={() => navigate({ to: "/regulations/import" })}>
                  {t("regulations.importOld")}
                </Button>
              </>
            }
          />
        </div>
      ) : (
        <DataTable
          name="regulations"
          rows={shown}
          columns={columns}
          rowKey="id"
          rowTestid={(row) => testids.regulationRow(row.slug)}
          onOpen={(row) => {
            const version = main(row);
            if (version) open(version.id);
          }}
          filters={
            <>
              <Input
                allowClear
                placeholder={t("common.search")}
                value={filter}
                onChange={(event) => setFilter(event.target.value)}
                style={{ width: 220 }}
              />
              <span className="regulations-on">
                <DayInput
                  allowClear
                  value={day}
                  placeholder={t("regulations.onDay")}
                  onChange={setDay}
                  data-testid={testids.regulationsOn}
                />
              </span>
            </>
          }
        />
      )}
    </Page>
  );
}
