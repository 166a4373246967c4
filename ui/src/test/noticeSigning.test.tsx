// A notice signed for on the screen, with the sample company standing in for the shell.

import { fireEvent, screen } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";
import { router } from "@/app/router";
import * as ipc from "@/ipc";
import { testids } from "@/shared/testids";
import { find, openSample, patience, startService } from "./desk";

beforeEach(startService);

it("somebody signs for his notice, and the receipt names the slip", async () => {
  await openSample();
  const quarter = "2026Q2";
  const issued = await ipc.bonusView({ quarter });
  const row = issued.notices[0];
  const back = { route: "withdrawn" as const, on: "2026-11-23", witnesses: [], reference: "", note: "x" };
  await ipc.noticesReceive({ form: { ...back, quarter, numbers: [row?.number ?? ""] } });
  router.navigate({ to: "/bonus/$quarter", params: { quarter } });
  fireEvent.click(await find(testids.signOnScreen));
  const pad = await find(testids.signaturePad);
  vi.spyOn(pad, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 450, 150));
  // jsdom's pointer events know no place; those of the mouse do.
  const pen = (what: string, x: number, y: number) =>
    fireEvent(pad, new MouseEvent(what, { bubbles: true, buttons: 1, clientX: x, clientY: y }));
  pen("pointerdown", 50, 50);
  for (const x of [80, 120, 160, 200]) pen("pointermove", x, 40 + x / 4);
  fireEvent.click(await find(testids.signatureSave));
  await screen.findByText(/已签收，签收单 QS-/, undefined, patience);
  const after = await ipc.bonusView({ quarter });
  const signed = after.notices.find((notice) => notice.number === row?.number);
  expect(signed?.delivery).toBe("signed");
  expect(signed?.receipt?.reference).toMatch(/^QS-/);
});
