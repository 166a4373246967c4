// Dialogs as they are typed into, in the real window with the sample company standing in for the shell.

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

beforeEach(async () => {
  queryClient.clear();
  await fakeCall("office_close", {});
  await setLanguage("zh-CN");
  render(<App />);
  fireEvent.click(await find(testids.openSample));
  await find(testids.navigation);
});

describe("a dialog", () => {
  it("puts the cursor where typing begins", async () => {
    router.navigate({ to: "/accounts" });
    fireEvent.click(await find(testids.addAccount));
    const name = await find(testids.accountName);
    await waitFor(() => expect(document.activeElement).toBe(name), patience);
  });

  it("keeps what was typed until its writer says otherwise", async () => {
    router.navigate({ to: "/accounts" });
    fireEvent.click(await find(testids.addAccount));
    const name = await find(testids.accountName);
    fireEvent.change(name, { target: { value: "清河书店" } });
    fireEvent.click(screen.getByText("取消"));
    fireEvent.click(await screen.findByText("继续填写", undefined, patience));
    expect((name as HTMLInputElement).value).toBe("清河书店");
    fireEvent.click(screen.getByText("取消"));
    fireEvent.click(await screen.findByText("放弃", undefined, patience));
    await waitFor(() => expect(screen.queryByTestId(testids.accountName)).toBeNull(), patience);
  });

  it("asks before a talk that was written down is gone for good", async () => {
    router.navigate({ to: "/accounts/$id", params: { id: "1" } });
    const log = await find(testids.accountLog);
    const before = log.querySelectorAll("li").length;
    const remove = () => screen.getAllByRole("button", { name: "删除这条记录" });
    fireEvent.click(remove()[0] as HTMLElement);
    await screen.findAllByText("删除这条沟通记录？", undefined, patience);
    expect(log.querySelectorAll("li").length).toBe(before);
    fireEvent.click(remove().at(-1) as HTMLElement);
    await waitFor(() => expect(log.querySelectorAll("li").length).toBe(before - 1), patience);
  });
});
