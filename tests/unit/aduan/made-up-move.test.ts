import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { moves } from '@/lib/aduan/all-moves'
import { noFacts } from '@/lib/aduan/facts'
import { move, told } from '@/lib/aduan/move'
import { toWitaDate } from '@/lib/waktu/calendar'

/** A move that nobody built: what stands here is all that is written for it. */
const fileAppeal = move({
  from: ['SELESAI'],
  by: ['PELAPOR'],
  to: 'DITELAAH',
  guards: ['notRated'],
  clock: [{ start: 'answer' }],
  button: 'Ajukan banding',
  done: 'Banding Anda terkirim.',
  event: {
    kind: 'appealFiled',
    pelapor: 'Anda mengajukan banding.',
    staff: 'Pelapor mengajukan banding.',
    tells: [told('TIM', 'atOnce')],
  },
})

async function house() {
  return {
    ...(await import('@/lib/aduan/lifecycle')),
    ...(await import('@/lib/aduan/lifecycle-commands')),
    ...(await import('@/lib/aduan/lifecycle-clocks')),
    ...(await import('@/lib/aduan/lifecycle-diagram')),
    ...(await import('@/lib/aduan/events/event-labels')),
    ...(await import('@/lib/kabar/rules')),
  }
}

describe('a move that is added in one place', () => {
  let read: Awaited<ReturnType<typeof house>>
  const name = 'fileAppeal' as keyof typeof moves
  beforeAll(async () => {
    vi.resetModules()
    vi.doMock('@/lib/aduan/all-moves', () => ({ moves: { ...moves, fileAppeal } }))
    read = await house()
  })
  afterAll(() => {
    vi.doUnmock('@/lib/aduan/all-moves')
    vi.resetModules()
  })

  test('has a button, offered to the person who may make it and to nobody else', () => {
    expect(read.buttonOf(name)).toBe('Ajukan banding')
    expect(read.viewerRolesOf(name)).toEqual(['PELAPOR'])
    expect(read.availableCommands('SELESAI', 'PELAPOR', { ...noFacts, rated: false })).toContain(name)
    expect(read.availableCommands('SELESAI', 'ADMIN', { ...noFacts, rated: false })).not.toContain(name)
    expect(read.availableCommands('DIJAWAB', 'PELAPOR', { ...noFacts, rated: false })).not.toContain(name)
  })

  test('is held back by its guard, with the sentence of the guard', () => {
    const question = { status: 'SELESAI', command: name, role: 'PELAPOR' } as const
    expect(read.factsAsked(name)).toEqual(['rated'])
    expect(read.decide({ ...question, facts: { ...noFacts, rated: true } })).toMatchObject({
      ok: false,
      code: 'notRated',
    })
    expect(read.decide({ ...question, facts: { ...noFacts, rated: false } })).toMatchObject({
      ok: true,
      to: 'DITELAAH',
      event: 'appealFiled',
    })
  })

  test('moves its clock, also where the calendar changed and deadlines are counted again', () => {
    expect(read.CLOCK_EVENTS).toContain('appealFiled')
    const event = { kind: 'appealFiled', actorRole: 'PELAPOR', fromStatus: 'SELESAI' } as const
    expect(read.effectsOf({ ...event, on: toWitaDate(new Date('2026-11-23T02:00:00Z')) })).toEqual([
      { start: 'answer' },
    ])
  })

  test('says what was done, what happened and to whom', () => {
    expect(read.doneWords('fileAppeal')).toBe('Banding Anda terkirim.')
    expect(read.describeEvent('appealFiled', 'pelapor', 'PELAPOR')).toBe('Anda mengajukan banding.')
    expect(read.describeEvent('appealFiled', 'staff', 'PELAPOR')).toBe('Pelapor mengajukan banding.')
    expect(read.eventKindOptions()).toContainEqual({
      value: 'appealFiled',
      label: 'Pelapor mengajukan banding',
    })
    expect(read.tellingsOf('appealFiled', 'PELAPOR')).toEqual([{ to: 'TIM', mail: 'atOnce' }])
  })

  test('is drawn in the life of an aduan', () => {
    const drawn = read.lifecycleDocument()
    expect(drawn).toContain('  SELESAI --> DITELAAH: fileAppeal (pelapor)')
    expect(drawn).toContain('| `SELESAI` | `fileAppeal` | Ajukan banding | pelapor | `notRated` |')
  })
})

test('every page in moves/ is in the list of moves, under the name of its file', () => {
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const files = readdirSync('lib/aduan/moves').map((file) => file.replace('.ts', ''))
  expect(files.sort()).toEqual(Object.keys(moves).map(kebab).sort())
})

test('an address puts no words on a page but those of a move', async () => {
  const { doneWords } = await import('@/lib/aduan/lifecycle-commands')
  for (const given of [undefined, '', 'toString', 'forward.x', 'sendPesan', 'sendPesan.toString', 'apa saja'])
    expect(doneWords(given), String(given)).toBeUndefined()
  expect(doneWords('sendPesan.staff')).toBe('Pesan terkirim kepada pelapor.')
})
