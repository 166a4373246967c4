import { AuditOutlined, ContactsOutlined, FormOutlined, RightOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { lazy, type ReactNode, Suspense } from "react";
import { type TextKey, useLanguage, useT } from "@/i18n";
import { longDay, previousQuarter, quarterName, quarterOf } from "@/shared/format/days";
import { Blank } from "@/shared/parts/Blank";
import { Page } from "@/shared/parts/Page";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { AccountPlanDues } from "./AccountPlanDues";
import { ContractDues } from "./ContractDues";
import { type Due, dueNow } from "./due";
import { LossWarnings } from "./LossWarnings";
import { Moves } from "./Moves";
import { Owing } from "./Owing";
import { PlanDues } from "./PlanDues";
import { RoundsDues } from "./RoundsDues";
import { ServiceDues } from "./ServiceDues";
import { Talks } from "./Talks";
import { TrainingDues } from "./TrainingDues";
import "./workbench.css";

const Charts = lazy(() => import("./Charts"));

/** Three doors, what is due, and the quarters in three small charts. */
export default function Workbench() {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const { data: status } = useQuery(queries.status());
  const { data: quarters } = useQuery(queries.quarters());
  const { data: regulations } = useQuery(queries.regulations());
  const { data: people } = useQuery(queries.people());
  if (!status) return null;
  const waiting = quarters?.find((row) =>
    ["approved", "reviewed", "calculated", "draft"].includes(row.state),
  );
  const quarter = waiting?.quarter ?? previousQuarter(quarterOf(status.today));
  const due =
    quarters && regulations && people
      ? dueNow(quarters, regulations, status.today, people.rows.length)
      : null;
  return (
    <Page title={status.company?.name ?? ""} sub={longDay(status.today, language)} testid={testids.workbench}>
      {status.company?.syncing && (
        <Alert type="warning" showIcon title={t("office.syncing")} style={{ marginBottom: 16 }} />
      )}
      <div className="doors">
        <Door
          name="draft"
          icon={<FormOutlined />}
          title={t("workbench.doorDraft")}
          text={t("workbench.doorDraftText")}
          onClick={() => navigate({ to: "/regulations/wizard", search: {} })}
        />
        <Door
          name="bonus"
          icon={<AuditOutlined />}
          title={t("workbench.doorBonus")}
          text={t("workbench.doorBonusText")}
          onClick={() => navigate({ to: "/bonus/$quarter", params: { quarter } })}
        />
        <Door
          name="accounts"
          icon={<ContactsOutlined />}
          title={t("workbench.doorAccounts")}
          text={t("workbench.doorAccountsText")}
          onClick={() => navigate({ to: "/accounts" })}
        />
      </div>
      <section className="card due">
        <h2>{t("workbench.due")}</h2>
        {due?.length === 0 ? (
          <Blank title={t("workbench.dueNone")} text={t("workbench.dueNoneText")} />
        ) : (
          <ul>
            {due?.map((item) => (
              <DueLine key={JSON.stringify(item)} item={item} />
            ))}
          </ul>
        )}
      </section>
      <Moves />
      <ServiceDues />
      <TrainingDues />
      <RoundsDues />
      <PlanDues today={status.today} />
      <Talks today={status.today} />
      <Owing />
      <ContractDues />
      <LossWarnings />
      <AccountPlanDues today={status.today} />
      <Suspense fallback={<div className="charts-place" />}>
        {quarters && <Charts quarters={quarters} />}
      </Suspense>
    </Page>
  );
}

const REVIEWS = { review: true, reviewLate: true };
const SETTLES = { pay: true, payLate: true, settle: true, close: true };
/** What several kinds have to be done about is said in the same words. */
const GO: Partial<Record<Due["kind"], string>> = {
  draftRun: "prepare",
  none: "prepare",
  trialOver: "trial",
  reviewLate: "review",
  payLate: "pay",
  settle: "pay",
};

function DueLine({ item }: { item: Due }) {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const facts = {
    ...("quarter" in item ? { quarter: quarterName(item.quarter, language) } : {}),
    ...("quarters" in item
      ? { quarters: item.quarters.map((one) => quarterName(one, language)).join(t("common.comma")) }
      : {}),
    ...("title" in item ? { title: item.title } : {}),
    ...("day" in item ? { day: longDay(item.day, language) } : {}),
    ...("days" in item ? { n: item.days } : {}),
    ...("people" in item ? { people: item.people } : {}),
  };
  const go = () => {
    if ("quarter" in item)
      return navigate({
        to: "/bonus/$quarter",
        params: { quarter: item.quarter },
        search: item.kind in SETTLES ? { step: "settle" } : {},
      });
    if ("version" in item) {
      const params = { version: String(item.version) };
      if (item.kind === "unsigned")
        return navigate({ to: "/regulations/$version/adoption", params, search: { tab: "receipts" } });
      return item.kind in REVIEWS
        ? navigate({ to: "/regulations/$version/adoption", params, search: {} })
        : navigate({ to: "/regulations/$version", params });
    }
    return item.kind === "noStaff"
      ? navigate({ to: "/people", search: {} })
      : navigate({ to: "/regulations/wizard", search: {} });
  };
  const action = `workbench.go_${GO[item.kind] ?? item.kind}` as TextKey;
  return (
    <li>
      <span>{t(`workbench.due_${item.kind}`, facts)}</span>
      <Button type="link" onClick={go}>
        {t(action)} <RightOutlined />
      </Button>
    </li>
  );
}

function Door(props: { name: string; icon: ReactNode; title: string; text: string; onClick: () => void }) {
  return (
    <button type="button" className="door" onClick={props.onClick} data-testid={testids.door(props.name)}>
      <i>{props.icon}</i>
      <b>{props.title}</b>
      <span>{props.text}</span>
    </button>
  );
}
