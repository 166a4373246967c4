// The window closes when everything is in the file; what is not, is given up by the person only.

import { act, fireEvent, render, screen } from "@testing-library/react";
import { App as AntApp } from "antd";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Closing } from "@/app/Closing";
import { setLanguage } from "@/i18n";
import * as ipc from "@/ipc";
import { keep } from "@/shared/unsaved";
import { patience } from "./desk";

const told: string[] = [];
let release = () => {};

const press = () =>
  act(async () => {
    globalThis.dispatchEvent(new CustomEvent("guiju:closing", { detail: null }));
  });

beforeEach(async () => {
  await setLanguage("zh-CN");
  told.length = 0;
  vi.spyOn(ipc, "windowHeard").mockImplementation(async () => void told.push("heard"));
  vi.spyOn(ipc, "windowClose").mockImplementation(async () => void told.push("close"));
  render(
    <AntApp>
      <Closing />
    </AntApp>,
  );
});
afterEach(() => {
  release();
  vi.restoreAllMocks();
});

describe("the window that is told to close", () => {
  it("closes at once when nothing waits for the file", async () => {
    await press();
    await vi.waitFor(() => expect(told).toEqual(["heard", "close"]));
  });

  it("waits for what is being saved", async () => {
    let done = () => {};
    release = keep(
      () =>
        new Promise((resolve) => {
          done = () => resolve(true);
        }),
    );
    await press();
    expect(told).toEqual(["heard"]);
    done();
    await vi.waitFor(() => expect(told).toEqual(["heard", "close"]));
  });

  it("asks once before it gives up what cannot be saved, and stays if it is told so", async () => {
    release = keep(async () => Promise.reject(new Error("no room")));
    await press();
    await press();
    const dialogs = await screen.findAllByText("填写的内容还没有保存，离开后不再保留。", undefined, patience);
    expect(dialogs).toHaveLength(1);
    fireEvent.click(screen.getByRole("button", { name: "继续填写" }));
    expect(told).toEqual(["heard", "heard"]);
  });

  it("gives it up when the person says so", async () => {
    const given: string[] = [];
    release = keep(
      async () => false,
      () => given.push("up"),
    );
    await press();
    await screen.findByText("填写的内容还没有保存，离开后不再保留。", undefined, patience);
    fireEvent.click(screen.getByRole("button", { name: /放\s?弃/ }));
    await vi.waitFor(() => expect(told).toEqual(["heard", "close"]));
    // Nobody else's file or name may get it.
    expect(given).toEqual(["up"]);
  });
});
