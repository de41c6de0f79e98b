import { isEverydayWord, nameParts } from './own-identity'
import { isCommonWord } from './stem'
import { type Token, tokensOf } from './tokens'

/** A value that identifies a person, normalised for comparison. */
export interface IdentityToken {
  kind: 'nama' | 'telepon' | 'email'
  value: string
}

interface Person {
  name: string
  username?: string | undefined
  email: string | null
  phone: string | null
  /** Another address or number, as typed. */
  safe?: { detail: string } | null
}

/**
 * The tokens of a person: distinctive parts of the name, two consecutive parts, user name, phones and e-mails.
 */
export function identityTokens({ name, username, email, phone, safe }: Person): IdentityToken[] {
  const words = tokensOf(name.normalize('NFKC')).map(({ word }) => word)
  const telling = nameParts(name)
  const pairs = words.flatMap((word, index) => {
    const next = words[index + 1]
    // Two common words ("nama pelapor") are not a name.
    return next && [word, next].some((one) => isNameLike(one)) ? [`${word} ${next}`] : []
  })
  const login = username ? nameParts(username).filter((part) => part.length >= 5) : []
  const digits = phoneDigits(phone ?? '')
  return [
    ...[...new Set([...telling, ...pairs, ...login])].map((value) => ({ kind: 'nama' as const, value })),
    ...(digits.length >= 8 ? [{ kind: 'telepon' as const, value: digits }] : []),
    ...(email ? [{ kind: 'email' as const, value: email.trim().toLowerCase() }] : []),
    ...candidatesIn(safe?.detail ?? '').flatMap(({ kind, value }) =>
      kind === 'nama' ? [] : [{ kind, value }],
    ),
  ]
}

/** Parts of a text that could be somebody's token, with their positions. */
export function candidatesIn(text: string): (IdentityToken & { start: number; end: number })[] {
  const tokens = tokensOf(text)
  const alone = tokens.map((token) => ({ kind: 'nama' as const, value: token.word, ...place(token, token) }))
  const pairs = tokens.flatMap((token, index) => {
    const next = tokens[index + 1]
    if (!next) return []
    return [{ kind: 'nama' as const, value: `${token.word} ${next.word}`, ...place(token, next) }]
  })
  const phones = [...text.matchAll(/\+?\(?\d[\d ().\u2010-\u2013-]{6,}\d/g)].map((match) => ({
    kind: 'telepon' as const,
    value: phoneDigits(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
  const mails = [...text.matchAll(/[\p{L}\p{N}._%+-]+ ?(?:@|[([{]at[)\]}]) ?[\p{L}\p{N}.-]+/giu)].map(
    (match) => ({
      kind: 'email' as const,
      value: match[0]
        .toLowerCase()
        .replace(/ ?[([{]at[)\]}] ?/, '@')
        .replaceAll(' ', '')
        .replace(/\.$/, ''),
      start: match.index,
      end: match.index + match[0].length,
    }),
  )
  // Longer spans first, because the first one is shown.
  return [...pairs, ...alone, ...phones, ...mails]
}

function place(first: Token, last: Token) {
  return { start: first.start, end: last.end }
}

function phoneDigits(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^62/, '0')
}

function isNameLike(word: string): boolean {
  return word.length >= 3 && !isEverydayWord(word) && !isCommonWord(word)
}

/** The name of a sealed value in the data of the leak check. */
export function sealedName({ kind, value }: IdentityToken): string {
  return `${kind} ${value}`
}
