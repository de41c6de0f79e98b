import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildApp, isBuildCurrent } from '../prepare/build'
import { ensureClient } from '../prepare/client'
import { onEnd, runCommand } from '../run/lifetime'
import { say } from '../run/terminal'
import { runCheckSteps } from '../test/check-steps'
import { findChromium } from '../test/chromium'
import { runE2e } from '../test/e2e-step'
import { providePyNaCl } from '../test/pynacl'
import { type StepResult, tellStep } from '../test/step-result'
import { runVitest } from '../test/vitest-step'

// npm test: everything that must hold, from types to the browser; the last line counts it.
await runCommand(async () => {
  const scratchDir = mkdtempSync(path.join(tmpdir(), 'wbs-test-'))
  // As root, PostgreSQL runs as another user and must be able to pass through.
  chmodSync(scratchDir, 0o711)
  onEnd(() => rmSync(scratchDir, { recursive: true, force: true }))
  await ensureClient()
  const chromium = await findChromium()
  providePyNaCl()

  const inside = runVitest(scratchDir, 'unit and integration', ['unit', 'integration'])
  const [checked, tested] = await Promise.all([checkAndBuild(), told(inside)])
  const steps = [...checked, tested]
  const built = checked.at(-1)?.failed === 0
  if (built) {
    steps.push(await told(runVitest(scratchDir, 'against servers', ['served'])))
    const e2e =
      'path' in chromium
        ? runE2e(scratchDir, chromium.path)
        : { name: 'end to end', passed: 0, failed: 1, skipped: 0, ms: 0, output: chromium.missing }
    steps.push(await told(Promise.resolve(e2e)))
  } else say('The end-to-end tests need a build and were not run.')

  const sum = (count: (step: StepResult) => number) => steps.reduce((total, step) => total + count(step), 0)
  const failed = sum((step) => step.failed)
  say()
  for (const step of steps)
    say(`${step.failed > 0 ? 'FAIL' : 'ok  '} ${step.name}: ${step.passed} passed, ${step.failed} failed`)
  say(`${sum((step) => step.passed)} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
})

async function checkAndBuild(): Promise<StepResult[]> {
  const checks = await runCheckSteps(tellStep)
  return [...checks, await told(build())]
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

async function told(step: Promise<StepResult>): Promise<StepResult> {
  const result = await step
  tellStep(result)
  return result
}
