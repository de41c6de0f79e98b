const LINES = {
  mengirim: 'M14 20h44v34H14zM14 22l22 17 22-17M62 14l10-6M64 22h12M62 30l10 6',
  diperiksa: 'M16 10h34v52H16zM24 22h18M24 31h18M24 40h10M52 46a10 10 0 100 .1M59 53l10 11',
  ditelaah: 'M10 62h60M18 62V30l22-16 22 16v32M32 62V46h16v16M27 36h6M47 36h6',
  dijawab: 'M12 16h44v32H30L18 60V48h-6zM24 28h20M24 37h12M60 40l5 6 11-13',
} as const

/** A line drawing beside a stage; decoration only. */
export function Drawing({ name }: { name: keyof typeof LINES }) {
  return (
    <svg
      viewBox="0 0 80 72"
      className="w-20 text-brand"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={LINES[name]} />
    </svg>
  )
}
