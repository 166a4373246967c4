import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useT } from "@/i18n";
import type { AccountOrderWord, AccountQuery, AccountStatus, Grade } from "@/ipc";
import { Blank } from "@/shared/parts/Blank";
import { Page } from "@/shared/parts/Page";
import { queries } from "@/shared/queries";
import { useStored } from "@/shared/stored";
import { testids } from "@/shared/testids";
import { AccountForm } from "./AccountForm";
import { AccountTable } from "./AccountTable";
import { Views } from "./Views";
import { STATUSES } from "./words";
import "./accounts.css";

const PAGE = 100;

/** Every account, found while typing. */
export default function Accounts() {
  const t = useT();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [grade, setGrade] = useStored<Grade | "none" | null>("accounts.grade", null);
  const [manager, setManager] = useStored<number | null>("accounts.manager", null);
  const [status, setStatus] = useStored<AccountStatus | null>("accounts.status", null);
  const [order, setOrder] = useStored<{ by: AccountOrderWord; down: boolean }>("accounts.order", {
    by: "name",
    down: false,
  });
  const [page, setPage] = useState(1);
  const [adding, setAdding] = useState(false);
  const query: AccountQuery = {
    text: useDeferredValue(text),
    grade: grade === "none" ? null : grade,
    ungraded: grade === "none",
    manager,
    status,
    order: order.by,
    descending: order.down,
    offset: (page - 1) * PAGE,
    limit: PAGE,
  };
  const { data } = useQuery({ ...queries.accounts(query), placeholderData: keepPreviousData });
  if (!data) return null;
  const filtered = text !== "" || grade !== null || manager !== null || status !== null;
  const first =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setPage(1);
    };
  const actions = (
    <>
      {data.all > 0 && (
        <Button onClick={() => navigate({ to: "/accounts/duplicates" })}>{t("accounts.duplicates")}</Button>
      )}
      <Button onClick={() => navigate({ to: "/accounts/import" })} data-testid={testids.importAccounts}>
        {t("accounts.import")}
      </Button>
      <Button type="primary" onClick={() => setAdding(true)} data-testid={testids.addAccount}>
        {t("accounts.add")}
      </Button>
    </>
  );
  return (
    <Page
      title={t("accounts.title")}
      sub={t(filtered ? "accounts.found" : "accounts.sub", { n: filtered ? data.total : data.all })}
      views={data.all > 0 ? <Views value="list" /> : undefined}
      actions={actions}
    >
      {data.all === 0 && !filtered ? (
        <div className="card">
          <Blank title={t("accounts.emptyTitle")} text={t("accounts.emptyText")} action={actions} />
        </div>
      ) : (
        <AccountTable
          page={data}
          order={order}
          onOrder={first(setOrder)}
          at={page}
          size={PAGE}
          onPage={setPage}
          onOpen={(id) => navigate({ to: "/accounts/$id", params: { id: String(id) } })}
          filters={
            <>
              <Input
                allowClear
                autoFocus
                placeholder={t("accounts.search")}
                value={text}
                onChange={(event) => first(setText)(event.target.value)}
                style={{ width: 320 }}
                data-testid={testids.accountSearch}
              />
              <Select
                allowClear
                placeholder={t("accounts.allGrades")}
                value={grade ?? undefined}
                onChange={(next) => first(setGrade)(next ?? null)}
                style={{ width: 130 }}
                options={[
                  ...(["A", "B", "C", "D"] as const).map((one) => ({ value: one, label: one })),
                  { value: "none" as const, label: t("accounts.ungraded") },
                ]}
              />
              <Select
                allowClear
                showSearch={{ optionFilterProp: "label" }}
                placeholder={t("accounts.allManagers")}
                value={manager ?? undefined}
                onChange={(next) => first(setManager)(next ?? null)}
                style={{ width: 150 }}
                options={data.managers.map((one) => ({ value: one.id, label: one.name }))}
              />
              <Select
                allowClear
                placeholder={t("accounts.allStatus")}
                value={status ?? undefined}
                onChange={(next) => first(setStatus)(next ?? null)}
                style={{ width: 130 }}
                options={[...STATUSES, "archived" as const].map((one) => ({
                  value: one,
                  label: t(`accounts.status_${one}`),
                }))}
              />
            </>
          }
        />
      )}
      {adding && (
        <AccountForm
          view={null}
          managers={data.managers}
          today={data.today}
          onClose={() => setAdding(false)}
          onSaved={(view) => navigate({ to: "/accounts/$id", params: { id: String(view.account.id) } })}
        />
      )}
    </Page>
  );
}
