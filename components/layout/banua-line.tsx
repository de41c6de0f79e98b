/** One line of dots and waves as sasirangan cloth is stitched: the only ornament of the pages. */
export function BanuaLine() {
  return (
    <svg className="block h-2.5 w-full text-brand" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="banua" width="48" height="10" patternUnits="userSpaceOnUse">
          <path d="M0 5c6-6 10-6 16 0s10 6 16 0 10-6 16 0" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <circle cx="8" cy="7.4" r="1.3" fill="#c9971b" />
          <circle cx="24" cy="2.6" r="1.3" fill="#c9971b" />
          <circle cx="40" cy="7.4" r="1.3" fill="#c9971b" />
        </pattern>
      </defs>
      <rect width="100%" height="10" fill="url(#banua)" />
    </svg>
  )
}
