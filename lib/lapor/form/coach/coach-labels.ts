import type { CoachItem, Element } from './elements'
import type { Fill, Gap } from './fill'

const ELEMENTS: Record<Element, string> = {
  apa: 'Apa yang terjadi',
  siapa: 'Siapa yang terlibat',
  kapan: 'Kapan',
  di_mana: 'Di mana',
  bagaimana: 'Bagaimana urutannya',
  sumber: 'Dari mana Anda tahu',
  bukti: 'Bukti',
  kerugian: 'Kerugian',
}

const FILLS: Record<Fill, string> = {
  terisi: 'Terisi',
  lebih_jelas: 'Bisa lebih jelas',
  belum: 'Belum',
}

/** Elements that a reporter need not know. */
const OPTIONAL = new Set<Element>(['sumber', 'bukti', 'kerugian'])

/** Missing and optional: it may be shown folded, with its name only. */
export function mayStayOpen({ element, fill }: CoachItem): boolean {
  return fill === 'belum' && OPTIONAL.has(element)
}

/**
 * One friendly sentence per gap. None asks for new evidence, for the name of a source, or for more than the
 * reporter knows.
 */
const HINTS: Record<Gap, string> = {
  apa_belum: 'Tulis dalam satu kalimat apa yang terjadi.',
  apa_singkat: 'Satu kalimat utuh membantu: perbuatan apa, dalam urusan apa.',
  siapa_belum: 'Tulis nama atau jabatannya, atau pilih “Saya tidak tahu orangnya”.',
  siapa_jabatan: 'Bila tahu, tambahkan kantor atau jabatannya.',
  siapa_tidak_tahu: 'Tidak tahu orangnya tidak apa-apa. Bagian atau loketnya pun membantu.',
  kapan_belum: 'Kira-kira saja cukup: bulan dan tahun, atau “Saya tidak ingat”.',
  kapan_kira_kira: 'Perkiraan bulan dan tahun pun membantu.',
  tempat_belum: 'Pilih kabupaten atau kota, atau “Tidak tahu”.',
  tempat_rinci: 'Gedung, ruangan, atau loketnya, bila ingat.',
  cerita_belum: 'Ceritakan dengan kata-kata Anda sendiri. Tidak perlu rapi.',
  cerita_urutan: 'Awalnya bagaimana, lalu apa yang terjadi?',
  cerita_singkat: 'Satu atau dua kalimat lagi tentang caranya akan membantu.',
  cerita_pelaku: 'Bila tahu, sebutkan siapa yang melakukannya. Jabatan saja cukup.',
  sumber_belum: 'Melihat, mengalami, atau diberi tahu? Tidak perlu menyebut siapa yang memberi tahu Anda.',
  bukti_belum:
    'Tanpa bukti pun aduan Anda diperiksa. Bila sudah ada pada Anda, boleh dilampirkan. Tidak perlu mencari bukti baru.',
  bukti_disebut:
    'Anda menyebut foto, rekaman, atau bukti bayar. Bila sudah ada pada Anda dan aman, boleh dilampirkan.',
  kerugian_belum: 'Bila tahu, tulis perkiraannya. “Tidak tahu” juga jawaban.',
}

/**
 * The same for somebody who was hurt or is threatened. Gaps without an entry already have a gentle sentence.
 */
const GENTLE_HINTS: Partial<Record<Gap, string>> = {
  apa_singkat: 'Boleh tetap begini. Bila tidak berat, satu kalimat utuh membantu.',
  siapa_jabatan: 'Cukup yang Anda ketahui. Kantor atau bagiannya pun membantu.',
  siapa_tidak_tahu: 'Tidak tahu orangnya tidak apa-apa. Bagian atau kantornya pun membantu.',
  kapan_kira_kira: 'Perkiraan saja cukup. Tidak ingat pun tidak apa-apa.',
  tempat_rinci: 'Bila tidak berat, sebutkan tempatnya secara umum.',
  cerita_belum: 'Tulis sebatas yang sanggup Anda ceritakan. Boleh berhenti dan melanjutkan lain waktu.',
  cerita_urutan: 'Bila tidak berat, tambahkan apa yang terjadi sebelum dan sesudahnya.',
  cerita_singkat: 'Yang Anda tulis sudah berarti. Boleh ditambah, boleh juga tidak.',
  cerita_pelaku: 'Bila Anda mau, sebutkan jabatan orang itu.',
  sumber_belum: 'Mengalami sendiri sudah cukup sebagai jawaban.',
  bukti_belum: 'Tanpa bukti pun cerita Anda kami baca dengan sungguh-sungguh. Tidak perlu mencari apa pun.',
  bukti_disebut: 'Bila sudah ada pada Anda dan aman, boleh dilampirkan. Tidak pun tidak apa-apa.',
  kerugian_belum: 'Bila mau, tulis siapa yang terdampak.',
}

/** Name, state and hint of an element as the reporter reads them. */
export function coachWords(
  item: CoachItem,
  gentle: boolean,
): { name: string; state: string; hint: string | null } {
  const optional = OPTIONAL.has(item.element)
  const skippable = gentle && (optional || item.fill === 'lebih_jelas')
  const state =
    item.fill === 'terisi'
      ? FILLS.terisi
      : skippable
        ? 'Boleh dilewati'
        : optional
          ? `${FILLS.belum}, tidak wajib`
          : FILLS[item.fill]
  const hint = item.gap === null ? null : ((gentle ? GENTLE_HINTS[item.gap] : undefined) ?? HINTS[item.gap])
  return {
    name: gentle && item.element === 'kerugian' ? 'Akibatnya' : ELEMENTS[item.element],
    state,
    hint,
  }
}

/** The sentences above the list. `sendable`: no required answer is missing. */
export function coachIntro(items: readonly CoachItem[], sendable: boolean, gentle: boolean): string[] {
  if (!sendable) return ['Yang wajib diisi disebut di atas. Selebihnya boleh dikosongkan.']
  if (items.every((item) => item.fill === 'terisi')) return ['Semua unsur sudah terisi. Terima kasih.']
  return gentle
    ? [
        'Terima kasih sudah menulis sejauh ini. Aduan tetap dapat dikirim seperti ini, dan yang berat boleh dilewati.',
        'Bila Anda terancam, LPSK dapat dihubungi di 148.',
      ]
    : ['Aduan tetap dapat dikirim seperti ini.']
}
