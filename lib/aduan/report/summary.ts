import { z } from 'zod'
import { logLine } from '@/lib/log'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn } from '@/lib/vault/column'
import { VaultError } from '@/lib/vault/errors'

/**
 * The short texts of a case for lists, sealed under its content key, so that a list need not open the report.
 */
export interface AduanSummary {
  ringkasan: string
  instansi: string
  identitas: 'rahasia' | 'anonim' | 'terbuka'
  /**
   * The report names Inspektorat staff or the offices of docs/design/domain.md: only named officers hold its
   * key.
   */
  restricted: boolean
  /** The reporter feels threatened: sorted first. */
  atRisk: boolean
  /** The channel, if it was not the form: a value of KANAL (form/intake.ts). */
  kanal?: string
}

const column = sealedColumn<AduanSummary>(
  'aduan',
  'sealed_summary',
  'content',
  z.object({
    ringkasan: z.string(),
    instansi: z.string(),
    identitas: z.enum(['rahasia', 'anonim', 'terbuka']),
    restricted: z.boolean(),
    atRisk: z.boolean(),
    kanal: z.string().exactOptional(),
  }),
)

export async function sealSummary(
  key: CompartmentKey,
  aduanId: string,
  summary: AduanSummary,
): Promise<Bytes> {
  return column.seal(key, aduanId, summary)
}

/** Opens a case's summary. Throws VaultError if it does not belong to this case and key. */
export async function openSummary(
  key: CompartmentKey,
  aduanId: string,
  sealed: Bytes,
): Promise<AduanSummary> {
  return column.open(key, aduanId, sealed)
}

/**
 * Shown in a list if a case's summary does not open: it attracts attention, and the other rows still appear.
 */
export const DAMAGED: AduanSummary = {
  ringkasan: 'Ringkasan aduan ini rusak dan tidak dapat dibuka. Beri tahu pengelola sistem.',
  instansi: '–',
  identitas: 'rahasia',
  restricted: true,
  atRisk: false,
}

/** Opens a case's summary for a row of a list; a damaged one is shown as damaged. */
export async function listedSummary(
  key: CompartmentKey,
  aduanId: string,
  sealed: Bytes,
): Promise<AduanSummary> {
  try {
    return await openSummary(key, aduanId, sealed)
  } catch (error) {
    if (!(error instanceof VaultError)) throw error
    logLine('summary damaged', { aduan: aduanId })
    return DAMAGED
  }
}
