// @ts-check

/**
 * Shows that a long step still runs: on a terminal one line that is rewritten every second, elsewhere (CI, a file) a line
 * at 20, 40 and 60 seconds and then every minute. Returns the function that ends it.
 * @param {(seconds: number) => string} words
 * @param {{ isTTY?: boolean, write: (text: string) => unknown }} [out]
 */
export function showProgress(words, out = process.stdout) {
  const terminal = out.isTTY === true
  let seconds = 0
  const timer = setInterval(() => {
    seconds += 1
    if (terminal) out.write(`\r\x1b[K  ${words(seconds)}`)
    else if (isToldAt(seconds)) out.write(`  ${words(seconds)}\n`)
  }, 1000)
  timer.unref?.()
  return () => {
    clearInterval(timer)
    if (terminal) out.write('\r\x1b[K')
  }
}

/** @param {number} seconds */
function isToldAt(seconds) {
  return seconds < 60 ? seconds % 20 === 0 : seconds % 60 === 0
}
