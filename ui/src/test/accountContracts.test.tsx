// Contracts in the real window, with the sample company standing in for the shell.

import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { App } from "@/app/App";
import { router } from "@/app/router";
import { pressing } from "@/features/accounts/contracts/words";
import { setLanguage } from "@/i18n";
import type * as ipc from "@/ipc";
import { asFailure, contractSave } from "@/ipc";
import { fakeCall } from "@/ipc/fake";
import { queryClient } from "@/shared/queries";
import { testids } from "@/shared/testids";

const patience = { timeout: 60_000 };
const find = (id: string) => screen.findByTestId(id, undefined, patience);

beforeEach(async () => {
  queryClient.clear();
  await fakeCall("office_close", {});
  await setLanguage("zh-CN");
});

describe("contracts of all accounts", () => {
  it("say what is paid next, lead to the account, and an instalment billed there stands in its books", async () => {
    render(<App />);
    fireEvent.click(await find(testids.openSample));
    await find(testids.navigation);
    const made = await contractSave({
      form: {
        id: null,
        account: 1,
        number: "HT-7",
        subject: "大堂灯具供货",
        amount: "5000",
        signed_on: "2026-10-08",
        starts_on: null,
        ends_on: null,
        remind_days: 30,
        note: "",
        instalments: [
          { id: null, name: "尾款", due: "2027-03-01", amount: "2000" },
          { id: null, name: "首付款", due: "2026-11-02", amount: "3000" },
        ],
      },
    }).catch((error) => Promise.reject(new Error(asFailure(error).code)));
    const one = made.contracts[0];
    const first = one?.instalments[0]?.instalment;
    if (!one || !first) throw new Error("the contract has no instalment");
    router.navigate({ to: "/accounts/contracts" });
    const row = await find(testids.contractRow(one.contract.id));
    expect(row.textContent).toContain("2026-11-02该开应收3,000.00");
    expect(document.body.textContent).toContain("各期还未收到 5,000.00");
    fireEvent.click(row);
    fireEvent.click(await find(testids.instalmentBill(first.id)));
    const section = await find(testids.contract(one.contract.id));
    await waitFor(() => expect(section.textContent).toContain("已开应收 3,000.00"), patience);
    expect(within(section).queryByTestId(testids.instalmentBill(first.id))).toBeNull();
    router.navigate({ to: "/accounts/$id/books", params: { id: "1" } });
    await screen.findByText("HT-7", { exact: false }, patience);
    expect((await screen.findAllByText("3,000.00", undefined, patience)).length).toBeGreaterThan(0);

    // Closing says what of it nobody billed.
    router.navigate({ to: "/accounts/$id/contracts", params: { id: "1" } });
    fireEvent.click(await find(testids.contractMore(one.contract.id)));
    fireEvent.click(await screen.findByText("办结", undefined, patience));
    await screen.findByText(/还有 2,000.00 元没有开应收/, undefined, patience);
    await screen.findByText("已办结", undefined, patience);
  });

  it("are found by an instalment that waits to be billed behind one that is overdue", () => {
    const part = (state: ipc.InstalmentState) => ({ state }) as ipc.InstalmentStanding;
    const one = (state: ipc.ContractState, ...parts: ipc.InstalmentState[]) =>
      ({ state, instalments: parts.map(part) }) as ipc.ContractView;
    expect(pressing(one("running", "paid", "overdue", "to_bill"))).toEqual(["overdue", "to_bill"]);
    expect(pressing(one("running", "paid", "billed", "planned"))).toEqual([]);
    expect(pressing(one("closed", "overdue"))).toEqual([]);
  });
});
