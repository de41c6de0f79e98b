import { COMMON_PASSWORDS } from './common-passwords'

export const MIN_PASSWORD = 15
const MAX_PASSWORD = 1000
/** Words of this place and service: the first that somebody would try. */
const CONTEXT =
  /kalsel|kalimantan|selatan|banjar|inspektorat|aduakan|aduan|whistle|wbs|pemprov|sandi|password|rahasia/g

/**
 * What is wrong with a password, or null (NIST SP 800-63B-4: length and a blocklist, no rules of composition). Counts
 * characters after NFC. `username` is refused inside it.
 */
export function passwordProblem(raw: string, username: string): string | null {
  const password = raw.normalize('NFC')
  const length = [...password].length
  if (length < MIN_PASSWORD) return 'Kata sandi minimal 15 karakter'
  if (length > MAX_PASSWORD) return 'Kata sandi paling banyak 1.000 karakter'
  return isCommon(password.toLowerCase(), username.toLowerCase())
    ? 'Kata sandi ini terlalu umum. Pilih yang lain'
    : null
}

/** Too easy to guess: few different characters, a run, or little left beside known words and the user name. */
function isCommon(password: string, username: string): boolean {
  const plain = password.replace(/[\s._-]/g, '')
  if (new Set(plain).size < 5 || isRun(plain)) return true
  if (COMMON_PASSWORDS.has(password) || COMMON_PASSWORDS.has(plain)) return true
  const withoutName = username.length >= 4 ? plain.replaceAll(username.replace(/[\s._-]/g, ''), '') : plain
  const rest = withoutName.replace(CONTEXT, '').replace(/\d+/g, '')
  return [...rest].length < 5
}

/** "abcdefghijklmno", "123456789012345", "qwertyuiopasdfg" and a short piece repeated. */
function isRun(text: string): boolean {
  const rows = ['abcdefghijklmnopqrstuvwxyz', '0123456789', '1234567890', 'qwertyuiopasdfghjklzxcvbnm']
  if (rows.some((row) => (row + row + row).includes(text))) return true
  return /^(.{1,5})\1+.{0,4}$/u.test(text)
}
