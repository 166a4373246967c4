import { useEffect, useRef } from "react";
import { useT } from "@/i18n";
import type { OutlineChapter } from "./outline";

/** Chapters and articles; the one being read is marked. */
export function Outline({
  chapters,
  here,
  go,
  move,
}: {
  chapters: OutlineChapter[];
  here: string | null;
  go: (node: string) => void;
  /** In a draft a heading can be dragged before another one. */
  move?: (node: string, before: string) => void;
}) {
  const t = useT();
  const list = useRef<HTMLElement>(null);
  const drag = useDrag(move);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the article being read.
  useEffect(() => {
    list.current?.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }, [here]);
  return (
    <nav className="outline" aria-label={t("regulations.look_outline")} ref={list} {...drag}>
      {chapters.map((chapter) => (
        <div key={chapter.id}>
          {chapter.title && (
            <button
              type="button"
              className="outline-chapter"
              data-entry={chapter.id}
              onClick={() => go(chapter.id === "annexes" ? (chapter.articles[0]?.id ?? "") : chapter.id)}
            >
              {chapter.title}
            </button>
          )}
          <ul>
            {chapter.articles.map((article) => (
              <li key={article.id}>
                <button
                  type="button"
                  data-entry={article.id}
                  aria-current={article.id === here}
                  onClick={() => go(article.id)}
                >
                  <span className="faint">{article.number}</span> {article.heading}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** The pointer itself, because the shell keeps the drags of the system for files. */
function useDrag(move?: (node: string, before: string) => void) {
  const from = useRef<{ id: string; y: number; moved: boolean } | null>(null);
  if (!move) return {};
  const entry = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>("[data-entry]") : null;
  const clear = () => {
    for (const marked of document.querySelectorAll(".outline-target"))
      marked.classList.remove("outline-target");
  };
  const under = (event: React.PointerEvent) => entry(document.elementFromPoint(event.clientX, event.clientY));
  return {
    onPointerDown: (event: React.PointerEvent) => {
      const id = entry(event.target)?.dataset.entry;
      if (id && event.button === 0) from.current = { id, y: event.clientY, moved: false };
    },
    onPointerMove: (event: React.PointerEvent) => {
      const held = from.current;
      if (!held || (!held.moved && Math.abs(event.clientY - held.y) < 6)) return;
      held.moved = true;
      clear();
      under(event)?.classList.add("outline-target");
    },
    onPointerUp: (event: React.PointerEvent) => {
      const held = from.current;
      const to = under(event)?.dataset.entry;
      from.current = null;
      clear();
      if (held?.moved && to && to !== held.id) move(held.id, to);
    },
    onPointerLeave: () => {
      from.current = null;
      clear();
    },
  };
}
