// The register of goods in the real window, with the sample company standing in for the shell.

import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { router } from "@/app/router";
import { testids } from "@/shared/testids";
import { find, openSample, patience, startService } from "./desk";

const goods = () => screen.queryAllByTestId(/^goods-\d+$/);

beforeEach(startService);

describe("the register of goods", () => {
  it("tells by today which warranty runs, which ends soon and which is over", async () => {
    await openSample();
    router.navigate({ to: "/service/goods" });
    expect((await find(testids.goodsRow(2))).textContent).toContain("已过保");
    expect((await find(testids.goodsRow(3))).textContent).toContain("在保");
    expect((await find(testids.goodsRow(5))).textContent).toContain("即将到期");
    fireEvent.click(screen.getByText("即将到期 1"));
    await waitFor(() => expect(goods()).toHaveLength(1), patience);
    fireEvent.click(screen.getByText("全部 5"));
    fireEvent.change(screen.getByPlaceholderText("商品、型号、客户、地点或单号"), {
      target: { value: "小学 hy-36" },
    });
    await waitFor(() => expect(goods().map((row) => row.dataset.testid)).toEqual(["goods-3"]), patience);
  });

  it("shows the cases of the goods, and gives a replaced part its warranty anew", async () => {
    await openSample();
    router.navigate({ to: "/service/goods", search: { item: 1 } });
    const cases = await find(testids.goodsCases);
    await waitFor(() => expect(within(cases).getByText("GD-2026-0001")).toBeTruthy(), patience);
    fireEvent.click(await find(testids.goodsAction("replace")));
    fireEvent.click(await find(testids.replaceSave));
    await waitFor(() => expect(screen.getByText("2028-11-23")).toBeTruthy(), patience);
  });

  it("says beside the form what the company file refuses", async () => {
    await openSample();
    router.navigate({ to: "/service/goods", search: { item: 4 } });
    fireEvent.click(await find(testids.goodsAction("edit")));
    const accepted = await screen.findByLabelText("验收日期", undefined, patience);
    fireEvent.mouseDown(accepted);
    fireEvent.change(accepted, { target: { value: "2026-08-01" } });
    fireEvent.keyDown(accepted, { key: "Enter", code: "Enter", keyCode: 13 });
    fireEvent.click(await find(testids.goodsSave));
    expect((await find(testids.failure)).textContent).toContain("2026-08-01");
  });
});
