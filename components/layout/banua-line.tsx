/** The only ornament: a running stitch in waves with knots (bintik), as sasirangan cloth is stitched. */
export function BanuaLine() {
  return (
    <svg
      className="block h-3 w-full text-brand [@media(max-height:20rem)]:hidden"
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <pattern id="sasirangan" width="48" height="12" patternUnits="userSpaceOnUse">
          <path
            d="M0 6c4-5.3 8-5.3 12 0s8 5.3 12 0 8-5.3 12 0 8 5.3 12 0"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeDasharray="4.6 2.1"
            strokeLinecap="round"
          />
          <g className="fill-thread">
            <circle cx="6" cy="7" r="1.3" />
            <circle cx="18" cy="5" r="1.3" />
            <circle cx="30" cy="7" r="1.3" />
            <circle cx="42" cy="5" r="1.3" />
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="12" fill="url(#sasirangan)" />
    </svg>
  )
}
