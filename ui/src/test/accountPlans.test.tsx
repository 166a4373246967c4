// Plans of key accounts in the real window, with the sample company standing in for the shell.

import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { App } from "@/app/App";
import { router } from "@/app/router";
import { setLanguage } from "@/i18n";
import { fakeCall } from "@/ipc/fake";
import { queryClient } from "@/shared/queries";
import { testids } from "@/shared/testids";

const patience = { timeout: 60_000 };
const find = (id: string) => screen.findByTestId(id, undefined, patience);
const cell = async (month: number, column: number) =>
  (await find(testids.planCell(month, column))) as HTMLInputElement;

async function openSample() {
  render(<App />);
  fireEvent.click(await find(testids.openSample));
  await find(testids.navigation);
  router.navigate({ to: "/" });
  await find(testids.workbench);
}

beforeEach(async () => {
  queryClient.clear();
  await fakeCall("office_close", {});
  await setLanguage("zh-CN");
});

describe("plans of key accounts", () => {
  it("are behind on the first screen, listed, searched, and lead to their months", async () => {
    await openSample();
    const card = await find(testids.plansBehind);
    expect(card.textContent).toContain("大成装饰");
    router.navigate({ to: "/accounts/plans", search: {} });
    await find(testids.planRow(1));
    expect((await find(testids.planMissing(4))).textContent).toContain("第三实验小学");
    fireEvent.change(await find(testids.planSearch), { target: { value: "大成" } });
    await waitFor(() => expect(screen.queryByTestId(testids.planRow(1))).toBeNull(), patience);
    fireEvent.click(await find(testids.planRow(2)));
    expect((await cell(0, 0)).value).toBe("64,000");
  });

  it("are typed, pasted and undone like a spreadsheet, and changed only with a reason", async () => {
    await openSample();
    router.navigate({ to: "/accounts/$id/plan", params: { id: "2" }, search: { year: 2026 } });
    const first = await cell(0, 0);
    first.focus();
    fireEvent.keyDown(first, { key: "ArrowDown" });
    expect(document.activeElement).toBe(await cell(1, 0));
    fireEvent.change(await cell(1, 0), { target: { value: "abc" } });
    expect(((await find(testids.planSave)) as HTMLButtonElement).disabled).toBe(true);
    fireEvent.keyDown(await cell(1, 0), { key: "z", ctrlKey: true });
    expect((await cell(1, 0)).value).toBe("64,000");
    fireEvent.paste(first, { clipboardData: { getData: () => "70,000\t1000\n71,000\t2000\n" } });
    expect((await cell(1, 1)).value).toBe("2000");
    fireEvent.click(await find(testids.planSave));
    expect((await find(testids.failure)).textContent).toContain("理由");
    fireEvent.change(await find(testids.planReason), { target: { value: "新样板间提前" } });
    fireEvent.click(await find(testids.planSave));
    expect(await screen.findByText("新样板间提前", undefined, patience)).toBeTruthy();
    fireEvent.click(await find(testids.planVersion(1)));
    await waitFor(async () => expect((await cell(0, 0)).value).toBe("64,000"), patience);
    expect((await cell(0, 0)).readOnly).toBe(true);
  });

  it("begin from one total spread over the months, and wait while something else is looked at", async () => {
    await openSample();
    router.navigate({ to: "/accounts/$id", params: { id: "4" } });
    fireEvent.click(await find(testids.planOpen));
    fireEvent.click(await find(testids.planPropose));
    fireEvent.change(await find(testids.planTotal), { target: { value: "120000" } });
    fireEvent.click(await find(testids.planTake));
    await waitFor(async () => expect((await cell(0, 0)).value).toBe("10,000"), patience);
    router.navigate({ to: "/accounts" });
    await find(testids.accountSearch);
    router.navigate({ to: "/accounts/$id/plan", params: { id: "4" }, search: {} });
    expect((await cell(11, 0)).value).toBe("10,000");
    fireEvent.click(await find(testids.planSave));
    expect(await find(testids.planVersion(1))).toBeTruthy();
  });

  it("show on the grading screen when two quarters fell short, with the article", async () => {
    await openSample();
    router.navigate({ to: "/accounts/grading" });
    expect((await find(testids.downgrade(4))).textContent).toContain("第十三条");
  });
});
