import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proveWork } from '@/components/form/prove-work'
import { admit, forgetUsed, type Wait } from '@/lib/banjir/admission'
import { FREE_PER_MINUTE, type Gate, GOOD_FOR_MS } from '@/lib/banjir/rules'
import { MONDAY, newWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

/** Each test has a time of its own, so that one flood is over before the next begins. */
let day = 0
const fresh = () => new Date(MONDAY.getTime() + ++day * 86_400_000)
const nothing = { proof: '', ticket: '' }

async function flooded(gate: Gate, now: Date): Promise<void> {
  for (let post = 0; post < FREE_PER_MINUTE[gate] + 20; post++) await admit(world.db, gate, nothing, now)
}

async function held(gate: Gate, now: Date, given = nothing): Promise<Wait> {
  const admission = await admit(world.db, gate, given, now)
  if (admission.admitted) throw new Error('was let through')
  return admission.wait
}

const passes = async (gate: Gate, now: Date, given: { proof?: string; ticket?: string }) =>
  (await admit(world.db, gate, { ...nothing, ...given }, now)).admitted

const later = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000)

describe('while few come', () => {
  it('nobody has to prove anything', async () => {
    const now = fresh()
    for (let post = 0; post < FREE_PER_MINUTE.lapor; post++) expect(await passes('lapor', now, {})).toBe(true)
    expect(await passes('lapor', now, {})).toBe(false)
    // Another gate is not touched by it, and a minute later it is over.
    expect(await passes('masuk', now, {})).toBe(true)
    expect(await passes('lapor', later(now, 61), {})).toBe(true)
  })
})

describe('in a flood', () => {
  it('who works gets in, once for each piece of work', async () => {
    const now = fresh()
    await flooded('daftar', now)
    const proof = await proveWork((await held('daftar', now)).challenge)
    expect(await passes('daftar', now, { proof })).toBe(true)
    expect(await passes('daftar', now, { proof })).toBe(false)
    const another = await proveWork((await held('daftar', now)).challenge)
    const both = await Promise.all([
      passes('daftar', now, { proof: another }),
      passes('daftar', now, { proof: another }),
    ])
    expect(both.sort()).toEqual([false, true])
  })

  it('work for another gate, altered, made up or not even JSON opens nothing', async () => {
    const now = fresh()
    await flooded('lacak', now)
    await flooded('daftar', now)
    const proof = await proveWork((await held('daftar', now)).challenge)
    for (const forged of [
      proof,
      proof.replace('"purpose":"daftar"', '"purpose":"lacak"'),
      proof.replace(/"counter":\d+/, '"counter":1'),
      '{}',
      'x',
      '{"challenge":null}',
    ])
      expect(await passes('lacak', now, { proof: forged }), forged.slice(0, 40)).toBe(false)
  })

  it('without JavaScript a ticket opens after its time, once, and being impatient costs nothing', async () => {
    const now = fresh()
    await flooded('lapor', now)
    const { ticket, seconds } = await held('lapor', now)
    expect(seconds).toBeGreaterThanOrEqual(8)
    expect(seconds).toBeLessThanOrEqual(30)
    const early = await held('lapor', later(now, 3), { proof: '', ticket })
    expect(early.ticket).toBe(ticket)
    expect(early.seconds).toBe(seconds - 3)
    const then = later(now, seconds)
    await flooded('lapor', then)
    expect(await passes('daftar', then, {})).toBe(true)
    expect(await passes('lapor', then, { ticket: `${ticket}x` })).toBe(false)
    expect(await passes('lapor', then, { ticket })).toBe(true)
    expect(await passes('lapor', then, { ticket })).toBe(false)
  })

  it('a ticket is good for five minutes, and what was used is forgotten afterwards', async () => {
    const now = fresh()
    await flooded('masuk', now)
    const { ticket } = await held('masuk', now)
    const late = new Date(now.getTime() + GOOD_FOR_MS + 1000)
    await flooded('masuk', late)
    expect(await passes('masuk', late, { ticket })).toBe(false)
    await forgetUsed(world.db, new Date('2100-01-01'))
    expect(await world.db.buktiTerpakai.count()).toBe(0)
  })

  it('of thousands of posts without work none gets in, and each honest reporter does', async () => {
    const now = fresh()
    await flooded('kirim', now)
    let letIn = 0
    for (let post = 0; post < 1000; post++)
      if (await passes('kirim', now, { proof: '{"made":"up"}' })) letIn += 1
    expect(letIn).toBe(0)
    for (let honest = 0; honest < 5; honest++) {
      const proof = await proveWork((await held('kirim', now)).challenge)
      expect(await passes('kirim', now, { proof })).toBe(true)
    }
  })
})
