// The checklists in the real window: an item whose article changed, and a list that has no name yet.

import { fireEvent, render, screen, waitFor } from "@testing-library/react";
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
  await setLanguage("en");
});

describe("checklists", () => {
  it("say which items have a changed article until somebody has looked at them", async () => {
    render(<App />);
    fireEvent.click(await find(testids.openSample));
    await find(testids.navigation);
    router.navigate({ to: "/rounds/checklists" });
    expect((await find(testids.checklistRow(2))).textContent).toContain("1 article changed");
    fireEvent.click(await find(testids.checklistRow(2)));
    fireEvent.click(await screen.findByText("1 looked at, articles are new", undefined, patience));
    await waitFor(
      () => expect(screen.getByTestId(testids.checklistRow(2)).textContent).toContain("Up to date"),
      patience,
    );
  });
});
