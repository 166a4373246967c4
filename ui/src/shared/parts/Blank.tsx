import type { ReactNode } from "react";

/** An empty place that explains itself and offers the first step. */
export function Blank({
  title,
  text,
  action,
  icon,
}: {
  title: string;
  text?: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
}) {
  return (
    <div className="blank">
      {icon ?? (
        <svg viewBox="0 0 48 48" width="44" height="44" aria-hidden="true">
          <path
            d="M12 6h17l8 8v28H12z"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinejoin="round"
          />
          <path
            d="M29 6v8h8M18 22h12M18 28h12M18 34h7"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinecap="round"
          />
        </svg>
      )}
      <h3>{title}</h3>
      {text && <p>{text}</p>}
      {action && <div className="blank-action">{action}</div>}
    </div>
  );
}
