import { type ActResult, actOnAduan, type Scene, type Written } from '@/lib/aduan/act'
import { caseOfSeed } from '@/lib/aduan/case-of-seed'
import { grantKeys } from '@/lib/aduan/keys/keys'
import { keepReporterKey, reporterKeyOf } from '@/lib/aduan/keys/reporter-key'
import type { Db } from '@/lib/platform/db/client'
import { codeViewer } from '@/lib/platform/session/sessions'
import type { PelaporViewer, Viewer } from '@/lib/platform/session/viewer-type'
import { caseKeyPair, keyId, ownerTag, unwrapKey } from '@/lib/vault/case-keys'
import { seedOfCode } from '@/lib/vault/secret-code'

const TO_ACCOUNT = 'Sekarang aduan ini dibuka lewat akun. Kode rahasianya tidak berlaku lagi.'

/**
 * Moves a case from a kode rahasia to an account: each key that the code's pair held is sealed to the
 * account's pair for this case, the owner tag is replaced, and the code opens nothing from then on. Acts as
 * the code's holder, so that without the code the answer is `not-found`. The event has no author.
 */
export async function adoptCase(
  { db, viewer, now }: { db: Db; viewer: Viewer; now: Date },
  { code }: { code: string },
): Promise<ActResult & { aduanId: string }> {
  const seed = await seedOfCode(code)
  const aduanId = await caseOfSeed(db, seed)
  if (viewer.role !== 'PELAPOR' || !viewer.account) return { kind: 'not-found', aduanId }
  const holder = codeViewer(seed, viewer.sidHash)
  const result = await actOnAduan({ db, viewer: holder, now }, { aduanId, command: 'adopt' }, (scene) =>
    rebind(scene, holder, viewer, TO_ACCOUNT),
  )
  if (result.kind === 'done') await adoptFollowUps({ db, holder, owner: viewer, now })
  return { ...result, aduanId }
}

/** Moves follow-up cases (lib/sesudah/threats) along. */
async function adoptFollowUps({
  db,
  holder,
  owner,
  now,
}: {
  db: Db
  holder: PelaporViewer
  owner: PelaporViewer
  now: Date
}): Promise<void> {
  const left = await db.aduan.findMany({
    where: { ownerTag: await ownerTag(holder.seed) },
    select: { id: true },
  })
  for (const { id } of left) {
    await actOnAduan({ db, viewer: holder, now }, { aduanId: id, command: 'adopt' }, (scene) =>
      rebind(scene, holder, owner, TO_ACCOUNT),
    )
  }
}

/**
 * Seals each key that this reporter holds to another seed of theirs; the owner tag is replaced, and the old
 * seed opens nothing from then on: the next writer begins a new epoch. Read marks are deleted, because only
 * the old seed could open them. `text` is for the reporter.
 */
export async function rebind(
  { tx, aduan, keys }: Scene,
  holder: Pick<PelaporViewer, 'seed'>,
  owner: Pick<PelaporViewer, 'seed'>,
  text: string,
): Promise<Written> {
  const from = await caseKeyPair(holder.seed, aduan.id)
  const mine = { aduanId: aduan.id, recipientKeyId: await keyId(from.publicKey) }
  const wraps = await tx.keyWrap.findMany({ where: mine })
  const held = await Promise.all(
    wraps.map(({ compartment, epoch, sealed }) =>
      unwrapKey(sealed, { caseId: aduan.id, compartment, epoch }, from),
    ),
  )
  const publicKey = await reporterKeyOf(owner.seed, aduan.id)
  await grantKeys(tx, held, [{ holder: 'PELAPOR', publicKey }])
  await keepReporterKey(tx, keys.content, publicKey)
  await tx.keyWrap.deleteMany({ where: mine })
  return {
    data: { ownerTag: await ownerTag(owner.seed), sealedRead: null, sealedName: null },
    shared: { text },
  }
}
