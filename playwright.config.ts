import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'

const executablePath = process.env.PLAYWRIGHT_CHROMIUM_PATH

// `npm test -- tests/e2e/story.spec.ts` runs one file; the build must be there before Playwright is called by itself.
export default defineConfig({
  testDir: 'tests',
  outputDir: process.env.E2E_OUTPUT_DIR ?? path.join(tmpdir(), 'wbs-e2e'),
  globalSetup: './tests/setup/browser.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  // Room for a machine that does other things beside it.
  expect: { timeout: 25_000 },
  use: {
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    // Each frame of a movement is painted by the processor here.
    contextOptions: { reducedMotion: 'reduce' },
    // They would hold the text of reports.
    trace: 'off',
    screenshot: 'off',
    video: 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Each page of a test would otherwise cost three processes rather than one. The header itself is asked of every
        // page in tests/served/headers.spec.ts.
        '--disable-features=CrossOriginOpenerPolicy,SpareRendererForSitePerProcess,MediaRouter,HttpsUpgrades',
      ],
    },
  },
  projects: [
    {
      // Those in tests/served ask by HTTP alone and start no browser. One project, so that a worker keeps its world for both.
      name: 'chromium',
      use: { browserName: 'chromium' },
      testMatch: ['e2e/**/*.spec.ts', 'served/**/*.spec.ts'],
      testIgnore: ['e2e/at-rest.spec.ts'],
      teardown: 'at rest',
    },
    // Looks at what all the others left on the disk.
    { name: 'at rest', testMatch: 'e2e/at-rest.spec.ts' },
  ],
})
