// A notice signed by its receiver, with the sample company standing in for the shell.

import { fireEvent, screen } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { router } from "@/app/router";
import * as ipc from "@/ipc";
import { testids } from "@/shared/testids";
import { find, openSample, patience, startService } from "./desk";

beforeEach(startService);

it("a certificate of another name is taken only when somebody says that it is meant", async () => {
  await openSample();
  const notice = (await ipc.papersList()).find((row) => row.kind === "bonus_notice");
  router.navigate({ to: "/papers/$id", params: { id: String(notice?.id ?? 0) } });
  fireEvent.click(await find(testids.paperLeave));
  fireEvent.click(await screen.findByText("签收人用证书签名…", undefined, patience));
  fireEvent.change(await find(testids.countersignPassword), { target: { value: "wrong" } });
  fireEvent.click(await find(testids.countersignConfirm));
  await screen.findByText(/密码打不开这个文件/, undefined, patience);
  fireEvent.change(await find(testids.countersignPassword), { target: { value: "guiju" } });
  fireEvent.click(await find(testids.countersignConfirm));
  await screen.findByText(/证书上的名字是“ZHONG LINGYI”/, undefined, patience);
  fireEvent.click(screen.getByLabelText(/确是本人/));
  fireEvent.click(await find(testids.countersignConfirm));
  await screen.findByText("签收人签名", undefined, patience);
  const signed = (await ipc.papersList()).find((row) => row.id === notice?.id);
  expect(signed?.countersigned?.signer).toBe(notice?.people);
  fireEvent.click(await find(testids.paperLeave));
  await screen.findByText("导出含签收人签名的副本…", undefined, patience);
});
