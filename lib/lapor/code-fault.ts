import { asPrinted, fromReadableCode } from '@/lib/vault/readable-code'
import { words } from '@/lib/words/words'

type CodeFault =
  | { kind: 'nomor' | 'pemulihan' | 'salahKetik' }
  | { kind: 'kurang' | 'lebih'; typed: number }
  | { kind: 'tanda'; mark: string }

const CODE_LETTERS = 28
const RECOVERY_LETTERS = 56
const CODE_BYTES = 16
const NOMOR = /^\s*WBS\b/i

/**
 * What is wrong with a typed kode rahasia, in a sentence, before any case is looked for; null for one that
 * could exist. Everybody can compute the same from the printed form (docs/confidentiality.md, "code on
 * paper"), so it tells nothing about which codes exist.
 */
export async function codeProblem(typed: string): Promise<string | null> {
  const t = words('lacak')
  const fault = await codeFault(typed)
  if (!fault) return null
  switch (fault.kind) {
    case 'kurang':
    case 'lebih':
      return t(`salah.${fault.kind}`, { jumlah: fault.typed, semua: CODE_LETTERS })
    case 'tanda':
      return t('salah.tanda', { tanda: fault.mark })
    default:
      return t(`salah.${fault.kind}`)
  }
}

async function codeFault(typed: string): Promise<CodeFault | null> {
  if (NOMOR.test(typed)) return { kind: 'nomor' }
  const letters = asPrinted(typed)
  const mark = /[^0-9A-Z]/u.exec(letters)?.[0]
  if (mark) return { kind: 'tanda', mark }
  if (letters.length === RECOVERY_LETTERS) return { kind: 'pemulihan' }
  if (letters.length !== CODE_LETTERS)
    return { kind: letters.length < CODE_LETTERS ? 'kurang' : 'lebih', typed: letters.length }
  return (await fromReadableCode(typed, CODE_BYTES)) ? null : { kind: 'salahKetik' }
}
