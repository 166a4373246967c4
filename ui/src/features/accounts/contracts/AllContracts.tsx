import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { money } from "@/shared/format/money";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { useStored } from "@/shared/stored";
import { testids } from "@/shared/testids";
import { Views } from "../Views";
import {
  CONTRACT_TONES,
  INSTALMENT_TONES,
  nextLeft,
  nextOf,
  notReceived,
  PRESSING,
  pressing,
  STATES,
} from "./words";

/** A state of the contract, what one of its instalments asks for, or every contract. */
type Which = ipc.ContractState | ipc.InstalmentState | "every" | null;

function belongs(one: ipc.ContractView, which: Which): boolean {
  if (which === null) return one.state !== "closed";
  return which === "every" || one.state === which || pressing(one).some((state) => state === which);
}

/** 合同 of all accounts: which run, which end, what is to be paid next. */
export default function AllContracts() {
  const t = useT();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [which, setWhich] = useStored<Which>("contracts.state", null);
  const { data: all, error } = useQuery(queries.contracts());
  const columns = useColumns();
  const open = all?.filter((one) => one.state !== "closed") ?? [];
  const rows = (all ?? []).filter(
    (one) =>
      [one.name, one.contract.subject, one.contract.number].some((said) => said.includes(text.trim())) &&
      belongs(one, which),
  );
  return (
    <Page
      title={t("accounts.title")}
      sub={
        all &&
        all.length > 0 &&
        t("accountContracts.allSub", {
          n: open.length,
          open: money(open.reduce((sum, one) => sum + notReceived(one), 0)),
        })
      }
      views={<Views value="contracts" />}
    >
      <FailureNote failure={error ? ipc.asFailure(error) : null} />
      {all?.length === 0 && (
        <div className="card">
          <Blank
            title={t("accountContracts.allNone")}
            text={t("accountContracts.allNoneText")}
            action={
              <Button type="primary" onClick={() => navigate({ to: "/accounts" })}>
                {t("accountContracts.toAccounts")}
              </Button>
            }
          />
        </div>
      )}
      {all && all.length > 0 && (
        <DataTable
          name="contracts"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.contract.id}
          rowTestid={(row) => testids.contractRow(row.contract.id)}
          onOpen={(row) =>
            navigate({ to: "/accounts/$id/contracts", params: { id: String(row.contract.account) } })
          }
          pagination={rows.length > 200 ? { pageSize: 100, showSizeChanger: false } : false}
          filters={
            <>
              <Input
                allowClear
                placeholder={t("accountContracts.searchAll")}
                value={text}
                onChange={(event) => setText(event.target.value)}
                style={{ width: 220 }}
              />
              <Select<Which>
                allowClear
                placeholder={t("accountContracts.allStates")}
                value={which ?? undefined}
                onChange={(next) => setWhich(next ?? null)}
                style={{ width: 150 }}
                options={[
                  {
                    label: t("accountContracts.state"),
                    options: STATES.map((state) => ({
                      value: state,
                      label: t(`accountContracts.state_${state}`),
                    })),
                  },
                  {
                    label: t("accountContracts.instalments"),
                    options: PRESSING.map((state) => ({
                      value: state,
                      label: t(`accountContracts.instalment_${state}`),
                    })),
                  },
                  { value: "every" as const, label: t("accountContracts.everyState") },
                ]}
                data-testid={testids.contractState}
              />
            </>
          }
        />
      )}
    </Page>
  );
}

const dueOf = (row: ipc.ContractView): string => nextOf(row)?.instalment.due ?? "—";

function useColumns(): Column<ipc.ContractView>[] {
  const t = useT();
  return [
    { key: "account", title: t("accountContracts.account"), text: (row) => row.name, sortable: true },
    {
      key: "subject",
      title: t("accountContracts.subject"),
      text: (row) => row.contract.subject,
      sortable: true,
      render: (_, { contract }) => (
        <>
          {contract.subject}
          {contract.number && <small className="faint num contract-number">{contract.number}</small>}
        </>
      ),
    },
    {
      key: "number",
      title: t("accountContracts.number"),
      text: (row) => row.contract.number || "—",
      sortable: true,
      optional: "away",
      width: 130,
    },
    {
      key: "amount",
      title: t("accountContracts.amount"),
      text: (row) => (row.contract.amount === null ? "—" : money(row.contract.amount)),
      sorter: (a, b) => (a.contract.amount ?? 0) - (b.contract.amount ?? 0),
      number: true,
      width: 128,
    },
    {
      key: "ends",
      title: t("accountContracts.ends"),
      text: (row) => row.contract.ends_on ?? "—",
      sortable: true,
      className: "num",
      width: 112,
    },
    {
      key: "next",
      title: t("accountContracts.nextDue"),
      text: dueOf,
      sortable: true,
      className: "num",
      width: 172,
      render: (_, row) => <NextDue row={row} />,
    },
    {
      key: "nextAmount",
      title: t("accountContracts.nextAmount"),
      text: (row) => money(nextLeft(row)),
      sorter: (a, b) => (nextLeft(a) ?? 0) - (nextLeft(b) ?? 0),
      number: true,
      width: 128,
    },
    {
      key: "manager",
      title: t("accounts.manager"),
      text: (row) => row.manager ?? "—",
      sortable: true,
      optional: "away",
      width: 100,
    },
    {
      key: "state",
      title: t("accountContracts.state"),
      text: (row) => t(`accountContracts.state_${row.state}`),
      sortable: true,
      width: 110,
      render: (_, row) => (
        <StateTag tone={CONTRACT_TONES[row.state]}>{t(`accountContracts.state_${row.state}`)}</StateTag>
      ),
    },
  ];
}

/** The day of the next payment, and what is overdue or waits to be billed. */
function NextDue({ row }: { row: ipc.ContractView }) {
  const t = useT();
  return (
    <span className="row">
      {dueOf(row)}
      {pressing(row).map((state) => (
        <StateTag key={state} tone={INSTALMENT_TONES[state]}>
          {t(`accountContracts.instalment_${state}`)}
        </StateTag>
      ))}
    </span>
  );
}
