import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'

const executablePath = process.env.PLAYWRIGHT_CHROMIUM_PATH

// `npm test` starts the server and sets E2E_BASE_URL. Against a demo of your own:
// E2E_BASE_URL=http://localhost:3000 PLAYWRIGHT_CHROMIUM_PATH=/usr/bin/chromium npx playwright test
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: process.env.E2E_OUTPUT_DIR ?? path.join(tmpdir(), 'wbs-e2e'),
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  // Room for a machine that does other things beside it: logging in alone costs seconds of its processor.
  timeout: 120_000,
  expect: { timeout: 25_000 },
  use: {
    baseURL: process.env.E2E_BASE_URL ?? 'http://localhost:3000',
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
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
      ],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
})
