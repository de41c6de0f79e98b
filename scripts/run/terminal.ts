/** Writes one line for the person at the terminal. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`)
}

/** Writes one line about an error. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`)
}
