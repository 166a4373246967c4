import { describe, expect, it } from "vitest";
import { orderOf } from "./AccountTable";
import { birthdayTyped, fieldValue, phonesTyped, phoneText, readBirthday } from "./words";

describe("birthdays", () => {
  it("are read by sun and moon, with and without a year", () => {
    expect(readBirthday("1985-03-07")).toEqual({ calendar: "solar", year: 1985, month: 3, day: 7 });
    expect(readBirthday("3月7日")).toEqual({ calendar: "solar", year: null, month: 3, day: 7 });
    expect(readBirthday("农历三月初七")).toEqual({ calendar: "lunar", year: null, month: 3, day: 7 });
    expect(readBirthday("农历腊月廿三")).toEqual({ calendar: "lunar", year: null, month: 12, day: 23 });
    expect(readBirthday("农历十一月十五")).toEqual({ calendar: "lunar", year: null, month: 11, day: 15 });
    expect(readBirthday(" ")).toBeNull();
  });
  it("that no year has are refused", () => {
    for (const text of ["1985-02-30", "13月1日", "昨天", "3"])
      expect([text, readBirthday(text)]).toEqual([text, undefined]);
  });
  it("are typed again as they were read", () => {
    for (const text of ["1985-03-07", "3月7日", "农历3月7日"])
      expect(birthdayTyped(readBirthday(text) ?? null)).toBe(text);
  });
});

describe("numbers", () => {
  it("are shown in groups and typed with their extension", () => {
    const mobile = { kind: "mobile" as const, number: "13800000001", extension: "" };
    const desk = { kind: "landline" as const, number: "05926000000", extension: "801" };
    expect(phoneText(mobile)).toBe("138 0000 0001");
    expect(phoneText(desk)).toBe("05926000000-801");
    expect(phonesTyped([mobile, desk])).toBe("13800000001；05926000000转801");
  });
});

describe("what the list is asked by a field", () => {
  it("is spelt as it is stored", () => {
    expect(fieldValue("number", " 1,280.50 ")).toBe("1280.5");
    expect(fieldValue("number", "十二")).toBe("");
    expect(fieldValue("text", " 二楼 ")).toBe("二楼");
    expect(fieldValue("date", "2026-11-23")).toBe("2026-11-23");
  });
});

describe("the column that sorts the list", () => {
  it("is an own field, or a word of every list", () => {
    expect(orderOf("custom:7", true)).toEqual({ order: "name", order_field: 7, descending: true });
    expect(orderOf("since", false)).toEqual({ order: "since", order_field: null, descending: false });
  });
});
