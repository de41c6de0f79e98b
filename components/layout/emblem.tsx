/** The mark of this service: the steep roof of a Banjar house over a gold point. Not the province's crest. */
export function Emblem({ className }: { className: string }) {
  return (
    <svg viewBox="0 0 40 40" className={`${className} shrink-0`} aria-hidden="true" focusable="false">
      <rect width="40" height="40" rx="7" className="fill-band" />
      <path
        d="M5 30l9-5.5 6-17 6 17 9 5.5"
        fill="none"
        className="stroke-on-band"
        strokeWidth="2.2"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <path d="M10 30v4M30 30v4" className="stroke-on-band" strokeWidth="2.2" strokeLinecap="round" />
      <circle cx="20" cy="29" r="2.6" className="fill-gold" />
    </svg>
  )
}
