import { openCaseKeys } from '@/lib/aduan/keys/keys'
import { openSummary } from '@/lib/aduan/report/summary'
import type { Db, Tx } from '@/lib/platform/db/client'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import type { Bytes } from '@/lib/vault/bytes'
import { ownerTag } from '@/lib/vault/case-keys'
import { openForServer, sealForServer } from '@/lib/vault/server'
import { mailStateOf } from './state'

const at = (aduanId: string) => ({ table: 'kabar_email', column: 'sealed_to', rowId: aduanId })

/** The address behind a case. */
export async function openSubscriber(aduanId: string, sealed: Bytes): Promise<string> {
  return openForServer(at(aduanId), sealed)
}

/** Makes mail of a case go to this address: the one stored link. Never called for an anonymous case. */
async function subscribe(tx: Tx, aduanId: string, to: string): Promise<void> {
  const data = { sealedTo: await sealForServer(at(aduanId), to), undeliverable: false }
  await tx.kabarEmail.upsert({ where: { aduanId }, create: { aduanId, ...data }, update: data })
}

/** With sending: whoever asked for mail gets it for this case too, unless it is anonymous. */
export async function followSent(
  tx: Tx,
  viewer: PelaporViewer,
  { aduanId, identitas }: { aduanId: string; identitas: string },
): Promise<void> {
  if (!viewer.account || identitas === 'anonim') return
  const { to, dead } = await mailStateOf(tx, viewer.userId)
  if (to !== null && !dead && !(await isUndeliverable(tx, viewer))) await subscribe(tx, aduanId, to)
}

/** A reporter's own cases that mail may go out for: sent, and not as Anonim; their own key says which. */
export async function casesWithName(
  db: Db | Tx,
  viewer: PelaporViewer,
): Promise<{ named: string[]; anonymous: number }> {
  const rows = await db.aduan.findMany({
    where: { ownerTag: await ownerTag(viewer.seed), status: { not: 'DRAF' } },
    select: { id: true, epoch: true, sealedSummary: true, keys: { where: { holder: 'PELAPOR' } } },
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

/** Mail of all these cases goes to this address from now on. */
export async function subscribeAll(tx: Tx, aduanIds: readonly string[], to: string): Promise<void> {
  for (const aduanId of aduanIds) await subscribe(tx, aduanId, to)
}

/** No case of this reporter keeps an address any more. */
export async function unsubscribeAll(tx: Tx, viewer: PelaporViewer): Promise<void> {
  await tx.kabarEmail.deleteMany({ where: { aduan: { ownerTag: await ownerTag(viewer.seed) } } })
}

/** Whether the mail server said of one of a reporter's cases that nobody is at its address. */
export async function isUndeliverable(db: Db | Tx, viewer: PelaporViewer): Promise<boolean> {
  const tag = await ownerTag(viewer.seed)
  return (await db.kabarEmail.count({ where: { undeliverable: true, aduan: { ownerTag: tag } } })) > 0
}
