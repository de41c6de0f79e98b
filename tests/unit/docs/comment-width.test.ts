import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sources } from './project-names'

/** STYLE.md, "Comments"; code is wrapped by the formatter. */
const WIDTH = 110
/** A switch of the linter stands on one line. */
const SWITCH = /biome-ignore/

test('comments wrap where code wraps', () => {
  const programs = sources.filter((file) => /\.[cm]?[jt]sx?$/.test(file))
  const wide = programs.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        line.length > WIDTH && /^\s*(\/\/|\/\*|\*)/.test(line) && !SWITCH.test(line)
          ? [`${file}:${index + 1}`]
          : [],
      ),
  )
  expect(programs.length).toBeGreaterThan(1000)
  expect(wide).toEqual([])
})
