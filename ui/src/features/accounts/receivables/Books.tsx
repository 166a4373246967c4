import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { money } from "@/shared/format/money";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { BillForm } from "./BillForm";
import { BillLines } from "./BillLines";
import { DebtLine } from "./DebtCard";
import { DemandDrawer } from "./DemandDrawer";
import { PaymentForm } from "./PaymentForm";
import { PaymentLines } from "./PaymentLines";
import { StatementDrawer } from "./StatementDrawer";
import { TermsForm } from "./TermsForm";
import "../accounts.css";

type Open = "bill" | "payment" | "terms" | "statement" | "demand" | null;

/** 往来账 of one account: what was billed and paid, what is open, what the customer is told. */
export default function Books() {
  const t = useT();
  const navigate = useNavigate();
  const id = Number(useParams({ from: "/accounts/$id/books" }).id);
  const { data: books, error } = useQuery(queries.accountBooks(id));
  const [open, setOpen] = useState<Open>(null);
  const [changed, setChanged] = useState<ipc.Bill | null>(null);
  if (!books)
    return error ? (
      <Page title={t("accountReceivables.books")}>
        <FailureNote failure={ipc.asFailure(error)} />
      </Page>
    ) : null;
  const close = () => {
    setOpen(null);
    setChanged(null);
  };
  const { terms } = books;
  return (
    <Page
      title={t("accountReceivables.booksTitle", { name: books.name })}
      sub={[
        t("accountReceivables.booksSub", { days: terms.days }),
        terms.credit !== null && t("accountReceivables.booksCredit", { credit: money(terms.credit) }),
      ]
        .filter(Boolean)
        .join(" · ")}
      actions={
        <>
          <Dropdown
            trigger={["click"]}
            menu={{
              items: [
                { key: "account", label: t("accountReceivables.toAccount") },
                { key: "contracts", label: t("accountContracts.title") },
                { key: "terms", label: t("accountReceivables.terms") },
              ],
              onClick: ({ key }) =>
                key === "terms"
                  ? setOpen("terms")
                  : navigate({
                      to: key === "contracts" ? "/accounts/$id/contracts" : "/accounts/$id",
                      params: { id: String(id) },
                    }),
            }}
          >
            <Button>{t("common.more")}</Button>
          </Dropdown>
          <Button onClick={() => setOpen("demand")} data-testid={testids.demandOpen}>
            {t("accountReceivables.demand")}
          </Button>
          <Button onClick={() => setOpen("statement")} data-testid={testids.statementOpen}>
            {t("accountReceivables.statement")}
          </Button>
          <Button onClick={() => setOpen("payment")} data-testid={testids.paymentAdd}>
            {t("accountReceivables.paymentAdd")}
          </Button>
          <Button type="primary" onClick={() => setOpen("bill")} data-testid={testids.billAdd}>
            {t("accountReceivables.billAdd")}
          </Button>
        </>
      }
    >
      <div className="stack">
        <DebtLine books={books} />
        <BillLines
          books={books}
          onChange={(bill) => {
            setChanged(bill);
            setOpen("bill");
          }}
        />
        <PaymentLines books={books} />
      </div>
      {open === "bill" && <BillForm books={books} bill={changed} onClose={close} />}
      {open === "payment" && <PaymentForm books={books} onClose={close} />}
      {open === "terms" && <TermsForm books={books} onClose={close} />}
      {open === "statement" && <StatementDrawer books={books} onClose={close} />}
      {open === "demand" && <DemandDrawer account={id} name={books.name} onClose={close} />}
    </Page>
  );
}
