import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { AccountFacts } from "./AccountFacts";
import { AccountForm } from "./AccountForm";
import { ContactCards } from "./ContactCards";
import { ContractCard } from "./contracts/ContractCard";
import { GradeForm } from "./GradeForm";
import { GradeTag } from "./GradeTag";
import { LogForm } from "./LogForm";
import { LogList, OpenPromises } from "./LogList";
import { LossSigns, MoreWork } from "./MoreWork";
import { PlanCard } from "./plans/PlanCard";
import { usePutAccount } from "./put";
import { DebtCard } from "./receivables/DebtCard";
import { STATUS_TONES } from "./words";
import "./accounts.css";

/** One account: what is owed, promised and said on the left, who and what on the right. */
export default function AccountDesk() {
  const t = useT();
  const navigate = useNavigate();
  const put = usePutAccount();
  const { modal, message } = App.useApp();
  const id = Number(useParams({ from: "/accounts/$id" }).id);
  const { data: view, error } = useQuery(queries.account(id));
  const [open, setOpen] = useState<"log" | "edit" | "grade" | null>(null);
  const settle = useAct((log: number, done: boolean) => ipc.accountLogSettle({ log, done }), put);
  const forget = useAct((log: number) => ipc.accountLogDelete({ log }), put);
  const unmerge = useAct((merge: number) => ipc.accountsUnmerge({ merge }), put);
  const status = useAct(
    async (next: ipc.AccountStatus) => {
      await ipc.accountsSetStatus({ ids: [id], status: next });
      return ipc.accountView({ id });
    },
    (next) => {
      put(next);
      if (next.account.status === "archived")
        message.success(t("accounts.archived", { name: next.account.name }));
    },
  );
  const remove = useAct(
    () => ipc.accountDelete({ id }),
    () => {
      put();
      navigate({ to: "/accounts" });
    },
  );
  if (!view)
    return error ? (
      <Page title={t("accounts.title")}>
        <FailureNote failure={ipc.asFailure(error)} />
      </Page>
    ) : null;
  const { account } = view;
  const close = () => setOpen(null);
  const archived = account.status === "archived";
  const ask = () =>
    modal.confirm({
      title: t("accounts.removeTitle", { name: account.name }),
      content: t("accounts.removeText"),
      okText: t("accounts.removeConfirm", { name: account.name }),
      cancelText: t("common.cancel"),
      okButtonProps: { danger: true },
      onOk: () => {
        remove.run();
      },
    });
  const askForget = (log: number) =>
    modal.confirm({
      title: t("accounts.removeLogTitle"),
      content: t("accounts.removeLogText"),
      okText: t("accounts.removeLog"),
      cancelText: t("common.cancel"),
      okButtonProps: { danger: true },
      onOk: () => {
        forget.run(log);
      },
    });
  return (
    <Page
      title={
        <span className="account-title">
          {account.name} <GradeTag grade={account.grade?.grade ?? null} />
        </span>
      }
      sub={
        <span className="row">
          <StateTag tone={STATUS_TONES[account.status]}>{t(`accounts.status_${account.status}`)}</StateTag>
          {[account.industry, view.manager && `${t("accounts.manager")} ${view.manager}`]
            .filter(Boolean)
            .join(" · ")}
        </span>
      }
      actions={
        <>
          <Dropdown
            trigger={["click"]}
            menu={{
              items: [
                { key: "contracts", label: t("accountContracts.title") },
                { key: "grade", label: t("accounts.setGrade") },
                { key: "archive", label: t(archived ? "accounts.unarchive" : "accounts.archive") },
                { key: "remove", label: t("accounts.remove"), danger: true },
              ],
              onClick: ({ key }) => {
                if (key === "contracts")
                  navigate({ to: "/accounts/$id/contracts", params: { id: String(id) } });
                else if (key === "grade") setOpen("grade");
                else if (key === "archive") status.run(archived ? "active" : "archived");
                else ask();
              },
            }}
          >
            <Button>{t("common.more")}</Button>
          </Dropdown>
          <Button onClick={() => setOpen("edit")}>{t("common.edit")}</Button>
          <Button type="primary" onClick={() => setOpen("log")} data-testid={testids.logAdd}>
            {t("accounts.logAdd")}
          </Button>
        </>
      }
    >
      <FailureNote
        failure={settle.failure ?? forget.failure ?? unmerge.failure ?? status.failure ?? remove.failure}
      />
      <div className="account-desk">
        <div className="stack">
          <LossSigns id={id} />
          <DebtCard account={id} />
          <ContractCard account={id} />
          <OpenPromises view={view} onDone={(log) => settle.run(log, true)} />
          <LogList
            view={view}
            onSettle={(log, done) => settle.run(log, done)}
            onRemove={askForget}
            onAdd={() => setOpen("log")}
          />
          <MoreWork view={view} />
        </div>
        <aside className="stack">
          <ContactCards contacts={account.contacts} />
          <PlanCard view={view} />
          <AccountFacts view={view} onUnmerge={(merge) => unmerge.run(merge)} />
        </aside>
      </div>
      {open === "log" && <LogForm view={view} onClose={close} />}
      {open === "grade" && <GradeForm view={view} onClose={close} />}
      {open === "edit" && (
        <AccountForm
          view={view}
          managers={view.managers}
          fields={view.fields.filter((field) => !field.archived)}
          today={view.today}
          onClose={close}
          onSaved={close}
        />
      )}
    </Page>
  );
}
