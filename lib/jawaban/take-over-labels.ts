/** Why a member continues a colleague's draft; kept with the event. */
export const TAKE_OVER_REASONS = [
  'Penyusun sedang tidak bertugas',
  'Penyusun meminta diteruskan',
  'Batas waktunya dekat',
] as const

/** The field of the reason, in every form that takes over a text. */
export const TAKE_OVER_WHY = { alasan_ambil_alih: { missing: 'Pilih mengapa draf diambil alih' } }

/** A reason that is not on the list is none. */
export function takeOverFaults(texts: Record<'alasan_ambil_alih', string>) {
  return TAKE_OVER_REASONS.some((reason) => reason === texts.alasan_ambil_alih)
    ? []
    : [{ field: 'alasan_ambil_alih', message: TAKE_OVER_WHY.alasan_ambil_alih.missing }]
}
