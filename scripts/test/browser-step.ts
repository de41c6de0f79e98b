import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runProgram } from '../run/program'
import type { FoundChromium } from './chromium'
import { countPlaywright } from './json-reports'
import { LONG } from './long'
import type { StepResult } from './step-result'

interface BrowserRun {
  scratchDir: string
  chromium: FoundChromium
  /** Only these files; all if empty. */
  files?: readonly string[]
  /** The seed of the test order. */
  seed: number
  /** Everything at full size. */
  full?: boolean
}

const LINES_OF_A_PAGE = 150

/**
 * Runs the browser tests; each worker starts a server of the build, which must be current, on a copy of the
 * demo.
 */
export async function runBrowser({
  scratchDir,
  chromium,
  files = [],
  ...run
}: BrowserRun): Promise<StepResult> {
  const started = Date.now()
  const name = 'end to end'
  if ('missing' in chromium) {
    return { name, passed: 0, failed: 1, skipped: 0, ms: 0, output: chromium.missing }
  }
  const report = path.join(scratchDir, 'playwright.json')
  const { code, output } = await runProgram(
    [
      ...['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
      ...(run.full || files.length > 0 ? [] : [`--grep-invert=${LONG}`]),
      ...[`--shuffle=${run.seed}`, ...files],
    ],
    {
      output: 'keep',
      env: {
        TMPDIR: scratchDir,
        PLAYWRIGHT_CHROMIUM_PATH: chromium.path,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        E2E_OUTPUT_DIR: path.join(scratchDir, 'e2e'),
        // Playwright's compiled sources stay for the next run; the scratch folder is removed.
        PLAYWRIGHT_TRANSFORM_CACHE_DIR: path.resolve('node_modules/.cache/playwright'),
        FORCE_COLOR: '0',
        DATABASE_URL: undefined,
        WBS_FULL: run.full ? '1' : undefined,
      },
    },
  )
  return {
    name,
    ...countPlaywright(report, code),
    ms: Date.now() - started,
    output: [output, ...pagesAtFailures(path.join(scratchDir, 'e2e'))].join('\n'),
  }
}

/** The page's content at a test's failure; the folder is removed after the run. */
function pagesAtFailures(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const context = readFileSync(path.join(folder, file), 'utf8')
      const [page = ''] = context.slice(context.indexOf('```yaml')).split('\n# Test source')
      return `The page of ${path.dirname(file)}:\n${page.split('\n').slice(0, LINES_OF_A_PAGE).join('\n')}`
    })
}
