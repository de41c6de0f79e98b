import { describe, expect, it } from 'vitest'
import { tooSmall } from '@/scripts/prepare/build'
import { diskFullSentence, diskSentence, memorySentence, sizes } from '@/scripts/run/room.mjs'

const packages = { ...sizes.packages, folder: '/srv/wbs/node_modules' }
const build = { ...sizes.build, folder: '/srv/wbs/.next' }

describe('disk', () => {
  it('is refused if all steps together need more than is free, naming each step', () => {
    const refusal = diskSentence([{ folder: '/srv/wbs', freeMb: 300, claims: [packages, build] }])
    expect(refusal).toBe(
      'Too little free disk space in /srv/wbs: 300 MB is free and about 2.3 GB is needed (packages 1.8 GB, build 450 MB). Nothing was written.',
    )
  })

  it.each([
    ['one disk with room for both', [{ folder: '/srv', freeMb: 2250, claims: [packages, build] }], true],
    ['one disk with room for either', [{ folder: '/srv', freeMb: 2000, claims: [packages, build] }], false],
    [
      'two disks, the second too small',
      [
        { folder: '/srv', freeMb: 5000, claims: [packages] },
        { folder: '/data', freeMb: 100, claims: [build] },
      ],
      false,
    ],
    ['nothing to write', [], true],
  ])('%s', (_, disks, fits) => {
    expect(diskSentence(disks) === null).toBe(fits)
  })
})

describe('memory', () => {
  it('is checked for the step that needs most', () => {
    expect(memorySentence(sizes.build.memoryMb, [packages, build])).toBeNull()
    expect(memorySentence(900, [packages, build])).toMatch(
      /^Too little free memory: 900 MB is free and about \d\.\d GB is needed \(build\)\./,
    )
  })

  it('is not checked for a command that does nothing', () => {
    expect(memorySentence(0, [])).toBeNull()
  })
})

describe('a machine that runs out of resources in between', () => {
  it.each([
    'ENOSPC: no space left on device, write',
    'initdb: error: could not write to file "x": No space left on device',
    'error: could not extend file "base/16384/2619": wrote only 4096 of 8192 bytes',
    'Error: EDQUOT: quota exceeded, write',
    'failed to write .next/server/x.js: No space left on device (os error 28)',
  ])('%s', (text) => {
    expect(diskFullSentence(text)).toBe(
      'The disk is full. Make room and start again; what was cut off is done again.',
    )
  })

  it('is distinguished from other failures', () => {
    expect(diskFullSentence('error TS2304: Cannot find name "x". (os error 280)')).toBeNull()
  })

  it.each([
    [137, '', /memory ran out/],
    [
      1,
      'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
      /memory ran out/,
    ],
    [1, 'ENOSPC: no space left on device', /disk is full/],
  ])('ends a build with code %i: %s', (code, output, sentence) => {
    expect(tooSmall(code, output)).toMatch(sentence)
  })

  it('does not explain a mistake in the sources', () => {
    expect(tooSmall(1, 'Module not found: ./x')).toBeNull()
  })
})
