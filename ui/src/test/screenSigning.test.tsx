// A regulation signed for on the screen, with the sample company standing in for the shell.

import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";
import { router } from "@/app/router";
import * as ipc from "@/ipc";
import { testids } from "@/shared/testids";
import { find, openSample, patience, startService } from "./desk";

beforeEach(startService);

it("the PC goes on to the next person once somebody has written his name", async () => {
  await openSample();
  const rows = await ipc.regulationsList();
  const issued = rows.flatMap((row) => row.versions).find((version) => version.in_force);
  const version = issued?.id ?? 0;
  const before = await ipc.acknowledgementsView({ version });
  const pending = before.rows.filter((row) => row.state === "pending").map((row) => row.code);
  router.navigate({ to: "/regulations/$version/adoption", params: { version: String(version) }, search: {} });
  fireEvent.click(await find(testids.adoptionTab("receipts")));
  fireEvent.click(await find(testids.signOnScreen));
  const pad = await find(testids.signaturePad);
  vi.spyOn(pad, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 450, 150));
  const save = (await find(testids.signatureSave)) as HTMLButtonElement;
  expect(save.disabled).toBe(true);
  // jsdom's pointer events know no place; those of the mouse do.
  const pen = (what: string, x: number, y: number) =>
    fireEvent(pad, new MouseEvent(what, { bubbles: true, buttons: 1, clientX: x, clientY: y }));
  pen("pointerdown", 50, 50);
  for (const x of [80, 120, 160, 200]) pen("pointermove", x, 40 + x / 4);
  await waitFor(() =>
    expect(pad.querySelector("polyline")?.getAttribute("points")).toMatch(/^100,100 160,120/),
  );
  fireEvent.click(save);
  await screen.findByText(/已签收，签收单 QS-/, undefined, patience);
  const after = await ipc.acknowledgementsView({ version });
  expect(after.rows.find((row) => row.code === pending[0])?.state).toBe("signed");
  expect(after.count.pending).toBe(pending.length - 1);
  if (pending.length > 1) await waitFor(() => expect(pad.querySelector("polyline")).toBeNull(), patience);
});
