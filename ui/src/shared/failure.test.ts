import { describe, expect, it } from "vitest";
import { textOf } from "@/i18n";
import { failureText } from "./failure";

describe("a failure in words", () => {
  it("has its sentence before anything has failed, because a view tells its open points in codes too", () => {
    const open = { code: "training.attendance_pending", facts: { name: "新人培训", count: "2" } };
    expect(failureText(open, (key) => key)).toContain("新人培训");
    expect(failureText(open, (key) => key)).toContain("2");
  });

  it("is told by its kind, else plainly, never by a code alone", () => {
    const plain = (key: string) => textOf("failures", key.replace("failures.", "")) ?? key;
    expect(failureText({ code: "sheet.unheard_of", facts: {} }, plain)).not.toContain("unheard_of");
    expect(failureText({ code: "nothing.unheard_of", facts: {} }, plain)).not.toContain("unheard_of");
  });
});
