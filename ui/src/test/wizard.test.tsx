// The way of a newcomer through the wizard, with the real library behind a company that stands in.

import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { App } from "@/app/App";
import { router } from "@/app/router";
import { setLanguage } from "@/i18n";
import { fakeCall } from "@/ipc/fake";
import { queryClient } from "@/shared/queries";
import { testids } from "@/shared/testids";

const patience = { timeout: 60_000 };
const find = (id: string) => screen.findByTestId(id, undefined, patience);
const enter = async () =>
  fireEvent.submit((await find(testids.wizardNext)).closest("form") as HTMLFormElement);

async function throughTheDoor() {
  render(<App />);
  fireEvent.click(await find(testids.openSample));
  await find(testids.navigation);
  router.navigate({ to: "/" });
  fireEvent.click(await find(testids.door("draft")));
  await find(testids.wizard);
}

async function toTheFirstQuestion() {
  await throughTheDoor();
  await enter();
  fireEvent.click(await find(testids.wizardKind("bonus")));
  await enter();
  await find(testids.wizardQuestion);
}

beforeEach(async () => {
  queryClient.clear();
  localStorage.clear();
  await fakeCall("office_close", {});
  await setLanguage("zh-CN");
});

describe("the wizard", () => {
  it("opens behind the first door and proposes the short version to a small shop", async () => {
    await throughTheDoor();
    expect(screen.getByText("适合目前的规模").closest("label")?.textContent).toContain("小店版");
  });

  it("asks in the order of the text and marks the number in its article at every key", async () => {
    await toTheFirstQuestion();
    const field = await find(testids.wizardField("bonus.pool.rate"));
    fireEvent.change(field, { target: { value: "2" } });
    await waitFor(async () => {
      const mark = (await find(testids.wizardArticle)).querySelector("mark");
      expect(mark?.textContent).toBe("2%");
    }, patience);
  });

  it("refuses a value outside the bounds beside the field and does not go on", async () => {
    await toTheFirstQuestion();
    const question = (await find(testids.wizardQuestion)).textContent;
    fireEvent.change(await find(testids.wizardField("bonus.pool.rate")), { target: { value: "50" } });
    expect((await find(testids.wizardProblem)).textContent).toContain("0.1%");
    await enter();
    expect((await find(testids.wizardQuestion)).textContent).toBe(question);
  });

  it("goes back, and keeps what was answered when the window is left", async () => {
    await toTheFirstQuestion();
    const first = (await find(testids.wizardQuestion)).textContent;
    fireEvent.change(await find(testids.wizardField("bonus.pool.rate")), { target: { value: "3" } });
    await waitFor(() => expect(localStorage.getItem("guiju.wizard")).toContain("3%"), patience);
    await enter();
    await waitFor(
      async () => expect((await find(testids.wizardQuestion)).textContent).not.toBe(first),
      patience,
    );
    router.navigate({ to: "/" });
    await find(testids.workbench);
    fireEvent.click(await find(testids.door("draft")));
    fireEvent.click(await find(testids.wizardBack));
    const field = (await find(testids.wizardField("bonus.pool.rate"))) as HTMLInputElement;
    expect(field.value).toBe("3");
  });

  it("ends with a draft that opens on the desk", async () => {
    await toTheFirstQuestion();
    for (let asked = 0; asked < 14 && !screen.queryByTestId(testids.wizardMake); asked++) {
      const before = screen.queryByTestId(testids.wizardQuestion)?.textContent;
      await enter();
      await waitFor(
        () =>
          expect(
            screen.queryByTestId(testids.wizardMake) ??
              (screen.queryByTestId(testids.wizardQuestion)?.textContent !== before || null),
          ).toBeTruthy(),
        patience,
      );
    }
    fireEvent.submit((await find(testids.wizardMake)).closest("form") as HTMLFormElement);
    fireEvent.click(await find(testids.wizardOpen("bonus")));
    expect((await find(testids.draftEditor)).textContent).toContain("目的");
  });
});
