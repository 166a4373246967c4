/** The compass over the set square. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg viewBox="0 0 64 64" width={size} height={size} aria-hidden="true" className="mark">
      <g stroke="currentColor" strokeLinejoin="round">
        <path d="M12.5 13V51.5H54" fill="none" strokeWidth="4.6" />
        <path
          d="M38.2 22.2 27.9 36 19.2 45.5 18.3 44.9 24.7 33.6 34.6 19.6ZM37.4 22 41.9 38.7 46.8 50.7 47.7 50.4 45.8 37.6 41.6 20.9Z"
          fill="currentColor"
        />
        <circle cx="38.5" cy="18" r="3.75" fill="none" strokeWidth="2.9" />
        <path d="M39.3 13.6 40.2 9" fill="none" strokeWidth="3.5" strokeLinecap="round" />
      </g>
    </svg>
  );
}
