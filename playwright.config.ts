import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { FULL } from './tests/world/size'

const executablePath = process.env.PLAYWRIGHT_CHROMIUM_PATH

// `npm test -- tests/e2e/story.spec.ts` runs one file; calling Playwright directly needs an existing build.
export default defineConfig({
  testDir: 'tests',
  outputDir: process.env.E2E_OUTPUT_DIR ?? path.join(tmpdir(), 'wbs-e2e'),
  globalSetup: './tests/setup/browser.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  // Time for a busy machine.
  expect: { timeout: 25_000 },
  use: {
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    // Time for a busy machine. Without it an act waits for ever, and a loop around it never tries again.
    actionTimeout: 25_000,
    // The processor renders each frame of an animation here.
    contextOptions: { reducedMotion: 'reduce' },
    // They would contain the text of reports.
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
        // Otherwise each page of a test would need three processes instead of one.
        // tests/served/headers.spec.ts checks the header itself on every page.
        '--disable-features=CrossOriginOpenerPolicy,SpareRendererForSitePerProcess,MediaRouter,HttpsUpgrades',
      ],
    },
  },
  projects: [
    {
      // Tests in tests/served and tests/attack use plain HTTP and start no browser. One project, so that a
      // worker keeps its world for both.
      name: 'chromium',
      use: { browserName: 'chromium' },
      testMatch: ['e2e/**/*.spec.ts', 'served/**/*.spec.ts', 'attack/**/*.spec.ts'],
      // Firefox plays its story in test:long.
      testIgnore: ['e2e/at-rest.spec.ts', ...(FULL ? [] : ['e2e/firefox/**'])],
      teardown: 'at rest',
    },
    // Searches what all the others left on the disk.
    { name: 'at rest', testMatch: 'e2e/at-rest.spec.ts' },
  ],
})
