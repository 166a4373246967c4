import type { ReactNode } from "react";

export type Tone = "neutral" | "busy" | "good" | "warn" | "bad" | "sealed";

/** A state in words with a dot whose shape differs as well as its colour. */
export function StateTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`state state-${tone}`}>
      <i aria-hidden="true" />
      {children}
    </span>
  );
}
