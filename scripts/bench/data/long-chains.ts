import { eventHash } from '@/lib/aduan/events/events'
import { chainName, headColumns, headState } from '@/lib/aduan/events/head'
import type { Db } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import type { Bytes } from '@/lib/vault/bytes'
import { sealHead } from '@/lib/vault/chain'
import { newNomorSuffix } from '@/lib/vault/random'

const BATCH = 2000
const DAY = new Date('2026-11-23T00:00:00Z')

/** Stores valid chains: the first case has half of all events, the others share the rest. */
export async function storeLongChains(
  db: Db,
  { cases, events }: { cases: number; events: number },
): Promise<void> {
  for (let index = 0; index < cases; index++) {
    const share = index === 0 ? events / 2 : shareOf(index, cases, events)
    await storeOne(db, Math.floor(share))
  }
}

/** Even parts; the last case takes the remainder. */
function shareOf(index: number, cases: number, events: number): number {
  const each = Math.floor(events / 2 / (cases - 1))
  return index === cases - 1 ? events / 2 - each * (cases - 2) : each
}

async function storeOne(db: Db, length: number): Promise<void> {
  const id = newId()
  await db.aduan.create({
    data: {
      id,
      nomor: `WBS-2026-${await newNomorSuffix()}`,
      ownerTag: new Uint8Array(32),
      status: 'MENUNGGU_VERIFIKASI',
      createdOn: DAY,
      touchedOn: DAY,
      submittedOn: DAY,
    },
  })
  let previous: Bytes | null = null
  let rows = []
  for (let seq = 1; seq <= length; seq++) {
    const row = {
      id: newId(),
      aduanId: id,
      seq,
      kind: seq === 1 ? 'submitted' : 'pesanSent',
      actorRole: 'PELAPOR' as const,
      actorId: null,
      onDate: DAY,
      at: null,
      fromStatus: seq === 1 ? ('DRAF' as const) : ('MENUNGGU_VERIFIKASI' as const),
      toStatus: 'MENUNGGU_VERIFIKASI' as const,
      sealedShared: new Uint8Array(300),
      sealedInternal: null,
      systemNote: null,
      prevHash: previous,
    }
    const hash: Bytes = await eventHash(row)
    rows.push({ ...row, hash })
    previous = hash
    if (rows.length === BATCH || seq === length) {
      await db.peristiwa.createMany({ data: rows })
      rows = []
    }
  }
  if (!previous) return
  const row = await db.aduan.findUniqueOrThrow({ where: { id }, select: headColumns })
  const chainSeal = await sealHead(chainName(id), length, previous, await headState(row))
  await db.aduan.update({ where: { id }, data: { chainLength: length, chainSeal } })
}
