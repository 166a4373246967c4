import { Input, Select } from "antd";
import { useT } from "@/i18n";
import type { AccountsPage } from "@/ipc";
import { testids } from "@/shared/testids";
import { FieldFilter } from "./FieldFilter";
import { ListViews } from "./ListViews";
import type { AccountList } from "./useAccountList";
import { STATUSES } from "./words";

/** What narrows the list. */
export function ListFilters({ list, page }: { list: AccountList; page: AccountsPage }) {
  const t = useT();
  const { asked, change } = list;
  return (
    <>
      <ListViews list={list} />
      <Input
        allowClear
        autoFocus
        placeholder={t("accounts.search")}
        value={list.text}
        onChange={(event) => list.search(event.target.value)}
        style={{ width: 320 }}
        data-testid={testids.accountSearch}
      />
      <Select
        allowClear
        placeholder={t("accounts.allGrades")}
        value={asked.ungraded ? ("none" as const) : (asked.grade ?? undefined)}
        onChange={(next) =>
          change({ grade: next === undefined || next === "none" ? null : next, ungraded: next === "none" })
        }
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
        value={asked.manager ?? undefined}
        onChange={(next) => change({ manager: next ?? null })}
        style={{ width: 150 }}
        options={page.managers.map((one) => ({ value: one.id, label: one.name }))}
      />
      <Select
        allowClear
        placeholder={t("accounts.allStatus")}
        value={asked.status ?? undefined}
        onChange={(next) => change({ status: next ?? null })}
        style={{ width: 130 }}
        options={[...STATUSES, "archived" as const].map((one) => ({
          value: one,
          label: t(`accounts.status_${one}`),
        }))}
      />
      {page.fields.length > 0 && (
        <FieldFilter fields={page.fields} value={asked.custom} onChange={(custom) => change({ custom })} />
      )}
    </>
  );
}
