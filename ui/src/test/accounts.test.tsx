// Key accounts in the real window, with the sample company standing in for the shell.

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

describe("key accounts", () => {
  it("are three clicks from the first screen to a promise written down and ticked off", async () => {
    await openSample();
    expect((await find(testids.talksDue)).textContent).toContain("云栖里");
    fireEvent.click(await find(testids.door("accounts")));
    fireEvent.change(await find(testids.accountSearch), { target: { value: "三小" } });
    await waitFor(() => expect(screen.queryByTestId(testids.accountRow(1))).toBeNull(), patience);
    fireEvent.click(await find(testids.accountRow(4)));
    fireEvent.click(await find(testids.logAdd));
    fireEvent.change(await find(testids.logTold), { target: { value: "样灯已寄出" } });
    fireEvent.change(await find(testids.logPromise), { target: { value: "下周三上门测光" } });
    fireEvent.click(await find(testids.logSave));
    const log = await find(testids.accountLog);
    await waitFor(() => expect(within(log).getByText("样灯已寄出")).toBeTruthy(), patience);
    fireEvent.click(await screen.findByRole("checkbox", { name: "下周三上门测光" }, patience));
    await waitFor(() => expect(within(log).getByText("2026-11-23 办完")).toBeTruthy(), patience);
  });

  it("are imported with what is wrong told row by row, and taken back with one click", async () => {
    await openSample();
    router.navigate({ to: "/accounts/import" });
    fireEvent.click(await screen.findByRole("button", { name: "选择文件" }, patience));
    expect(await screen.findByText(/后几位丢失/, undefined, patience)).toBeTruthy();
    fireEvent.click(await screen.findByRole("radio", { name: "1 月 5 日（日在前）" }, patience));
    await waitFor(
      () => expect(screen.getByTestId(testids.importApply).textContent).toContain("导入 2 行"),
      patience,
    );
    fireEvent.click(await find(testids.importApply));
    fireEvent.click(await find(testids.importUndo));
    expect(await screen.findByText("已撤销，客户恢复到导入之前", undefined, patience)).toBeTruthy();
  });

  it("that may be one are merged and taken apart again", async () => {
    await openSample();
    router.navigate({ to: "/accounts/duplicates" });
    fireEvent.click(await find(testids.keepAccount(2)));
    fireEvent.click(await find(testids.unmerge));
    expect(await find(testids.keepAccount(3))).toBeTruthy();
  });
});
