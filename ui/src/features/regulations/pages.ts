// The pages beside the text. They are asked for in the moment in which a letter becomes part of the text,
// before anything is drawn for it: setting them takes longer than all that the window does meanwhile.

import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import * as ipc from "@/ipc";
import { type Drawing, decoded, stripOf, wholeMark, wholeOf } from "@/shared/parts/drawing";
import type { PageView } from "@/shared/parts/PageStack";
import { pageKey } from "@/shared/parts/Sheet";
import { type Typed, useForeign } from "./editor/typed";

/** Between two letters of somebody who types on there is less time than this, in milliseconds. */
const REST = 240;

export interface Pages {
  /** None before the first answer. */
  info: ipc.PreviewInfo | undefined;
  /** A page as a picture this many dots wide. */
  load: (page: number, width: number) => Promise<string>;
  /** To be told what is on screen: those pages come together with the answer. */
  view: RefObject<PageView | null>;
}

/** Follows every edit; of two answers the newer one stays, whichever comes last. */
export function usePages(
  typed: Typed,
  revision: number,
  preset: ipc.Preset,
  name: readonly unknown[],
): Pages {
  const { version } = typed;
  const client = useQueryClient();
  const [info, setInfo] = useState<ipc.PreviewInfo>();
  const marks = useRef<string[]>([]);
  const view = useRef<PageView | null>(null);
  const turns = useRef({ asked: 0, shown: 0 });
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ask = useCallback(
    async (whole = false) => {
      clearTimeout(rest.current);
      const turn = ++turns.current.asked;
      const { pages = [], dots = 0 } = view.current?.() ?? {};
      // What lies on the desk while the answer is made: strips of it are put on that.
      const under = new Map<number, string>();
      const laid = new Set<number>();
      const shown = pages.map((page) => {
        const mark = marks.current[page - 1] ?? "";
        const drawn = client.getQueryData<Drawing>(pageKey(name, mark, dots));
        if (drawn) under.set(page, wholeOf(drawn));
        if (drawn && stripOf(drawn)) laid.add(page);
        return { page, mark, whole: wholeMark(drawn, mark), width: dots };
      });
      // What goes wrong, or gave way to a newer edit, leaves the pages as they are.
      const next = await ipc
        .regulationPreview({ version, preset, unsaved: typed.unsaved, shown, whole })
        .catch(() => null);
      if (!next || turn < turns.current.shown) return;
      // Where a strip comes or goes, the old picture must not be seen for a moment while the new one is decoded.
      const strips = next.pictures.filter(({ page, strip }) => strip || laid.has(page));
      const ready = await Promise.all(strips.map(({ picture }) => decoded(picture)));
      if (turn < turns.current.shown) return;
      turns.current.shown = turn;
      for (const { page, picture, strip } of next.pictures) {
        const whole = strip && under.get(page);
        const mark = shown.find((one) => one.page === page)?.whole ?? "";
        const drawing = whole ? { picture: whole, mark, strip: { ...strip, picture } } : picture;
        client.setQueryData<Drawing>(pageKey(name, next.marks[page - 1] ?? "", dots), drawing);
      }
      marks.current = next.marks;
      // Nothing else that waits to be drawn is more urgent.
      flushSync(() => setInfo(next));
      // Until here they were held, so that nothing is decoded twice.
      ready.length = 0;
      // The pages behind those on screen follow when the typing rests.
      if (next.ahead) rest.current = setTimeout(() => ask(true), REST);
    },
    [client, typed, version, preset, name],
  );
  const foreign = useForeign(typed, revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a revision that was not typed is asked for as well.
  useEffect(() => {
    const { current } = turns;
    ask(true);
    const stop = typed.subscribe(() => ask());
    return () => {
      stop();
      clearTimeout(rest.current);
      // What was asked for until now belongs to pages that nobody looks at any more.
      current.shown = current.asked + 1;
    };
  }, [typed, ask, foreign]);
  const load = useCallback(
    (page: number, width: number) =>
      ipc.regulationPreviewPage({ mark: marks.current[page - 1] ?? "", width }),
    [],
  );
  return { info, load, view };
}
