import path from 'node:path'
import { runProgram } from '../run/program'
import { countVitest } from './json-reports'
import type { StepResult } from './step-result'

/** Runs the tests of these projects of vitest.config.ts; a database that they need starts in tests/setup/postgres.ts. */
export async function runVitest(
  scratchDir: string,
  name: string,
  projects: readonly string[],
): Promise<StepResult> {
  const started = Date.now()
  const report = path.join(scratchDir, `vitest-${projects.join('-')}.json`)
  const { code, output } = await runProgram(
    [
      ...['node_modules/vitest/vitest.mjs', 'run', '--passWithNoTests', '--no-color'],
      ...projects.map((project) => `--project=${project}`),
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
    {
      output: 'keep',
      env: { NODE_ENV: 'test', TMPDIR: scratchDir, DATABASE_URL: undefined, WBS_DATA_DIR: undefined },
    },
  )
  return { name, ...countVitest(report, code), ms: Date.now() - started, output }
}
