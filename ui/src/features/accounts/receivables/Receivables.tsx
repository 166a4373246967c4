import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { longDay, stamp } from "@/shared/format/days";
import { money, short } from "@/shared/format/money";
import { Blank } from "@/shared/parts/Blank";
import { ChartCard } from "@/shared/parts/ChartCard";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { usePutAccount } from "../put";
import { Views } from "../Views";
import { ReceivablesTable } from "./ReceivablesTable";
import { SettingsForm } from "./SettingsForm";
import { AGES } from "./words";
import "../accounts.css";

/** 应收: who owes what since when, what is overdue the longest first. */
export default function Receivables() {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const put = usePutAccount();
  const { message } = App.useApp();
  const [day, setDay] = useState<string | null>(null);
  const [settings, setSettings] = useState(false);
  const { data: view, error } = useQuery(queries.receivables(day));
  const undo = useAct(
    (batch: number) => ipc.receivablesUndo({ batch }),
    (gone) => {
      put();
      message.success(t("accountReceivables.undone", { n: gone }));
    },
  );
  const save = useAct(
    async (bills: boolean) => {
      const title = t("accountReceivables.export");
      const name = `${t(bills ? "accountReceivables.fileBills" : "accountReceivables.fileAged")}.xlsx`;
      const out = await ipc.dialogSave({ kind: "xlsx", title, name });
      return out ? ipc.receivablesExport({ day, bills, out }) : null;
    },
    (rows) => rows !== null && message.success(t("accountReceivables.exported", { n: rows })),
  );
  const batches = view?.batches.filter((batch) => !batch.undone) ?? [];
  const take = (
    <Button
      type="primary"
      onClick={() => navigate({ to: "/accounts/receivables/import" })}
      data-testid={testids.importReceivables}
    >
      {t("accountReceivables.import")}
    </Button>
  );
  return (
    <Page
      title={t("accounts.title")}
      sub={
        view &&
        view.accounts > 0 &&
        t("accountReceivables.sub", {
          day: longDay(view.day, language),
          n: view.rows.length,
          open: money(view.open),
          overdue: money(view.overdue),
        })
      }
      views={<Views value="receivables" />}
      actions={
        <>
          {batches.length > 0 && (
            <Dropdown
              trigger={["click"]}
              menu={{
                items: batches.slice(0, 8).map((batch) => ({
                  key: batch.id,
                  label: t("accountReceivables.undo", {
                    source: batch.source,
                    at: stamp(batch.at),
                    n: batch.rows,
                  }),
                })),
                onClick: ({ key }) => undo.run(Number(key)),
              }}
            >
              <Button>{t("accountReceivables.batches")}</Button>
            </Dropdown>
          )}
          <Button onClick={() => setSettings(true)}>{t("accountReceivables.settings")}</Button>
          {view && view.rows.length > 0 && (
            <Dropdown
              trigger={["click"]}
              menu={{
                items: [
                  { key: "aged", label: t("accountReceivables.exportAged") },
                  { key: "bills", label: t("accountReceivables.exportBills") },
                ],
                onClick: ({ key }) => save.run(key === "bills"),
              }}
            >
              <Button loading={save.busy}>{t("accountReceivables.export")}</Button>
            </Dropdown>
          )}
          {view && view.accounts > 0 && take}
        </>
      }
    >
      <FailureNote failure={undo.failure ?? save.failure ?? (error ? ipc.asFailure(error) : null)} />
      {view?.accounts === 0 && (
        <div className="card">
          <Blank
            title={t("accountReceivables.noneTitle")}
            text={t("accountReceivables.noneText")}
            action={take}
          />
        </div>
      )}
      {view && view.accounts > 0 && (
        <div className="stack">
          {view.open > 0 && (
            <ChartCard
              title={t("accountReceivables.chart")}
              labelTitle={t("accountReceivables.age")}
              height={150}
              full={money}
              data={{
                labels: AGES.map((age) => t(`accountReceivables.age_${age}`)),
                series: [{ name: t("accountReceivables.open"), values: view.by_age }],
                format: (value) => short(value, language),
              }}
            />
          )}
          <ReceivablesTable view={view} day={day} onDay={setDay} />
        </div>
      )}
      {settings && view && <SettingsForm settings={view.settings} onClose={() => setSettings(false)} />}
    </Page>
  );
}
