import type { ActContext } from '@/lib/aduan/act'
import { proofOfReading } from '@/lib/naskah/draft/reading'

/** The form that approves a draft, as the page sends it after this person opened the draft as it stands. */
export async function asRead<F extends { aduanId: string; kind?: 'SALINAN' | 'CATATAN' }>(
  { db, viewer }: ActContext,
  form: F,
): Promise<F & { read: string }> {
  const { aduanId, kind } = form
  const row = kind
    ? await db.dokumenTerlapor.findFirst({ where: { aduanId, kind, status: { not: 'DISETUJUI' } } })
    : await db.jawaban.findFirst({
        where: { aduanId, status: { not: 'TERBIT' } },
        orderBy: [{ round: 'desc' }, { version: 'desc' }],
      })
  const table = kind ? 'dokumen_terlapor' : 'jawaban'
  return { ...form, read: row ? await proofOfReading(table, row, viewer) : '' }
}
