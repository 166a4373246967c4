// The plan of visits in the real window, with the sample company standing in for the shell.

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

async function openVisits() {
  render(<App />);
  fireEvent.click(await find(testids.openSample));
  await find(testids.navigation);
  router.navigate({ to: "/accounts/visits" });
}

beforeEach(async () => {
  queryClient.clear();
  await fakeCall("office_close", {});
  await setLanguage("zh-CN");
});

describe("the plan of visits", () => {
  it("lies in a calendar, is fixed on another day by keys, and taken back", async () => {
    await openVisits();
    const chip = await find(testids.visitChip(1, false, "2026-11-23"));
    fireEvent.keyDown(chip, { key: "ArrowRight", altKey: true });
    const moved = await find(testids.visitChip(1, false, "2026-11-24"));
    expect(moved.getAttribute("aria-label")).toContain("已定");
    fireEvent.click(moved);
    fireEvent.change(await find(testids.visitPurpose), { target: { value: "送样灯" } });
    fireEvent.click(await find(testids.visitSave));
    await waitFor(() => expect(screen.queryByTestId(testids.visitPurpose)).toBeNull(), patience);
    fireEvent.click(await find(testids.visitLook("way")));
    const day = await find(testids.visitDay("2026-11-24"));
    expect(within(day).getByText(/送样灯/)).toBeTruthy();
    fireEvent.click(within(day).getByText("云栖里酒店管理有限公司"));
    fireEvent.click(await find(testids.visitDrop));
    await waitFor(() => expect(screen.queryByTestId(testids.visitDay("2026-11-24"))).toBeNull(), patience);
  });

  it("is ticked off with a report, and stands in the calendar as made", async () => {
    await openVisits();
    fireEvent.click(await find(testids.visitLook("calendar")));
    fireEvent.click(await find(testids.visitMade(1, "2026-11-23")));
    fireEvent.change(await find(testids.logTold), { target: { value: "谈了走廊壁灯" } });
    fireEvent.click(await find(testids.logSave));
    await waitFor(async () => {
      const chip = await find(testids.visitChip(1, false, "2026-11-23"));
      expect(chip.getAttribute("aria-label")).toContain("已拜访");
    }, patience);
  });
});
