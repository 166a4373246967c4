import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useT } from "@/i18n";
import type { AccountView } from "@/ipc";
import { stamp } from "@/shared/format/days";
import { money } from "@/shared/format/money";
import { customText, phoneText } from "./words";

/** What is on file; what is not known takes no room. */
export function AccountFacts({ view, onUnmerge }: { view: AccountView; onUnmerge: (merge: number) => void }) {
  const t = useT();
  const { account } = view;
  const held = account.grade;
  const to = (id: number, name: string) => (
    <Link key={id} to="/accounts/$id" params={{ id: String(id) }}>
      {name}
    </Link>
  );
  const facts: [string, ReactNode][] = [
    [t("accounts.short"), account.short_name],
    [t("accounts.phones"), account.phones.map(phoneText).join(t("common.comma"))],
    [t("accounts.emails"), account.emails.join(t("common.comma"))],
    [t("accounts.address"), account.address],
    [
      t("accounts.grade"),
      held &&
        t("accounts.gradeWhy", { by: t(`accounts.gradeBy_${held.by}`), on: held.on, reason: held.reason }),
    ],
    [t("accounts.purchase"), account.yearly_purchase !== null && money(account.yearly_purchase)],
    [t("accounts.since"), account.since],
    [t("accounts.source"), account.source],
    [t("accounts.group"), view.parent && to(view.parent.id, view.parent.name)],
    [
      t("accounts.members"),
      view.members.length > 0 && (
        <span className="account-members">{view.members.map((one) => to(one.id, one.name))}</span>
      ),
    ],
    [t("accounts.code"), account.code],
    [t("accounts.creditCode"), account.credit_code],
    [t("accounts.website"), account.website],
    ...view.fields.map((field): [string, ReactNode] => [field.name, customText(account.custom, field.id)]),
    [t("accounts.note"), account.note && <span className="account-note">{account.note}</span>],
  ];
  return (
    <section className="card">
      <h2>{t("accounts.facts")}</h2>
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([title, value]) => (
            <div key={title} className="account-fact">
              <dt>{title}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {view.merges.length > 0 && (
        <div className="account-merges">
          <h4>{t("accounts.merges")}</h4>
          {view.merges.map((merge) => (
            <div key={merge.id} className="row-between">
              <span className="quiet">
                {t("accounts.mergedFrom", { name: merge.gone_name, at: stamp(merge.at) })}
              </span>
              <Button size="small" onClick={() => onUnmerge(merge.id)}>
                {t("accounts.unmerge")}
              </Button>
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
