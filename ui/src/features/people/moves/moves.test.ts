import { describe, expect, it } from "vitest";
import type { EmployeeRow } from "@/ipc";
import { orderOf } from "./MoveDialog";

const person = { code: "E09", name: "沈知微" } as EmployeeRow;

describe("what is asked of the shell when somebody moves", () => {
  it("is nothing until everything that is needed was typed", () => {
    expect(orderOf({ kind: "join" }, { on: "2026-11-23", post: 3, name: "  " })).toBeNull();
    expect(orderOf({ kind: "transfer", person }, { on: "2026-11-23" })).toBeNull();
    expect(orderOf({ kind: "leave", person }, {})).toBeNull();
  });

  it("asks for a joiner on probation and wages, with the next number, where nothing else is said", () => {
    expect(orderOf({ kind: "join" }, { on: "2026-11-23", post: 3, name: " 程晚晴 " })).toEqual({
      kind: "join",
      code: "",
      name: "程晚晴",
      post: 3,
      on: "2026-11-23",
      employment: "probation",
      pay_basis: "wage",
      mobile: "",
    });
  });

  it("names the person by works number for a change of post and for leaving", () => {
    expect(orderOf({ kind: "transfer", person }, { on: "2026-12-01", post: 4 })).toEqual({
      kind: "transfer",
      code: "E09",
      post: 4,
      on: "2026-12-01",
    });
    expect(orderOf({ kind: "leave", person }, { on: "2026-12-31" })).toEqual({
      kind: "leave",
      code: "E09",
      on: "2026-12-31",
    });
  });
});
