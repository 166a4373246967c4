import { describe, expect, it } from "vitest";
import { amountProblem, difference, fenOf, money, percent, short, typed } from "./money";

describe("money", () => {
  it("writes fen with thousands marks and two decimals", () => {
    expect(money(1851852)).toBe("18,518.52");
    expect(money(123456789)).toBe("1,234,567.89");
    expect(money(5)).toBe("0.05");
    expect(money(0)).toBe("0.00");
    expect(money(-120)).toBe("−1.20");
    expect(money(null)).toBe("—");
  });
  it("shows the sign of a difference", () => {
    expect(difference(12000)).toBe("+120.00");
    expect(difference(-350)).toBe("−3.50");
    expect(difference(0)).toBe("0.00");
  });
  it("gives a field the amount without thousands marks", () => {
    expect(typed(123456789)).toBe("1234567.89");
    expect(typed(-5)).toBe("-0.05");
    expect(typed(null)).toBe("");
  });
  it("shortens for charts in the way of the language", () => {
    expect(short(118245060, "zh-CN")).toBe("118.25万");
    expect(short(118245060, "en")).toBe("1.18m");
    expect(short(199930, "zh-CN")).toBe("1,999.30");
  });
});

describe("percent", () => {
  it("moves the point of an exact fraction without rounding", () => {
    expect(percent("0.015")).toBe("1.5%");
    expect(percent("1")).toBe("100%");
    expect(percent("0.3")).toBe("30%");
    expect(percent("0.00125")).toBe("0.125%");
    expect(percent("0")).toBe("0%");
    expect(percent("1/3")).toBe("1/3");
  });
});

describe("an amount as typed", () => {
  it("says what is wrong with it", () => {
    expect(amountProblem("1234567.89")).toBeNull();
    expect(amountProblem("1,234.567")).toBe("separator");
    expect(amountProblem("12.345")).toBe("number");
    expect(amountProblem("abc")).toBe("number");
    expect(amountProblem("-5")).toBe("negative");
    expect(amountProblem("-5", true)).toBeNull();
    expect(amountProblem(" ")).toBe("empty");
  });

  it("is read in fen, with or without thousands marks", () => {
    expect(fenOf("6000")).toBe(600000);
    expect(fenOf("6,000.5")).toBe(600050);
    expect(fenOf(" 0.01 ")).toBe(1);
    for (const no of ["", "x", "-5", "1.234", undefined, null]) expect(fenOf(no)).toBeNull();
  });
});
