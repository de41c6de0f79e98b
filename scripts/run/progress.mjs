// @ts-check

/**
 * Shows that a long step still runs: on a terminal one line rewritten every second, elsewhere (CI, a file) a
 * line at 20, 40 and 60 seconds and then every minute. Returns the function that ends it.
 * @param {(seconds: number) => string} words
 * @param {{ isTTY?: boolean, write: (text: string) => unknown }} [out]
 */
export function showProgress(words, out = process.stdout) {
  const terminal = out.isTTY === true
  const started = Date.now()
  let next = 20
  const timer = setInterval(() => {
    // Measured by the clock: on a busy machine the timer is late.
    const seconds = Math.round((Date.now() - started) / 1000)
    if (terminal) out.write(`\r\x1b[K  ${words(seconds)}`)
    else if (seconds >= next) {
      out.write(`  ${words(seconds)}\n`)
      const step = seconds < 60 ? 20 : 60
      next = (Math.floor(seconds / step) + 1) * step
    }
  }, 1000)
  timer.unref?.()
  return () => {
    clearInterval(timer)
    if (terminal) out.write('\r\x1b[K')
  }
}
