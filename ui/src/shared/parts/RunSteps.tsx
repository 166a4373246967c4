import { Tooltip } from "antd";

export interface RunStep<S extends string> {
  name: S;
  title: string;
  /** Who did it, or what it is about. */
  hint?: string;
  state: "done" | "next" | "later";
  /** Why it cannot be looked at yet. */
  shut?: string | null;
  testid?: string;
}

interface Props<S extends string> {
  label: string;
  steps: readonly RunStep<S>[];
  here: S;
  /** Without it the steps only show where the run stands. */
  go?: (step: S) => void;
}

/** The steps of a run across the top of its screen. */
export function RunSteps<S extends string>({ label, steps, here, go }: Props<S>) {
  return (
    <ol className="run-steps" aria-label={label}>
      {steps.map(({ name, title, hint, state, shut, testid }, index) => {
        const words = (
          <>
            <i aria-hidden="true">{state === "done" ? <Tick /> : index + 1}</i>
            <span>
              <b>{title}</b>
              {hint && <small>{hint}</small>}
            </span>
          </>
        );
        const current = name === here ? ("step" as const) : undefined;
        return (
          <li key={name} className={`run-step run-step-${state} ${name === here ? "run-step-here" : ""}`}>
            {go ? (
              <Tooltip title={shut || undefined}>
                <button
                  type="button"
                  disabled={shut !== undefined && shut !== null}
                  aria-current={current}
                  onClick={() => go(name)}
                  data-testid={testid}
                >
                  {words}
                </button>
              </Tooltip>
            ) : (
              <div aria-current={current} data-testid={testid}>
                {words}
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

const Tick = () => (
  <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
    <path
      d="M3 8.5l3.2 3.2L13 5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
