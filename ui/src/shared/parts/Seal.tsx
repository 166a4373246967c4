/** The mark of a signature that holds. The only thing in the window that is vermilion. */
export function Seal({ size = 16, title }: { size?: number; title: string }) {
  return (
    <svg className="seal" viewBox="0 0 24 24" width={size} height={size} role="img" aria-label={title}>
      <title>{title}</title>
      <rect x="3" y="3" width="18" height="18" rx="3" fill="none" stroke="currentColor" strokeWidth="2" />
      <path
        d="M7.5 12.4l3 3 6-6.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
