// Receivables in the real window, with the sample company standing in for the shell.

import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { App } from "@/app/App";
import { router } from "@/app/router";
import { setLanguage } from "@/i18n";
import { fakeCall } from "@/ipc/fake";
import { queryClient } from "@/shared/queries";
import { testids } from "@/shared/testids";

const patience = { timeout: 60_000 };
const find = (id: string) => screen.findByTestId(id, undefined, patience);

async function open(to: "/" | "/accounts/receivables") {
  render(<App />);
  fireEvent.click(await find(testids.openSample));
  await find(testids.navigation);
  router.navigate({ to });
}

beforeEach(async () => {
  queryClient.clear();
  await fakeCall("office_close", {});
  await setLanguage("zh-CN");
});

describe("receivables", () => {
  it("stand on the workbench, and lead to the debt of the account and its books", async () => {
    await open("/");
    const due = within(await find(testids.owing)).getAllByRole("button");
    const first = due[0];
    if (!first) throw new Error("nobody owes anything");
    fireEvent.click(first);
    const debt = await find(testids.debtCard);
    await waitFor(() => expect(debt.textContent).toContain("逾期"), patience);
    fireEvent.click(within(debt).getByTestId(testids.debtBooks));
    await find(testids.billAdd);
  });

  it("are entered, paid, and told in a statement whose balance follows", async () => {
    await open("/accounts/receivables");
    fireEvent.click(await find(testids.owedRow(1)));
    fireEvent.click(await find(testids.billAdd));
    fireEvent.change(await find(testids.billAmount), { target: { value: "1234.56" } });
    fireEvent.change(await find(testids.billNumber), { target: { value: "XS-9" } });
    fireEvent.click(await find(testids.billSave));
    await screen.findByText("XS-9", undefined, patience);
    await waitFor(() => expect(screen.queryByTestId(testids.billAmount)).toBeNull(), patience);
    fireEvent.click(await find(testids.paymentAdd));
    fireEvent.change(await find(testids.paymentAmount), { target: { value: "1000" } });
    fireEvent.click(await find(testids.paymentSave));
    await waitFor(() => expect(screen.queryByTestId(testids.paymentAmount)).toBeNull(), patience);
    fireEvent.click(await find(testids.statementOpen));
    // 36,810 − 20,000 + 34,820 + 1,234.56 − 1,000
    await waitFor(
      async () => expect((await find(testids.statementClosing)).textContent).toContain("51,864.56"),
      patience,
    );
  });

  it("are asked for in words that can be changed before they are copied", async () => {
    await open("/accounts/receivables");
    fireEvent.click(await find(testids.owedRow(1)));
    fireEvent.click(await find(testids.demandOpen));
    const text = (await find(testids.demandText)) as HTMLTextAreaElement;
    expect(text.value).toContain("XS-2609-036");
    fireEvent.click(await screen.findByText("催告"));
    await waitFor(() => expect(text.value).toContain("请按约定付清"), patience);
    fireEvent.change(text, { target: { value: "请付款。" } });
    expect(text.value).toBe("请付款。");
  });
});
