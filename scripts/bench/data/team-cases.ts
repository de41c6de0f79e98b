import { eventHash } from '@/lib/aduan/events/events'
import { chainName, headColumns, headState } from '@/lib/aduan/events/head'
import { candidate } from '@/lib/aduan/keys/candidate'
import { grantCase } from '@/lib/aduan/keys/keys'
import { reportColumn, type StoredReport } from '@/lib/aduan/report/stored-report'
import { sealSummary } from '@/lib/aduan/report/summary'
import { judge } from '@/lib/identitas/conflict/clearance'
import { readCase } from '@/lib/identitas/conflict/rules'
import { appendPesan } from '@/lib/pesan/thread'
import type { Db } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import { inTransaction } from '@/lib/platform/db/transaction'
import { appendCatatan, appendTindakLanjut } from '@/lib/telaah/internal-log'
import { sealTugas } from '@/lib/telaah/tugas'
import type { Bytes } from '@/lib/vault/bytes'
import { type CompartmentKey, newCompartmentKey } from '@/lib/vault/case-keys'
import { sealHead } from '@/lib/vault/chain'
import { sealJson } from '@/lib/vault/field'
import { newNomorSuffix } from '@/lib/vault/random'
import { toWitaDate } from '@/lib/waktu/calendar'

const DAY_MS = 86_400_000

interface Plan {
  timId: string
  people: readonly { userId: string }[]
  cases: number
  /** The long case's number of events. */
  events: number
  messages: number
}

/**
 * Open cases of one team as its workspace reads them: real keys for every member, tasks and messages; one of
 * them is long. Returns the long one.
 */
export async function storeTeamCases(db: Db, plan: Plan, now: Date): Promise<string> {
  let longCase = ''
  for (let index = 0; index < plan.cases; index++) {
    const id = await oneCase(db, plan, index, now)
    if (index === 0) longCase = id
  }
  await db.$executeRaw`ANALYZE`
  return longCase
}

async function oneCase(db: Db, plan: Plan, index: number, now: Date): Promise<string> {
  const id = newId()
  const ref = { caseId: id, epoch: 1 }
  const content = await newCompartmentKey({ ...ref, compartment: 'content' })
  const internal = await newCompartmentKey({ ...ref, compartment: 'internal' })
  const today = toWitaDate(now)
  const day = new Date(`${today}T00:00:00Z`)
  const due = new Date(day.getTime() + ((index % 21) - 6) * DAY_MS)
  const [first] = plan.people
  const assignee = plan.people[index % plan.people.length] ?? first
  if (!first || !assignee) throw new Error('no reviewer')
  await inTransaction(db, async (tx) => {
    await tx.aduan.create({
      data: {
        id,
        nomor: `WBS-2026-${await newNomorSuffix()}`,
        ownerTag: new Uint8Array(32),
        status: index % 10 === 9 ? 'DITERUSKAN' : 'DITELAAH',
        timId: plan.timId,
        kategoriId: 'pungli',
        kabkotaCode: '63.71',
        createdOn: day,
        touchedOn: day,
        submittedOn: day,
        answerDueOn: due,
        progressDueOn: due,
        nextDueOn: due,
        sealedReport: await sealReport(content, id),
        sealedSummary: await sealSummary(content, id, {
          ringkasan: `Pungutan tanpa karcis di loket ${index}`,
          instansi: 'Dinas Perhubungan',
          identitas: 'rahasia',
          restricted: false,
          atRisk: false,
        }),
      },
    })
    const users = await tx.user.findMany({
      where: { id: { in: plan.people.map(({ userId }) => userId) } },
      select: candidate,
    })
    const named = readCase({ terlapor: [], instansi: 'Dinas Perhubungan', unitRinci: '', texts: [] })
    const { cleared } = await judge(id, named, { people: [] }, users)
    await grantCase(tx, { content, internal }, [], cleared)
    await tx.pernyataanHubungan.createMany({
      data: plan.people.map(({ userId }) => ({ aduanId: id, userId, kind: 'TIDAK_ADA' as const, at: now })),
    })
    const tugasId = newId()
    const sealedBody = await sealTugas(internal, tugasId, { text: 'Minta daftar karcis', result: '' })
    const task = { id: tugasId, aduanId: id, assigneeId: assignee.userId, authorId: first.userId }
    await tx.tugas.create({ data: { ...task, at: now, dueOn: due, sealedBody } })
    const messages = index === 0 ? plan.messages : 2
    for (let n = 0; n < messages; n++)
      await appendPesan(tx, content, {
        aduanId: id,
        sender: n % 2 === 0 ? 'TELAAH' : 'PELAPOR',
        senderId: first.userId,
        kind: 'BIASA',
        body: { text: 'Terima kasih. Kami sedang memeriksa keterangan Anda. '.repeat(4) },
        now,
        today,
      })
    if (index > 0) return
    for (let n = 0; n < 50; n++) {
      const author = { aduanId: id, authorId: first.userId, now }
      await appendCatatan(tx, internal, { ...author, authorRole: 'TELAAH' }, 'Catatan di antara petugas.')
      const step = { kind: 'koordinasi', onDate: today, office: 'Dinas', letter: '800/1', text: 'Diminta.' }
      await appendTindakLanjut(tx, internal, author, step)
    }
  })
  await storeEvents(db, { content, internal }, id, index === 0 ? plan.events : 3, first.userId, now)
  return id
}

/** A valid chain whose events have text for both sides, so that every seal is opened. */
async function storeEvents(
  db: Db,
  keys: { content: CompartmentKey; internal: CompartmentKey },
  aduanId: string,
  length: number,
  actorId: string,
  now: Date,
): Promise<void> {
  let previous: Bytes | null = null
  const rows = []
  for (let seq = 1; seq <= length; seq++) {
    const id = newId()
    const at = (column: 'sealed_shared' | 'sealed_internal') => ({ table: 'peristiwa', column, rowId: id })
    const row = {
      id,
      aduanId,
      seq,
      kind: 'pesanSent',
      actorRole: 'TELAAH' as const,
      actorId,
      onDate: new Date(`${toWitaDate(now)}T00:00:00Z`),
      at: now,
      fromStatus: 'DITELAAH' as const,
      toStatus: 'DITELAAH' as const,
      sealedShared: await sealJson(keys.content, at('sealed_shared'), { text: 'Kabar untuk pelapor.' }),
      sealedInternal: await sealJson(keys.internal, at('sealed_internal'), { text: 'Catatan langkah.' }),
      systemNote: null,
      prevHash: previous,
    }
    const hash: Bytes = await eventHash(row)
    rows.push({ ...row, hash })
    previous = hash
  }
  await db.peristiwa.createMany({ data: rows })
  if (!previous) return
  const row = await db.aduan.findUniqueOrThrow({ where: { id: aduanId }, select: headColumns })
  const chainSeal = await sealHead(chainName(aduanId), length, previous, await headState(row))
  await db.aduan.update({ where: { id: aduanId }, data: { chainLength: length, chainSeal } })
}

function sealReport(content: CompartmentKey, id: string) {
  const report: StoredReport['report'] = {
    kategori: 'pungli',
    ringkasan: 'Pungutan tanpa karcis di loket',
    terlapor: [{ nama: '', jabatan: 'Petugas loket', peran: 'utama' }],
    instansi: 'Dinas Perhubungan',
    unitRinci: 'Unit pelayanan',
    restricted: false,
    waktuJenis: 'tidak_ingat',
    tanggalMulai: null,
    tanggalAkhir: null,
    kabkota: '63.71',
    lokasiRinci: 'Pasar induk, lantai satu',
    kronologi: 'Setiap pemohon diminta membayar lima puluh ribu rupiah tanpa karcis. '.repeat(25),
    sumberInfo: '',
    kerugian: null,
    kerugianTidakTahu: true,
    pihakDirugikan: '',
    saksi: [],
    pernahLapor: '',
    pernahLaporRinci: '',
    buktiLain: '',
    identitas: 'rahasia',
    hubungan: '',
    risiko: '',
    risikoRinci: '',
  }
  return reportColumn.seal(content, id, { report, reporter: null })
}
