/** Why a member continues a colleague's draft; kept with the event. */
export const TAKE_OVER_REASONS = [
  'Penyusun sedang tidak bertugas',
  'Penyusun meminta diteruskan',
  'Batas waktunya dekat',
] as const
