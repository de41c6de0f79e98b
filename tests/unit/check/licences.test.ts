import { expect, test } from 'vitest'
import { EXCEPTIONS, licenceProblem, lockedPackages, READ_BY_HAND } from '@/scripts/check/licences'

const problem = (licence: string | null, name = 'made-up', installed = true) =>
  licenceProblem({ name, licence, installed })

test.each([
  'MIT',
  'MPL-2.0',
  '(MIT OR CC0-1.0)',
  'MIT and ISC',
  'GPL-3.0-only OR MIT',
  'MIT AND (ISC OR AGPL-3.0)',
])('%s may be used', (licence) => {
  expect(problem(licence)).toBeNull()
})

test.each([
  'GPL-3.0-only',
  'AGPL-3.0-or-later',
  'LGPL-3.0',
  'MIT AND GPL-2.0',
  'MIT OR',
  'SEE LICENSE IN LICENSE.txt',
  'UNLICENSED',
  '',
])('“%s” may not', (licence) => {
  expect(problem(licence)).toBe(`made-up is under ${licence}, which is not among the allowed licences.`)
})

test('reports a package without a licence, and skips a build for another platform', () => {
  expect(problem(null)).toBe('made-up names no licence.')
  expect(problem(null, '@made-up/darwin-arm64', false)).toBeNull()
})

test('an exception applies to its own packages only', () => {
  expect(problem('LGPL-3.0-or-later', '@img/sharp-libvips-linux-x64')).toBeNull()
  expect(problem('LGPL-3.0-or-later', '@img/other')).not.toBeNull()
})

test('every exception is still needed', () => {
  const locked = lockedPackages('.')
  for (const { packages, licence } of EXCEPTIONS) {
    expect(locked.some((found) => packages.test(found.name) && found.licence?.includes(licence))).toBe(true)
  }
  for (const name of Object.keys(READ_BY_HAND)) {
    expect(locked.find((found) => found.name === name)?.licence).toBeNull()
  }
})
