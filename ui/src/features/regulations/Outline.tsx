import { useEffect, useRef } from "react";
import { useT } from "@/i18n";
import type { OutlineChapter } from "./outline";

/** Chapters and articles; the one being read is marked. */
export function Outline({
  chapters,
  here,
  go,
}: {
  chapters: OutlineChapter[];
  here: string | null;
  go: (node: string) => void;
}) {
  const t = useT();
  const list = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the article being read.
  useEffect(() => {
    list.current?.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }, [here]);
  return (
    <nav className="outline" aria-label={t("regulations.look_outline")} ref={list}>
      {chapters.map((chapter) => (
        <div key={chapter.id}>
          {chapter.title && (
            <button
              type="button"
              className="outline-chapter"
              onClick={() => go(chapter.id === "annexes" ? (chapter.articles[0]?.id ?? "") : chapter.id)}
            >
              {chapter.title}
            </button>
          )}
          <ul>
            {chapter.articles.map((article) => (
              <li key={article.id}>
                <button type="button" aria-current={article.id === here} onClick={() => go(article.id)}>
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
