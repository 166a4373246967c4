// The page before the eyes comes with the answer to a letter; no second request fetches it.

import { QueryClientProvider } from "@tanstack/react-query";
import { act, render, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { Typed } from "@/features/regulations/editor/typed";
import { PagePreview } from "@/features/regulations/PagePreview";
import * as ipc from "@/ipc";
import { queryClient } from "@/shared/queries";

const picture = (mark: string) => `data:image/png;base64,${mark}`;

afterEach(() => vi.restoreAllMocks());

it("takes the page before the eyes out of the answer and asks only for the others", async () => {
  let turn = 0;
  const shown: ipc.PageShown[][] = [];
  vi.spyOn(ipc, "regulationPreview").mockImplementation(async (args) => {
    shown.push(args.shown);
    turn += 1;
    const marks = [`first${turn}`, `second${turn}`];
    const pictures = args.shown.map(({ page }) => ({ page, picture: picture(`first${turn}`), strip: null }));
    return { pages: 2, marks, page_width_mm: 210, page_height_mm: 297, ahead: false, pictures };
  });
  const fetched = vi
    .spyOn(ipc, "regulationPreviewPage")
    .mockImplementation(async ({ mark }) => picture(mark));
  const typed = new Typed(1);
  const { container } = render(
    <QueryClientProvider client={queryClient}>
      <PagePreview revision={1} typed={typed} here={null} onNode={() => undefined} />
    </QueryClientProvider>,
  );
  const sources = () => [...container.querySelectorAll("img")].map((img) => img.src);
  await waitFor(() => expect(sources()).toEqual([picture("first1"), picture("second1")]));
  expect(shown).toEqual([[]]);
  fetched.mockClear();
  act(() => typed.tell({ revision: 1, edit: { at: 0, removed: 0, lines: [] } }, "甲"));
  await waitFor(() => expect(sources()).toEqual([picture("first2"), picture("second2")]));
  expect(shown[1]).toEqual([{ page: 1, mark: "first1", whole: "first1", width: 800 }]);
  expect(fetched.mock.calls.map(([{ mark }]) => mark)).toEqual(["second2"]);
});

it("keeps the newer pages when the answer to an older letter comes later or not at all", async () => {
  const answers: { give: (mark: string) => void; refuse: () => void }[] = [];
  vi.spyOn(ipc, "regulationPreview").mockImplementation(
    () =>
      new Promise((resolve, reject) => {
        const give = (mark: string) =>
          resolve({
            pages: 1,
            marks: [mark],
            page_width_mm: 210,
            page_height_mm: 297,
            ahead: false,
            pictures: [],
          });
        answers.push({ give, refuse: () => reject(new Error("preview.superseded")) });
      }),
  );
  vi.spyOn(ipc, "regulationPreviewPage").mockImplementation(async ({ mark }) => picture(mark));
  const typed = new Typed(1);
  const { container } = render(
    <QueryClientProvider client={queryClient}>
      <PagePreview revision={1} typed={typed} here={null} onNode={() => undefined} />
    </QueryClientProvider>,
  );
  const source = () => container.querySelector("img")?.src;
  const type = (text: string) =>
    act(() => typed.tell({ revision: 1, edit: { at: 0, removed: 0, lines: [] } }, text));
  type("甲");
  type("甲乙");
  await act(async () => answers[2]?.give("newer"));
  await waitFor(() => expect(source()).toBe(picture("newer")));
  await act(async () => answers[1]?.give("older"));
  await act(async () => answers[0]?.refuse());
  expect(source()).toBe(picture("newer"));
  type("甲乙丙");
  await act(async () => answers[3]?.refuse());
  expect(source()).toBe(picture("newer"));
});

it("asks for the pages behind those on screen once the typing rests", async () => {
  const asked: boolean[] = [];
  vi.spyOn(ipc, "regulationPreview").mockImplementation(async ({ whole }) => {
    asked.push(whole);
    const marks = [whole ? "whole" : "ahead"];
    return { pages: 1, marks, page_width_mm: 210, page_height_mm: 297, ahead: !whole, pictures: [] };
  });
  vi.spyOn(ipc, "regulationPreviewPage").mockImplementation(async ({ mark }) => picture(mark));
  const typed = new Typed(1);
  const { container } = render(
    <QueryClientProvider client={queryClient}>
      <PagePreview revision={1} typed={typed} here={null} onNode={() => undefined} />
    </QueryClientProvider>,
  );
  const source = () => container.querySelector("img")?.src;
  await waitFor(() => expect(source()).toBe(picture("whole")));
  for (const text of ["甲", "甲乙"])
    act(() => typed.tell({ revision: 1, edit: { at: 0, removed: 0, lines: [] } }, text));
  await waitFor(() => expect(source()).toBe(picture("ahead")));
  await waitFor(() => expect(source()).toBe(picture("whole")));
  expect(asked).toEqual([true, false, false, true]);
});

it("lays the rows that changed on the page that is there, until a whole one comes", async () => {
  let turn = 0;
  const shown: ipc.PageShown[][] = [];
  vi.spyOn(ipc, "regulationPreview").mockImplementation(async (args) => {
    shown.push(args.shown);
    turn += 1;
    const strip = turn < 4 ? { top: 0.25, height: 0.5 } : null;
    const pictures = args.shown.map(({ page }) => ({ page, picture: picture(`rows${turn}`), strip }));
    const marks = [`page${turn}`];
    return { pages: 1, marks, page_width_mm: 210, page_height_mm: 297, ahead: false, pictures };
  });
  vi.spyOn(ipc, "regulationPreviewPage").mockImplementation(async ({ mark }) => picture(mark));
  const typed = new Typed(1);
  const { container } = render(
    <QueryClientProvider client={queryClient}>
      <PagePreview revision={1} typed={typed} here={null} onNode={() => undefined} />
    </QueryClientProvider>,
  );
  const images = () => [...container.querySelectorAll("img")];
  const sources = () => images().map((img) => img.src);
  await waitFor(() => expect(sources()).toEqual([picture("page1")]));
  const type = (text: string) =>
    act(() => typed.tell({ revision: 1, edit: { at: 0, removed: 0, lines: [] } }, text));
  type("甲");
  await waitFor(() => expect(sources()).toEqual([picture("page1"), picture("rows2")]));
  expect(images()[1]?.style.top).toBe("25%");
  expect(images()[1]?.style.height).toBe("50%");
  type("甲乙");
  await waitFor(() => expect(sources()).toEqual([picture("page1"), picture("rows3")]));
  type("甲乙丙");
  await waitFor(() => expect(sources()).toEqual([picture("rows4")]));
  const asked = shown.map((pages) => pages.map(({ mark, whole }) => [mark, whole]));
  expect(asked).toEqual([[], [["page1", "page1"]], [["page2", "page1"]], [["page3", "page1"]]]);
});
