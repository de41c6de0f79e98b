import { describe, expect, it } from 'vitest'
import { sourcesIn, upToItsEnd } from '../sources'

// The benchmarks fill whole databases themselves.
const SOURCES = sourcesIn(['lib', 'app', 'components', 'prisma', 'scripts']).filter(
  ({ file }) => !file.startsWith('scripts/bench/'),
)

const filesWith = (pattern: RegExp) =>
  SOURCES.flatMap(({ file, text }) => (pattern.test(text) ? [file] : [])).sort()

/** The arguments of each call of this method, with the file that contains it. */
function calls(method: RegExp): { file: string; written: string }[] {
  return SOURCES.flatMap(({ file, text }) =>
    [...text.matchAll(new RegExp(`${method.source}\\(`, 'g'))].map((found) => ({
      file,
      written: upToItsEnd(text.slice(found.index + found[0].length)),
    })),
  )
}

/** Columns that no other write to a case row may name. */
const OF_THE_LIFE = /\b(status:|version:|closedOn:|nextDueOn:|\w+DueOn:|paused\w*:|columnsOf\()/

describe('writing a case', () => {
  it('status, deadlines, closing day and version have one writer', () => {
    const writers = calls(/\baduan\.(?:update|updateMany|upsert|create|createMany)/)
      .filter(({ written }) => OF_THE_LIFE.test(written.slice(written.indexOf('data'))))
      .map(({ file }) => file)
    expect(writers).toEqual(['lib/aduan/settle.ts'])
    expect(filesWith(/\bUPDATE\s+"?aduan"?\s+SET\b/i)).toEqual([])
  })

  it('events have one writer', () => {
    expect(filesWith(/\bperistiwa\.(?:create|createMany|upsert|update)\b/)).toEqual([
      'lib/aduan/events/events.ts',
      // Says nothing new: the same events, sealed by another master key.
      'lib/aduan/events/renew.ts',
    ])
    expect(filesWith(/\bappendEvent\(/)).toEqual(['lib/aduan/events/events.ts', 'lib/aduan/settle.ts'])
    expect(filesWith(/\btellOfEvent\(/)).toEqual(['lib/aduan/settle.ts', 'lib/kabar/tell.ts'])
  })

  it('people use act, time uses act-by-clock, new cases use begin', () => {
    expect(filesWith(/import \{[^}]*\bsettle\b[^}]*\} from '.*\/settle'/)).toEqual([
      'lib/aduan/act-by-clock.ts',
      'lib/aduan/act.ts',
      'lib/aduan/begin.ts',
    ])
  })
})
