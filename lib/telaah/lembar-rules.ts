import type { Choice } from '@/lib/naskah/answer-rules'

/** What a telaah comes to. Neutral words: a conclusion is not a verdict. */
export const lembarSimpulan = [
  { key: 'tidakTerbukti', label: 'Tidak terbukti' },
  { key: 'terbuktiSebagian', label: 'Terbukti sebagian' },
  { key: 'terbukti', label: 'Terbukti' },
  { key: 'bukanKewenangan', label: 'Bukan kewenangan' },
] as const satisfies readonly Choice[]

/** Which way is recommended; more than one may be. */
export const lembarJalur = [
  { key: 'etik', label: 'Etik' },
  { key: 'disiplin', label: 'Disiplin' },
  { key: 'administrasi', label: 'Administrasi' },
  { key: 'hukum', label: 'Hukum' },
] as const satisfies readonly Choice[]

/**
 * The written parts of a lembar telaah in their order: what a case is about, what is known, what it comes to.
 */
export const lembarParts = [
  {
    key: 'pokok',
    group: 'Inti',
    label: 'Pokok masalah',
    hint: 'Satu atau dua kalimat yang dapat dipahami anggota baru.',
  },
  {
    key: 'aturan',
    group: 'Inti',
    label: 'Aturan yang terkait',
    hint: 'Peraturan dan pasal yang mungkin dilanggar.',
  },
  { key: 'apa', group: 'Unsur', label: 'Apa yang terjadi', hint: '' },
  {
    key: 'siapa',
    group: 'Unsur',
    label: 'Siapa yang terkait',
    hint: 'Jabatan dan peran. Belum tentu bersalah.',
  },
  { key: 'dimana', group: 'Unsur', label: 'Di mana', hint: '' },
  { key: 'kapan', group: 'Unsur', label: 'Kapan', hint: '' },
  { key: 'bagaimana', group: 'Unsur', label: 'Bagaimana', hint: '' },
  { key: 'kerugian', group: 'Unsur', label: 'Kerugian', hint: 'Perkiraan dan siapa yang menanggung.' },
  {
    key: 'hipotesis',
    group: 'Penelaahan',
    label: 'Hipotesis',
    hint: 'Dugaan yang sedang diuji, dan apa yang akan membantahnya.',
  },
  { key: 'dokumen', group: 'Penelaahan', label: 'Dokumen yang diperiksa', hint: '' },
  {
    key: 'sumber',
    group: 'Penelaahan',
    label: 'Sumber keterangan',
    hint: 'Instansi atau orang, tanpa petunjuk kepada pelapor.',
  },
  { key: 'celah', group: 'Penelaahan', label: 'Yang belum diketahui', hint: 'Apa yang masih harus dicari.' },
  { key: 'uraianSimpulan', group: 'Hasil', label: 'Uraian simpulan', hint: '' },
  { key: 'uraianRekomendasi', group: 'Hasil', label: 'Uraian rekomendasi', hint: '' },
] as const
export type LembarPart = (typeof lembarParts)[number]['key']
export const lembarGroups = ['Inti', 'Unsur', 'Penelaahan', 'Hasil'] as const

/** A lembar telaah as it stands in one version. */
export type LembarBody = Record<LembarPart, string> & {
  /** A key of lembarSimpulan; empty while nothing is concluded. */
  simpulan: string
  /** Keys of lembarJalur. */
  jalur: string[]
}

export const emptyLembar: LembarBody = {
  ...(Object.fromEntries(lembarParts.map(({ key }) => [key, ''])) as Record<LembarPart, string>),
  simpulan: '',
  jalur: [],
}

/** One thing that a reader compares: a written part, or what was chosen, as text. */
export interface LembarLine {
  key: string
  label: string
  text: string
}

/**
 * A lembar as lines to read, print and compare, in the order of its parts; what was chosen stands before its
 * text.
 */
export function lembarLines(body: LembarBody): LembarLine[] {
  return lembarParts.flatMap(({ key, label }) => {
    const line = { key, label, text: body[key] }
    if (key === 'uraianSimpulan')
      return [{ key: 'simpulan', label: 'Simpulan', text: labelsOf(lembarSimpulan, [body.simpulan]) }, line]
    if (key === 'uraianRekomendasi')
      return [{ key: 'jalur', label: 'Rekomendasi', text: labelsOf(lembarJalur, body.jalur) }, line]
    return [line]
  })
}

/** The lines in which two versions differ. */
export function lembarChanges(
  before: LembarBody,
  after: LembarBody,
): { key: string; label: string; before: string; after: string }[] {
  const old = new Map(lembarLines(before).map((line) => [line.key, line.text]))
  return lembarLines(after).flatMap(({ key, label, text }) => {
    const was = old.get(key) ?? ''
    return was === text ? [] : [{ key, label, before: was, after: text }]
  })
}

function labelsOf(choices: readonly Choice[], keys: readonly string[]): string {
  return choices
    .filter(({ key }) => keys.includes(key))
    .map(({ label }) => label)
    .join(', ')
}
