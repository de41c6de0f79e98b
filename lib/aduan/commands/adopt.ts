import { codeViewer } from '@/lib/auth/sessions'
import type { PelaporViewer, Viewer } from '@/lib/auth/viewer-type'
import type { Db } from '@/lib/db/client'
import { caseKeyPair, keyId, ownerTag, unwrapKey } from '@/lib/vault/case-keys'
import { caseIdOfCode, seedOfCode } from '@/lib/vault/secret-code'
import { type ActResult, actOnAduan, type Scene, type Written } from '../act'
import { grantKeys } from '../keys'

/**
 * Takes a case that a kode rahasia opens into an account: each key that the code's pair held is sealed to the account's
 * pair for this case, owner tag and public key are replaced, and the code opens nothing from then on. Carried out in the
 * name of the code's holder, so who has no code gets `not-found`. The event has no author.
 */
export async function adoptCase(
  { db, viewer, now }: { db: Db; viewer: Viewer; now: Date },
  { code }: { code: string },
): Promise<ActResult & { aduanId: string }> {
  const seed = await seedOfCode(code)
  const aduanId = caseIdOfCode(seed)
  if (viewer.role !== 'PELAPOR' || !viewer.account) return { kind: 'not-found', aduanId }
  const holder = codeViewer(seed, viewer.sidHash)
  const result = await actOnAduan({ db, viewer: holder, now }, { aduanId, command: 'adopt' }, (scene) =>
    rebind(scene, holder, viewer),
  )
  if (result.kind === 'done') await adoptFollowUps({ db, holder, owner: viewer, now })
  return { ...result, aduanId }
}

/** What followed from the case (lib/keselamatan) goes over with it. */
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
      rebind(scene, holder, owner),
    )
  }
}

async function rebind({ tx, aduan }: Scene, holder: PelaporViewer, owner: PelaporViewer): Promise<Written> {
  const [from, to] = await Promise.all([
    caseKeyPair(holder.seed, aduan.id),
    caseKeyPair(owner.seed, aduan.id),
  ])
  const mine = { aduanId: aduan.id, recipientKeyId: await keyId(from.publicKey) }
  const wraps = await tx.keyWrap.findMany({ where: mine })
  const keys = await Promise.all(
    wraps.map(({ compartment, epoch, sealed }) =>
      unwrapKey(sealed, { caseId: aduan.id, compartment, epoch }, from),
    ),
  )
  await grantKeys(tx, keys, [{ holder: 'PELAPOR', publicKey: to.publicKey }])
  await tx.keyWrap.deleteMany({ where: mine })
  return { data: { ownerTag: await ownerTag(owner.seed), reporterKey: to.publicKey } }
}
