import type { Span } from '@/lib/identitas/recognise/span'

/** Local words for "I"; "ulun" is Banjar. */
const I = '(?:saya|aku|ulun|kami)'

/**
 * Words after which "saya" begins a clause and does not mean "my": "atasan saya kepala dinas" is about
 * somebody else. A clause also begins at the start of the text, after punctuation, and on a new line.
 */
const CLAUSE =
  '(?:^|[.!?;:,()"“”\\n–]\\s*|\\b(?:dan|karena|sebab|bahwa|ketika|saat|waktu|jika|kalau|bila|sehingga|padahal|kebetulan|sementara|sedangkan|jujur|disini|di sini|sini|dimana|di mana|lalu|kemudian|sebenarnya|dulu|sekarang|namun|tapi|tetapi|meski|walau|walaupun|meskipun|perkenalkan|assalamualaikum|halo|selamat (?:pagi|siang|sore|malam))\\s+)'

/** Positions that few people in one place hold. "pegawai", "ASN" or "warga" are common and not included. */
const ROLE =
  '(?:(?:mantan|eks|mantan seorang|seorang|pejabat|plt\\.?|wakil|pembantu)\\s+)?(?:bendahara|kepala|kabid|kabag|kasi|kasubbag|kasubag|kadis|sekretaris|sekdis|ketua|wakil ketua|ppk|pptk|kpa|pokja|panitia|operator|verifikator|auditor|pengawas|pengelola|pengurus barang|penyusun|analis|arsiparis|pranata|admin|staf|staff|ajudan|sopir|supir|pengemudi|satpam|sekuriti|office boy|cleaning service|juru|teller|kasir|dokter|bidan|perawat|apoteker|guru|wali kelas|kepsek|dosen|penyuluh|camat|lurah|pambakal|kades|sekdes|kaur|direktur|manajer|kontraktor|konsultan|peserta lelang|anggota (?:pokja|panitia|tim|dprd|bpd)|komisaris|notaris|ppat|tukang|mandor|istri|suami|anak|keponakan|ipar|adik|kakak|mertua)\\b'

const KIN = '(?:suami|istri|anak|ayah|ibu|bapak|orang tua|adik|kakak|paman|bibi|mertua|ipar)'
const WORKPLACE =
  '(?:bagian|bidang|seksi|sub ?bagian|subbag|ruang|ruangan|loket|upt|uptd|unit|kelas|tim|pos|poli)'
const ADDRESS =
  '(?:jalan|jl\\.?|jln\\.?|gang|gg\\.?|komplek|kompleks|perumahan|perum|blok|rt\\.?|desa|kelurahan|nomor|no\\.)'

/** After "nama saya": words about what was done with the name, which are not the name. */
const NOT_A_NAME =
  '(?!(?:di(?:pakai|catut|gunakan|sebut|masukkan|masukan|hapus|coret|cantumkan|tulis|rahasiakan|cemarkan|jual|pinjam|ubah|ganti|daftarkan|ketahui|buka|lindungi|jaga|umumkan|panggil|jadikan|bawa|tambahkan|palsukan|catat|jelekkan|sembunyikan)\\p{L}*|ter(?:cantum|daftar|tera|cemar|seret|sebar|masuk|tulis|catat)|muncul|masuk|(?:me|ber)\\p{L}{5,}|tidak|tak|bukan|ada|dan|dalam|pada|juga|sudah|belum|ikut|untuk|yang|dengan|oleh|sebagai|masuk|muncul|agar|jangan|itu|ini|di|ke|dari|akan|bisa|lalu|tanpa|pun|saja|rahasia|samaran|anonim|hilang|sendiri)\\b)'

const patterns: { kind: 'diri' | 'hanya'; source: string; flags?: string }[] = [
  // "nama saya Rahman", "nama lengkap saya: …", "ngaran ulun …"
  {
    kind: 'diri',
    source: `(?:nama|ngaran)(?: lengkap| asli| panggilan)? ${I}(?: adalah| ialah)?\\s*[:,]?\\s*${NOT_A_NAME}\\p{L}{2,}`,
  },
  { kind: 'diri', source: `${I}(?: yang)? bernama ${NOT_A_NAME}\\p{L}{2,}` },
  {
    kind: 'diri',
    source: `perkenalkan[,.]?(?: nama)? ${I}[,:]? (?!ingin|mau|hendak|akan|melapor|adalah (?:warga|masyarakat)|(?:seorang )?warga|masyarakat)\\p{L}{3,}`,
  },
  { kind: 'diri', source: '(?:saya )?yang bertanda ?tangan di ?bawah ini' },
  {
    kind: 'diri',
    source: `(?:jabatan|posisi|profesi|pekerjaan) ${I}(?: adalah| saat itu| sekarang| di \\p{L}+)?(?: sebagai)?\\s*:?\\s*${ROLE}`,
  },
  {
    kind: 'diri',
    source: `${I},?\\s+(?:menjabat|bertugas|bekerja|dinas|berdinas|diangkat|ditunjuk|dipercaya|ditugaskan)(?: \\p{L}+)?\\s+(?:sebagai|selaku|jadi|menjadi)\\s+${ROLE}`,
  },
  {
    kind: 'diri',
    source: `${I},?\\s+(?:bekerja|bertugas|dinas|berdinas|ditempatkan)(?: \\p{L}+)? di ${WORKPLACE} (?!itu|ini|tersebut|yang sama)\\p{L}+`,
  },
  { kind: 'diri', source: `${KIN} ${I},?(?: yang)? bernama \\p{L}{2,}` },
  {
    kind: 'diri',
    source: `(?:alamat|rumah|kediaman) ${I}(?: (?:ada|berada|terletak))?(?: di)?\\s*:?\\s*${ADDRESS}`,
  },
  { kind: 'diri', source: `${I} (?:tinggal|bertempat tinggal|berdomisili|beralamat) di ${ADDRESS}` },
  { kind: 'diri', source: `${I} (?:lahir|kelahiran)(?: di| pada| tanggal)? [\\p{L}\\d]+` },
  // "Hormat saya, Rahman" at the end.
  {
    kind: 'diri',
    source: `(?:hormat (?:saya|kami)|tertanda|ttd\\.?)[,.:]?\\s+(?!warga|masyarakat|pelapor|rakyat|hamba|anonim|petugas|pejabat|kepala|oleh|di|dan)\\p{L}{3,}(?: \\p{L}+){0,3}\\s*[.]?\\s*$`,
    flags: 'iu',
  },
  // Something that only one person knows identifies that person.
  {
    kind: 'hanya',
    source: `(?<!(?:bukan|tidak|tak) )(?:hanya|cuma|cuman|tinggal) ${I}(?: sendiri| seorang)?(?: saja)?(?: orang)?(?: satu-satunya)? yang (?:tahu|mengetahui|memegang|punya|mempunyai|memiliki|hadir|ada|melihat|membawa|menyimpan|bisa|boleh|mengurus|mengerjakan|diberi|menolak)`,
  },
  { kind: 'hanya', source: `${I}(?: adalah|lah)? satu-satunya(?: \\p{L}+)?` },
  {
    kind: 'hanya',
    source: `selain ${I} tidak ada (?:orang lain |orang |lagi )?yang (?:tahu|mengetahui|hadir|melihat|memegang)`,
  },
]

const CLAUSE_PATTERNS: { kind: 'diri'; source: string }[] = [
  // "Saya sebagai bendahara …", "karena saya selaku PPK"
  {
    kind: 'diri',
    source: `${I},?\\s+(?:ini\\s+|dulu\\s+|hanya\\s+|cuma\\s+|juga\\s+)?(?:adalah|sebagai|selaku|ialah|merupakan|menjabat|jadi|menjadi)\\s+${ROLE}`,
  },
  // "Saya bendahara di sana", "saya, guru di SMA 2"; "kami" and relatives need the connecting words above.
  {
    kind: 'diri',
    source: `(?:saya|aku|ulun),?\\s+(?:ini\\s+|dulu\\s+|hanya\\s+|cuma\\s+|juga\\s+|kebetulan\\s+)?(?!kepala (?:pusing|sakit)|staf (?:lain|itu)|tim\\b|ketua tim itu|anak\\b|istri\\b|suami\\b|adik\\b|kakak\\b)${ROLE}`,
  },
]

const COMPILED = [
  ...patterns.map(({ kind, source, flags }) => ({
    kind,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})`, flags === undefined ? 'giu' : `g${flags}`),
  })),
  ...CLAUSE_PATTERNS.map(({ kind, source }) => ({
    kind,
    pattern: new RegExp(`(?<=${CLAUSE})(?:${source})`, 'giu'),
  })),
]

/** Sentences in which writers say who they are, or that only they could know something. */
export function findFirstPerson(text: string): Span[] {
  return COMPILED.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
}

/** A witness, victim or file that is named "I". */
export function isWriterSelf(name: string): boolean {
  return /^\s*(?:saya|aku|ulun|diri)(?: (?:sendiri|saya|pribadi|pelapor))*\s*$|^\s*pelapor(?: sendiri)?\s*$/i.test(
    name,
  )
}
