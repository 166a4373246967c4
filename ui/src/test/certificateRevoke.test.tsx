// A certificate of the company is revoked, with the sample company standing in for the shell.

import { fireEvent, screen } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { router } from "@/app/router";
import { testids } from "@/shared/testids";
import { find, openSample, patience, startService } from "./desk";

beforeEach(startService);

it("a certificate whose key was lost is revoked with a reason and for good", async () => {
  await openSample();
  router.navigate({ to: "/data", search: {} });
  fireEvent.click(await find(testids.certificateRevoke));
  const confirm = await find(testids.certificateRevokeConfirm);
  expect(confirm.closest("button")?.disabled).toBe(true);
  fireEvent.change(await find(testids.certificateRevokeReason), { target: { value: "电脑丢失" } });
  fireEvent.click(confirm);
  await screen.findByText(/吊销：电脑丢失$/, undefined, patience);
  expect(screen.queryByTestId(testids.certificateRevoke)).toBeNull();
});
