import { useQuery } from "@tanstack/react-query";
import { Collapse } from "antd";
import { useState } from "react";
import { useLanguage, useT } from "@/i18n";
import type * as ipc from "@/ipc";
import { money, short } from "@/shared/format/money";
import { ChartCard } from "@/shared/parts/ChartCard";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { GradeTag } from "./GradeTag";
import { SalesLines } from "./SalesLines";
import { Scores } from "./Scores";
import { downgradeText, fixed, signText } from "./work";

/** Months drawn; the year before stands in the figures. */
const DRAWN = 12;

/** Signs of loss above everything else; nothing where there are none. */
export function LossSigns({ id }: { id: number }) {
  const t = useT();
  const language = useLanguage();
  const { data: work } = useQuery(queries.accountWork(id));
  if (!work || (work.warnings.length === 0 && !work.downgrade)) return null;
  return (
    <ul className="account-signs account-signs-top" data-testid={testids.lossSigns}>
      {work.warnings.map((warning) => (
        <li key={warning.sign.kind}>
          <StateTag tone={warning.sign.kind === "lost" ? "bad" : "warn"}>
            {signText(t, language, warning)}
          </StateTag>
        </li>
      ))}
      {work.downgrade && (
        <li>
          <StateTag tone="warn">
            {downgradeText(t, language, "accounts.downgradeText", work.downgrade)}
          </StateTag>
        </li>
      )}
    </ul>
  );
}

/** 更多: sales, the rating, visits and earlier grades, folded away. */
export function MoreWork({ view }: { view: ipc.AccountView }) {
  const t = useT();
  const language = useLanguage();
  const { data: work } = useQuery(queries.accountWork(view.account.id));
  // A part is drawn once it was opened.
  const [open, setOpen] = useState<string[]>([]);
  if (!work) return null;
  const months = work.months.slice(-DRAWN);
  const standing = work.standing;
  const stands = view.account.contacts.filter((contact) => contact.attitude !== "unknown");
  const visits = work.visits.map((visit) => (
    <li key={String(visit.leader)}>
      <StateTag tone={visit.overdue ? "warn" : "neutral"}>
        {t(visit.leader ? "accounts.leaderVisit" : "accounts.ownVisit", {
          due: visit.due,
          last: visit.last ?? t("accounts.visitNever"),
          every: t(visit.leader ? "accounts.everyMonths" : "accounts.everyDays", {
            n: visit.every,
            article: visit.article,
          }),
        })}
      </StateTag>
    </li>
  ));
  return (
    <Collapse
      className="account-more"
      activeKey={open}
      onChange={(keys) => setOpen([keys].flat().map(String))}
      items={[
        {
          key: "sales",
          label: t("accounts.salesTitle"),
          extra: work.sales_count > 0 && (
            <span className="quiet num">{t("accounts.salesYear", { year: money(work.year) })}</span>
          ),
          children: (
            <div className="stack">
              {work.sales_count > 0 && (
                <ChartCard
                  title={t("accounts.chartMonths", {
                    year: money(work.year),
                    before: money(work.year_before),
                  })}
                  labelTitle={t("accounts.month")}
                  full={money}
                  data={{
                    labels: months.map((one) => one.month.slice(2)),
                    series: [
                      { name: t("accounts.revenue"), values: months.map((one) => one.amount || null) },
                    ],
                    format: (value) => short(value, language),
                  }}
                />
              )}
              <SalesLines work={work} account={view.account} />
            </div>
          ),
        },
        {
          key: "rating",
          label: t("accounts.rating"),
          extra: standing?.grade && (
            <span className="quiet">
              <GradeTag grade={standing.grade} /> <span className="num">{fixed(standing.score)}</span>
            </span>
          ),
          children: <Scores work={work} account={view.account.id} />,
        },
        ...(stands.length > 0
          ? [
              {
                key: "attitudes",
                label: t("accounts.attitudes"),
                children: (
                  <ul className="account-signs">
                    {stands.map((contact) => (
                      <li key={contact.id}>
                        <b>{contact.name}</b>{" "}
                        <span className="quiet">
                          {[
                            contact.role !== "unknown" && t(`accounts.role_${contact.role}`),
                            t(`accounts.attitude_${contact.attitude}`),
                          ]
                            .filter(Boolean)
                            .join(" · ")}
                        </span>
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]
          : []),
        {
          key: "visits",
          label: t("accounts.visitsTitle"),
          extra: work.visits[0] && <span className="quiet num">{work.visits[0].due}</span>,
          children:
            visits.length > 0 ? (
              <ul className="account-signs">{visits}</ul>
            ) : (
              <p className="quiet">{t("accounts.visitsFree")}</p>
            ),
        },
        {
          key: "history",
          label: t("accounts.gradeHistory"),
          children: (
            <ul className="account-signs">
              {work.history.length === 0 && <li className="quiet">{t("accounts.gradeHistoryNone")}</li>}
              {work.history.map((one, at) => (
                <li key={`${one.on}${work.history.length - at}`}>
                  <span className="num">{one.on}</span> <GradeTag grade={one.grade} />{" "}
                  <span className="quiet">
                    {one.graded_by && t(`accounts.gradeBy_${one.graded_by}`)}
                    {one.by_rule && one.by_rule !== one.grade && t("accounts.byRule", { grade: one.by_rule })}
                  </span>
                  <div className="faint">{one.reason}</div>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
