const PATHS = {
  pencil: 'M4 20l1-4L16 5l3 3L8 19l-4 1zM14 7l3 3',
  clock: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 7v5l3 2',
  search: 'M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.5 15.5L20 20',
  question: 'M12 3a9 9 0 100 18 9 9 0 000-18zM9.5 9.5a2.5 2.5 0 113.5 2.3c-.7.3-1 .8-1 1.7M12 16.8v.2',
  forward: 'M4 12h15M13 6l6 6-6 6',
  work: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16',
  pen: 'M5 19l3-1 10-10-2-2L6 16l-1 3zM4 21h16',
  letter: 'M4 6h16v12H4zM4 7l8 6 8-6',
  check: 'M5 13l4 4L19 7',
  signpost: 'M12 3v18M5 5h11l3 3-3 3H5zM8 21h8',
  stop: 'M12 3a9 9 0 100 18 9 9 0 000-18zM6 6l12 12',
  pause: 'M9 6v12M15 6v12',
  undo: 'M9 7L4 12l5 5M4 12h10a6 6 0 010 12',
  info: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 11v6M12 7.2v.2',
  warn: 'M12 4l9 16H3zM12 10v4M12 17v.2',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3',
  exit: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  plus: 'M12 5v14M5 12h14',
  camera: 'M4 8h4l1.5-2.5h5L16 8h4v11H4zM12 10.2a3.3 3.3 0 100 6.6 3.3 3.3 0 000-6.6z',
  eye: 'M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6zM12 9.5a2.5 2.5 0 100 5 2.5 2.5 0 000-5z',
  play: 'M8 5l11 7-11 7z',
  bell: 'M5 17.5h14l-1.8-2.7V10a5.2 5.2 0 00-10.4 0v4.8zM10.2 20.3h3.600',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
} as const
export type IconName = keyof typeof PATHS

/** A small icon beside a word; never the only carrier of a meaning. */
export function Icon({ name, className = 'size-5' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={`${className} shrink-0`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
