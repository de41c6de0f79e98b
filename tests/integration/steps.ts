import type { ActResult } from '@/lib/aduan/act'
import { createDraft } from '@/lib/aduan/commands/draft'
import { submitAduan } from '@/lib/aduan/commands/submit'
import type { RawAnswers } from '@/lib/aduan/form/answers'
import type { PelaporViewer } from '@/lib/auth/viewer-type'
import { acceptCase } from '@/lib/telaah/commands'
import type { JawabanBody } from '@/lib/telaah/jawaban'
import { issueJawaban, proposeJawaban, saveJawaban } from '@/lib/telaah/jawaban-commands'
import { forward, startVerification } from '@/lib/verifikasi/commands'
import { answers } from '../fixtures/aduan'
import { MONDAY, type World } from './world'

export const once = { actionKey: undefined }

export const jawaban: JawabanBody = {
  diterima: 'Dugaan pungutan di loket.',
  dilakukan: 'Pemeriksaan di lapangan.',
  hasil: 'terbukti',
  uraianHasil: 'Pungutan terjadi.',
  langkah: 'Pembinaan.',
  batas: 'Tidak ada.',
}

/** Fails loudly when a step of a story was not carried out. */
export function done(result: ActResult | { kind: string; message?: string }): void {
  if (result.kind !== 'done') throw new Error(`expected done, got ${JSON.stringify(result)}`)
}

/** A sent aduan; returns its id. */
export async function sent(
  world: World,
  viewer: PelaporViewer = world.pelapor1,
  change: Partial<RawAnswers> = {},
  now = MONDAY,
): Promise<string> {
  const id = await createDraft({ db: world.db, viewer, now }, answers(change))
  done(await submitAduan(world.db, viewer, id, now))
  return id
}

/** An aduan that Tim A has taken on. */
export async function withTeam(world: World, now = MONDAY): Promise<string> {
  const { db, admin1, telaah1, timA } = world
  const aduanId = await sent(world, world.pelapor1, {}, now)
  done(await startVerification({ db, viewer: admin1, now }, { aduanId, ...once }))
  const team = { timId: timA, berkadarPengawasan: false, note: '' }
  done(await forward({ db, viewer: admin1, now }, { aduanId, ...once, ...team }))
  done(await acceptCase({ db, viewer: telaah1, now }, { aduanId, ...once }))
  return aduanId
}

/** An aduan with an issued answer, drafted by telaah1 and approved by ketua1. */
export async function answered(world: World, now = MONDAY): Promise<string> {
  const { db, telaah1, ketua1 } = world
  const aduanId = await withTeam(world, now)
  done(await saveJawaban({ db, viewer: telaah1, now }, { aduanId, ...once, body: jawaban, revision: 0 }))
  done(await proposeJawaban({ db, viewer: telaah1, now }, { aduanId, ...once }))
  done(await issueJawaban({ db, viewer: ketua1, now }, { aduanId, ...once }))
  return aduanId
}

/** Everything that is stored about a case, to show that a refused act changed nothing. */
export async function footprint({ db }: World, aduanId: string): Promise<string> {
  const row = await db.aduan.findUniqueOrThrow({
    where: { id: aduanId },
    include: {
      keys: true,
      events: true,
      messages: true,
      notes: true,
      steps: true,
      answers: true,
      files: true,
    },
  })
  return JSON.stringify(row)
}
