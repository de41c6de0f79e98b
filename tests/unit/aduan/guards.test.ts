import { describe, expect, it, test } from 'vitest'
import { noFacts } from '@/lib/aduan/facts'
import type { Facts } from '@/lib/aduan/lifecycle'
import { type GuardName, guards } from '@/lib/aduan/lifecycle-guards'

const NAMES = Object.keys(guards) as GuardName[]

/** Every combination of values of these facts. */
function everyWay(names: readonly (keyof Facts)[]): Partial<Facts>[] {
  return Array.from({ length: 2 ** names.length }, (_, bits) =>
    Object.fromEntries(names.map((name, at) => [name, (bits & (1 << at)) > 0])),
  )
}

describe('the facts of a guard', () => {
  it.each(NAMES)('%s reads only the facts it names', (name) => {
    const [asks, holds] = guards[name]
    const read = new Set<string>()
    for (const way of everyWay(asks)) {
      const facts = new Proxy<Facts>(
        { ...noFacts, ...way },
        {
          get: (target, fact: keyof Facts) => {
            read.add(fact)
            return target[fact]
          },
        },
      )
      holds(facts)
    }
    expect([...read].sort()).toEqual([...asks].sort())
  })
})

describe('the drafter', () => {
  const [, mayWrite] = guards.draftFreeOrMine
  const mine: Facts = { ...noFacts, hasDraft: true, actorIsDrafter: true }
  test.each([
    ['there is no draft', { ...mine, hasDraft: false, actorIsDrafter: false }, true],
    ['the draft is their own', mine, true],
    ['the draft belongs to another', { ...mine, actorIsDrafter: false }, false],
    ['the drafter has left the team', { ...mine, actorIsDrafter: false, drafterLeft: true }, true],
  ])('when %s: %s', (_when, facts, expected) => {
    expect(mayWrite(facts)).toBe(expected)
  })

  test('is a different person after an objection', () => {
    const [, isFresh] = guards.freshDrafter
    expect(isFresh({ ...noFacts, actorDraftedBefore: true })).toBe(false)
    expect(isFresh(noFacts)).toBe(true)
  })

  test('is not the approver', () => {
    const [, mayApprove] = guards.notDrafter
    expect(mayApprove({ ...noFacts, actorIsDrafter: true })).toBe(false)
    expect(mayApprove(noFacts)).toBe(true)
  })
})
