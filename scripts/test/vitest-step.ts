import path from 'node:path'
import { runProgram } from '../run/program'
import { countVitest } from './json-reports'
import type { StepResult } from './step-result'

/** Runs the unit and integration tests; the database of the latter starts in tests/setup/postgres.ts. */
export async function runVitest(scratchDir: string): Promise<StepResult> {
  const started = Date.now()
  const report = path.join(scratchDir, 'vitest.json')
  const { code, output } = await runProgram(
    [
      ...['node_modules/vitest/vitest.mjs', 'run', '--passWithNoTests', '--no-color'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
    {
      output: 'keep',
      env: { NODE_ENV: 'test', TMPDIR: scratchDir, DATABASE_URL: undefined, WBS_DATA_DIR: undefined },
    },
  )
  return { name: 'unit and integration', ...countVitest(report, code), ms: Date.now() - started, output }
}
