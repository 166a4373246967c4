// The seal is put on the page by hand, with the mouse and with the keyboard.

import { QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { setLanguage } from "@/i18n";
import * as ipc from "@/ipc";
import { SealChoice } from "@/shared/parts/SealChoice";
import { onSheet } from "@/shared/parts/SealSpot";
import { queryClient } from "@/shared/queries";
import { testids } from "@/shared/testids";

const patience = { timeout: 60_000 };
const find = (id: string) => screen.findByTestId(id, undefined, patience);
const where = async () => (await find(testids.sealWhere)).textContent;
/** What would be printed. */
let order: ipc.SealOrder | null = null;
/** How many keys came as far as the window around the seal. */
let around = 0;

function Dialog() {
  const [value, setValue] = useState(order);
  order = value;
  return (
    <QueryClientProvider client={queryClient}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: stands for the dialog, which closes on Escape. */}
      <div onKeyDown={(event) => event.key === "Escape" && around++}>
        <SealChoice
          value={value}
          onChange={setValue}
          sheets={{
            name: ["test"],
            load: (seal, page, width) => {
              const print = {
                version: 1,
                preset: "simple",
                sign: true,
                cover: false,
                watermark: "none",
              } as const;
              return ipc.regulationSealSheet({ order: { ...print, seal }, page, width });
            },
          }}
        />
      </div>
    </QueryClientProvider>
  );
}

/** The company's seal is chosen; it stands where it usually does. */
async function open() {
  order = { seal: 1, across: false, right_mm: 3, down_mm: 0, spot: null };
  around = 0;
  render(<Dialog />);
  return find(testids.sealDrag);
}

/** The page is shown at two pixels a millimetre. */
function lay(seal: HTMLElement) {
  const page = seal.parentElement as HTMLElement;
  page.getBoundingClientRect = () => new DOMRect(0, 0, 420, 594);
}

/** This DOM has no pointer events with places of their own. */
function pointer(seal: HTMLElement, what: "down" | "move" | "up", place: MouseEventInit = {}) {
  fireEvent(seal, new MouseEvent(`pointer${what}`, { bubbles: true, ...place }));
}

beforeEach(async () => {
  queryClient.clear();
  await setLanguage("zh-CN");
});

describe("the place of a seal", () => {
  it("is the usual one until the seal is moved by keys, and given back by Escape or by the button", async () => {
    const seal = await open();
    expect(await where()).toBe("离左边 121 毫米，离上边 208 毫米");
    expect(await find(testids.sealUsual)).toHaveProperty("disabled", true);
    fireEvent.keyDown(seal, { key: "ArrowLeft" });
    fireEvent.keyDown(seal, { key: "ArrowUp" });
    fireEvent.keyDown(seal, { key: "ArrowUp" });
    expect(await where()).toBe("离左边 120 毫米，离上边 206 毫米");
    expect(seal.getAttribute("aria-label")).toContain("第 3 页，离左边 120 毫米");
    fireEvent.keyDown(seal, { key: "Escape" });
    expect(await where()).toBe("离左边 121 毫米，离上边 208 毫米");
    expect(around).toBe(0);
    // Nothing is left to give back: this one is for the window.
    fireEvent.keyDown(seal, { key: "Escape" });
    expect(around).toBe(1);

    fireEvent.keyDown(seal, { key: "ArrowDown" });
    fireEvent.click(await find(testids.sealUsual));
    expect(await where()).toBe("离左边 121 毫米，离上边 208 毫米");

    expect(order?.spot).toBeNull();

    fireEvent.keyDown(seal, { key: "ArrowRight" });
    expect(order).toMatchObject({ right_mm: 0, down_mm: 0, spot: { page: 3, x_mm: 122, y_mm: 208 } });
  });

  it("follows the mouse in millimetres of the paper and stays on the page", async () => {
    const seal = await open();
    lay(seal);
    pointer(seal, "down", { clientX: 260, clientY: 430, button: 0 });
    pointer(seal, "move", { clientX: 200, clientY: 330 });
    expect(await where()).toBe("离左边 91 毫米，离上边 158 毫米");
    pointer(seal, "move", { clientX: 900, clientY: -50 });
    expect(await where()).toBe("离左边 168 毫米，离上边 0 毫米");
    pointer(seal, "up");
    pointer(seal, "move", { clientX: 100, clientY: 100 });
    expect(await where()).toBe("离左边 168 毫米，离上边 0 毫米");
    fireEvent.keyDown(seal, { key: "Escape" });
    expect(await where()).toBe("离左边 121 毫米，离上边 208 毫米");
  });

  it("leaves the whole seal on the page, whatever its size", () => {
    const sheet = { page_width_mm: 210, page_height_mm: 297, width_mm: 41.3, height_mm: 30 };
    const spot = onSheet(sheet as ipc.SealSheetSeen, { page: 2, x_mm: 400, y_mm: 300 });
    expect(spot).toEqual({ page: 2, x_mm: 168, y_mm: 267 });
  });
});
