import { Outlet, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { DropVerify } from "./DropVerify";
import { Navigation } from "./Navigation";
import { useShortcuts } from "./shortcuts";
import { TopBar } from "./TopBar";

const Palette = lazy(() => import("./Palette"));

/** An examination at this PC has the window for itself: no way from there into the data of the company. */
const ALONE = /\/sit\//;

export function Frame() {
  const alone = useRouterState({ select: (state) => ALONE.test(state.location.pathname) });
  return alone ? (
    <main className="frame-alone">
      <Suspense fallback={null}>
        <Outlet />
      </Suspense>
    </main>
  ) : (
    <Subjects />
  );
}

/** The window: subjects at the left, search and the person at the top, a screen below. */
function Subjects() {
  const [searching, setSearching] = useState(false);
  const screen = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useShortcuts({ search: () => setSearching(true) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new screen starts at its top.
  useEffect(() => {
    screen.current?.scrollTo(0, 0);
    if (document.activeElement === document.body) screen.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <div className="frame">
      <Navigation />
      <div className="frame-main">
        <TopBar onSearch={() => setSearching(true)} />
        <main className="frame-screen" ref={screen} tabIndex={-1}>
          <Suspense fallback={null}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      {searching && (
        <Suspense fallback={null}>
          <Palette onClose={() => setSearching(false)} />
        </Suspense>
      )}
      <DropVerify />
    </div>
  );
}
