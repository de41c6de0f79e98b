/** A reporter's satisfaction with the handling. */
export const nilai = {
  1: 'Sangat tidak puas',
  2: 'Tidak puas',
  3: 'Cukup',
  4: 'Puas',
  5: 'Sangat puas',
} as const
export type Nilai = keyof typeof nilai

/** Parses a rating; null for anything else. */
export function readNilai(text: string): Nilai | null {
  return /^[1-5]$/.test(text) ? (Number(text) as Nilai) : null
}

/** Maximum length of the sentence with a rating. */
export const KALIMAT_MAX = 500

/** The only answers that are tallied. */
export type HitunganKind = 'kepuasan' | 'balasan'
