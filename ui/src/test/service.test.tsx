// The service desk in the real window, with the sample company standing in for the shell.

import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { App } from "@/app/App";
import { router } from "@/app/router";
import { setLanguage } from "@/i18n";
import { fakeCall } from "@/ipc/fake";
import { forget } from "@/ipc/fake/service";
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
  forget();
  queryClient.clear();
  await fakeCall("office_close", {});
  await setLanguage("zh-CN");
});

describe("the service desk", () => {
  it("takes a call from four digits to a case with its due times, and a step told", async () => {
    await openSample();
    expect((await find(testids.serviceDue)).textContent).toContain("云栖里");
    fireEvent.click(await find(testids.nav("service")));
    fireEvent.click(await find(testids.call));
    const field = await find(testids.callField);
    fireEvent.change(field, { target: { value: "1107" } });
    const caller = await find(testids.callerChoice(4));
    expect(caller.textContent).toContain("教室护眼灯");
    fireEvent.keyDown(field, { key: "Enter", code: "Enter", keyCode: 13 });
    fireEvent.change(await find(testids.caseDescription), { target: { value: "六年级走廊灯闪" } });
    expect((await find(testids.caseTerms)).textContent).toContain("第二十二条");
    fireEvent.click(await find(testids.caseSave));
    fireEvent.click(await find(testids.caseAction("tell")));
    fireEvent.change(await find(testids.caseText), { target: { value: "约明天上午上门" } });
    fireEvent.click(await find(testids.caseStepSave));
    const line = await find(testids.caseTimeline);
    await waitFor(() => expect(within(line).getByText("约明天上午上门")).toBeTruthy(), patience);
  });

  it("hands a case over and has it confirmed", async () => {
    await openSample();
    router.navigate({ to: "/service" });
    fireEvent.click(await find(testids.caseRow("GD-2026-0004")));
    fireEvent.click(await find(testids.caseAction("accept")));
    const line = await find(testids.caseTimeline);
    await waitFor(() => expect(within(line).getByText("接手")).toBeTruthy(), patience);
    expect(screen.queryByTestId(testids.caseAction("accept"))).toBeNull();
  });

  it("records a return visit, and asks for its score", async () => {
    await openSample();
    router.navigate({ to: "/service/visits" });
    fireEvent.click(await find(testids.visitRow("GD-2026-0006")));
    fireEvent.click(await find(testids.visitSave));
    expect(await screen.findByText("选择分数", undefined, patience)).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: "5" }));
    fireEvent.click(await find(testids.visitSave));
    await waitFor(() => expect(screen.queryByTestId(testids.visitRow("GD-2026-0006"))).toBeNull(), patience);
  });
});
