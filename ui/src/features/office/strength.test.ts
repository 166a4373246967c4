import { expect, it } from "vitest";
import { strength, suggestNames } from "./strength";

it("calls a short or repeated password too weak, and a few words strong", () => {
  expect(strength("abc123")).toBe(0);
  expect(strength("aaaaaaaaaaaa")).toBe(0);
  expect(strength("password")).toBe(1);
  expect(strength("correct horse 9")).toBe(3);
  expect(strength("灯下读书三更天亮时")).toBeGreaterThan(0);
});

it("suggests a short name and a prefix from the registered name", () => {
  expect(suggestNames("明烛灯饰有限公司")).toEqual({ short: "明烛灯饰", code: "明烛" });
  expect(suggestNames("浙江省义乌市明烛商贸有限公司")).toEqual({ short: "明烛", code: "明烛" });
  expect(suggestNames("")).toEqual({ short: "", code: "" });
});
