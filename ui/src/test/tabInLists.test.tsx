// Tab leaves a list of several choices as it is: it must not add somebody whom nobody chose.

import { fireEvent, render, screen } from "@testing-library/react";
import { Select } from "antd";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startLeaving } from "@/app/leaving";

const PEOPLE = ["沈砚秋", "方祎宁", "程赟"].map((name) => ({ value: name, label: name }));
let chosen: string[] = [];
let stop = () => {};

function Deciders() {
  const [value, setValue] = useState<string[]>([]);
  chosen = value;
  return (
    <Select
      mode="multiple"
      aria-label="deciders"
      value={value}
      onChange={setValue}
      options={PEOPLE}
      showSearch={{ optionFilterProp: "label" }}
    />
  );
}

const field = () => screen.getByRole("combobox", { name: "deciders" });
const key = (name: string, keyCode: number) => fireEvent.keyDown(field(), { key: name, keyCode });

beforeEach(() => {
  stop = startLeaving();
  render(<Deciders />);
  fireEvent.mouseDown(field());
});
afterEach(() => stop());

describe("Tab in a list of several choices", () => {
  it("adds nobody to those who were chosen", () => {
    fireEvent.click(screen.getByText("程赟", { selector: ".ant-select-item-option-content" }));
    expect(chosen).toEqual(["程赟"]);
    expect(field().getAttribute("aria-expanded")).toBe("true");
    key("Tab", 9);
    expect(chosen).toEqual(["程赟"]);
  });

  it("takes what was searched for, as Enter does", () => {
    fireEvent.change(field(), { target: { value: "方" } });
    key("Tab", 9);
    expect(chosen).toEqual(["方祎宁"]);
  });
});
