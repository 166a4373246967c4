import { expect, test } from "vitest";
import { setLanguage, t } from "@/i18n";
import type { ContractDueRow } from "@/ipc";
import { dueWhat, dueWhen } from "./contracts";

const row = (due: Partial<ContractDueRow["due"]>, number = "HT-1"): ContractDueRow => ({
  contract: 1,
  account: 2,
  name: "恒盛酒店",
  manager: null,
  number,
  subject: "灯具供货",
  due: { what: "instalment", on: "2026-11-30", days: -7, amount: 3_000_000, name: "首付款", ...due },
});
test("an instalment is told with its name and amount, an end with its contract", () => {
  expect(dueWhat(t, row({}))).toBe("HT-1：首付款 30,000.00，该开应收");
  expect(dueWhat(t, row({ name: "" }, ""))).toBe("灯具供货：付款 30,000.00，该开应收");
  expect(dueWhat(t, row({ what: "end", amount: null }))).toBe("HT-1：合同到期，续签或者办结");
});

test("when is told from today, and what is over in red", async () => {
  expect(dueWhen(t, row({}))).toEqual({ text: "2026-11-30 到期", tone: "busy" });
  expect(dueWhen(t, row({ days: 0 })).tone).toBe("warn");
  expect(dueWhen(t, row({ days: 3 }))).toEqual({ text: "过了 3 天", tone: "bad" });
  await setLanguage("en");
  expect(dueWhen(t, row({ what: "end", days: 1 })).text).toBe("Ended 1 day ago");
  await setLanguage("zh-CN");
});
