/** Elements that the words of a story show. Says nothing about whether it is true, good or sufficient. */
export interface StorySignals {
  /** Characters as people count them, trimmed. */
  length: number
  words: number
  /** The order of events is recognisable. */
  ordered: boolean
  time: boolean
  place: boolean
  /** An acting person is named or described. */
  actor: boolean
  /** How the writer knows about it. */
  source: boolean
  /** Mentions an existing photo, receipt or recording. */
  evidence: boolean
  amount: boolean
}

const MONTHS =
  'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember'

/** Phrases that look like order or time but are not; removed before counting. */
const NOT_ORDER = new RegExp(
  [
    '(?:yang|tahun|bulan|minggu|pekan|hari|malam|semester|waktu|masa|periode) lalu',
    'lalu lintas',
    'lalu lalang',
    '(?:di )?kemudian hari',
    'terus[- ]?menerus',
    'terus (?:terang|saja)',
    '(?:menengah|tingkat|kelas|lantai|juara|golongan|istri|anak) (?:pertama|kedua|ketiga)',
    'kedua (?:orang|pihak|belah|anak|pegawai|petugas|nya)',
    'begitu (?:saja|juga|banyak|besar)',
    'sehari-hari',
  ]
    .map((words) => `\\b(?:${words})\\b`)
    .join('|'),
  'g',
)

/**
 * "lalu", "kemudian", "setelah" and similar words; also Banjar ("imbah", "tuntung"), because people write as
 * they speak.
 */
const ORDER =
  /\b(?:awalnya|awal mula(?:nya)?|mulanya|mula-mula|pertama(?:-tama)?|kedua|ketiga|lalu|kemudian|selanjutnya|berikutnya|setelah(?:nya)?|sesudah(?:nya)?|sehabis|usai|seusai|sebelum(?:nya)?|akhirnya|terakhir|ketika|saat itu|waktu itu|begitu|sejak (?:itu|saat)|(?:h)?abis itu|tr?us|terus|imbah|limbah itu|tuntung)\b/g
const LISTED = /^\s*(?:\d{1,2}[.)]|[-•*])\s+\S/gm

const TIME = new RegExp(
  [
    `(?:${MONTHS})`,
    '(?:19|20)\\d{2}',
    '\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{2}|\\d{4})',
    '(?:pukul|jam) (?:\\d|se|dua|tiga|empat|lima|enam|tujuh|delapan)\\S*',
    '(?:senin|selasa|rabu|kamis|jumat|jum.at|sabtu|ahad)',
    '(?:kemarin|semalam|tadi (?:pagi|siang|sore|malam)|sejak|tanggal|tgl)',
    '(?:tahun|bulan|minggu|pekan|hari|triwulan|semester|ramadh?an|lebaran|pagi|siang|sore|malam|subuh)',
  ]
    .map((words) => `\\b${words}\\b`)
    .join('|'),
  'g',
)

const PLACES =
  'ruang(?:an|annya)?|kantor(?:nya)?|loket|gedung|rumah(?:nya)?|sekolah|lapangan|pasar|jalan|jl|desa|kelurahan|kecamatan|kota|kabupaten|parkiran?|halaman|aula|gudang|rsud|rs|puskesmas|pos|terminal|pelabuhan|hotel|warung|kedai|lantai|bagian|bidang|seksi|dinas|badan|upt|uptd|samsat|mobil|kelas|s[dm][apk]?n?|masjid|lokasi|balai|grup|proyek|bank'
const PLACE = new RegExp(
  `\\b(?:di|dari|ke|dalam|depan|belakang|samping)\\s+(?:sebuah\\s+|salah satu\\s+|depan\\s+|belakang\\s+|dalam\\s+)?(?:${PLACES})\\b|\\b(?:banjarmasin|banjarbaru|martapura|pelaihari|kotabaru|marabahan|rantau|kandangan|barabai|amuntai|tanjung|batulicin|paringin)\\b`,
)
const PROPER_PLACE = /\b[Dd]i\s+\p{Lu}[\p{L}\d]/u

const ACTOR =
  /\b(?:kepala|kabid|kabag|kasi|kasubbag|kadis|sekdis|sekretaris|bendahara|camat|lurah|pambakal|kades|kepsek|petugas|pegawai|staff?|pejabat|atasan|pimpinan|bos|direktur|ketua|panitia|pokja|ppk|pptk|operator|guru|dokter|perawat|bidan|polisi|satpam|sopir|ajudan|honorer|rekanan|kontraktor|penyedia|vendor|pengusaha|calo|seorang|seseorang|oknum|bapak|ibu|pak|bu|rekan|teman|mandor|anggota|tim)\b/

const SOURCE =
  /\b(?:saya|kami|aku|ulun)\s+(?:sendiri\s+|juga\s+|ikut\s+|sempat\s+|pernah\s+|langsung\s+)?(?:me?lihat|malihat|lihat|menyaksikan|mendengar|mandangar|dengar|mengalami|hadir|diminta(?:i)?|dipaksa|disuruh|diberi ?tahu|membaca|menerima|menemukan|membayar|diajak|dipanggil|dipindah(?:kan)?|diancam|ditelepon)\b|\b(?:melihat|lihat|mengalami) (?:sendiri|langsung)\b|\b(?:diberi ?tahu|diceritakan|bercerita)\b|\bmenurut (?!saya\b|kami\b)\w+|\bkata (?:teman|rekan|warga|orang|bapak|ibu|pak|bu|seorang|petugas)\b|\b(?:dari|lewat|dalam) (?:dokumen|surat|laporan|kuitansi|kwitansi|rekaman|percakapan|grup|media|berita|teman|rekan|warga|pengumuman)\b|\b(?:informasi|kabar|cerita) dari\b/

const THING =
  '(?:foto|video|rekaman|kuitansi|kwitansi|struk|tangkapan layar|screenshot|bukti (?:transfer|kirim|bayar|chat)|percakapan wa|chat wa|slip setoran)'
const NO_THING = new RegExp(
  `\\b(?:tanpa|tidak|tak|tiada|belum|bukan)\\s+(?:\\S+\\s+){0,2}?(?:karcis dan |karcis atau )?${THING}(?:nya)?\\b`,
  'g',
)
const EVIDENCE = new RegExp(`\\b${THING}(?:nya)?\\b`)

const AMOUNT =
  /\brp\.?\s?\d|\b\d[\d.,]*\s?(?:rb|ribu|jt|juta|miliar|milyar)\b|\brupiah\b|\b(?:ribu|juta|miliar)an\b/

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/**
 * Detects the elements in a story that help its verification. Words only, no judgement: the same text gives
 * the same signals on the server and in the browser.
 */
export function storySignals(raw: string): StorySignals {
  const typed = raw.normalize('NFKC').trim()
  const text = typed.toLowerCase().replace(/[^\S\n]+/g, ' ')
  const times = count(text.replaceAll('sehari-hari', ' '), TIME)
  const dated = text.split(/[.!?;]\s|\n/).filter((sentence) => count(sentence, TIME) > 0).length
  const marks = count(text.replace(NOT_ORDER, ' '), ORDER)
  return {
    length: [...typed].length,
    words: count(text, /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu),
    ordered: marks >= 2 || (marks >= 1 && times >= 1) || dated >= 3 || count(typed, LISTED) >= 2,
    time: times > 0,
    place: PLACE.test(text) || PROPER_PLACE.test(typed),
    actor: ACTOR.test(text),
    source: SOURCE.test(text),
    evidence: EVIDENCE.test(text.replace(NO_THING, ' ')),
    amount: AMOUNT.test(text),
  }
}
