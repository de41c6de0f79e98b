import { plainLine } from '@/lib/words/typed-text'

const UNITS: Record<string, number> = {
  rb: 1e3,
  ribu: 1e3,
  jt: 1e6,
  juta: 1e6,
  m: 1e9,
  miliar: 1e9,
  milyar: 1e9,
  t: 1e12,
  triliun: 1e12,
}
const AMOUNT = /^(?:rp\.?|idr)? ?(\d[\d. ]*)(?:,(\d{1,3}|-))?(?:,?-)? ?([a-z]+)?(?: rupiah)?$/

/**
 * Whole rupiah of what people write: "Rp 25.000.000,-", "25000000", "25 juta", "1,5 miliar". Null for
 * anything else.
 */
export function readRupiah(raw: string): number | null {
  const match = AMOUNT.exec(plainLine(raw).toLowerCase())
  if (!match) return null
  const [, whole = '', part = '', word = ''] = match
  const unit = word === '' || word === 'rupiah' ? 1 : UNITS[word]
  if (unit === undefined) return null
  const digits = whole.replaceAll(/\D/g, '')
  const fraction = part === '' || part === '-' || unit === 1 ? '0' : part
  const amount = Math.round(Number(`${digits}.${fraction}`) * unit)
  return Number.isSafeInteger(amount) ? amount : null
}
