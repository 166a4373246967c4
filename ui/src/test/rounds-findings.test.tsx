// The findings of rounds in the real window: from the workbench to one that is put right and checked.

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

describe("findings of rounds", () => {
  it("stand on the workbench when they are late, and are closed once somebody else has looked", async () => {
    render(<App />);
    fireEvent.click(await find(testids.openSample));
    await find(testids.navigation);
    router.navigate({ to: "/" });
    const due = await find(testids.roundsDue);
    fireEvent.click(within(due).getByText("两张维修单没有客户对收费的确认"));
    fireEvent.click(await find(testids.findingAction("rectify")));
    fireEvent.click(await find(testids.findingStepSave));
    expect(await screen.findByText("写明做了哪些整改", undefined, patience)).toBeTruthy();
    fireEvent.change(await find(testids.findingText), { target: { value: "补签两张确认单" } });
    fireEvent.click(await find(testids.findingStepSave));
    fireEvent.click(await find(testids.findingAction("pass")));
    fireEvent.click(await find(testids.findingStepSave));
    const steps = await find(testids.findingSteps);
    await waitFor(() => expect(within(steps).getByText("复查合格")).toBeTruthy(), patience);
    expect(screen.queryByTestId(testids.findingAction("pass"))).toBeNull();
    router.navigate({ to: "/rounds" });
    await find(testids.findingRow(4));
    expect(screen.queryByTestId(testids.findingRow(3))).toBeNull();
  });
});
