// One annex of a regulation is printed by itself, with the sample company standing in for the shell.

import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";
import { router } from "@/app/router";
import * as ipc from "@/ipc";
import { testids } from "@/shared/testids";
import { find, openSample, patience, startService } from "./desk";

beforeEach(startService);

it("an annex by itself is a file unless it is to be signed", async () => {
  await openSample();
  const rows = await ipc.regulationsList();
  const readings = await Promise.all(
    rows.flatMap((row) => row.versions).map(({ id: version }) => ipc.regulationRead({ version })),
  );
  const reading = readings.find((one) => one.blocks.some((block) => block.kind === "annex"));
  const version = reading?.version.id ?? 0;
  const name = reading?.blocks.find((block) => block.kind === "annex")?.heading ?? "";
  router.navigate({ to: "/regulations/$version", params: { version: String(version) } });
  fireEvent.click(await find(testids.deskMore));
  fireEvent.click(await find(testids.printRegulation));
  const saved = vi.spyOn(ipc, "annexSave");
  const choice = (await find(testids.printWhat)).querySelector("input") as HTMLElement;
  fireEvent.mouseDown(choice);
  fireEvent.click(await screen.findByTitle(new RegExp(`^附件1.${name}$`), undefined, patience));
  fireEvent.click(await find(testids.printConfirm));
  await waitFor(() => expect(saved).toHaveBeenCalled(), patience);
  expect(saved.mock.calls[0]?.[0].order).toMatchObject({ version, annex: 1 });
});
