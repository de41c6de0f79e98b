const LABELS = {
  LIHAT: 'Melihat bukti',
  PUTAR: 'Memutar bukti',
  UNDUH: 'Mengunduh bukti',
  ASLI: 'Membuka berkas asli',
  BUNDEL: 'Mengunduh semua bukti sekaligus',
} as const
type Opening = keyof typeof LABELS

const isOpening = (text: string): text is Opening => Object.hasOwn(LABELS, text)

/** How the opening of evidence is called, and which one is asked for. */
export const openingLabel = {
  options: Object.entries(LABELS).map(([value, label]) => ({ value, label })),
  words: (act: Opening): string => LABELS[act],
  actOf: (text: string | null): Opening | null => (text && isOpening(text) ? text : null),
}
