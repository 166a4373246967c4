import { Outlet, useRouterState } from "@tanstack/react-router";
import { Suspense, useEffect, useRef, useState } from "react";
import { DropVerify } from "./DropVerify";
import { Navigation } from "./Navigation";
import { Palette } from "./Palette";
import { useShortcuts } from "./shortcuts";
import { TopBar } from "./TopBar";

/** The window: subjects at the left, search and the person at the top, a screen below. */
export function Frame() {
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
      {searching && <Palette onClose={() => setSearching(false)} />}
      <DropVerify />
    </div>
  );
}
