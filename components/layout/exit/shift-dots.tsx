import { EXIT_PRESSES } from './watch-shift'

const DOTS = Array.from({ length: EXIT_PRESSES }, (_, index) => index + 1)

/** One dot per press of Shift, also announced, so that nobody leaves by accident. */
export function ShiftDots({ presses, says }: { presses: number; says: string }) {
  const left = EXIT_PRESSES - presses
  return (
    <>
      <span className="shift-dots" aria-hidden="true" data-tekan={presses}>
        {DOTS.map((dot) => (
          <span key={dot} data-on={dot <= presses ? '' : undefined} />
        ))}
      </span>
      <span role="status" className="sr-only">
        {presses > 0 && left > 0 ? says.replace('{sisa}', String(left)) : ''}
      </span>
    </>
  )
}
