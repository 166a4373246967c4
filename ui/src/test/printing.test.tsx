// Printing a paper to a printer of the system, and measuring a printer, as they are done in the window.

import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { App } from "@/app/App";
import { router } from "@/app/router";
import { setLanguage } from "@/i18n";
import { fakeCall } from "@/ipc/fake";
import { computer } from "@/ipc/fake/printing";
import { queryClient } from "@/shared/queries";
import { testids } from "@/shared/testids";

const patience = { timeout: 60_000 };
const find = (id: string) => screen.findByTestId(id, undefined, patience);
const type = (field: HTMLElement, value: string) => {
  const input = field.querySelector("input") ?? field;
  fireEvent.change(input, { target: { value } });
  fireEvent.blur(input);
};

beforeEach(async () => {
  queryClient.clear();
  await fakeCall("office_close", {});
  await setLanguage("zh-CN");
  render(<App />);
  fireEvent.click(await find(testids.openSample));
  await find(testids.navigation);
});
afterEach(() => {
  computer.trouble = null;
});

describe("printing", () => {
  it("gives copies to the chosen printer and counts them in the cabinet", async () => {
    router.navigate({ to: "/papers/$id", params: { id: "1" } });
    fireEvent.click(await find(testids.paperPrint));
    await screen.findByText(/前台 HP LaserJet/, undefined, patience);
    type(await find(testids.printCopies), "3");
    type(await find(testids.printPages), "1-2");
    const go = await find(testids.printGo);
    await waitFor(() => expect(go.textContent).toContain("3"), patience);
    fireEvent.click(go);
    await waitFor(async () => {
      const told = (await find(testids.paperPrinted)).textContent;
      expect(told).toContain("3 份");
      expect(told).toContain("Office");
      expect(told).toContain("第 1-2 页");
    }, patience);
    // The next time it begins with what was chosen.
    fireEvent.click(await find(testids.paperPrint));
    await waitFor(async () => expect((await find(testids.printGo)).textContent).toContain("3"), patience);
  });

  it("says what to do where there is no printer, and keeps the way to the system's viewer", async () => {
    computer.trouble = "printing.no_system";
    router.navigate({ to: "/papers/$id", params: { id: "2" } });
    fireEvent.click(await find(testids.paperPrint));
    const told = await find(testids.printTrouble);
    expect(told.textContent).toContain("CUPS");
    expect((await find(testids.printGo)).hasAttribute("disabled")).toBe(true);
    expect(screen.getAllByText("用系统阅读器打开").length).toBeGreaterThan(0);
  });

  it("keeps how far off a printer is from where the crosses came to lie", async () => {
    router.navigate({ to: "/training/certificates" });
    fireEvent.click(await find("layout"));
    fireEvent.click(await find(testids.calibrate));
    // The printers are looked for first.
    const page = await find(testids.calibratePrint);
    await waitFor(() => expect(page.hasAttribute("disabled")).toBe(false), patience);
    fireEvent.click(page);
    await screen.findByText("校准页已交给打印机 Office", undefined, patience);
    const keep = await find(testids.calibrateKeep);
    expect(keep.hasAttribute("disabled")).toBe(true);
    type(await find(testids.calibrateField("x1")), "23.5");
    type(await find(testids.calibrateField("y1")), "25.5");
    await waitFor(() => expect(keep.hasAttribute("disabled")).toBe(false), patience);
    fireEvent.click(keep);
    await screen.findByText(/297 × 210 毫米：右 1.5，下 -0.5/, undefined, patience);
  });
});
