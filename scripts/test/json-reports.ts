import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Timed } from './step-result'

interface Counts {
  passed: number
  failed: number
  skipped: number
  tests: Timed[]
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: {
    name: string
    status: string
    assertionResults: { fullName: string; duration?: number | null }[]
  }[]
}

interface PlaywrightSuite {
  file: string
  specs: { title: string; tests: { results: { duration: number }[] }[] }[]
  suites?: PlaywrightSuite[]
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
  suites: PlaywrightSuite[]
}

/** Counts of a vitest JSON report; a file that could not even be loaded counts as one failed test. */
export function countVitest(file: string, exitCode: number): Counts {
  const report = readReport<VitestReport>(file)
  if (!report) return { passed: 0, failed: 1, skipped: 0, tests: [] }
  const unloaded = report.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  )
  return orFailed(exitCode, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
    tests: report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, duration }) => ({
        name: `${path.relative('', name)}: ${fullName}`,
        ms: duration ?? 0,
      })),
    ),
  })
}

/** Counts of a Playwright JSON report; an error outside any test counts as one failed test. */
export function countPlaywright(file: string, exitCode: number): Counts {
  const report = readReport<PlaywrightReport>(file)
  if (!report) return { passed: 0, failed: 1, skipped: 0, tests: [] }
  const { expected, unexpected, flaky, skipped } = report.stats
  return orFailed(exitCode, {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    skipped,
    tests: report.suites.flatMap(timesIn),
  })
}

function timesIn({ file, specs, suites = [] }: PlaywrightSuite): Timed[] {
  const own = specs.map(({ title, tests }) => ({
    name: `${file}: ${title}`,
    ms: tests.flatMap(({ results }) => results).reduce((total, { duration }) => total + duration, 0),
  }))
  return [...own, ...suites.flatMap(timesIn)]
}

/** A runner that failed has failed, even when it names no test. */
function orFailed(exitCode: number, counts: Counts): Counts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

function readReport<T>(file: string): T | null {
  try {
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null
  } catch {
    return null
  }
}
