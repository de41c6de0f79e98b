export const EXIT_PRESSES = 3
const WITHIN_MS = 5000

/**
 * Counts presses of Shift alone within five seconds and reports each change. Shift for a capital letter, for
 * moving the focus or for selecting text does not count. Returns the function that stops it.
 */
export function watchShift(tell: (count: number) => void): () => void {
  let presses: number[] = []
  let alone = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const forget = () => {
    clearTimeout(timer)
    alone = false
    if (presses.length === 0) return
    presses = []
    tell(0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Shift') forget()
    else if (!event.repeat) alone = true
  }
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key !== 'Shift' || !alone) return
    alone = false
    presses = [...presses.filter((at) => event.timeStamp - at < WITHIN_MS), event.timeStamp]
    clearTimeout(timer)
    timer = setTimeout(forget, WITHIN_MS)
    tell(presses.length)
  }
  addEventListener('keydown', onKeyDown)
  addEventListener('keyup', onKeyUp)
  addEventListener('pointerdown', forget)
  return () => {
    clearTimeout(timer)
    removeEventListener('keydown', onKeyDown)
    removeEventListener('keyup', onKeyUp)
    removeEventListener('pointerdown', forget)
  }
}
