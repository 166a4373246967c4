import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useT } from "@/i18n";
import type { AccountBooks } from "@/ipc";
import { money } from "@/shared/format/money";
import { StateTag, type Tone } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

/** 欠款 on the first screen of an account, above what was promised. */
export function DebtCard({ account }: { account: number }) {
  const t = useT();
  const navigate = useNavigate();
  const { data: books } = useQuery(queries.accountBooks(account));
  if (!books) return null;
  return (
    <section className="card" data-testid={testids.debtCard}>
      <div className="card-head">
        <h2>{t("accountReceivables.debt")}</h2>
        <Button
          type="link"
          size="small"
          onClick={() => navigate({ to: "/accounts/$id/books", params: { id: String(account) } })}
          data-testid={testids.debtBooks}
        >
          {t(books.first_on === null ? "accountReceivables.billAdd" : "accountReceivables.toBooks")}
        </Button>
      </div>
      <DebtLine books={books} />
    </section>
  );
}

/** What is owed and since when, in one line. */
export function DebtLine({ books }: { books: AccountBooks }) {
  const t = useT();
  const { owed, terms } = books;
  if (owed.open === 0)
    return (
      <p className={owed.advance > 0 ? "num" : "faint"}>
        {owed.advance > 0
          ? t("accountReceivables.debtAhead", { amount: money(owed.advance) })
          : t("accountReceivables.debtNone")}
      </p>
    );
  const open = owed.bills.filter((bill) => bill.open > 0);
  const late = open.filter((bill) => bill.days > 0);
  const days = Math.max(0, ...late.map((bill) => bill.days));
  const tone: Tone = days > 60 ? "bad" : days > 0 ? "warn" : "neutral";
  const next = open.find((bill) => bill.days <= 0)?.bill.due;
  const beyond = terms.credit !== null && owed.open > terms.credit;
  return (
    <p className="num debt-line">
      <b>{t("accountReceivables.debtLine", { open: money(owed.open) })}</b>
      {days > 0 && (
        <StateTag tone={tone}>
          {t("accountReceivables.debtOverdue", { overdue: money(owed.overdue), n: days })}
        </StateTag>
      )}
      {next && <span className="quiet">{t("accountReceivables.debtNext", { day: next })}</span>}
      {beyond && (
        <StateTag tone="warn">{t("accountReceivables.debtCredit", { credit: money(terms.credit) })}</StateTag>
      )}
    </p>
  );
}
