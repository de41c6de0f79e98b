import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { heldCode } from '@/lib/akun/held-codes'
import { addLampiran } from '@/lib/bukti/commands'
import { saveJawaban } from '@/lib/jawaban/commands'
import { complete } from '@/lib/lapor/commands/complete'
import { receiveAduan } from '@/lib/lapor/commands/intake'
import { withdraw } from '@/lib/lapor/commands/reporter'
import { sendPesan } from '@/lib/pesan/commands'
import { stashForm } from '@/lib/platform/stash/stash'
import { addCatatan, askPelapor, logTindakLanjut } from '@/lib/telaah/commands'
import {
  approveDokumen,
  checkDokumen,
  proposeDokumen,
  saveDokumen,
  sendBackDokumen,
} from '@/lib/terlapor/dokumen-commands'
import { deferTelling, recordTelling } from '@/lib/terlapor/pemberitahuan-commands'
import { fromReadableCode } from '@/lib/vault/readable-code'
import { seedOfCode } from '@/lib/vault/secret-code'
import { saveChecklist } from '@/lib/verifikasi/checklist'
import { askCompletion, closeIncomplete } from '@/lib/verifikasi/commands'
import { labelAduan } from '@/lib/verifikasi/queue/commands'
import { asRead } from '@/prisma/demo/as-read'
import { done, inVerification, jawaban, once, withTeam } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'
import { codeSent, intake, newHolder } from './codes'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const MARKER = 'PENANDAxRAHASIAx4815'
/** A marker as it would appear in a dump: plain, in hexadecimal, in base64 at any of three offsets. */
const SHAPES = [
  MARKER,
  Buffer.from(MARKER).toString('hex'),
  ...['', 'x', 'xx'].map((shift) =>
    Buffer.from(shift + MARKER)
      .toString('base64')
      .slice(4, 20),
  ),
]

function traces(shapes: readonly string[], place: string, content: string): string[] {
  return shapes
    .filter((shape) => content.toLowerCase().includes(shape.toLowerCase()))
    .map((shape) => `${place}: ${shape}`)
}

it('no text written by a person is found in any table or blob', async () => {
  const { db, store, pelapor1, telaah1, ketua1, admin1 } = world
  const now = MONDAY
  const asked = await inVerification(world)
  const request = { aduanId: asked, ...once, text: `Teks ${MARKER}`, closing: MARKER }
  const items = [{ element: 'waktu', question: `Kapan? ${MARKER}` }]
  done(await askCompletion({ db, viewer: admin1, now }, { ...request, items }))
  const answers = [{ answer: `Mei ${MARKER}`, unknown: false }]
  done(await complete({ db, viewer: pelapor1, now }, { aduanId: asked, ...once, answers, text: MARKER }))
  done(await saveChecklist({ db, viewer: admin1, now }, { aduanId: asked, shown: [], ticked: ['jelas'] }))
  const why = { reason: 'belumCukup', text: `Sebab ${MARKER}` }
  done(await closeIncomplete({ db, viewer: admin1, now }, { aduanId: asked, ...once, ...why }))
  const aduanId = await withTeam(world)
  const text = `Teks ${MARKER}`
  done(await sendPesan({ db, viewer: pelapor1, now }, { aduanId, ...once, text }))
  done(await addCatatan({ db, viewer: admin1, now }, { aduanId, ...once, text }))
  done(await labelAduan({ db, viewer: admin1, now }, { aduanId, ...once, label: MARKER, change: 'add' }))
  const body = { kind: 'analisis', onDate: '2026-11-23', office: text, letter: text, text }
  done(await logTindakLanjut({ db, viewer: telaah1, now }, { aduanId, ...once, body }))
  done(await askPelapor({ db, viewer: telaah1, now }, { aduanId, ...once, text }))
  const draft = { ...jawaban, langkah: text }
  done(await saveJawaban({ db, viewer: telaah1, now }, { aduanId, ...once, body: draft, revision: 0 }))
  const kept = { reason: text, days: 5 }
  done(await deferTelling({ db, viewer: telaah1, now }, { aduanId, ...once, ...kept }))
  const told = { onDate: '2026-11-23', way: text, text }
  done(await recordTelling({ db, viewer: telaah1, now }, { aduanId, ...once, ...told }))
  // The marker is in the reporter's messages too: a reason lets it stay, and is sealed as well.
  const copy = { aduanId, ...once, kind: 'SALINAN' as const }
  const said = { penerima: text, dugaan: text, klarifikasi: text, kesimpulan: text }
  done(await saveDokumen({ db, viewer: telaah1, now }, { ...copy, body: said, revision: 0 }))
  const reasons = new Map(
    Object.keys(said).map((part) => [`${part} kataLangka ${MARKER.toLowerCase()}`, text]),
  )
  expect(await checkDokumen({ db, viewer: telaah1, now }, { ...copy, reasons })).toMatchObject({ open: 0 })
  done(await proposeDokumen({ db, viewer: telaah1, now }, copy))
  done(await sendBackDokumen({ db, viewer: ketua1, now }, { ...copy, remark: text }))
  done(await proposeDokumen({ db, viewer: telaah1, now }, copy))
  done(await approveDokumen({ db, viewer: ketua1, now }, await asRead({ db, viewer: ketua1, now }, copy)))
  const source = (async function* () {
    yield Buffer.from(text.repeat(5000))
  })()
  const file = { name: `${MARKER}.pdf`, source, isComplete: () => true }
  expect((await addLampiran({ db, store, viewer: pelapor1, now }, aduanId, file)).kind).toBe('added')
  await stashForm(store, { userId: pelapor1.userId, path: '/aduan/baru', values: { kronologi: [text] } }, now)
  done(await withdraw({ db, viewer: pelapor1, now }, { aduanId, ...once, reason: text }))

  expect(await found(SHAPES)).toEqual([])
})

it('neither a kode rahasia nor its seed is found anywhere, while it can be shown or after', async () => {
  const reporter = await codeSent(world, { kronologi: `${MARKER} `.repeat(5) })
  const { db, admin1: viewer } = world
  const holder = await newHolder(world, viewer)
  const form = intake(
    { ringkasan: `Surat ${MARKER}`, identitas: 'rahasia' },
    { nama_pelapor: MARKER, email_pelapor: MARKER },
  )
  done(await receiveAduan({ db, viewer, holder, now: MONDAY }, form))
  const codes = [reporter.code, (await heldCode(db, holder, form.kunci))?.code ?? '']
  const shapes = [...SHAPES]
  for (const code of codes) {
    const secrets = [await fromReadableCode(code, 16), await seedOfCode(code)]
    shapes.push(
      code,
      code.replaceAll('-', ''),
      ...code.split('-').map((_, i, all) => all.slice(i, i + 2).join('-')),
    )
    for (const secret of secrets) {
      const bytes = Buffer.from(secret ?? [])
      shapes.push(bytes.toString('hex'), bytes.toString('base64').slice(0, 20), bytes.toString('latin1'))
    }
  }
  const meaningful = shapes.filter((shape) => shape.length >= 9)
  expect(meaningful.length).toBeGreaterThan(20)
  expect(await found(meaningful)).toEqual([])
})

/** Occurrences of these byte forms in the tables and blobs of this world. */
async function found(shapes: readonly string[]): Promise<string[]> {
  const { db } = world
  const found: string[] = []
  const tables = await db.$queryRaw<
    { name: string }[]
  >`SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'pgboss')`
  expect(tables.length).toBeGreaterThan(20)
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM ${name} t`)
    for (const { row } of rows) found.push(...traces(shapes, name, row))
  }
  const folder = world.folder
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile())
      found.push(...traces(shapes, 'blob', await readFile(join(entry.parentPath, entry.name), 'latin1')))
  }
  return found
}
