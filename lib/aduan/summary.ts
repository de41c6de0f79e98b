import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { openJson, type Sealed, sealJson } from '@/lib/vault/field'

/** The few words of a case that lists need; sealed under its content key, so that a list need not open the report. */
export interface AduanSummary {
  ringkasan: string
  instansi: string
  identitas: 'rahasia' | 'anonim' | 'terbuka'
  /**
   * The report names Inspektorat staff or the offices of docs/design/domain.md: only named officers hold its
   * key.
   */
  restricted: boolean
  /** The reporter feels threatened: comes first. */
  atRisk: boolean
  /** How it reached us, when not by the form: a value of KANAL (form/intake.ts). */
  kanal?: string
  /** Entered for somebody to whom no code could be handed: nobody reads messages to the reporter. */
  tanpaKode?: boolean
}

const at = (aduanId: string) => ({ table: 'aduan', column: 'sealed_summary', rowId: aduanId })

export async function sealSummary(
  key: CompartmentKey,
  aduanId: string,
  summary: AduanSummary,
): Promise<Bytes> {
  return sealJson(key, at(aduanId), summary)
}

/** Opens a case's summary; throws VaultError when it does not belong to this case and key. */
export async function openSummary(
  key: CompartmentKey,
  aduanId: string,
  sealed: Bytes,
): Promise<AduanSummary> {
  return openJson<AduanSummary>(key, at(aduanId), sealed as Sealed<AduanSummary>)
}
