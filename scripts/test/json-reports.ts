import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Failed, Timed } from './step-result'

interface Counts {
  passed: number
  failed: number
  skipped: number
  tests: Timed[]
  failures: Failed[]
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; duration?: number | null; failureMessages?: string[] }[]
  }[]
}

interface PlaywrightResult {
  duration: number
  errors?: { message?: string }[]
  attachments?: { name: string; path?: string; body?: string }[]
}

interface PlaywrightSuite {
  file: string
  specs: { title: string; tests: { results: PlaywrightResult[] }[] }[]
  suites?: PlaywrightSuite[]
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: { message?: string }[]
  suites: PlaywrightSuite[]
}

/** The attachment with the server output of a failed test, written by the fixtures. */
export const SERVER_LOG = 'server log'

const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0, tests: [], failures: [] }

/** Counts of a vitest JSON report; a file that cannot be loaded counts as one failed test. */
export function countVitest(file: string, exitCode: number): Counts {
  const report = readReport<VitestReport>(file)
  if (!report) return { ...NOTHING, failed: 1 }
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
    failures: [
      ...unloaded.map(({ name, message }) => ({ name: path.relative('', name), why: message })),
      ...report.testResults.flatMap(({ name, assertionResults }) =>
        assertionResults.flatMap(({ fullName, failureMessages = [] }) =>
          failureMessages.map((why) => ({ name: `${path.relative('', name)}: ${fullName}`, why })),
        ),
      ),
    ],
  })
}

/** Counts of a Playwright JSON report; an error outside any test counts as one failed test. */
export function countPlaywright(file: string, exitCode: number): Counts {
  const report = readReport<PlaywrightReport>(file)
  if (!report) return { ...NOTHING, failed: 1 }
  const { expected, unexpected, flaky, skipped } = report.stats
  const ran = report.suites.flatMap(testsIn)
  return orFailed(exitCode, {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    skipped,
    tests: ran.map(({ name, results }) => ({
      name,
      ms: results.reduce((total, { duration }) => total + duration, 0),
    })),
    failures: [
      ...report.errors.map(({ message = '' }) => ({ name: 'outside any test', why: message })),
      ...ran.flatMap(({ name, results }) =>
        results.flatMap((result) =>
          (result.errors ?? []).map(({ message = '' }) => ({
            name,
            why: message,
            beside: besideFailure(result),
          })),
        ),
      ),
    ],
  })
}

/** Headings and messages of the pages at a test's failure, and the server's output since its start. */
function besideFailure({ attachments = [] }: PlaywrightResult): string {
  return attachments
    .map(({ name, path: file, body }) => {
      if (name === 'error-context' && file && existsSync(file)) return saidOnPage(readFileSync(file, 'utf8'))
      return name === SERVER_LOG && body ? Buffer.from(body, 'base64').toString() : ''
    })
    .filter(Boolean)
    .join('\n')
}

/**
 * From Playwright's text snapshot of a page: its headings, and its alerts and status lines with their
 * content.
 */
function saidOnPage(page: string): string {
  const said: string[] = []
  let within = Number.POSITIVE_INFINITY
  for (const line of page.split('\n')) {
    const depth = line.search(/\S/)
    if (depth <= within) within = /^\s*- (alert|status)\b/.test(line) ? depth : Number.POSITIVE_INFINITY
    if (depth >= within || /^\s*- heading\b/.test(line)) said.push(line)
  }
  return said.join('\n')
}

function testsIn({
  file,
  specs,
  suites = [],
}: PlaywrightSuite): { name: string; results: PlaywrightResult[] }[] {
  const own = specs.map(({ title, tests }) => ({
    name: `${file}: ${title}`,
    results: tests.flatMap(({ results }) => results),
  }))
  return [...own, ...suites.flatMap(testsIn)]
}

/** A failed runner counts as a failure, even if it names no test. */
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
