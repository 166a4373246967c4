import { expect, it } from "vitest";
import { fitted, widthOf } from "./fit";

it("keeps what has room and cuts what has not, never wider than the room", () => {
  expect(fitted("客服专员", 36, 320)).toBe("客服专员");
  expect(fitted("钱一诺、吕青禾、沈知微", 30, 300)).toBe("钱一诺、吕青禾、沈…");
  for (const text of ["苏可歆、郑言蹊、马骁、丁若楠", "Customer service manager, branch", "某"])
    expect(widthOf(fitted(text, 30, 200), 30)).toBeLessThanOrEqual(200);
});
