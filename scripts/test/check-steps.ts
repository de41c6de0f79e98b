import { existsSync } from 'node:fs'
import { runProgram } from '../run/program'
import type { StepResult } from './step-result'

interface Step {
  name: string
  programs: string[][]
  /** A running build empties the folder from which this step reads Next's generated types. */
  waitsForBuild?: boolean
}

const ruledPlaces = ['app', 'components', 'lib', 'scripts', 'prisma', 'tests', 'middleware.ts'].filter(
  (place) => existsSync(place),
)

/** Static checks; each counts as one test. The slowest come first. */
const steps: Step[] = [
  {
    name: 'types',
    waitsForBuild: true,
    // The first writes the types that Next derives from the routes.
    programs: [
      ['node_modules/next/dist/bin/next', 'typegen'],
      ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'],
    ],
  },
  {
    name: 'rules',
    programs: [
      ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', ...ruledPlaces, '--output-type', 'err'],
    ],
  },
  { name: 'dead code', programs: [['node_modules/knip/bin/knip.js', '--no-progress']] },
  { name: 'lint', programs: [['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '.']] },
  { name: 'secrets', programs: [['scripts/check/secrets.ts']] },
  { name: 'licences', programs: [['scripts/check/licences.ts']] },
]

/**
 * Runs all checks, two at a time, and reports each as it ends. Beside a build, steps that read its output run
 * after it. The Prisma client must have been generated.
 */
export async function runCheckSteps(
  report: (result: StepResult) => void,
  build?: Promise<unknown>,
): Promise<StepResult[]> {
  const results: StepResult[] = []
  const work = async (waiting: Step[]) => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = await runStep(step)
      report(result)
      results.push(result)
    }
  }
  const later = build ? steps.filter((step) => step.waitsForBuild) : []
  const waiting = steps.filter((step) => !later.includes(step))
  await Promise.all([work(waiting), work(waiting)])
  await build
  await work(later)
  return results
}

async function runStep({ name, programs }: Step): Promise<StepResult> {
  const started = Date.now()
  let failure = ''
  for (const program of programs) {
    const { code, output } = await runProgram(program, { output: 'keep' })
    if (code !== 0) {
      failure = output || `ended with code ${code}`
      break
    }
  }
  const ok = failure === ''
  return {
    name,
    passed: ok ? 1 : 0,
    failed: ok ? 0 : 1,
    skipped: 0,
    ms: Date.now() - started,
    output: failure,
  }
}
