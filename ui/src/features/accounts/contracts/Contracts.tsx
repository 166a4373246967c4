import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { Blank } from "@/shared/parts/Blank";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { ContractForm } from "./ContractForm";
import { ContractSection } from "./ContractSection";
import "../accounts.css";

/** 合同 of one account: what was agreed, which instalments are due, billed and paid. */
export default function Contracts() {
  const t = useT();
  const navigate = useNavigate();
  const id = Number(useParams({ from: "/accounts/$id/contracts" }).id);
  const { data: view, error } = useQuery(queries.accountContracts(id));
  const [form, setForm] = useState<ipc.Contract | "new" | null>(null);
  if (!view)
    return error ? (
      <Page title={t("accountContracts.title")}>
        <FailureNote failure={ipc.asFailure(error)} />
      </Page>
    ) : null;
  const add = (
    <Button type="primary" onClick={() => setForm("new")} data-testid={testids.contractAdd}>
      {t("accountContracts.add")}
    </Button>
  );
  return (
    <Page
      title={t("accountContracts.titleOf", { name: view.name })}
      actions={
        <>
          <Button onClick={() => navigate({ to: "/accounts/$id/books", params: { id: String(id) } })}>
            {t("accountContracts.toBooks")}
          </Button>
          <Button onClick={() => navigate({ to: "/accounts/$id", params: { id: String(id) } })}>
            {t("accountReceivables.toAccount")}
          </Button>
          {view.contracts.length > 0 && add}
        </>
      }
    >
      {view.contracts.length === 0 ? (
        <Blank title={t("accountContracts.none")} text={t("accountContracts.noneText")} action={add} />
      ) : (
        <div className="stack">
          {view.contracts.map((one) => (
            <ContractSection
              key={one.contract.id}
              view={view}
              one={one}
              onChange={() => setForm(one.contract)}
            />
          ))}
        </div>
      )}
      {form && (
        <ContractForm view={view} contract={form === "new" ? null : form} onClose={() => setForm(null)} />
      )}
    </Page>
  );
}
