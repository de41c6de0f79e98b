import { type Holder, heldCode } from '@/lib/akun/held-codes'
import { beginByCode } from '@/lib/lapor/commands/by-code'
import { createDraft } from '@/lib/lapor/commands/draft'
import { submitAduan } from '@/lib/lapor/commands/submit'
import type { RawAnswers } from '@/lib/lapor/form/answers'
import type { IntakeFields } from '@/lib/lapor/form/intake'
import { newId } from '@/lib/platform/db/id'
import { openSession, type SessionSecrets, startSession } from '@/lib/platform/session/sessions'
import type { PelaporViewer, Viewer } from '@/lib/platform/session/viewer-type'
import { caseIdOfCode } from '@/lib/vault/secret-code'
import { hashSid } from '@/lib/vault/session'
import { answers } from '../fixtures/aduan'
import { done } from '../world/steps'
import { MONDAY, type World } from '../world/world'

/** The reporter of a session; throws for any other role. */
export async function pelaporOf(world: World, secrets: SessionSecrets, now = MONDAY): Promise<PelaporViewer> {
  const viewer = await openSession(world.db, secrets, now)
  if (viewer?.role !== 'PELAPOR') throw new Error('no reporter behind this session')
  return viewer
}

/** The key under which a session holds codes. */
export async function holderOf({ sid, kx }: SessionSecrets) {
  return { sidHash: await hashSid(sid), kx }
}

/** A new reporter without an account: their session, and the code that it still holds. */
export async function newcomer(world: World, now = MONDAY) {
  const secrets = await beginByCode(world.db, now)
  const viewer = await pelaporOf(world, secrets, now)
  const aduanId = caseIdOfCode(viewer.seed)
  const code = (await heldCode(world.db, await holderOf(secrets), aduanId))?.code ?? ''
  return { secrets, viewer, aduanId, code }
}

/** A draft without an account. */
export async function codeDraft(world: World, change: Partial<RawAnswers> = {}) {
  const person = await newcomer(world)
  await createDraft({ db: world.db, viewer: person.viewer, now: MONDAY }, answers(change))
  return person
}

/** A sent aduan without an account. */
export async function codeSent(world: World, change: Partial<RawAnswers> = {}) {
  const person = await codeDraft(world, change)
  done(await submitAduan(world.db, person.viewer, person.aduanId, MONDAY))
  return person
}

/** A session in which this person may hold codes. */
export async function newHolder(world: Pick<World, 'db'>, viewer: Viewer, now = MONDAY): Promise<Holder> {
  return holderOf(await startSession(world.db, viewer.userId, viewer.seed, now))
}

/** The input of an administrator who received a letter on this Monday. */
export function intake(
  change: Partial<RawAnswers> = {},
  fields: Partial<IntakeFields> = {},
  kunci = newId(),
) {
  return {
    answers: answers({ identitas: 'anonim', pernyataan: '', ...change }),
    fields: {
      kanal: 'surat',
      'tgl_terima.hari': '23',
      'tgl_terima.bulan': '11',
      'tgl_terima.tahun': '2026',
      nama_pelapor: '',
      hp_pelapor: '',
      email_pelapor: '',
      penyerahan: 'cetak',
      ...fields,
    },
    kunci,
  }
}
