import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Segmented } from "antd";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { useStored } from "@/shared/stored";
import { testids } from "@/shared/testids";
import { GradeTag } from "./GradeTag";
import { Views } from "./Views";
import { VisitPlan } from "./visits/VisitPlan";
import { signText } from "./work";
import "./accounts.css";

const LOOKS = ["calendar", "way", "list"] as const;

/** 拜访与预警: the calendar and the way of the visits, whose visit is due by rhythm, who may slip away. */
export default function Visiting() {
  const t = useT();
  const { data: visits, error } = useQuery(queries.accountVisits());
  const { data: status } = useQuery(queries.status());
  const [look, setLook] = useStored<(typeof LOOKS)[number]>("accounts.visits", "calendar");
  const { data: warned } = useQuery(queries.accountWarnings());
  const overdue = visits?.rows.filter((row) => row.visit.overdue).length ?? 0;
  const looks = (
    <Segmented
      className="visit-looks"
      value={look}
      onChange={setLook}
      options={LOOKS.map((one) => ({
        value: one,
        label: <span data-testid={testids.visitLook(one)}>{t(`accountVisits.look_${one}`)}</span>,
      }))}
    />
  );
  return (
    <Page
      title={t("accounts.title")}
      sub={visits && t("accounts.visitsSub", { regulation: visits.regulation, overdue })}
      views={<Views value="visits" />}
    >
      <FailureNote failure={error ? ipc.asFailure(error) : null} />
      <div className="stack">
        {look === "list" && looks}
        {look !== "list" && status && <VisitPlan key={look} look={look} today={status.today} looks={looks} />}
        {look === "list" && warned?.regulation && <Warned rows={warned.rows} />}
        {look === "list" && visits && <Visits view={visits} />}
      </div>
    </Page>
  );
}

function Warned({ rows }: { rows: ipc.WarningRow[] }) {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const texts = (row: ipc.WarningRow) =>
    row.warnings.map((warning) => signText(t, language, warning)).join(t("common.semicolon"));
  const columns: Column<ipc.WarningRow>[] = [
    { key: "name", title: t("accounts.name"), text: (row) => row.name, width: 220, sortable: true },
    {
      key: "grade",
      title: t("accounts.grade"),
      text: (row) => row.grade ?? "—",
      width: 64,
      render: (_v, row) => <GradeTag grade={row.grade} />,
    },
    {
      key: "signs",
      title: t("accounts.signs"),
      text: texts,
      render: (_v, row) => (
        <ul className="account-signs">
          {row.warnings.map((warning) => (
            <li key={warning.sign.kind}>
              <StateTag tone={warning.sign.kind === "lost" ? "bad" : "warn"}>
                {signText(t, language, warning)}
              </StateTag>
            </li>
          ))}
        </ul>
      ),
    },
    { key: "manager", title: t("accounts.manager"), text: (row) => row.manager ?? "—", width: 100 },
  ];
  return (
    <DataTable
      name="account-warnings"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.account}
      filters={<h2 className="account-table-title">{t("accounts.warned", { n: rows.length })}</h2>}
      locale={{ emptyText: t("accounts.warnedNone") }}
      onOpen={(row) => navigate({ to: "/accounts/$id", params: { id: String(row.account) } })}
    />
  );
}

function Visits({ view }: { view: ipc.AccountVisitsView }) {
  const t = useT();
  const navigate = useNavigate();
  const columns: Column<ipc.AccountVisitRow>[] = [
    {
      key: "due",
      title: t("accounts.visitDue"),
      text: (row) => row.visit.due,
      width: 130,
      sortable: true,
      render: (_v, row) => (
        <StateTag tone={row.visit.overdue ? "warn" : "neutral"}>
          <span className="num">{row.visit.due}</span>
        </StateTag>
      ),
    },
    { key: "name", title: t("accounts.name"), text: (row) => row.name, sortable: true },
    {
      key: "grade",
      title: t("accounts.grade"),
      text: (row) => row.grade,
      width: 64,
      render: (_v, row) => <GradeTag grade={row.grade} />,
    },
    {
      key: "who",
      title: t("accounts.visitBy"),
      text: (row) => (row.visit.leader ? t("accounts.leader") : (row.manager ?? "—")),
      width: 110,
      sortable: true,
    },
    {
      key: "every",
      title: t("accounts.visitEvery"),
      text: (row) =>
        t(row.visit.leader ? "accounts.everyMonths" : "accounts.everyDays", {
          n: row.visit.every,
          article: row.visit.article,
        }),
      width: 190,
    },
    {
      key: "last",
      title: t("accounts.lastVisit"),
      text: (row) => row.visit.last ?? t("accounts.visitNever"),
      width: 110,
      className: "num",
    },
    {
      key: "contact",
      title: t("accounts.contact"),
      text: (row) => row.contact || "—",
      width: 90,
      optional: true,
    },
    {
      key: "phone",
      title: t("accounts.phones"),
      text: (row) => row.phone || "—",
      width: 128,
      optional: "away",
    },
    { key: "address", title: t("accounts.address"), text: (row) => row.address || "—", optional: "away" },
  ];
  return (
    <DataTable
      name="account-visits"
      columns={columns}
      rows={view.rows}
      rowKey={(row) => `${row.account}${row.visit.leader}`}
      filters={
        <h2 className="account-table-title">
          {t("accounts.visitsTitle")}
          {view.ungraded > 0 && (
            <span className="quiet account-short">{t("accounts.visitsUngraded", { n: view.ungraded })}</span>
          )}
        </h2>
      }
      locale={{ emptyText: t("accounts.visitsNone") }}
      onOpen={(row) => navigate({ to: "/accounts/$id", params: { id: String(row.account) } })}
    />
  );
}
