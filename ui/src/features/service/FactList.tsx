import type { ReactNode } from "react";

export type Fact = [label: string, value: ReactNode];

/** Facts one below the other; what is empty is left out. */
export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl className="case-facts">
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
