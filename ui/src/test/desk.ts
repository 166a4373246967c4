// How tests of the service desk begin: the sample company fresh from its seeds, at its workbench.

import { fireEvent, render, screen } from "@testing-library/react";
import { createElement } from "react";
import { App } from "@/app/App";
import { router } from "@/app/router";
import { setLanguage } from "@/i18n";
import { fakeCall } from "@/ipc/fake";
import { forget } from "@/ipc/fake/service";
import { queryClient } from "@/shared/queries";
import { testids } from "@/shared/testids";

export const patience = { timeout: 60_000 };
export const find = (id: string) => screen.findByTestId(id, undefined, patience);

export async function startService() {
  forget();
  localStorage.clear();
  queryClient.clear();
  await fakeCall("office_close", {});
  await setLanguage("zh-CN");
}

export async function openSample() {
  render(createElement(App));
  fireEvent.click(await find(testids.openSample));
  await find(testids.navigation);
  router.navigate({ to: "/" });
  await find(testids.workbench);
}
