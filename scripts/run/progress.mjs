// @ts-check

/**
 * Shows that a long step still runs: on a terminal one line that is rewritten every second, elsewhere (CI, a file) a line
 * every 20 seconds. Returns the function that ends it.
 * @param {(seconds: number) => string} words
 * @param {{ isTTY?: boolean, write: (text: string) => unknown }} [out]
 */
export function showProgress(words, out = process.stdout) {
  const started = Date.now()
  const terminal = out.isTTY === true
  const write = () => {
    const line = `  ${words(Math.round((Date.now() - started) / 1000))}`
    out.write(terminal ? `\r\x1b[K${line}` : `${line}\n`)
  }
  const timer = setInterval(write, terminal ? 1000 : 20_000)
  timer.unref?.()
  return () => {
    clearInterval(timer)
    if (terminal) out.write('\r\x1b[K')
  }
}
