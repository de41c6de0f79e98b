import { createInterface } from 'node:readline/promises'

/** Asks the person at the terminal for one line each; input from a pipe is read as it comes. */
export async function askLines(questions: readonly string[]): Promise<string[]> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answers: string[] = []
  try {
    const lines = terminal[Symbol.asyncIterator]()
    for (const question of questions) {
      process.stderr.write(`${question}: `)
      const { value, done } = await lines.next()
      if (done) break
      answers.push(String(value).trim())
    }
  } finally {
    terminal.close()
  }
  return answers
}
