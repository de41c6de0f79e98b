import { runProgram } from '../run/program'

const KILLS = 100

/**
 * A worker killed a hundred times, during its jobs and during mail delivery; `npm test` runs the same tests
 * with fewer kills.
 */
export async function measure(): Promise<{ what: string; value: string }[]> {
  return [
    await killed('in the middle of its jobs', 'killed-worker', () => 'nothing lost, nothing told twice'),
    await killed(
      'while it hands over mail',
      'killed-mailer',
      (output) => /\d+ mails, .*/.exec(output)?.[0] ?? '',
    ),
  ]
}

async function killed(when: string, test: string, found: (output: string) => string) {
  const started = Date.now()
  const { code, output } = await runProgram(
    ['node_modules/vitest/vitest.mjs', 'run', '--no-color', `tests/integration/${test}.test.ts`],
    { output: 'keep', env: { NODE_ENV: 'test', WBS_FULL: '1', DATABASE_URL: undefined } },
  )
  const seconds = Math.round((Date.now() - started) / 1000)
  const said =
    code === 0
      ? found(output)
      : `FAILED: ${/^\s*\w*Error: .*/m.exec(output)?.[0].trim() ?? `exit code ${code}`}`
  return { what: `worker killed ${KILLS} times ${when}`, value: `${said} (${seconds} s)` }
}
