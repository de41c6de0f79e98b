import type { Span } from './span'

/** Province codes at the start of a NIK (Kemendagri, 38 provinces). */
const PROVINCES = new Set(
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96 97'.split(
    ' ',
  ),
)

/**
 * Usual groupings of the sixteen digits of a NIK and the eighteen of a NIP. Other groupings are other
 * numbers.
 */
const NIK_SHAPES = new Set(['16', '4-4-4-4', '6-6-4', '2-2-2-6-4', '6-2-2-2-4', '12-4', '6-10'])
const NIP_SHAPES = new Set([
  '18',
  '8-6-1-3',
  '8-6-4',
  '8-6-2-2',
  '8-10',
  '8-7-3',
  '6-6-6',
  '4-2-2-4-2-1-3',
  '9-9',
])

/** Indonesian mobile numbers after the country code. */
const MOBILE = /^8(?:1\d|2[1-38]|3[1-38]|5[1-35-9]|68|7[1-9]|8[1-9]|9[4-9])/

const GROUP = /\d+/g
/** Separators between two groups of one number. */
const JOINT = /^(?:[ \u00a0./\u2010-\u2013-]|\) ?| ?\(| - )$/

/**
 * A bank account number does not identify a person here. An e-wallet number does, because it is a phone
 * number.
 */
const ACCOUNT =
  /(?:rekening|no\.? ?rek|norek|\brek\b|virtual account|\bva\b|kartu kredit|\bresi\b)(?!.*(?:dana|ovo|gopay|shopeepay|linkaja|\bwa\b|\bhp\b|telepon))[^\n]{0,30}$/i
/** "No. 0812345678/SPM/2026": a letter, an invoice, a file. */
const DOCUMENT_AFTER = /^\s?\/\s?[A-Za-z]/
const DOCUMENT_BEFORE = /(?:[A-Za-z]\.?\s?|(?<!\d)\d{1,6})\/\s?$/
const PHONE_LINK = /(?:wa\.me\/|tel:|phone=|send\/?\?phone=)\+?$/i
const MONEY_BEFORE = /(?:rp\.?|idr)\s?$/i
/** A number that is labelled as one counts even with a typing error or an old length. */
const NAMED_ID =
  /\b(?:nik|no\.? ?ktp|nomor ktp|nip|nip3k|nippk|ni pppk|nrp|nuptk)\b(?: (?:saya|kami|ulun))?\s?[:.=]?\s?$/i

interface Group {
  digits: string
  start: number
  end: number
}

function realDay(day: number, month: number, year: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/**
 * Sixteen digits with the structure of a NIK or a family card number: province, regency, district, day of
 * birth (plus 40 for women), month, year, serial (the order of PP 37 Tahun 2007). About 3 in 100 other
 * sixteen-digit numbers also pass.
 */
export function isNik(digits: string): boolean {
  if (!/^\d{16}$/.test(digits) || !PROVINCES.has(digits.slice(0, 2))) return false
  if (digits.slice(2, 4) === '00' || digits.slice(4, 6) === '00' || digits.endsWith('0000')) return false
  const day = Number(digits.slice(6, 8))
  // The century is not in the number: a leap year allows 29 February.
  return realDay(day > 40 ? day - 40 : day, Number(digits.slice(8, 10)), 2000)
}

/**
 * Eighteen digits with the structure of a NIP (Peraturan Kepala BKN 22 Tahun 2007): date of birth, year and
 * month of appointment (for a PPPK year and contract kind, 21 and up), 1 or 2 for sex, serial.
 */
export function isNip(digits: string): boolean {
  if (!/^\d{18}$/.test(digits)) return false
  const born = Number(digits.slice(0, 4))
  const hired = Number(digits.slice(8, 12))
  const month = Number(digits.slice(12, 14))
  if (born < 1935 || born > 2012 || hired - born < 15 || hired - born > 66 || hired > 2100) return false
  if (!realDay(Number(digits.slice(6, 8)), Number(digits.slice(4, 6)), born)) return false
  return ((month >= 1 && month <= 12) || (month >= 21 && month <= 29)) && /[12]/.test(digits.charAt(14))
}

/** Whether the digits are a mobile number, written 08… or 628…. */
export function isMobile(digits: string): boolean {
  const rest = /^(?:620?|0)(.+)$/.exec(digits)?.[1] ?? ''
  return rest.length >= 9 && rest.length <= 12 && MOBILE.test(rest)
}

/** Numbers in a text that identify a person: NIK, NIP, mobile phone. Never two for the same digits. */
export function findDigits(text: string): Span[] {
  const found: Span[] = []
  for (const run of runsOf(text)) {
    for (let first = 0; first < run.length; first++) {
      const hit = numberFrom(text, run, first)
      if (!hit) continue
      found.push(hit.span)
      first = hit.last
    }
  }
  return found
}

/** Groups of digits close enough to be one number. */
function runsOf(text: string): Group[][] {
  const runs: Group[][] = []
  for (const match of text.matchAll(GROUP)) {
    const group = { digits: match[0], start: match.index, end: match.index + match[0].length }
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && JOINT.test(text.slice(before.end, group.start))) run.push(group)
    else runs.push([group])
  }
  return runs
}

/** Maximum number of groups that people write in one number. */
const MOST_GROUPS = 8

function numberFrom(text: string, run: readonly Group[], first: number): { span: Span; last: number } | null {
  const start = run[first]
  if (!start) return null
  const before = text.slice(Math.max(0, start.start - 60), start.start)
  let digits = ''
  let shape = ''
  let phone: { span: Span; last: number } | null = null
  for (let last = first; last < Math.min(run.length, first + MOST_GROUPS); last++) {
    const group = run[last]
    if (!group) break
    digits += group.digits
    shape += `${shape === '' ? '' : '-'}${group.digits.length}`
    if (digits.length > 18) break
    const at = { start: start.start, end: group.end }
    const named = NAMED_ID.test(before) && digits.length >= 8 && last === run.length - 1
    if (NIP_SHAPES.has(shape) && isNip(digits)) return { span: { kind: 'nip', ...at }, last }
    if (NIK_SHAPES.has(shape) && isNik(digits) && (NAMED_ID.test(before) || !ACCOUNT.test(before)))
      return { span: { kind: 'nik', ...at }, last }
    if (named) return { span: { kind: /nik|ktp/i.test(before.slice(-22)) ? 'nik' : 'nip', ...at }, last }
    if (isPhoneHere(text, before, run.slice(first, last + 1), digits)) {
      phone = { span: { kind: 'telepon', start: withPrefix(text, start.start), end: group.end }, last }
    }
  }
  return phone
}

function isPhoneHere(text: string, before: string, groups: readonly Group[], digits: string): boolean {
  const [head] = groups
  const end = groups.at(-1)?.end ?? 0
  if (!head || !isMobile(digits)) return false
  const international = digits.startsWith('62')
  const plus = /\+\s?\(?$/.test(before) || /\(\+$/.test(before)
  // "08-12-2025 10.30" is a date: the first group of a phone number includes the operator. After 62 comes the
  // 8.
  if (
    international
      ? head.digits.length < 4 && head.digits !== '62'
      : head.digits.length < 3 && digits !== head.digits
  )
    return false
  // "628.500.000.000" is money, "62 812 …" is not.
  if (international && !plus && head.digits !== '62' && groups.length > 1) return false
  // "+62 (0)812 …"
  const zero = (index: number) => index === 1 && head.digits === '62' && digits.startsWith('620')
  if (groups.some((group, index) => index > 0 && group.digits.length < 2 && !zero(index))) return false
  if (MONEY_BEFORE.test(before) || DOCUMENT_AFTER.test(text.slice(end, end + 4))) return false
  if (PHONE_LINK.test(before)) return true
  return !DOCUMENT_BEFORE.test(before) && !ACCOUNT.test(before)
}

/** Includes the "+" or "(+" before a number. */
function withPrefix(text: string, start: number): number {
  const before = /[(+]{1,2} ?$/.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? ''
  return start - before.length
}
