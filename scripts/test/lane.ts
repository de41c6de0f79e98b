import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildApp, isBuildCurrent } from '../prepare/build'
import { ensureClient } from '../prepare/client'
import { onEnd } from '../run/lifetime'
import { say } from '../run/terminal'
import { runBrowser } from './browser-step'
import { runCheckSteps } from './check-steps'
import { type FoundChromium, findChromium } from './chromium'
import { providePyNaCl } from './pynacl'
import { type StepResult, tellLane, tellStep, told } from './step-result'
import { runVitest, type VitestProject } from './vitest-step'

interface Lane {
  /** Everything at full size: the year, all kills, floods, the whole matrix of typed text. */
  full: boolean
}

/**
 * Everything: checks in parallel with the build, then the tests without a browser and those with one. Prints
 * each part's seconds and the slowest tests; the last line has the totals. Returns the exit code.
 */
export async function runLane({ full }: Lane): Promise<number> {
  const started = Date.now()
  const scratchDir = makeScratch()
  const seed = orderOf()
  await ensureClient()
  const chromium = await findChromium()
  providePyNaCl()

  const building = told(build())
  const checking = runCheckSteps(tellStep, building)
  const built = await building
  const common = { scratchDir, seed, full }
  // One after another: three parallel steps on two cores take longer than in sequence.
  const unit = await told(runVitest({ ...common, name: 'unit', projects: ['unit'], workers: 2 }))
  // Those of tests/served need a build; they mostly wait, which leaves a core to the others.
  const served: VitestProject[] = built.failed > 0 ? [] : ['served']
  const projects: VitestProject[] = ['integration', 'cleaning', ...served]
  // The kills of the long run wait for minutes, which leaves a core to two others.
  const workers = full ? 4 : 2
  const integration = await told(runVitest({ ...common, name: 'integration', projects, workers }))
  const browser = built.failed > 0 ? unbuilt() : await told(runBrowser({ ...common, chromium }))
  return tellLane([...(await checking), built, unit, integration, browser], started)
}

const PROJECTS: [string, VitestProject][] = [
  ['tests/unit/', 'unit'],
  ['tests/integration/bukti/cleaning/', 'cleaning'],
  ['tests/integration/', 'integration'],
  ['tests/attack/', 'integration'],
  ['tests/served/', 'served'],
]

/**
 * Runs only these files, each kind with its runner, with new databases and servers. Returns the exit code.
 */
export async function runFiles(files: readonly string[]): Promise<number> {
  const started = Date.now()
  const scratchDir = makeScratch()
  const seed = orderOf()
  await ensureClient()
  const given = files.map((file) => path.relative('', path.resolve(file)))
  const browsed = given.filter((file) => file.startsWith('tests/e2e') || file.endsWith('.spec.ts'))
  const tested = given.filter((file) => !browsed.includes(file))
  const projects = [...new Set(tested.flatMap(projectsOf))]
  const steps: StepResult[] = []
  const needsBuild = browsed.length > 0 || projects.includes('served')
  if (needsBuild && !isBuildCurrent()) steps.push(await told(build()))
  if (projects.length > 0) {
    steps.push(
      await told(runVitest({ scratchDir, seed, name: 'tests', projects, files: tested, workers: 2 })),
    )
  }
  if (browsed.length > 0) {
    const withChromium = browsed.some((file) => file.startsWith('tests/e2e'))
    const chromium: FoundChromium = withChromium ? await findChromium() : { path: '' }
    steps.push(await told(runBrowser({ scratchDir, seed, chromium, files: browsed })))
  }
  return tellLane(steps, started)
}

function projectsOf(file: string): VitestProject[] {
  const found = PROJECTS.find(([place]) => file.startsWith(place))
  return found ? [found[1]] : PROJECTS.map(([, project]) => project)
}

function makeScratch(): string {
  const scratchDir = mkdtempSync(path.join(tmpdir(), 'wbs-test-'))
  // As root, PostgreSQL runs as another user and must be able to enter the folder.
  chmodSync(scratchDir, 0o711)
  onEnd(() => rmSync(scratchDir, { recursive: true, force: true }))
  return scratchDir
}

/** Tests run in a different order each time; WBS_SEED=NUMBER repeats one. */
function orderOf(): number {
  const seed = Number(process.env.WBS_SEED) || Math.floor(Math.random() * 1_000_000)
  say(`In the order of WBS_SEED=${seed}`)
  return seed
}

async function build(): Promise<StepResult> {
  const started = Date.now()
  const { ok, output } = isBuildCurrent() ? { ok: true, output: '' } : await buildApp()
  return {
    name: 'build',
    passed: ok ? 1 : 0,
    failed: ok ? 0 : 1,
    skipped: 0,
    ms: Date.now() - started,
    output,
  }
}

function unbuilt(): StepResult {
  const output = 'The two worlds and the browser tests need a build and were not run.'
  return { name: 'end to end', passed: 0, failed: 1, skipped: 0, ms: 0, output }
}
