// The main path through the real window, with the sample company standing in for the shell.

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
  // The router lives as long as the program; an earlier test may have left it elsewhere.
  router.navigate({ to: "/" });
  await find(testids.workbench);
}

beforeEach(async () => {
  queryClient.clear();
  await fakeCall("office_close", {});
  await setLanguage("zh-CN");
});

describe("the window", () => {
  it("opens on the sample company in one click and says what is due", async () => {
    await openSample();
    expect(await screen.findByText("2026年第3季度季奖等待复核", undefined, patience)).toBeTruthy();
  });

  it("refuses a wrong password beside the field and stays where it is", async () => {
    render(<App />);
    fireEvent.click(await find(testids.recentFile(0)));
    fireEvent.change(await find(testids.loginPassword), { target: { value: "wrong" } });
    fireEvent.click(await find(testids.loginSubmit));
    expect(await screen.findByText("用户名或密码不对。", undefined, patience)).toBeTruthy();
  });

  it("takes a parameter within its bounds, refuses one beyond, and marks the change in the text", async () => {
    await openSample();
    router.navigate({ to: "/regulations/$version", params: { version: "1" } });
    fireEvent.click(await find(testids.newDraft));
    const key = "bonus.pool.rate";
    const row = await waitFor(async () => {
      const found = await find(testids.parameter(key));
      expect(within(found).getByRole("button", { name: /1.5%/ })).toBeTruthy();
      return found;
    }, patience);
    fireEvent.click(within(row).getByRole("button", { name: /1.5%/ }));
    const field = await find(testids.parameterInput(key));
    fireEvent.change(field, { target: { value: "20" } });
    fireEvent.keyDown(field, { key: "Enter", code: "Enter", keyCode: 13 });
    expect((await find(testids.parameterProblem(key))).textContent).toContain("0.1% 到 10%");
    const again = await find(testids.parameterInput(key));
    fireEvent.change(again, { target: { value: "2" } });
    fireEvent.keyDown(again, { key: "Enter", code: "Enter", keyCode: 13 });
    await waitFor(
      () => expect(screen.getAllByTestId(testids.chip(key))[0]?.className).toContain("chip-changed"),
      patience,
    );
  });

  it("explains an amount from the revenue to the total", async () => {
    await openSample();
    router.navigate({
      to: "/bonus/$quarter",
      params: { quarter: "2026Q3" },
      search: { step: "calculate" },
    });
    fireEvent.click(await find(testids.resultRow("E16")));
    const panel = await find(testids.explanation);
    expect(panel.textContent).toContain("营业收入");
    expect(panel.textContent).toContain("核定金额（税前）");
    expect((await find(testids.explanationTotal)).textContent).toMatch(/^[\d,]+\.\d\d$/);
  });

  it("asks for another person to review, and balances the pool", async () => {
    await openSample();
    router.navigate({ to: "/bonus/$quarter", params: { quarter: "2026Q3" } });
    expect((await find(testids.pool)).textContent).toBe("18,518.52");
    expect(document.body.textContent).toContain("以外的人复核");
    // There is somebody else, so nobody is offered to review his own figures.
    expect(screen.queryByTestId(testids.review)).toBeNull();
    expect(screen.queryByTestId(testids.reviewAlone)).toBeNull();
  });

  it("says in plain words that a file was altered", async () => {
    await openSample();
    router.navigate({ to: "/papers/verify", search: { path: "/tmp/altered.pdf" } });
    expect((await find(testids.verdict)).textContent).toContain("文件在签名之后被改动过");
  });

  it("locks the company file and stands before the door again", async () => {
    await openSample();
    fireEvent.click(await find(testids.person));
    fireEvent.click(await find(testids.lock));
    expect(await find(testids.onboarding)).toBeTruthy();
  });

  it("turns every word into English", async () => {
    await openSample();
    await setLanguage("en");
    expect(await screen.findByText("Bonus Q3 2026 waits for review", undefined, patience)).toBeTruthy();
  });
});
