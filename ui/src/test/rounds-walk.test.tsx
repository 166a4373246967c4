// One walk in the real window, item by item by the keyboard.

import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { App } from "@/app/App";
import { router } from "@/app/router";
import { setLanguage } from "@/i18n";
import { fakeCall } from "@/ipc/fake";
import { forget } from "@/ipc/fake/rounds";
import { queryClient } from "@/shared/queries";
import { testids } from "@/shared/testids";

const patience = { timeout: 60_000 };
const find = (id: string) => screen.findByTestId(id, undefined, patience);

beforeEach(async () => {
  forget();
  queryClient.clear();
  await fakeCall("office_close", {});
  await setLanguage("zh-CN");
});

describe("a walk", () => {
  it("is entered by the keys 1 to 3, asks what is wrong, and makes findings at its end", async () => {
    render(<App />);
    fireEvent.click(await find(testids.openSample));
    await find(testids.navigation);
    const form = { checklist: 2, department: "零售部", walker: "E05", on: null };
    const begun = (await fakeCall("rounds_start", { form })) as { row: { id: number } };
    router.navigate({ to: "/rounds/walks/$id", params: { id: String(begun.row.id) } });
    const first = await find(testids.walkItem(1));
    expect((await find(testids.roundFinish)).hasAttribute("disabled")).toBe(true);
    fireEvent.keyDown(first, { key: "1" });
    await waitFor(() => expect(screen.getByText("还有 2 项没有检查")).toBeTruthy(), patience);
    fireEvent.keyDown(await find(testids.walkItem(3)), { key: "3" });
    await waitFor(() => expect(screen.getByText("还有 1 项没有检查")).toBeTruthy(), patience);
    fireEvent.keyDown(await find(testids.walkItem(2)), { key: "2" });
    fireEvent.click(await find(testids.walkSay));
    expect(await screen.findByText("写明看到了什么", undefined, patience)).toBeTruthy();
    fireEvent.change(await find(testids.walkNote), { target: { value: "两份面谈记录没有日期" } });
    fireEvent.click(await find(testids.walkSay));
    const finish = await find(testids.roundFinish);
    await waitFor(() => expect(finish.hasAttribute("disabled")).toBe(false), patience);
    fireEvent.click(finish);
    const ask = await screen.findByRole("dialog", undefined, patience);
    fireEvent.click(within(ask).getByRole("button", { name: /结束巡查/ }));
    expect(await screen.findByText("发现的问题（1 项）", undefined, patience)).toBeTruthy();
  });
});
