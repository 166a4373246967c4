import type { CompetenceStanding } from "@/ipc";

const SHAPES: Record<CompetenceStanding, React.ReactNode> = {
  current: <circle cx="8" cy="8" r="5" fill="currentColor" />,
  expiring: (
    <>
      <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 3a5 5 0 0 0 0 10z" fill="currentColor" />
    </>
  ),
  expired: (
    <>
      <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M4.5 11.5l7-7" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  below: <path d="M2.8 4.5h10.4L8 13z" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  missing: <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" strokeWidth="1.8" />,
  extra: <circle cx="8" cy="8" r="2" fill="currentColor" />,
};

/** How somebody stands with a competence: every standing has a shape of its own besides its colour. */
export function StandingSign({ standing }: { standing: CompetenceStanding }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className={`standing-${standing}`}>
      {SHAPES[standing]}
    </svg>
  );
}
