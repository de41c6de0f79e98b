import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { freePort } from '../run/free-port'
import { type Program, runProgram, startProgram } from '../run/program'
import { countPlaywright } from './json-reports'
import type { StepResult } from './step-result'

/** Runs the browser tests against a demo with data and port of its own. The build must be current. */
export async function runE2e(scratchDir: string, chromium: string): Promise<StepResult> {
  const started = Date.now()
  const name = 'end to end'
  if (!hasTests()) return { name, passed: 0, failed: 0, skipped: 0, ms: 0, output: '' }
  const port = await freePort()
  const demo = startDemo(path.join(scratchDir, 'demo'), port)
  try {
    const ready = await untilReady(demo)
    if (!ready)
      return { name, passed: 0, failed: 1, skipped: 0, ms: Date.now() - started, output: demo.output() }
    const report = path.join(scratchDir, 'playwright.json')
    const { code, output } = await runProgram(
      ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', '--pass-with-no-tests'],
      {
        output: 'keep',
        env: {
          TMPDIR: scratchDir,
          PLAYWRIGHT_CHROMIUM_PATH: chromium,
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
          E2E_BASE_URL: `http://localhost:${port}`,
          E2E_OUTPUT_DIR: path.join(scratchDir, 'e2e'),
          E2E_DATA_DIR: path.join(scratchDir, 'demo'),
          FORCE_COLOR: '0',
        },
      },
    )
    const counts = countPlaywright(report, code)
    return { name, ...counts, ms: Date.now() - started, output: `${demo.output()}\n${output}` }
  } finally {
    await demo.stop()
  }
}

function hasTests(): boolean {
  if (!existsSync('tests/e2e')) return false
  return readdirSync('tests/e2e', { recursive: true }).some((file) => /\.(spec|test)\.ts$/.test(String(file)))
}

function startDemo(dataDir: string, port: number): Program {
  const loader = pathToFileURL(path.resolve('node_modules/tsx/dist/loader.mjs')).href
  return startProgram(['--conditions=react-server', `--import=${loader}`, 'scripts/commands/demo.ts'], {
    output: 'keep',
    // Empty rather than absent: an `.env` file must not lead the tests to a real database.
    env: { PORT: String(port), WBS_DATA_DIR: dataDir, DATABASE_URL: '' },
  })
}

async function untilReady(demo: Program): Promise<boolean> {
  let gone = false
  void demo.exited.then(() => {
    gone = true
  })
  while (!gone) {
    if (demo.output().includes('Siap di ')) return true
    await sleep(100)
  }
  return false
}
