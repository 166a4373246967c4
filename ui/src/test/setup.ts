// What a browser has and jsdom has not.

import { cleanup } from "@testing-library/react";
import { afterEach, vi } from "vitest";

class Observer {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}
vi.stubGlobal("ResizeObserver", Observer);
vi.stubGlobal("matchMedia", (media: string) => ({
  media,
  matches: media.includes("reduce"),
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
}));
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;
vi.stubGlobal("scrollTo", () => undefined);
// antd asks for the scroll bar through a pseudo element, which jsdom refuses loudly.
const style = globalThis.getComputedStyle;
vi.stubGlobal("getComputedStyle", (element: Element) => style(element));

afterEach(() => {
  cleanup();
  localStorage.clear();
});
