// The working days of later years in the real window, with the sample company standing in for the shell.

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
});

describe("a pasted notice", () => {
  it("is shown with its contradictions before it is kept, and counts once it is corrected", async () => {
    render(<App />);
    fireEvent.click(await find(testids.openSample));
    await find(testids.navigation);
    router.navigate({ to: "/data" });
    fireEvent.click(await find(testids.noticePaste));
    const wrong = "关于2027年部分节假日安排的通知 一、元旦：1月1日（周四）至3日放假，共3天。";
    fireEvent.change(await find(testids.noticeText), { target: { value: wrong } });
    fireEvent.click(await find(testids.noticeLook));
    await screen.findByText("元旦：2027-01-01 写作星期四，实际是星期五", undefined, patience);
    expect(((await find(testids.noticeKeep)) as HTMLButtonElement).disabled).toBe(true);
    fireEvent.click(screen.getByText("改文字"));
    fireEvent.change(await find(testids.noticeText), { target: { value: wrong.replace("周四", "周五") } });
    fireEvent.click(await find(testids.noticeLook));
    expect((await find(testids.noticeSeen)).textContent).toContain("2027 年");
    fireEvent.click(await find(testids.noticeKeep));
    await waitFor(() => expect(screen.queryByTestId(testids.noticeKeep)).toBeNull(), patience);
    await find(testids.calendarYear(2027));
    fireEvent.click(await find(testids.calendarShow(2027)));
    await screen.findByText("2027 年工作日历", undefined, patience);
  });
});
