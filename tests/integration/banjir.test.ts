import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proveWork } from '@/components/form/prove-work'
import { logIn } from '@/lib/akun/commands/log-in'
import { admit, forgetUsed, type Wait, workInstead } from '@/lib/platform/flood/admission'
import { countAtDoor, takeTurn } from '@/lib/platform/flood/load'
import { FREE_PER_MINUTE, type Gate, GOOD_FOR_MS, MOST_RESTS } from '@/lib/platform/flood/rules'
import { newWorld, PASSWORD, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

/** Each test has its own time, so that one flood is over before the next begins. */
let day = 0
const start = Date.now()
const fresh = () => new Date(start + ++day * 86_400_000)
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

describe('at low traffic', () => {
  it('nobody has to prove anything', async () => {
    const now = fresh()
    for (let post = 0; post < FREE_PER_MINUTE.lapor; post++) expect(await passes('lapor', now, {})).toBe(true)
    expect(await passes('lapor', now, {})).toBe(false)
    // Another gate is unaffected, and soon afterwards the flood is over.
    expect(await passes('masuk', now, {})).toBe(true)
    expect(await passes('lapor', later(now, 75), {})).toBe(true)
  })
})

describe('during a flood', () => {
  it('the turn of a minute does not allow the free posts a second time', async () => {
    const now = fresh()
    let letIn = 0
    for (let second = 0; second < 300; second += 1)
      for (let post = 0; post < 5; post += 1) if (await passes('lapor', later(now, second), {})) letIn += 1
    expect(letIn).toBe(FREE_PER_MINUTE.lapor)
  })

  it('posts to pages of a gate that are not its forms count towards its flood', async () => {
    const now = fresh()
    for (let post = 0; post <= 2 * FREE_PER_MINUTE.daftar; post += 1) countAtDoor('daftar', now.getTime())
    expect(await passes('daftar', now, {})).toBe(false)
  })

  it('proof of work is refused after five minutes, and grows with the number of posts', async () => {
    const now = fresh()
    await flooded('daftar', now)
    const { challenge } = await held('daftar', now)
    const proof = await proveWork(challenge)
    const late = later(now, GOOD_FOR_MS / 1000 + 1)
    await flooded('daftar', late)
    expect(await passes('daftar', late, { proof })).toBe(false)
    const workOf = (text: string) => JSON.parse(text).parameters.data.work
    expect(workOf(challenge)).toBe(1)
    for (let post = 0; post < 10 * FREE_PER_MINUTE.daftar; post += 1)
      await admit(world.db, 'daftar', nothing, late)
    expect(workOf((await held('daftar', late)).challenge)).toBe(3)
  })

  it('each proof of work admits one post', async () => {
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

  it('proof of work for another gate, altered, invented or not even JSON admits nothing', async () => {
    const now = fresh()
    await flooded('lacak', now)
    await flooded('daftar', now)
    const lacak = await proveWork((await held('lacak', now)).challenge)
    const proof = await proveWork((await held('daftar', now)).challenge)
    for (const forged of [
      proof,
      proof.replace('"purpose":"daftar"', '"purpose":"lacak"'),
      proof.replace(/"counter":\d+/, '"counter":1').replace(/"derivedKey":"../, '"derivedKey":"00'),
      proof.replace('"work":1', '"work":9'),
      '{}',
      'x',
      '{"challenge":null}',
      lacak.replace(/"expiresAt":\d+/, '"expiresAt":9999999999'),
    ])
      expect(await passes('lacak', now, { proof: forged }), forged.slice(0, 40)).toBe(false)
    expect(await passes('lacak', now, { proof: lacak })).toBe(true)
  })

  it('without JavaScript a ticket is admitted after its delay, once, and an early try costs nothing', async () => {
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

  it('as many tickets are admitted as there are free posts; others wait again, and are admitted at the sixth try', async () => {
    const now = fresh()
    await flooded('keterangan', now)
    const tickets: string[] = []
    for (let one = 0; one < 3 * FREE_PER_MINUTE.keterangan; one += 1)
      tickets.push((await held('keterangan', now)).ticket)
    let at = later(now, 30)
    let letIn = 0
    let last = ''
    for (const ticket of tickets) {
      const answer = await admit(world.db, 'keterangan', { proof: '', ticket }, at)
      if (answer.admitted) letIn += 1
      else last = answer.wait.ticket
    }
    expect(letIn).toBe(FREE_PER_MINUTE.keterangan)
    for (let rests = 1; rests < MOST_RESTS; rests += 1) {
      at = later(at, 20)
      // Another client takes every free place.
      while (takeTurn('keterangan', at.getTime()));
      await flooded('keterangan', at)
      const wait = await held('keterangan', at, { proof: '', ticket: last })
      expect(wait).toMatchObject({ seconds: 20, left: MOST_RESTS - rests - 1 })
      // The previous one is used up: copies of a ticket count as one.
      expect((await held('keterangan', at, { proof: '', ticket: last })).left).toBe(MOST_RESTS)
      last = wait.ticket
    }
    at = later(at, 20)
    await flooded('keterangan', at)
    expect(await passes('keterangan', at, { ticket: last })).toBe(true)
  })

  it('a ticket is valid for five minutes, and used ones are deleted afterwards', async () => {
    const now = fresh()
    await flooded('masuk', now)
    const { ticket } = await held('masuk', now)
    const late = new Date(now.getTime() + GOOD_FOR_MS + 1000)
    await flooded('masuk', late)
    expect(await passes('masuk', late, { ticket })).toBe(false)
    await forgetUsed(world.db, new Date('2100-01-01'))
    expect(await world.db.buktiTerpakai.count()).toBe(0)
  })

  it('none of thousands of posts without work is admitted, and every honest reporter is', async () => {
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

describe('a name under constant guessing', () => {
  const enter = (password: string, at: Date, work = 0) =>
    logIn(world.db, { identifier: 'pelapor2', password, work }, at)

  it('its owner gets in with proof of work at any time; each guess costs twice as much as the last', async () => {
    const now = fresh()
    for (let guess = 0; guess < 6; guess += 1) await enter(`salah ${guess}`, now, 8)
    const asked = await enter(PASSWORD, now)
    expect(asked).toMatchObject({ ok: false, reason: 'wait', work: 2 })
    expect(await enter(PASSWORD, now, 1)).toMatchObject({ ok: false, reason: 'wait' })
    for (let guess = 6; guess < 9; guess += 1) await enter(`salah ${guess}`, now, 8)
    expect(await enter(PASSWORD, now, 4)).toMatchObject({ ok: false, reason: 'wait', work: 8 })
    expect(await enter(PASSWORD, now, 8)).toMatchObject({ ok: true })
  })

  it('the work is bound to the gate of the form, counts with the post that brings it, and is valid once', async () => {
    const now = fresh()
    const proof = await proveWork((await workInstead('masuk', 2, 30, now)).challenge)
    expect(await admit(world.db, 'lacak', { proof, ticket: '' }, now)).toEqual({ admitted: true, work: 0 })
    expect(await admit(world.db, 'masuk', { proof, ticket: '' }, now)).toEqual({ admitted: true, work: 2 })
    expect(await admit(world.db, 'masuk', { proof, ticket: '' }, now)).toEqual({ admitted: true, work: 0 })
  })
})

it('a flood leaves one hash per used proof for at most ten minutes more, and nothing about its origin', async () => {
  const columns = await world.db.$queryRaw<{ column_name: string }[]>`
    SELECT column_name FROM information_schema.columns WHERE table_name = 'bukti_terpakai' ORDER BY 1`
  expect(columns.map((column) => column.column_name)).toEqual(['expires_at', 'name'])
  const now = fresh()
  const proof = await proveWork((await workInstead('masuk', 1, 30, now)).challenge)
  await admit(world.db, 'masuk', { proof, ticket: '' }, now)
  await forgetUsed(world.db, later(now, GOOD_FOR_MS / 1000 - 1))
  const [kept] = await world.db.buktiTerpakai.findMany({ where: { expiresAt: { gt: now } } })
  expect(Number(kept?.expiresAt) % 600_000).toBe(0)
  await forgetUsed(world.db, later(now, GOOD_FOR_MS / 1000 + 601))
  expect(await world.db.buktiTerpakai.count()).toBe(0)
})
