import type { ReactNode } from 'react'

export type DrawingName = 'mengirim' | 'diperiksa' | 'ditelaah' | 'dijawab' | 'ditanggapi'

/** Line drawings of the five steps: ink for the written parts, a gold running stitch for the moving ones. */
const DRAWINGS: Record<DrawingName, ReactNode> = {
  mengirim: (
    <>
      <path d="M24 8h26l8 8v20M24 36V8M50 8v8h8M31 18h12M31 25h19" />
      <path d="M14 36h54v26H14zM14 36l27 16 27-16" />
      <path d="M74 30c9 3 14 10 13 19m-5-5 5 6 5-6" className="thread" />
    </>
  ),
  diperiksa: (
    <>
      <path d="M18 8h36v56H18zM26 20h20M26 29h20M26 38h9M26 47h7" />
      <circle cx="58" cy="45" r="13" className="fill-ground" />
      <path d="M52 45l4.5 4.500L64.5 41M67.5 54.500L80 66" />
      <path d="M72 18h14M72 25h9" className="thread" />
    </>
  ),
  ditelaah: (
    <>
      <path d="M10 20V12h18l5 6h22v8M10 20v40h56l8-34H20l-10 34" />
      <circle cx="80" cy="14" r="5" />
      <circle cx="90" cy="42" r="4" />
      <path d="M62 20c4-5 8-7 13-7m8 5c4 5 6 12 6.5 19M88 46c-1 6-4 11-9 14" className="thread" />
    </>
  ),
  dijawab: (
    <>
      <path d="M12 28l30-20 30 20v36H12zM12 28l30 20 30-20" />
      <path d="M24 35V20h36v15M31 27h18" className="fill-none" />
      <circle cx="78" cy="54" r="11" className="fill-ground" />
      <path d="M73 54l3.5 3.500L83 51" />
      <path d="M72 63l-3 9 9-3 9 3-3-9" className="thread" />
    </>
  ),
  ditanggapi: (
    <>
      <path d="M10 12h50v30H30L20 52V42H10zM20 22h30M20 31h18" />
      <path d="M70 26h18v26h-8v9l-9-9H46v-4" className="thread" />
    </>
  ),
}

/** One of the drawings of Alur Kerja; decorative, since the text beside it says the same. */
export function Drawing({ name }: { name: DrawingName }) {
  return (
    <svg
      viewBox="0 0 100 74"
      className="drawing h-[4.35rem] w-24 shrink-0"
      fill="none"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {DRAWINGS[name]}
    </svg>
  )
}
