// A compensation is withdrawn, with the sample company standing in for the shell.

import { fireEvent, screen } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { router } from "@/app/router";
import * as ipc from "@/ipc";
import { restore } from "@/ipc/fake/losses";
import { testids } from "@/shared/testids";
import { find, openSample, patience, startService } from "./desk";

beforeEach(async () => {
  restore();
  await startService();
});

it("a compensation is withdrawn only after it was said what becomes of the monthly plan", async () => {
  await openSample();
  router.navigate({ to: "/bonus" });
  fireEvent.click(await find(testids.losses));
  await screen.findByText("3个月", undefined, patience);
  fireEvent.click(screen.getByText("撤回…"));
  await screen.findAllByText(/^撤回罗大成的赔偿 2,500\.00/, undefined, patience);
  screen.getByText(/2026-12至2027-02，每月最多1,000\.00元.*从撤回当天起停止/);
  screen.getByText(/本人已书面同意.*已经赔付的月份不会自动退回/);
  expect((await ipc.losses())[0]?.loss.withdrawn_on).toBeNull();
  fireEvent.click(await find(testids.lossWithdraw));
  await screen.findByText("2026-11-23撤回，原定3个月的计划停止", undefined, patience);
});
