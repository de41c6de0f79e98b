import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addLampiran } from '@/lib/bukti/commands'
import { examineNow } from '@/lib/bukti/examine-soon'
import { ownDraft } from '@/lib/kasus/own-cases'
import { createDraft, saveDraft } from '@/lib/lapor/commands/draft'
import { submitAduan } from '@/lib/lapor/commands/submit'
import type { RawAnswers } from '@/lib/lapor/form/answers'
import { asksAbout, findingsToShow } from '@/lib/lapor/form/self-identification/ask'
import { fingerprintOf } from '@/lib/lapor/form/self-identification/find'
import { SEND_AS_IS } from '@/lib/lapor/form/self-identification/labels'
import { ownIdentity } from '@/lib/lapor/own-identity'
import { answers } from '../fixtures/aduan'
import { fileOf, footprint } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())
const now = MONDAY

const PHONE = 'Setiap pemohon diminta membayar lima puluh ribu rupiah. Hubungi saya di 0812-3456-7890.'
const anonim = (change: Partial<RawAnswers> = {}) =>
  answers({ identitas: 'anonim', kronologi: PHONE, ...change })

async function draft(change: RawAnswers): Promise<string> {
  return createDraft({ db: world.db, viewer: world.pelapor1, now }, change)
}
const submit = (id: string, sentAsIs: string[] = []) =>
  submitAduan(world.db, world.pelapor1, id, now, sentAsIs)

/** The findings that the check page of this draft shows and sends back. */
async function shown(id: string) {
  const row = await ownDraft(world.db, world.pelapor1, id)
  if (!row) throw new Error('no such draft')
  return findingsToShow(row.answers, row.files, await ownIdentity(world.db, world.pelapor1))
}

describe('an anonymous report that may identify its writer', () => {
  it('triggers one question, which changes nothing, and is sent unchanged at the second press', async () => {
    const id = await draft(anonim())
    const before = await footprint(world, id)
    expect(await submit(id)).toMatchObject({
      kind: 'invalid',
      errors: [{ field: SEND_AS_IS, message: expect.stringContaining('Ada 1 bagian') }],
    })
    expect(await footprint(world, id)).toBe(before)
    expect((await submit(id, [fingerprintOf(await shown(id))])).kind).toBe('done')
  })

  it('triggers the question again if the page did not show the current findings', async () => {
    const id = await draft(anonim())
    const seen = fingerprintOf(await shown(id))
    await saveDraft({ db: world.db, viewer: world.pelapor1, now }, id, (a) => ({
      ...a,
      bukti_lain: 'Tanya ke rahasia.sekali@contoh.id',
    }))
    expect((await submit(id, [seen])).kind).toBe('invalid')
    expect((await submit(id, [seen, fingerprintOf(await shown(id))])).kind).toBe('done')
  })

  it.each<[string, Partial<RawAnswers>]>([
    [
      "the reporter's own user name",
      { kronologi: `${PHONE.slice(0, 55)} Saya dipanggil pelapor1 di grup itu.` },
    ],
    [
      'a sentence about oneself',
      { kronologi: 'Saya sebagai bendahara diminta menandatangani kuitansi kosong.' },
    ],
  ])('triggers the question because of %s', async (_, change) => {
    expect((await submit(await draft(anonim(change)))).kind).toBe('invalid')
  })

  it('triggers the question because of a file name', async () => {
    const id = await draft(anonim({ kronologi: answers().kronologi ?? '' }))
    const bytes = new TextEncoder().encode('%PDF-1.4 isi berkas')
    await addLampiran(
      { db: world.db, store: world.store, viewer: world.pelapor1, now },
      id,
      fileOf('KTP 6371051208900001.pdf', bytes),
    )
    expect(await shown(id)).toMatchObject([{ field: 'bukti', kind: 'nik' }])
    const sent = await submit(id)
    expect(sent).toMatchObject({ kind: 'invalid' })
    if (sent.kind === 'invalid') expect(sent.errors.map((error) => error.field)).toContain(SEND_AS_IS)
  })

  it('with Rahasia triggers the question because of a file name, and not because of the story', async () => {
    const id = await draft(anonim({ identitas: 'rahasia' }))
    const bytes = new TextEncoder().encode('%PDF-1.4 isi berkas')
    const context = { db: world.db, store: world.store, viewer: world.pelapor1, now }
    await addLampiran(context, id, fileOf('Surat dari pelapor1.pdf', bytes))
    const asked = asksAbout(answers({ identitas: 'rahasia' }), await shown(id))
    expect(asked.map(({ field }) => field)).toEqual(['bukti'])
    const [file] = await world.db.lampiran.findMany({ where: { aduanId: id } })
    await examineNow(context, id, file?.id ?? '')
    expect(await submit(id)).toMatchObject({ kind: 'invalid', errors: [{ field: SEND_AS_IS }] })
    expect((await submit(id, [fingerprintOf(asked)])).kind).toBe('done')
  })

  it('lists other missing answers at once', async () => {
    const sent = await submit(await draft(anonim({ pernyataan: '' })))
    expect(sent.kind === 'invalid' && sent.errors.map((error) => error.field)).toEqual([
      'pernyataan',
      SEND_AS_IS,
    ])
  })

  it('is sent once by twenty simultaneous presses, and by none without the answer', async () => {
    const id = await draft(anonim())
    const press = (times: number, sentAsIs: string[]) =>
      Promise.all(Array.from({ length: times }, () => submit(id, sentAsIs)))
    expect((await press(3, [])).map((result) => result.kind)).toEqual(['invalid', 'invalid', 'invalid'])
    const results = await press(20, [fingerprintOf(await shown(id))])
    expect(results.filter((result) => result.kind === 'done')).toHaveLength(1)
    expect(results.filter((result) => result.kind === 'repeated')).toHaveLength(19)
    expect(await world.db.peristiwa.count({ where: { aduanId: id } })).toBe(1)
  })
})

describe('no question', () => {
  it.each<[string, RawAnswers]>([
    ['in mode Terbuka', answers({ kronologi: PHONE, identitas: 'terbuka' })],
    ['if an anonymous report identifies nobody', answers({ identitas: 'anonim' })],
    [
      'for numbers of the terlapor',
      answers({
        identitas: 'anonim',
        terlapor: [{ nama: 'Budi', jabatan: 'NIP 198507122010011003, HP 081234567890', peran: 'utama' }],
      }),
    ],
  ])('%s', async (_, change) => {
    const id = await draft(change)
    expect(await shown(id)).toEqual([])
    expect((await submit(id)).kind).toBe('done')
  })

  it('in mode Rahasia, where the page only tells', async () => {
    const id = await draft(answers({ kronologi: PHONE }))
    expect(await shown(id)).toMatchObject([{ kind: 'telepon' }])
    expect((await submit(id)).kind).toBe('done')
  })
})
