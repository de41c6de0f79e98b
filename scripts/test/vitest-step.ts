import path from 'node:path'
import { runProgram } from '../run/program'
import { countVitest } from './json-reports'
import { LONG } from './long'
import type { StepResult } from './step-result'
import { warningsIn } from './warnings'

export type VitestProject = 'unit' | 'cleaning' | 'integration' | 'served'

interface VitestRun {
  scratchDir: string
  name: string
  projects: readonly VitestProject[]
  /** Only these files; all of the projects if empty. */
  files?: readonly string[]
  /** The seed of the file order. */
  seed: number
  workers: number
  /** Everything at full size. */
  full?: boolean
}

/**
 * Runs the tests of these projects of vitest.config.ts; tests/setup/postgres.ts starts the database they
 * need.
 */
export async function runVitest({
  scratchDir,
  name,
  projects,
  files = [],
  ...run
}: VitestRun): Promise<StepResult> {
  const started = Date.now()
  const report = path.join(scratchDir, `vitest-${projects.join('-')}.json`)
  const { code, output } = await runProgram(
    [
      ...['node_modules/vitest/vitest.mjs', 'run', '--no-color', ...files],
      ...projects.map((project) => `--project=${project}`),
      ...(run.full || files.length > 0 ? [] : [`--tags-filter=!${LONG}`]),
      ...[`--sequence.seed=${run.seed}`, `--maxWorkers=${run.workers}`],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
    {
      output: 'keep',
      env: {
        NODE_ENV: 'test',
        TMPDIR: scratchDir,
        DATABASE_URL: undefined,
        WBS_DATA_DIR: undefined,
        WBS_FULL: run.full ? '1' : undefined,
      },
    },
  )
  const counts = countVitest(report, code)
  const warnings = warningsIn(output)
  return {
    name,
    ...counts,
    failed: counts.failed + warnings.length,
    ms: Date.now() - started,
    output: [output, ...warnings.map((warning) => `A library warns: ${warning}`)].join('\n'),
  }
}
