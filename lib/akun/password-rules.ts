import { isBreached } from './breached-passwords'
import { COMMON_PASSWORDS } from './common-passwords'

export const MIN_PASSWORD = 15
const MAX_PASSWORD = 1000
/**
 * Words of this region and service, and the most common words of leaked lists: what an attacker tries first.
 */
const KNOWN_WORDS = new RegExp(
  [
    'kalsel|kalimantan|selatan|banua|banjarmasin|banjarbaru|banjar|martapura|inspektorat|inspektur|irban',
    'aduakan|pengaduan|aduan|whistleblower|whistle|wbs|pemprov|provinsi|lapor|pelapor|terlapor|telaah',
    'administrator|admin|operator|petugas|pegawai|password|passw0rd|sandi|kata|rahasia|secret|login|masuk',
    'welcome|selamat|datang|qwertyuiop|qwerty|asdfghjkl|asdfgh|zxcvbnm|iloveyou|letmein|changeme|default',
    'bismillah|alhamdulillah|indonesia|merdeka|garuda|pancasila|sayang|cinta|bahagia|sukses|semangat',
    'januari|februari|maret|april|agustus|september|oktober|november|desember|ramadhan|lebaran',
    'monkey|dragon|football|baseball|superman|princess|sunshine|master|shadow|michael|test|coba|user',
  ].join('|'),
  'g',
)

/**
 * The problem with a password, or null (NIST SP 800-63B-4: length and a blocklist, no composition rules).
 * Counts characters after NFC. The owner's names (user name, names, e-mail) do not count towards its
 * strength.
 */
export function passwordProblem(
  raw: string,
  ...owner: readonly (string | null | undefined)[]
): string | null {
  const password = raw.normalize('NFC')
  const length = [...password].length
  if (length < MIN_PASSWORD) return 'Kata sandi minimal 15 karakter'
  if (length > MAX_PASSWORD) return 'Kata sandi paling banyak 1.000 karakter'
  const lower = password.toLowerCase()
  return isBreached(lower) || isCommon(lower, owner.flatMap(namesIn))
    ? 'Kata sandi ini terlalu umum. Pilih yang lain'
    : null
}

const SHORTEST_NAME = 3

/** "Hj. Siti Aminah" and "siti.aminah@contoh.com": the whole and its parts, as one would type them. */
function namesIn(text: string | null | undefined): string[] {
  const name = (text ?? '').normalize('NFC').toLowerCase()
  const parts = [name.replace(/[\s._-]/g, ''), ...name.split(/[^\p{L}\p{N}]+/u)]
  return parts.filter((part) => part.length >= SHORTEST_NAME)
}

/**
 * Too easy to guess: few different characters, a run, or little besides known words, years and the owner's
 * names.
 */
function isCommon(password: string, names: readonly string[]): boolean {
  const plain = password.replace(/[\s._-]/g, '')
  if (new Set(plain).size < 5 || isRun(plain)) return true
  if (COMMON_PASSWORDS.has(password) || COMMON_PASSWORDS.has(plain)) return true
  const longestFirst = [...names].sort((a, b) => b.length - a.length)
  const withoutNames = longestFirst.reduce((text, name) => text.replaceAll(name, ' '), plain)
  const rest = withoutNames.replace(KNOWN_WORDS, ' ').replace(/[\d\s!@#$%^&*?+=]+/g, '')
  return [...rest].length < 5
}

/** "abcdefghijklmno", "123456789012345", "qwertyuiopasdfg", or a short piece repeated. */
function isRun(text: string): boolean {
  const rows = ['abcdefghijklmnopqrstuvwxyz', '0123456789', '1234567890', 'qwertyuiopasdfghjklzxcvbnm']
  if (rows.some((row) => (row + row + row).includes(text))) return true
  return /^(.{1,5})\1+.{0,4}$/u.test(text)
}
