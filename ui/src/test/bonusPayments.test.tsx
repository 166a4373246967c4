// An issued quarter is paid, closed and opened again, with the sample company standing in for the shell.

import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { router } from "@/app/router";
import * as ipc from "@/ipc";
import { testids } from "@/shared/testids";
import { find, openSample, patience, startService } from "./desk";

beforeEach(startService);

const quarter = "2026Q2";
const open = () =>
  router.navigate({ to: "/bonus/$quarter", params: { quarter }, search: { step: "settle" } });
const paid = async () => (await ipc.bonusView({ quarter })).payments;

it("everybody is paid, one payment is taken back, and the quarter is closed and opened again", async () => {
  await openSample();
  open();
  const close = await find(testids.closeQuarter);
  expect(close.closest("button")?.disabled).toBe(true);
  fireEvent.click(await find(testids.recordPayment));
  fireEvent.click(await find(testids.payConfirm));
  await screen.findByText("已全部结清，可以关账", undefined, patience);

  const first = (await paid())?.entries[0];
  fireEvent.click(await find(testids.takeBack(first?.code ?? "")));
  fireEvent.change(await find(testids.takeBackReason), { target: { value: "录错了人" } });
  fireEvent.click(await find(testids.takeBackConfirm));
  await screen.findByText("还有 1 人没有结清", undefined, patience);
  expect((await paid())?.rows.find((row) => row.code === first?.code)?.open).toBe(first?.payment.amount);

  fireEvent.click(await find(testids.recordPayment));
  fireEvent.click(await find(testids.payConfirm));
  await screen.findByText("已全部结清，可以关账", undefined, patience);
  fireEvent.click(await find(testids.closeQuarter));
  fireEvent.click(await find(testids.closeConfirm));
  await screen.findByText(/^梁秉文于 .+ 关账$/, undefined, patience);
  expect(screen.queryByTestId(testids.recordPayment)).toBeNull();

  fireEvent.click(await find(testids.closeQuarter));
  const confirm = await find(testids.closeConfirm);
  expect(confirm.closest("button")?.disabled).toBe(true);
  fireEvent.change(await find(testids.closeReason), { target: { value: "仲裁调解" } });
  await waitFor(() => expect(confirm.closest("button")?.disabled).toBe(false), patience);
  fireEvent.click(confirm);
  await screen.findByText(/重新打开：仲裁调解$/, undefined, patience);
});

it("the list of those on commission is confirmed before the quarter is calculated", async () => {
  await openSample();
  router.navigate({ to: "/bonus/$quarter", params: { quarter: "2026Q3" }, search: { step: "prepare" } });
  await screen.findByText(/提成人员 2 人不参加，待确认/, undefined, patience);
  fireEvent.click(await find(testids.confirmCommission));
  await screen.findByText(/梁秉文 于 2026-11-23 确认/, undefined, patience);
});
