import { type ReactNode, useEffect } from "react";
import { announceReady } from "../ready";

interface Props {
  title: ReactNode;
  sub?: ReactNode;
  actions?: ReactNode;
  /** Ways to look at the same subject: a line of its own, so that it stands still between them. */
  views?: ReactNode;
  children: ReactNode;
  /** Fills the window without a scroll bar of its own: desks. */
  full?: boolean;
  testid?: string;
}

/** The frame of every screen: a title line with its actions, then the screen. */
export function Page({ title, sub, actions, views, children, full, testid }: Props) {
  useEffect(announceReady, []);
  return (
    <section className={full ? "page page-full" : "page"} data-testid={testid}>
      <header className="page-head">
        <div className="page-title">
          <h1 className={typeof title === "string" && title.startsWith("《") ? "title-hangs" : undefined}>
            {title}
          </h1>
          {sub && <div className="page-sub">{sub}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {views && <div className="page-views">{views}</div>}
      <div className="page-body">{children}</div>
    </section>
  );
}
