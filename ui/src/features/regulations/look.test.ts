import { describe, expect, it } from "vitest";
import { type DeskLook, turned } from "./look";

const LOOK: DeskLook = { outline: true, pages: false, parameters: true, notes: false, checkup: false };

describe("the desk", () => {
  it("has three beside one another where there is room", () => {
    expect(turned(LOOK, "pages", 1200)).toMatchObject({ pages: true, parameters: true });
  });

  it("keeps the text and what was asked for last where there is none", () => {
    const pages = turned(LOOK, "pages", 1000);
    expect(pages).toMatchObject({ pages: true, parameters: false, checkup: false });
    expect(turned(pages, "parameters", 1000)).toMatchObject({ pages: false, parameters: true });
    expect(turned(pages, "checkup", 1000)).toMatchObject({ pages: false, checkup: true });
  });

  it("gives the room of the outline to the pages until both are asked for", () => {
    const pages = turned(LOOK, "pages", 1200);
    expect(pages.outline).toBe(false);
    expect(turned(pages, "outline", 1400)).toMatchObject({ outline: true, pages: true, parameters: true });
    expect(turned(pages, "outline", 1200)).toMatchObject({ outline: true, pages: true, parameters: false });
    expect(turned(pages, "outline", 1000)).toMatchObject({ outline: true, pages: false });
    const both = turned(pages, "outline", 1200);
    expect(turned(both, "parameters", 1200)).toMatchObject({ outline: false, pages: true, parameters: true });
    expect(turned(pages, "pages", 1200).outline).toBe(true);
  });

  it("shows findings in the place of parameters", () => {
    expect(turned(LOOK, "checkup", 1600)).toMatchObject({ checkup: true, parameters: false });
    expect(turned(LOOK, "notes", 900)).toMatchObject({ notes: true, parameters: true, pages: false });
  });
});
