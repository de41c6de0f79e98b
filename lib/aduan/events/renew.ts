import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { Bytes } from '@/lib/vault/bytes'
import { sealHead } from '@/lib/vault/chain'
import { renewSealed } from '@/lib/vault/renew'
import { verifyChain } from '../verify-chain'
import { eventHash } from './events'
import { chainName, headColumns, headState } from './head'

/**
 * Seals the texts of a case's events by the current master key. Their hashes cover the stored bytes, so the
 * chain is laid again from the first event, in one transaction, and only if it was whole: false for a broken
 * one, which stays as it is.
 */
export async function renewHistory(db: Db, aduanId: string): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM aduan WHERE id = ${aduanId}::uuid FOR UPDATE`
    const aduan = await tx.aduan.findUnique({
      where: { id: aduanId },
      select: { ...headColumns, chainSeal: true },
    })
    if (!aduan) return true
    if (!(await verifyChain(tx, aduanId)).ok) return false
    const { chainSeal, ...columns } = aduan
    let prevHash: Bytes | null = null
    let length = 0
    for (const { hash: _, ...event } of await tx.peristiwa.findMany({
      where: { aduanId },
      orderBy: { seq: 'asc' },
    })) {
      const renewed = async (column: string, sealed: Bytes | null) => {
        const at = { table: 'peristiwa', column, rowId: event.id }
        return (
          sealed && renewSealed(sealed, ['field'], { at, caseId: aduanId, epoch: columns.epoch, name: null })
        )
      }
      const sealedShared = await renewed('sealed_shared', event.sealedShared)
      const sealedInternal = await renewed('sealed_internal', event.sealedInternal)
      if ((event.sealedShared && !sealedShared) || (event.sealedInternal && !sealedInternal)) return false
      const row = { ...event, sealedShared, sealedInternal, prevHash }
      const hash = await eventHash(row)
      await tx.peristiwa.update({
        where: { id: event.id },
        data: { sealedShared, sealedInternal, prevHash, hash },
      })
      prevHash = hash
      length = event.seq
    }
    if (chainSeal && prevHash) {
      const seal = await sealHead(chainName(aduanId), length, prevHash, await headState(columns))
      await tx.aduan.update({ where: { id: aduanId }, data: { chainSeal: seal } })
    }
    return true
  })
}
