import { runProgram } from '../run/program'

const KILLS = 100

/** A worker killed a hundred times in the middle of its jobs; the test that `npm test` runs with ten. */
export async function measure(): Promise<{ what: string; value: string }[]> {
  const started = Date.now()
  const { code } = await runProgram(
    ['node_modules/vitest/vitest.mjs', 'run', '--no-color', 'tests/integration/killed-worker.test.ts'],
    { output: 'keep', env: { NODE_ENV: 'test', WBS_KILLS: String(KILLS), DATABASE_URL: undefined } },
  )
  const seconds = Math.round((Date.now() - started) / 1000)
  const value = code === 0 ? `nothing lost, nothing told twice (${seconds} s)` : 'FAILED'
  return [{ what: `worker killed ${KILLS} times`, value }]
}
