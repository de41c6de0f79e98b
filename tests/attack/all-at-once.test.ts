import { afterAll, beforeAll, expect, it } from 'vitest'
import { proveWork } from '@/components/form/prove-work'
import { logIn } from '@/lib/akun/commands/log-in'
import { addLampiran } from '@/lib/bukti/commands'
import { openCase } from '@/lib/kasus/case'
import { createDraft, saveDraft } from '@/lib/lapor/commands/draft'
import { submitAduan } from '@/lib/lapor/commands/submit'
import { admit, workInstead } from '@/lib/platform/flood/admission'
import { FREE_PER_MINUTE, type Gate } from '@/lib/platform/flood/rules'
import { openSession } from '@/lib/platform/session/sessions'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import type { BlobStore } from '@/lib/platform/storage/store'
import { answers } from '../fixtures/aduan'
import { codeSent } from '../integration/codes'
import { done, fileOf } from '../world/steps'
import { MONDAY, newWorld, PASSWORD, type World } from '../world/world'

// Rules 11 to 13 together: each door holds alone elsewhere; here the same person needs all of them at the
// same moment.

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const GATES: readonly Gate[] = ['lapor', 'daftar', 'masuk', 'lacak', 'kirim', 'pulih']
/**
 * Restricted cases of the stranger: nobody but the named officers opens them, so nobody else can put them
 * aside.
 */
const RESTRICTED = { instansi: 'Inspektorat Daerah', jalur_terbatas_dibaca: 'ya' }
const none = { proof: '', ticket: '' }
/** The library of the puzzles reads the machine's clock. */
const today = new Date()

async function floods(): Promise<void> {
  for (const gate of GATES)
    for (let post = 0; post < 4 * FREE_PER_MINUTE[gate]; post += 1) await admit(world.db, gate, none, today)
}

async function guesses(): Promise<void> {
  for (let guess = 0; guess < 30; guess += 1)
    await logIn(world.db, { identifier: 'pelapor1', password: `salah ${guess}` }, MONDAY)
}

/**
 * What the browser of an honest person does at a gate; with `owed` for a name that is guessed at. Returns the
 * work that it proved.
 */
async function through(gate: Gate, owed?: number): Promise<number> {
  const first = owed ? null : await admit(world.db, gate, none, today)
  if (first?.admitted) return first.work
  const challenge = owed ? (await workInstead(gate, owed, 30, today)).challenge : first?.wait.challenge
  const admission = await admit(world.db, gate, { ...none, proof: await proveWork(challenge ?? '') }, today)
  if (!admission.admitted) throw new Error(`held at ${gate}`)
  return admission.work
}

async function enters(): Promise<PelaporViewer> {
  const press = (work: number) =>
    logIn(world.db, { identifier: 'pelapor1', password: PASSWORD, work }, MONDAY)
  let entered = await press(await through('masuk'))
  // A guess between two presses makes the next one dearer.
  for (let again = 0; again < 5 && !entered.ok && entered.reason === 'wait'; again += 1)
    entered = await press(await through('masuk', entered.work))
  if (!entered.ok) throw new Error(JSON.stringify(entered))
  const viewer = await openSession(world.db, entered.secrets, MONDAY)
  if (viewer?.role !== 'PELAPOR') throw new Error('no session of a reporter')
  return viewer
}

it('thirty failed tries on their name, a stranger’s restricted cases, a flood at every gate and a full disk: the honest reporter logs in and sends', async () => {
  const { db } = world
  const store: BlobStore = { ...world.store, room: async () => 0.95 }
  await guesses()
  const attack = Promise.all([floods(), ...Array.from({ length: 10 }, () => codeSent(world, RESTRICTED))])

  const viewer = await enters()
  await through('lapor')
  const id = await createDraft({ db, viewer, now: MONDAY }, answers())
  const ringkasan = 'Pungutan di loket, ditulis di tengah banjir'
  const saved = await saveDraft({ db, viewer, now: MONDAY }, id, (typed) => ({ ...typed, ringkasan }))
  expect(saved.kind).toBe('saved')
  expect(
    await addLampiran({ db, store, viewer, now: MONDAY }, id, fileOf('a.pdf', Buffer.from('x'))),
  ).toEqual({
    kind: 'problem',
    problem: 'disk-full',
  })
  await through('kirim')
  done(await submitAduan(db, viewer, id, MONDAY))
  await attack

  const { nomor, nextDueOn } = await db.aduan.findUniqueOrThrow({ where: { id } })
  expect(nomor).toMatch(/\d/)
  // The promise of any other day: 3 hari kerja.
  expect(nextDueOn.toISOString().slice(0, 10)).toBe('2026-11-26')
  const opened = await openCase(db, world.admin1, id, MONDAY)
  expect(opened?.view.report.report.ringkasan).toBe(ringkasan)
  // Nor is a key of the stranger's cases with anybody but the named officers.
  const restricted = await db.aduan.findMany({ where: { id: { not: id } }, include: { keys: true } })
  expect(restricted).toHaveLength(10)
  for (const { keys } of restricted)
    expect(keys.some(({ userId }) => userId === world.admin1.userId)).toBe(false)
})
