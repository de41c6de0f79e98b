import { isMobile } from './digits'
import type { Span } from './span'

/** The owner's details in an account. Opened only in the owner's session and never passed on. */
export interface OwnIdentity {
  /** "Nama yang ingin digunakan": a real name or not. */
  name: string
  username: string
  email: string | null
  phone: string | null
}

/** Titles, which are never a name. */
const TITLES = new Set(
  'drs dra haji hajah hj ustadz ustaz bapak ibu pak bu bang kak mas mbak tuan nyonya dokter prof ners spd skom sip ssos'.split(
    ' ',
  ),
)
/** So common that alone they identify nobody, or mostly somebody else. */
const COMMON_NAMES = new Set(
  'muhammad muhamad mohammad mohamad mochamad ahmad achmad akhmad abdul abdurrahman nur noor siti putri putra dewi aulia sri rahmah maulana hidayah akbar'.split(
    ' ',
  ),
)
/** Words that people use as a pseudonym in a channel like this one and that occur in any report. */
const COMMON_WORDS = new Set(
  'warga masyarakat rakyat pelapor pengadu aduan lapor laporan wbs anonim anonymous rahasia nama samaran saksi peduli jujur bersih adil hamba allah orang biasa kecil pegawai aparatur negeri negara dinas kantor staf honorer guru pemuda mahasiswa anak bangsa banua banjar banjarmasin banjarbaru martapura barito kalsel kalimantan selatan utara timur barat tengah hulu sungai tanah laut bumbu kotabaru tapin balangan tabalong meratus merah putih hitam biru hijau kuning langit bumi bulan bintang matahari hujan angin cahaya terang gelap malam pagi siang sore elang garuda rajawali merpati harimau singa haruan bekantan enggang bunga mawar melati anggrek pohon ikan burung kucing baru lama satu dua tiga empat lima enam akun user guest test demo tamu kawan teman sahabat suara hati nurani kebenaran keadilan integritas amanah indonesia merdeka pena lilin tanpa yang untuk dari tidak bukan saya kami kita petugas admin telaah ketua'.split(
    ' ',
  ),
)

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const lower = (text: string) => text.normalize('NFKC').toLowerCase()

/** Parts of a text that can be a name by themselves. */
function partsOf(text: string): string[] {
  return lower(text)
    .split(/[^\p{L}'’]+/u)
    .filter((part) => [...part].length >= 4 && !TITLES.has(part))
}
const telling = (part: string) => !COMMON_NAMES.has(part) && !COMMON_WORDS.has(part)

/** The distinctive parts of a name, in lower case, without titles, very common names and plain words. */
export function nameParts(name: string): string[] {
  return [...new Set(partsOf(name).filter(telling))]
}

/** Whether a word alone may identify somebody: no title, no very common name, no plain word. */
export function tellsAlone(word: string): boolean {
  return !TITLES.has(word) && telling(word)
}

/** A title, or a word commonly used as a pseudonym. */
export function isEverydayWord(word: string): boolean {
  return TITLES.has(word) || COMMON_WORDS.has(word)
}

/** The text uses capitals inside sentences; somebody who writes only in lower case also writes names so. */
const USES_CAPITALS = /\p{Ll},? \p{Lu}/u

interface Place {
  text: string
  /** File names are written without spaces and capitals. */
  isFileName: boolean
  /** Names that the report is about: a shared name does not identify the writer. */
  others: readonly string[]
}

/** Positions in a text of its writer's own name, user name, e-mail or phone. */
export function findOwn(own: OwnIdentity, { text, isFileName, others }: Place): Span[] {
  const known = new Set(others.flatMap(partsOf))
  const found: Span[] = []
  const seek = (kind: Span['kind'], pattern: RegExp, accept: (hit: string) => boolean = () => true) => {
    for (const match of text.matchAll(pattern)) {
      if (accept(match[0])) found.push({ kind, start: match.index, end: match.index + match[0].length })
    }
  }
  const isOther = others.some((other) => lower(other).includes(lower(own.name).trim()))

  const name = lower(own.name).trim()
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !TITLES.has(word))
  if (words.length >= 2 && words.some((word) => telling(word) && word.length >= 3) && !isOther) {
    const phrase = words.map(escaped).join('[\\s._-]*')
    seek('nama', isFileName ? new RegExp(phrase, 'giu') : whole(phrase, false))
  }
  const caps = isFileName || !USES_CAPITALS.test(text)
  for (const part of new Set(partsOf(own.name))) {
    if (!telling(part) || known.has(part)) continue
    seek('nama', whole(escaped(part), isFileName), (hit) => caps || /^\p{Lu}/u.test(hit))
  }
  const username = lower(own.username).trim()
  if (
    username.length >= 4 &&
    !TITLES.has(username) &&
    !COMMON_WORDS.has(username) &&
    !COMMON_NAMES.has(username) &&
    !known.has(username)
  ) {
    seek('pengguna', whole(escaped(username), isFileName))
  }
  for (const part of new Set(partsOf(own.username))) {
    if ([...part].length < 5 || part === username || !telling(part) || known.has(part)) continue
    seek('pengguna', whole(escaped(part), isFileName), (hit) => caps || /^\p{Lu}/u.test(hit))
  }
  if (own.email) seek('email', whole(escaped(lower(own.email).trim()), false))
  if (own.phone) {
    const digits = own.phone.replace(/\D/g, '').replace(/^62/, '0')
    if (digits.length >= 8 && !isMobile(digits)) {
      seek(
        'telepon',
        new RegExp(`(?<!\\d)(?:\\+?62|0)?${[...digits.replace(/^0/, '')].join('[ .-]?')}(?!\\d)`, 'g'),
      )
    }
  }
  return found
}

/** A whole word; in a file name "_" and digits also separate words. */
function whole(source: string, isFileName: boolean): RegExp {
  const edge = isFileName ? '[\\p{L}]' : '[\\p{L}\\p{N}]'
  return new RegExp(`(?<!${edge})(?:${source})(?!${edge})`, 'giu')
}
