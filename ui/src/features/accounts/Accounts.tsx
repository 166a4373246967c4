import { DownloadOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { Blank } from "@/shared/parts/Blank";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { Tip } from "@/shared/parts/Tip";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { AccountForm } from "./AccountForm";
import { AccountTable } from "./AccountTable";
import { Fields } from "./Fields";
import { ListFilters } from "./ListFilters";
import { PAGE, useAccountList } from "./useAccountList";
import { Views } from "./Views";
import "./accounts.css";

/** Every account, found while typing. */
export default function Accounts() {
  const t = useT();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const list = useAccountList();
  const [open, setOpen] = useState<"add" | "fields" | null>(null);
  const { data } = useQuery({ ...queries.accounts(list.query), placeholderData: keepPreviousData });
  const exporting = useAct(async () => {
    const name = t("accountLists.exportName");
    const out = await ipc.dialogSave({ kind: "xlsx", title: t("accountLists.export"), name: `${name}.xlsx` });
    if (!out) return;
    const n = await ipc.accountsExport({ query: list.query, out });
    message.success(t("accountLists.exported", { n, path: out }));
  });
  if (!data) return null;
  const actions = (
    <>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [
            ...(data.all > 0 ? [{ key: "duplicates", label: t("accounts.duplicates") }] : []),
            { key: "fields", label: t("accountLists.fields") },
          ],
          onClick: ({ key }) =>
            key === "fields" ? setOpen("fields") : navigate({ to: "/accounts/duplicates" }),
        }}
      >
        <Button data-testid={testids.accountMore}>{t("common.more")}</Button>
      </Dropdown>
      <Button onClick={() => navigate({ to: "/accounts/import" })} data-testid={testids.importAccounts}>
        {t("accounts.import")}
      </Button>
      <Button type="primary" onClick={() => setOpen("add")} data-testid={testids.addAccount}>
        {t("accounts.add")}
      </Button>
    </>
  );
  return (
    <Page
      title={t("accounts.title")}
      sub={t(list.filtered ? "accounts.found" : "accounts.sub", { n: list.filtered ? data.total : data.all })}
      views={data.all > 0 ? <Views value="list" /> : undefined}
      actions={actions}
    >
      <FailureNote failure={exporting.failure} />
      {data.all === 0 && !list.filtered ? (
        <div className="card">
          <Blank title={t("accounts.emptyTitle")} text={t("accounts.emptyText")} action={actions} />
        </div>
      ) : (
        <AccountTable
          page={data}
          order={list.asked}
          onOrder={list.change}
          at={list.page}
          size={PAGE}
          onPage={list.setPage}
          onOpen={(id) => navigate({ to: "/accounts/$id", params: { id: String(id) } })}
          away={list.away}
          onAway={list.setAway}
          filters={<ListFilters list={list} page={data} />}
          tools={
            <Tip text={t("accountLists.export")}>
              <Button
                type="text"
                size="small"
                icon={<DownloadOutlined />}
                aria-label={t("accountLists.export")}
                loading={exporting.busy}
                onClick={() => exporting.run()}
                data-testid={testids.accountsExport}
              />
            </Tip>
          }
        />
      )}
      {open === "add" && (
        <AccountForm
          view={null}
          managers={data.managers}
          fields={data.fields}
          today={data.today}
          onClose={() => setOpen(null)}
          onSaved={(view) => navigate({ to: "/accounts/$id", params: { id: String(view.account.id) } })}
        />
      )}
      {open === "fields" && <Fields onClose={() => setOpen(null)} />}
    </Page>
  );
}
