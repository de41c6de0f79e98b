import { defineConfig } from 'vitest/config'
import { RandomOrder } from './tests/setup/order.ts'
import { LONG } from './tests/world/size.ts'

const alias = { '@': import.meta.dirname }

/** Fixed settings, so that no test depends on the machine or an `.env` file. */
const env = {
  WBS_MODE: 'test',
  APP_URL: 'http://localhost:3000',
  AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
  WBS_MASTER_KEYS: `1:${Buffer.alloc(32, 7).toString('base64')}`,
}

/** Only a hang takes this long: parsers have the lowest priority, and the machine may be busy. */
const HANGS_MS = 300_000

export default defineConfig({
  test: {
    // One per core; the default would reserve one for the reporting process.
    maxWorkers: 2,
    tags: [{ name: LONG, description: 'only in npm run test:long' }],
    sequence: { sequencer: RandomOrder },
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          isolate: false,
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/setup/unit-settings.ts'],
          env,
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts', 'tests/attack/**/*.test.ts'],
          exclude: ['tests/integration/bukti/cleaning/**'],
          isolate: false,
          env,
          globalSetup: ['tests/setup/postgres.ts', 'tests/setup/cleaner.ts'],
          setupFiles: ['tests/setup/own-database.ts'],
          testTimeout: HANGS_MS,
          hookTimeout: HANGS_MS,
        },
      },
      {
        // The sandbox for uploaded files: no database, but separate processes and libraries with state.
        resolve: { alias },
        test: {
          name: 'cleaning',
          include: ['tests/integration/bukti/cleaning/**/*.test.ts'],
          env,
          globalSetup: ['tests/setup/cleaner.ts'],
          testTimeout: HANGS_MS,
          hookTimeout: HANGS_MS,
        },
      },
      {
        // Against servers of the production build; `npm test` runs them once the build exists.
        resolve: { alias },
        test: {
          name: 'served',
          include: ['tests/served/**/*.test.ts'],
          env,
          globalSetup: ['tests/setup/postgres.ts'],
          setupFiles: ['tests/setup/own-database.ts'],
          testTimeout: HANGS_MS,
          hookTimeout: HANGS_MS,
        },
      },
    ],
  },
})
