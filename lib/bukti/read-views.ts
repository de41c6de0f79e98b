import type { CaseKeys } from '@/lib/aduan/keys/keys'
import type { Prisma } from '@/lib/platform/db/generated/client'
import type { ActorRole, Compartment, LampiranStatus, SalinanKind } from '@/lib/platform/db/generated/enums'
import { hasScanner } from '@/lib/platform/scan/clamav'
import type { Bytes } from '@/lib/vault/bytes'
import { compareDates } from '@/lib/waktu/calendar'
import { fromDateColumn } from '@/lib/waktu/date-columns'
import { keyOf } from './copies'
import { openCopyMeta, openMeta } from './meta'
import { isHeld, type LampiranView } from './views'

/** The query arguments that readViews needs. */
export const viewedFiles = {
  orderBy: [{ onDate: 'asc' }, { id: 'asc' }],
  include: {
    copies: { select: { id: true, kind: true, compartment: true, sealedMeta: true, sealedShareB: true } },
    requests: { where: { openUntil: { not: null } }, take: 1, select: { id: true } },
  },
} satisfies Prisma.Aduan$filesArgs

interface FileRow {
  id: string
  pesanId: string | null
  uploader: ActorRole
  onDate: Date
  status: LampiranStatus
  sealedMeta: Bytes
  copies: {
    id: string
    kind: SalinanKind
    compartment: Compartment
    sealedMeta: Bytes | null
    sealedShareB: Bytes | null
  }[]
  requests: { id: string }[]
}

/**
 * Files as pages show them, opened with one person's keys. Sorted by day, then by name, because the exact
 * time is not stored.
 */
export async function readViews(keys: CaseKeys, rows: readonly FileRow[]): Promise<LampiranView[]> {
  const views = await Promise.all(
    rows.map(async (row) => {
      const clean = row.copies.find((copy) => copy.kind === 'BERSIH')
      const original = row.copies.find((copy) => copy.kind === 'ASLI')
      return {
        ...(await openMeta(keys.content, row.id, row.sealedMeta)),
        id: row.id,
        pesanId: row.pesanId,
        uploader: row.uploader,
        onDate: fromDateColumn(row.onDate),
        status: row.status,
        clean: clean?.sealedMeta ? await openCopyMeta(keys.content, clean.id, clean.sealedMeta) : null,
        held: isHeld(row.status, hasScanner()),
        hasOriginal: original !== undefined && keyOf(keys, original) !== null,
        openable: original?.sealedShareB != null,
        wasOpened: row.requests.length > 0,
      }
    }),
  )
  return views.sort((a, b) => compareDates(a.onDate, b.onDate) || byName.compare(a.name, b.name))
}

const byName = new Intl.Collator('id', { numeric: true })
