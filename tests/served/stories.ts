import { giveKeys } from '@/lib/akun/commands/give-keys'
import { addLampiran } from '@/lib/bukti/commands'
import { decideDataRequest, requestData } from '@/lib/data-pribadi/case-requests'
import {
  approveDestruction,
  carryOutDestruction,
  proposeDestruction,
} from '@/lib/data-pribadi/retention/destroy'
import { tellOfDeadLetters } from '@/lib/jobs/dead-letters'
import { takeBundel } from '@/lib/kasus/bundle/take'
import { objectJawaban } from '@/lib/lapor/commands/reporter'
import { openBoss } from '@/lib/platform/queue/boss'
import { DEAD_LETTERS } from '@/lib/platform/queue/queues'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { rateHandling } from '@/lib/sesudah/rating/commands'
import { reportThreat } from '@/lib/sesudah/threats/commands'
import { handToTeam, linkDuplicate } from '@/lib/verifikasi/commands'
import { comeToCase } from '@/lib/verifikasi/queue/presence'
import { everyWord } from '../integration/every-word'
import * as steps from '../world/steps'
import type { World } from '../world/world'
import { fate } from './fate'

export const NIP = '198203122006041003'

/** How each report names them: one as terlapor, one by NIP, one as a witness, one within the story. */
const ABOUT_THEM = {
  terlapor: [{ nama: 'Gusti Rahmadi', jabatan: 'Petugas loket dua', peran: 'utama' }],
  saksi: [{ nama: 'Sukmawati Anjar', jabatan: '', kontak: '', izin: '' }],
  kronologi: `Setiap pemohon diminta membayar lima puluh ribu rupiah tanpa karcis oleh Barkati Idham dan pemilik NIP ${NIP}.`,
}

/** Ids of the contents of the hidden cases, to request them directly. */
export interface Hidden {
  aduanId: string
  nomor: string
  lampiranId: string
  jawabanId: string
  versiId: string
  langkahId: string
  berkasId: string
  tugasId: string
  bukaId: string
  dataId: string
  instansiId: string
  kabarId: string
  beritaId: string
  serahId: string
  dokumenId: string
  pekerjaanId: string
}

function as<V extends Viewer>({ db, store }: World, viewer: V, now: Date) {
  return { db, store, viewer, now }
}

/** Cases visible to everybody responsible for them; returns one with something in every tab. */
export async function visibleStories(world: World, now: Date): Promise<string> {
  await steps.sent(world, world.pelapor1, {}, now)
  await steps.toComplete(world, now)
  await steps.questioned(world, now)
  const aduanId = await everyWord(world, now)
  const file = steps.fileOf('bukti.pdf', Buffer.from('%PDF-1.4 bukti'))
  await addLampiran(as(world, world.pelapor1, now), aduanId, file)
  return aduanId
}

/** Later events of both worlds: everything numbered or counted shows here. */
export async function visibleLater(world: World, now: Date): Promise<void> {
  const { pelapor2, admin1, admin2 } = world
  await steps.sent(world, pelapor2, {}, now)
  const aduanId = await steps.finished(world, now)
  const rating = { rating: 4, text: 'Baik' } as const
  steps.done(await rateHandling(as(world, world.pelapor1, now), { aduanId, actionKey: undefined, ...rating }))
  await steps.correctionProposed(world, now)
  await steps.identityAsked(world, now)
  const named = await world.db.user.findMany({
    where: { username: { startsWith: 'dinamai' } },
    orderBy: { username: 'asc' },
  })
  // Each at a different time, because lists are sorted by time.
  let moment = now.getTime() - 3_600_000
  for (const { id, role } of named) {
    for (const giver of [admin1, admin2]) {
      moment += 1000
      const to = { userId: id, ...(role === 'TELAAH' ? { timId: world.timA } : {}) }
      await giveKeys(world.db, giver, to, new Date(moment))
    }
  }
  await inQueue(world, (queue) => tellOfDeadLetters(queue, world.db, now))
}

/** The cases about them, from the first sending to destruction, handled by colleagues who may know. */
export async function hiddenStories(world: World, now: Date): Promise<Hidden> {
  fate.report = ABOUT_THEM
  const { db, admin1, admin2, pelapor1, timB } = world
  await steps.sent(world, pelapor1, {}, now)
  await steps.toComplete(world, now)
  await steps.declined(world, now)
  await steps.forwarded(world, now)
  await steps.identityAsked(world, now)
  await steps.handoverApproved(world, now)

  const aduanId = await everyWord(world, now)
  const file = steps.fileOf('bukti.pdf', Buffer.from('%PDF-1.4 bukti rahasia'))
  const added = await addLampiran(as(world, pelapor1, now), aduanId, file)
  const taken = await takeBundel(as(world, admin1, now), aduanId)
  if (taken.kind === 'taken') await new Response(taken.stream).arrayBuffer()
  await comeToCase(db, admin1, aduanId, now)

  const form = (id: string) => ({ aduanId: id, actionKey: undefined })
  const objected = await steps.answered(world, now)
  steps.done(
    await objectJawaban(as(world, pelapor1, now), {
      ...form(objected),
      text: 'Jawaban tidak menyebut ke mana uangnya mengalir.',
    }),
  )
  const toB = { timId: timB, reason: 'Anggota lain.' }
  steps.done(await handToTeam(as(world, admin1, now), { ...form(objected), ...toB }))
  const double = await steps.inVerification(world, now)
  const main = await db.aduan.findUniqueOrThrow({ where: { id: objected } })
  await linkDuplicate(as(world, admin1, now), { ...form(double), mainNomor: main.nomor ?? '' })

  const rated = await steps.finished(world, now)
  steps.done(await rateHandling(as(world, pelapor1, now), { ...form(rated), rating: 1, text: 'Buruk' }))
  steps.done(await reportThreat(as(world, pelapor1, now), { ...form(rated), text: 'Saya ditelepon.' }))
  await destroyed(world, now)
  const beritaId = await proposed(world, now)
  const pekerjaanId = await inQueue(world, async (queue) => {
    const id = await queue.send(DEAD_LETTERS, { aduanId })
    return id ?? ''
  })
  fate.report = {}

  const where = { aduanId }
  const jawaban = await db.jawaban.findFirstOrThrow({ where })
  const notice = await db.notifikasi.findFirstOrThrow({ where: { aduanId, userId: admin2.userId } })
  return {
    aduanId,
    nomor: (await db.aduan.findUniqueOrThrow({ where: { id: aduanId } })).nomor ?? '',
    lampiranId: added.kind === 'added' ? added.id : '',
    jawabanId: jawaban.id,
    versiId: (await db.versiDraf.findFirstOrThrow({ where: { jawabanId: jawaban.id } })).id,
    langkahId: (await db.tindakLanjut.findFirstOrThrow({ where })).id,
    berkasId: (await db.berkasKerja.findFirstOrThrow({ where })).id,
    tugasId: (await db.tugas.findFirstOrThrow({ where })).id,
    bukaId: (await db.pembukaanIdentitas.findFirstOrThrow({ where: { status: 'DIMINTA', NOT: where } })).id,
    dataId: (await db.permintaanData.findFirstOrThrow({ where })).id,
    instansiId: (await db.permintaanInstansi.findFirstOrThrow({ where })).id,
    kabarId: notice.id,
    beritaId,
    dokumenId: (await db.dokumenTerlapor.findFirstOrThrow({ where })).id,
    serahId: (await db.penyerahan.findFirstOrThrow({ where })).id,
    pekerjaanId,
  }
}

/** A case erased at its reporter's request, down to its record. */
async function destroyed(world: World, now: Date): Promise<void> {
  const id = await proposed(world, now)
  if ((await approveDestruction(as(world, world.admin2, now), id)) !== 'done') throw new Error('not approved')
  await carryOutDestruction(world.db, world.store, id, now)
}

async function proposed(world: World, now: Date): Promise<string> {
  const aduanId = await steps.finished(world, now)
  const asked = { aduanId, actionKey: undefined, kind: 'HAPUS', text: 'Hapus.' } as const
  steps.done(await requestData(as(world, world.pelapor1, now), asked))
  const row = await world.db.permintaanData.findFirstOrThrow({ where: { aduanId } })
  const decision = { requestId: row.id, actionKey: undefined, granted: true, answer: 'Ya.' }
  steps.done(await decideDataRequest(as(world, world.admin1, now), decision))
  const proposal = { aduanIds: [aduanId], basis: 'Permintaan pelapor' }
  const result = await proposeDestruction(as(world, world.admin1, now), proposal)
  if (!result.ok) throw new Error(result.reason)
  return result.id
}

/** The queue of this world; the process's own queue belongs to the first world. */
async function inQueue<T>(world: World, use: (queue: Awaited<ReturnType<typeof openBoss>>) => Promise<T>) {
  const queue = await openBoss(world.url, { supervise: false, schedule: false, migrate: false })
  try {
    return await use(queue)
  } finally {
    await queue.stop({ graceful: false })
  }
}
