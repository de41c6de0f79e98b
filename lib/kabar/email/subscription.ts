import { openCaseKeys } from '@/lib/aduan/keys/keys'
import { openSummary } from '@/lib/aduan/report/summary'
import type { Db, Tx } from '@/lib/platform/db/client'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import type { Bytes } from '@/lib/vault/bytes'
import { ownerTag } from '@/lib/vault/case-keys'
import { openForServer, sealForServer } from '@/lib/vault/server'
import { mailStateOf } from './state'

const at = (aduanId: string) => ({ table: 'kabar_email', column: 'sealed_to', rowId: aduanId })

/** The mail address of a case. */
export async function openSubscriber(aduanId: string, sealed: Bytes): Promise<string> {
  return openForServer(at(aduanId), sealed)
}

/**
 * Subscribes this address to a case: the only stored link between them. Never called for an anonymous case.
 */
async function subscribe(tx: Tx, aduanId: string, to: string): Promise<void> {
  const data = { sealedTo: await sealForServer(at(aduanId), to), undeliverable: false }
  await tx.kabarEmail.upsert({ where: { aduanId }, create: { aduanId, ...data }, update: data })
}

/** On submission: subscribes a reporter who wants mail to this case too, unless it is anonymous. */
export async function followSent(
  tx: Tx,
  viewer: PelaporViewer,
  { aduanId, identitas }: { aduanId: string; identitas: string },
): Promise<void> {
  if (!viewer.account || identitas === 'anonim') return
  const { to, dead } = await mailStateOf(tx, viewer.userId)
  if (to !== null && !dead && !(await isUndeliverable(tx, viewer))) await subscribe(tx, aduanId, to)
}

/**
 * The reporter's own sent cases, opened with their own key: those that may have mail, and the number of
 * anonymous ones.
 */
export async function casesWithName(
  db: Db | Tx,
  viewer: PelaporViewer,
): Promise<{ named: string[]; anonymous: number }> {
  const rows = await db.aduan.findMany({
    where: { ownerTag: await ownerTag(viewer.seed), status: { not: 'DRAF' } },
    select: {
      id: true,
      epoch: true,
      epochOver: true,
      sealedSummary: true,
      keys: { where: { holder: 'PELAPOR' } },
    },
  })
  const named: string[] = []
  let anonymous = 0
  for (const row of rows) {
    const keys = await openCaseKeys(viewer, row, row.keys)
    if (!keys || !row.sealedSummary) continue
    const { identitas } = await openSummary(keys.content, row.id, row.sealedSummary)
    if (identitas === 'anonim') anonymous += 1
    else named.push(row.id)
  }
  return { named, anonymous }
}

/** Subscribes this address to all these cases. */
export async function subscribeAll(tx: Tx, aduanIds: readonly string[], to: string): Promise<void> {
  for (const aduanId of aduanIds) await subscribe(tx, aduanId, to)
}

/** Deletes the address from all cases of this reporter. */
export async function unsubscribeAll(tx: Tx, viewer: PelaporViewer): Promise<void> {
  await tx.kabarEmail.deleteMany({ where: { aduan: { ownerTag: await ownerTag(viewer.seed) } } })
}

/** Whether the address of any of the reporter's cases was reported as failing. */
export async function isUndeliverable(db: Db | Tx, viewer: PelaporViewer): Promise<boolean> {
  const tag = await ownerTag(viewer.seed)
  return (await db.kabarEmail.count({ where: { undeliverable: true, aduan: { ownerTag: tag } } })) > 0
}
