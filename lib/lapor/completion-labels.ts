/** Problem that prevents sending a completion; also in the URL after a plain post. */
export type CompletionProblem = 'kosong' | 'tanpa-kata' | 'panjang' | 'berubah'

/** Shown to the reporter; each sentence says what to do. */
export const completionSentences: Record<CompletionProblem, string> = {
  kosong: 'Jawab paling sedikit satu pertanyaan. Bila tidak tahu, pilih “Saya tidak tahu”',
  'tanpa-kata': 'Tulis keterangan yang ingin Anda tambahkan',
  panjang: 'Tulis paling banyak 20.000 karakter',
  berubah:
    'Kelengkapan belum terkirim, karena aduan ini berubah sejak halaman dibuka. Yang Anda tulis masih ada; periksa, lalu kirim lagi',
}

/** Reads a problem from a URL. */
export function completionProblem(code: string | undefined): CompletionProblem | null {
  return code && Object.hasOwn(completionSentences, code) ? (code as CompletionProblem) : null
}
