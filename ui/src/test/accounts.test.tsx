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
    // By its words: roles of everything on the page of an account take jsdom longer than the page itself.
    fireEvent.click(await screen.findByText("选择文件", undefined, patience));
    expect(await screen.findByText(/后几位丢失/, undefined, patience)).toBeTruthy();
    fireEvent.click(await screen.findByRole("radio", { name: "1 月 5 日（日在前）" }, patience));
    // A button that still looks busy swallows the click.
    const apply = await find(testids.importApply);
    await waitFor(() => expect(apply.textContent).toContain("导入 2 行"), patience);
    await waitFor(() => expect(apply.className).not.toContain("loading"), patience);
    fireEvent.click(apply);
    fireEvent.click(await find(testids.importUndo));
    expect(await screen.findByText("已撤销，客户恢复到导入之前", undefined, patience)).toBeTruthy();
  });

  it("are scored, graded by the regulation and sold to on the page of the account", async () => {
    await openSample();
    expect((await find(testids.lossDue)).textContent).toContain("明川市第三实验小学");
    router.navigate({ to: "/accounts/$id", params: { id: "4" } });
    expect((await find(testids.lossSigns)).textContent).toContain("第三十五条");
    fireEvent.click(await screen.findByRole("button", { name: /^评价/ }, patience));
    fireEvent.click(await find(testids.itemScore("回款")));
    fireEvent.change(await find(testids.scoreReason), { target: { value: "财政直接支付" } });
    fireEvent.click(await find(testids.scoreSave));
    expect(await screen.findByText(/财政直接支付/, undefined, patience)).toBeTruthy();
    fireEvent.click(await screen.findByRole("button", { name: /^销售/ }, patience));
    fireEvent.click(await find(testids.addSale));
    fireEvent.change(await find(testids.saleAmount), { target: { value: "4321" } });
    fireEvent.click(await find(testids.saleSave));
    expect(await screen.findByText("4,321.00", undefined, patience)).toBeTruthy();
  });

  it("get their sales pasted, with the rows that fit nobody told before anything is written", async () => {
    await openSample();
    router.navigate({ to: "/accounts/sales" });
    const text = "客户,日期,金额\n三小,2026-11-20,777\n没有这家,2026-11-20,1";
    fireEvent.change(await find(testids.pasteSales), { target: { value: text } });
    fireEvent.click(await find(testids.lookSales));
    expect(await screen.findByText(/没有“没有这家”这个客户/, undefined, patience)).toBeTruthy();
    fireEvent.click(await find(testids.takeSales));
    expect(await screen.findByText("集中程度", undefined, patience)).toBeTruthy();
  });

  it("have the fields the owner makes in the list and in the form", async () => {
    await openSample();
    router.navigate({ to: "/accounts" });
    fireEvent.click(await find(testids.accountMore));
    fireEvent.click(await screen.findByText("自定义字段", undefined, patience));
    fireEvent.click(await find(testids.fieldAdd));
    fireEvent.change(await find(testids.fieldName), { target: { value: "备案号" } });
    fireEvent.click(await find(testids.fieldSave));
    await find(testids.fieldRow(3));
    // The column stands in the list behind the drawer.
    expect(await screen.findByRole("columnheader", { name: "备案号" }, patience)).toBeTruthy();
    router.navigate({ to: "/accounts/$id", params: { id: "4" } });
    fireEvent.click(
      (await screen.findByText(/^修\s?改$/, undefined, patience)).closest("button") as HTMLElement,
    );
    fireEvent.change(await screen.findByLabelText("备案号", undefined, patience), {
      target: { value: "MC-017" },
    });
    fireEvent.click(await find(testids.accountSave));
    expect(await screen.findByText("MC-017", undefined, patience)).toBeTruthy();
  });

  it("are listed by a view that was saved under a name, and deleting it can be undone", async () => {
    await openSample();
    router.navigate({ to: "/accounts" });
    fireEvent.change(await find(testids.accountSearch), { target: { value: "小学" } });
    await waitFor(() => expect(screen.queryByTestId(testids.accountRow(1))).toBeNull(), patience);
    fireEvent.click(await find(testids.listView));
    fireEvent.click(await screen.findByText("存为新视图", undefined, patience));
    fireEvent.change(await find(testids.listViewName), { target: { value: "学校" } });
    fireEvent.click(await screen.findByRole("button", { name: "保存视图" }, patience));
    await waitFor(async () => expect((await find(testids.listView)).textContent).toBe("学校"), patience);
    fireEvent.click(await find(testids.listView));
    fireEvent.click(await screen.findByText("删除“学校”", undefined, patience));
    expect(await find(testids.accountRow(1))).toBeTruthy();
    fireEvent.click(await screen.findByRole("button", { name: /撤\s?销/ }, patience));
    await waitFor(async () => expect((await find(testids.listView)).textContent).toBe("学校"), patience);
    await waitFor(() => expect(screen.queryByTestId(testids.accountRow(1))).toBeNull(), patience);
  });

  it("that may be one are merged and taken apart again", async () => {
    await openSample();
    router.navigate({ to: "/accounts/duplicates" });
    fireEvent.click(await find(testids.keepAccount(2)));
    fireEvent.click(await find(testids.unmerge));
    expect(await find(testids.keepAccount(3))).toBeTruthy();
  });
});
