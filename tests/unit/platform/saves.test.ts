import { expect, test } from 'vitest'
import { sourcesIn, upToItsEnd } from '../sources'

/** The one place that posts typed text beside a form's own buttons. */
const IN_TIME = 'components/form/post-in-time.ts'

test('no page waits for ever for a save of what somebody typed', () => {
  const posting = sourcesIn(['app', 'components'])
    .filter(({ file }) => file !== IN_TIME && !file.startsWith('app/api/'))
    .filter(({ text }) =>
      text
        .split(/\bfetch\(/)
        .slice(1)
        .some((rest) => /\bbody\b/.test(upToItsEnd(rest))),
    )
  expect(posting.map(({ file }) => file)).toEqual([])
})
