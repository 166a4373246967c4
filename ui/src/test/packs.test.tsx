// A pack of minimum wages is looked at, kept, proposed where an amount is asked for, and given back.

import { fireEvent, screen } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";
import { router } from "@/app/router";
import * as ipc from "@/ipc";
import { restore } from "@/ipc/fake/packs";
import { testids } from "@/shared/testids";
import { find, openSample, patience, startService } from "./desk";

beforeEach(async () => {
  restore();
  await startService();
});

it("a pack is shown with what it changes, and kept only then", async () => {
  await openSample();
  router.navigate({ to: "/data" });
  const law = await find(testids.pack("law"));
  expect(law.textContent).toContain("截至 2025-09-01");
  expect((await find(testids.pack("wages"))).textContent).toContain("程序不附带任何地区的标准");
  fireEvent.click(await find(testids.packImport));
  const changes = await find(testids.packChanges);
  expect(changes.textContent).toContain("甲市 2025-07-01");
  expect((await ipc.packs()).packs[1]?.size).toBe(0);
  fireEvent.click(await find(testids.packKeep));
  await screen.findByText("截至 2026-11-01，2 条标准", undefined, patience);
  await find(testids.packRegion);
});

it("the form of a compensation proposes the wage of the region, names its pack, and lets it be changed", async () => {
  await openSample();
  await ipc.packKeep({ text: "{}" });
  await ipc.packRegion({ region: "甲市" });
  const open = (await ipc.losses()).map((row) => ({ ...row, loss: { ...row.loss, agreed_on: null } }));
  vi.spyOn(ipc, "losses").mockResolvedValue(open);
  router.navigate({ to: "/bonus" });
  fireEvent.click(await find(testids.losses));
  fireEvent.click(await screen.findByText("修改", undefined, patience));
  const note = await find(testids.minimumWage);
  expect(note.textContent).toContain("甲市自 2025-07-01 起每月 2,000.00 元（最低工资包，截至 2026-11-01）");
  const field = screen.getByLabelText("当地最低工资") as HTMLInputElement;
  // What was typed before is not written over.
  expect(field.value).toBe("2490.00");
  fireEvent.click(screen.getByText("采用"));
  expect(field.value).toBe("2000.00");
  fireEvent.change(field, { target: { value: "2100" } });
  expect(field.value).toBe("2100");
});
