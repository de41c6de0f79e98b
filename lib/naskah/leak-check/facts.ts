/** A date, an amount or a number plate of a text, in a form that does not depend on how it was written. */
export interface Fact {
  value: string
  start: number
  end: number
}

const MONTHS = 'jan feb mar apr mei jun jul agu sep okt nov des'.split(' ')
const NAMED_DATE =
  /(?<!\d)(\d{1,2})[ .-]{1,2}(jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des)[a-z]{0,7}\b/giu
const NUMBER_DATE = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](?:20)?\d\d(?!\d)/g
const AMOUNT =
  /(?<![\p{L}\d.,])(rp\.? ?)?(\d{1,3}(?:[.,]\d{3}){1,5}|\d{1,15}(?:,\d{1,2})?)(?:,\d\d(?!\d))?(?: ?(ribu|rb|juta|jt|miliar|milyar|triliun)\b)?/giu
const PLATE = /(?<![\p{L}\p{N}])([A-Z]{1,2}) ?(\d{1,4}) ?([A-Z]{1,3})(?![\p{L}\p{N}])/gu
const SCALE: Readonly<Record<string, number>> = {
  ribu: 1e3,
  rb: 1e3,
  juta: 1e6,
  jt: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  triliun: 1e12,
}
/** Smaller numbers are counts, which many texts share. */
const LEAST_AMOUNT = 1000
const YEAR = /^(?:19|20)\d\d$/

/** Dates, amounts and plates of a text, amounts in words included. Linear in the text. */
export function factsIn(text: string): Fact[] {
  const at = (value: string, match: RegExpExecArray): Fact => ({
    value,
    start: match.index,
    end: match.index + match[0].length,
  })
  const named = [...text.matchAll(NAMED_DATE)].map((match) =>
    at(`tanggal ${Number(match[1])}-${MONTHS.indexOf((match[2] ?? '').toLowerCase()) + 1}`, match),
  )
  const numbered = [...text.matchAll(NUMBER_DATE)].map((match) =>
    at(`tanggal ${Number(match[1])}-${Number(match[2])}`, match),
  )
  const amounts = [...text.matchAll(AMOUNT)].flatMap((match) => {
    const [, currency, digits = '', scale] = match
    if (!currency && !scale && YEAR.test(digits)) return []
    const value = numberOf(digits) * (SCALE[(scale ?? '').toLowerCase()] ?? 1)
    return value >= LEAST_AMOUNT ? [at(`jumlah ${value}`, match)] : []
  })
  const plates = [...text.matchAll(PLATE)].map((match) =>
    at(`pelat ${match.slice(1, 4).join(' ').toUpperCase()}`, match),
  )
  return [...plates, ...named, ...numbered, ...amounts, ...inWords(text)]
}

/** "25.000.000" and "25,000,000" are whole numbers, "2,5" is not. */
function numberOf(digits: string): number {
  return /[.,]\d{3}(?!\d)/.test(digits)
    ? Number(digits.replace(/[.,]/g, ''))
    : Number(digits.replace(',', '.'))
}

const ONES: ReadonlyMap<string, number> = new Map(
  'nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ').map((word, value) => [word, value]),
)
const UNITS: ReadonlyMap<string, number> = new Map([
  ['ribu', 1e3],
  ['juta', 1e6],
  ['miliar', 1e9],
  ['milyar', 1e9],
  ['triliun', 1e12],
])
const WHOLE: ReadonlyMap<string, number> = new Map([
  ['sepuluh', 10],
  ['sebelas', 11],
  ['seratus', 100],
])

/** "dua puluh lima juta": numbers written in words, from a thousand on. */
function inWords(text: string): Fact[] {
  const found: Fact[] = []
  let [total, group, last] = [0, 0, 0]
  let [start, end] = [-1, -1]
  const close = () => {
    const value = total + group
    if (start >= 0 && value >= LEAST_AMOUNT) found.push({ value: `jumlah ${value}`, start, end })
    ;[total, group, last, start] = [0, 0, 0, -1]
  }
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const word = match[0].toLowerCase()
    const one = ONES.get(word)
    const whole = WHOLE.get(word)
    const unit = UNITS.get(word)
    if (start >= 0 && !/^[\s-]{1,3}$/.test(text.slice(end, match.index))) close()
    if (one !== undefined) [group, last] = [group + one, one]
    else if (whole !== undefined) [group, last] = [group + whole, whole]
    else if (word === 'seribu') total += 1000
    else if (start >= 0 && word === 'belas') group += 10
    else if (start >= 0 && word === 'puluh') group += last * 9
    else if (start >= 0 && word === 'ratus') group += last * 99
    else if (start >= 0 && unit) [total, group] = [total + group * unit, 0]
    else {
      close()
      continue
    }
    if (start < 0) start = match.index
    end = match.index + match[0].length
  }
  close()
  return found
}
