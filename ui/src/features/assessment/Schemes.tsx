import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Input } from "antd";
import { useT } from "@/i18n";
import type { SchemeRow } from "@/ipc";
import { failureText } from "@/shared/failure";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { useStored } from "@/shared/stored";
import { Views } from "./Views";

/** Every post with where its scheme stands. */
export default function Schemes() {
  const t = useT();
  const navigate = useNavigate();
  const { data: rows } = useQuery(queries.schemes());
  const [filter, setFilter] = useStored("assessment.schemes", "");
  if (!rows) return null;
  const state = (row: SchemeRow) => (row.draft ? "draft" : row.in_force === null ? "none" : "issued");
  const columns: Column<SchemeRow>[] = [
    { key: "post", title: t("assessment.post"), text: (row) => row.name, sortable: true },
    { key: "department", title: t("assessment.department"), text: (row) => row.department, sortable: true },
    { key: "holders", title: t("assessment.holders"), text: (row) => row.holders.join("、") || "—" },
    {
      key: "state",
      title: t("assessment.state"),
      text: (row) => t(`assessment.scheme_${state(row)}`),
      render: (_v, row) => (
        <StateTag tone={state(row) === "issued" ? "good" : state(row) === "draft" ? "busy" : "neutral"}>
          {t(`assessment.scheme_${state(row)}`)}
        </StateTag>
      ),
    },
    {
      key: "version",
      title: t("assessment.version"),
      text: (row) => (row.in_force === null ? "—" : t("assessment.ordinal", { n: row.in_force })),
    },
    { key: "items", title: t("assessment.items"), text: (row) => String(row.items), number: true },
    { key: "sum", title: t("assessment.weightSum"), text: (row) => `${row.weight_sum}%`, number: true },
    {
      key: "problem",
      title: t("assessment.problem"),
      text: (row) =>
        row.problem && row.items > 0
          ? failureText({ code: row.problem, facts: { sum: row.weight_sum, name: row.name } }, t)
          : "—",
    },
  ];
  const word = filter.trim().toLowerCase();
  return (
    <Page title={t("assessment.schemes")} sub={t("assessment.schemesSub")} views={<Views value="schemes" />}>
      <DataTable
        name="assessment.schemes"
        rows={rows.filter((row) => `${row.name}${row.department}`.toLowerCase().includes(word))}
        columns={columns}
        rowKey="post"
        onOpen={(row) => navigate({ to: "/assessment/schemes/$post", params: { post: String(row.post) } })}
        locale={{ emptyText: t("common.noRows") }}
        filters={
          <Input
            allowClear
            placeholder={t("assessment.find")}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
            style={{ width: 200 }}
          />
        }
      />
    </Page>
  );
}
