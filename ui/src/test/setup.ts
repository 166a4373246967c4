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
// Newer web views answer a scroll with a promise; what returns it from an effect breaks there.
Element.prototype.scrollIntoView = (() => Promise.resolve()) as () => void;
Element.prototype.scrollTo = (() => Promise.resolve()) as () => void;
vi.stubGlobal("scrollTo", () => undefined);
// antd asks for the scroll bar through a pseudo element, which jsdom refuses loudly.
const style = globalThis.getComputedStyle;
vi.stubGlobal("getComputedStyle", (element: Element) => style(element));

afterEach(() => {
  cleanup();
  localStorage.clear();
});
