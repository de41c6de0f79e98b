import { NOTHING_DUE } from '@/lib/aduan/clock-columns'
import { sealSummary } from '@/lib/aduan/summary'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/db/id'
import { newCompartmentKey, wrapKey } from '@/lib/vault/case-keys'
import { newNomorSuffix } from '@/lib/vault/random'

const BATCH = 500
const DAY_MS = 86_400_000
const STATUSES = ['MENUNGGU_VERIFIKASI', 'DIVERIFIKASI', 'DITELAAH', 'SELESAI'] as const

/**
 * Stores cases as a list reads them: real keys, real wraps for each administrator, real sealed summaries; without
 * reports and events, which no list touches.
 */
export async function storeManyCases(
  db: Db,
  admins: readonly { userId: string; publicKey: Uint8Array<ArrayBuffer> }[],
  count: number,
): Promise<void> {
  const start = Date.parse('2026-11-23T00:00:00Z')
  for (let done = 0; done < count; done += BATCH) {
    const cases = []
    const wraps = []
    for (let index = done; index < Math.min(done + BATCH, count); index++) {
      const id = newId()
      const content = await newCompartmentKey({ caseId: id, compartment: 'content', epoch: 1 })
      const status = STATUSES[index % STATUSES.length] ?? 'SELESAI'
      const day = new Date(start - (index % 200) * DAY_MS)
      cases.push({
        id,
        nomor: `WBS-2026-${await newNomorSuffix()}`,
        ownerTag: new Uint8Array(32),
        reporterKey: new Uint8Array(32),
        status,
        kategoriId: 'pungli',
        kabkotaCode: '63.72',
        createdOn: day,
        touchedOn: day,
        submittedOn: day,
        nextDueOn: status === 'SELESAI' ? new Date(NOTHING_DUE) : new Date(day.getTime() + 3 * DAY_MS),
        sealedSummary: await sealSummary(content, id, {
          ringkasan: `Pungutan tanpa karcis di loket ${index}`,
          instansi: 'Dinas Perhubungan',
          identitas: 'rahasia',
          restricted: false,
          atRisk: index % 50 === 0,
        }),
      })
      for (const admin of admins) {
        const wrap = await wrapKey(content, admin.publicKey)
        const holder = { holder: 'STAFF', userId: admin.userId, compartment: 'content' } as const
        wraps.push({ aduanId: id, epoch: 1, ...holder, ...wrap })
      }
    }
    await db.aduan.createMany({ data: cases })
    await db.keyWrap.createMany({ data: wraps })
  }
}
