// Contracts of the sample company, for development in a browser. What settles what is told plainly: the rules
// are tested where they live.

import type {
  Account,
  AccountContracts,
  Bill,
  BillStanding,
  Contract,
  ContractDueRow,
  ContractForm,
  ContractState,
  ContractView,
  InstalmentBilling,
  InstalmentStanding,
  ScanRow,
} from "../contract";
import { TODAY } from "./people";
import { refuse } from "./refuse";

// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
type Args = any;

const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
const fen = (text: string) => Math.round(Number(text.replaceAll(",", "")) * 100);

let next = 1;
let contracts: Contract[] = [];
const files = new Map<number, ScanRow[]>();

/** `standing` tells the bills of an account, `bill` makes one. */
export function contractHandlers(
  of: (id: number) => Account,
  standing: (account: number) => BillStanding[],
  bill: (account: number, number: string, on: string, due: string, amount: number, note: string) => Bill,
): Record<string, (args: Args) => unknown> {
  const state = (one: Contract): ContractState => {
    if (one.closed_on) return "closed";
    if (one.ends_on && one.ends_on < TODAY) return "over";
    if (one.ends_on && days(TODAY, one.ends_on) <= one.remind_days) return "ending";
    return one.starts_on && one.starts_on > TODAY ? "ahead" : "running";
  };
  const shown = (contract: Contract): ContractView => {
    const bills = standing(contract.account);
    const instalments = contract.instalments.map((instalment): InstalmentStanding => {
      const found = bills.find((one) => one.bill.id === instalment.bill);
      if (!found) return { instalment, state: instalment.due <= TODAY ? "to_bill" : "planned", paid: 0 };
      return {
        instalment,
        state: found.open === 0 ? "paid" : found.days > 0 ? "overdue" : "billed",
        paid: found.settled,
      };
    });
    const sum = (amounts: number[]) => amounts.reduce((all, one) => all + one, 0);
    return {
      contract,
      name: of(contract.account).name,
      manager: null,
      state: state(contract),
      instalments,
      billed: sum(instalments.map((one) => (one.instalment.bill === null ? 0 : one.instalment.amount))),
      paid: sum(instalments.map((one) => one.paid)),
      files: files.get(contract.id) ?? [],
    };
  };
  const view = (account: number): AccountContracts => {
    const own = contracts.filter((one) => one.account === account);
    const taken = new Set(own.flatMap((one) => one.instalments.map((part) => part.bill)));
    return {
      account,
      name: of(account).name,
      day: TODAY,
      contracts: own.map(shown).reverse(),
      free_bills: standing(account)
        .map((one) => one.bill)
        .filter((one) => one.amount > 0 && !taken.has(one.id)),
    };
  };
  const find = (id: number) => {
    const found = contracts.find((one) => one.id === id);
    if (!found) throw refuse("store.gone");
    return found;
  };
  return {
    account_contracts: ({ account }) => view(account),
    contracts: () => contracts.map(shown).reverse(),
    contracts_due: (): ContractDueRow[] =>
      contracts
        .filter((one) => !one.closed_on)
        .flatMap((one) => {
          const about = {
            contract: one.id,
            account: one.account,
            name: of(one.account).name,
            manager: null,
            number: one.number,
            subject: one.subject,
          };
          const parts = one.instalments
            .filter((part) => part.bill === null && days(TODAY, part.due) <= 7)
            .map(
              ({ due, amount, name }): ContractDueRow => ({
                ...about,
                due: { what: "instalment", on: due, days: days(due, TODAY), amount, name },
              }),
            );
          const ends = one.ends_on && ["ending", "over"].includes(state(one)) ? one.ends_on : null;
          return ends
            ? [
                ...parts,
                {
                  ...about,
                  due: { what: "end", on: ends, days: days(ends, TODAY), amount: null, name: "" },
                } as const,
              ]
            : parts;
        })
        .sort((a, b) => a.due.on.localeCompare(b.due.on)),
    contract_save: ({ form }: { form: ContractForm }) => {
      const amount = form.amount === "" ? null : fen(form.amount);
      const known = contracts.find((one) => one.id === form.id);
      const instalments = form.instalments
        .map((one) => ({
          id: one.id ?? next++,
          name: one.name,
          due: one.due,
          amount: fen(one.amount),
          bill: known?.instalments.find((part) => part.id === one.id)?.bill ?? null,
        }))
        .sort((a, b) => a.due.localeCompare(b.due));
      const sum = instalments.reduce((all, one) => all + one.amount, 0);
      if (amount !== null && instalments.length > 0 && sum !== amount)
        throw refuse("accounts.contract_sum", {
          amount: (amount / 100).toFixed(2),
          sum: (sum / 100).toFixed(2),
        });
      const contract: Contract = {
        ...form,
        id: known?.id ?? next++,
        amount,
        remind_days: form.remind_days ?? 30,
        closed_on: known?.closed_on ?? null,
        instalments,
      };
      contracts = [...contracts.filter((one) => one.id !== contract.id), contract];
      return view(form.account);
    },
    contract_bill: ({ account, form }: { account: number; form: InstalmentBilling }) => {
      const contract = contracts.find((one) => one.instalments.some((part) => part.id === form.instalment));
      const part = contract?.instalments.find((one) => one.id === form.instalment);
      if (!contract || !part) throw refuse("store.gone");
      const on = part.due < TODAY ? part.due : TODAY;
      part.bill = form.bill ?? bill(account, contract.number, on, part.due, part.amount, contract.subject).id;
      return view(account);
    },
    contract_close: ({ account, contract, on }) => {
      find(contract).closed_on = on;
      return view(account);
    },
    contract_delete: ({ account, contract }) => {
      contracts = contracts.filter((one) => one.id !== contract);
      return view(account);
    },
    contract_attach: ({ account, contract, path }) => {
      const name = String(path).split(/[\\/]/).at(-1) ?? "";
      const row: ScanRow = {
        id: next++,
        name,
        media_type: "application/pdf",
        bytes: 1,
        sha256: "",
        created_at: TODAY,
      };
      files.set(contract, [...(files.get(contract) ?? []), row]);
      return view(account);
    },
    contract_file_copy: () => null,
  };
}
