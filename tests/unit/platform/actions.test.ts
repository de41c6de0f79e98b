import { expect, it } from 'vitest'
import { sourcesIn } from '../sources'

/**
 * Next encrypts what an action inside a component closes over, with a key that is the same in every build
 * here (scripts/prepare/build.ts). So there must be no such action: files of actions only.
 */
it("has 'use server' only as the first line of a file", () => {
  const inside = sourcesIn(['app', 'components', 'lib']).filter(({ text }) =>
    /['"]use server['"]/.test(text.replace(/^['"]use server['"]/, '')),
  )
  expect(inside.map(({ file }) => file)).toEqual([])
})
