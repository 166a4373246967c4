// Return visits checked by somebody else, with the sample company standing in for the shell.

import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { router } from "@/app/router";
import { testids } from "@/shared/testids";
import { find, openSample, patience, startService } from "./desk";

beforeEach(startService);

describe("the sample check of return visits", () => {
  it("picks a visit nobody checked, wants a result, and counts what was checked", async () => {
    await openSample();
    router.navigate({ to: "/service/visits" });
    const line = await find(testids.checkLine);
    expect(line.textContent).toContain("本月应抽查回访 1 次，已抽查 0 次");
    fireEvent.click(await find(testids.checkPick));
    fireEvent.click(await find(testids.checkSave));
    expect(await screen.findByText("选择抽查结果", undefined, patience)).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: "不属实" }));
    fireEvent.click(await find(testids.checkSave));
    await waitFor(() => expect(line.textContent).toContain("已经查完"), patience);
    fireEvent.click(screen.getByText("已回访"));
    const row = await find(testids.visitRow("GD-2026-0005"));
    expect(within(row).getByText("不属实")).toBeTruthy();
    fireEvent.click(screen.getByRole("checkbox", { name: "只看未抽查的" }));
    await waitFor(() => expect(screen.queryByTestId(testids.visitRow("GD-2026-0005"))).toBeNull(), patience);
  });
});
