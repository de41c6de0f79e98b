import { isEverydayWord, nameParts, tellsAlone } from './own-identity'
import { isCommonWord } from './stem'
import { fold, type Token, tokensOf, withoutDigits } from './tokens'

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
 * The tokens of a person: distinctive parts of the name, two consecutive parts, user name, phones and
 * e-mails.
 */
export function identityTokens({ name, username, email, phone, safe }: Person): IdentityToken[] {
  const words = tokensOf(name.normalize('NFKC')).map(({ word }) => word)
  // A short name ("Edi") is a name too where nobody else's sentence has it.
  const telling = [
    ...nameParts(name).map(fold),
    ...words.filter((word) => word.length <= 4 && isNameLike(word) && tellsAlone(word)),
  ]
  const pairs = words.flatMap((word, index) => {
    const next = words[index + 1]
    // Two common words ("nama pelapor") are not a name.
    return next && [word, next].some((one) => isNameLike(one)) ? [`${word} ${next}`] : []
  })
  const login = username
    ? nameParts(username)
        .map(fold)
        .filter((part) => part.length >= 5)
    : []
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

/**
 * Parts of a text that could be somebody's token, with their positions; longer spans first. Linear in the
 * text.
 */
export function candidatesIn(text: string): (IdentityToken & { start: number; end: number })[] {
  const tokens = tokensOf(text)
  const alone = tokens.flatMap((token) =>
    [...new Set([token.word, withoutDigits(token.word)])].map((value) => nameAt(value, token, token)),
  )
  const pairs = tokens.flatMap((token, index) => {
    const next = tokens[index + 1]
    return next ? [nameAt(`${token.word} ${next.word}`, token, next)] : []
  })
  const mails = mailsIn(text).map((match) => ({
    kind: 'email' as const,
    value: match[0]
      .toLowerCase()
      .replace(/ ?[([{]at[)\]}] ?/, '@')
      .replaceAll(' ', '')
      .replace(/\.$/, ''),
    start: match.index,
    end: match.index + match[0].length,
  }))
  return [...spacedIn(tokens), ...pairs, ...alone, ...phonesIn(text), ...mails]
}

/** Starts only where a word starts, and is bounded: a long word takes no longer than a text of its length. */
const MAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64} ?(?:@|[([{]at[)\]}]) ?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}/giu

/** Everything in a text that is written like an address of e-mail. */
export function mailsIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(MAIL)]
}

function nameAt(value: string, first: Token, last: Token) {
  return { kind: 'nama' as const, value, ...place(first, last) }
}

/** "R a h m a": single letters in a row, read as one word. */
function spacedIn(tokens: readonly Token[]) {
  const found: ReturnType<typeof nameAt>[] = []
  for (let from = 0; from < tokens.length; from++) {
    let to = from
    while (tokens[to]?.word.length === 1) to++
    const [first, last] = [tokens[from], tokens[to - 1]]
    if (first && last && to - from >= 3)
      found.push(
        nameAt(
          tokens
            .slice(from, to)
            .map(({ word }) => word)
            .join(''),
          first,
          last,
        ),
      )
    from = Math.max(from, to - 1)
  }
  return found
}

const SPOKEN: ReadonlyMap<string, string> = new Map(
  'nol0 kosong0 satu1 dua2 tiga3 empat4 lima5 enam6 tujuh7 delapan8 lapan8 sembilan9'
    .split(' ')
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
)
/** What people write between the groups of one number: "0812/3456", "+62 (0)812 - 34". */
const BETWEEN = /^[^\p{L}\p{N}\n]{0,5}$/u
const [SHORTEST_PHONE, LONGEST_PHONE] = [8, 16]

/**
 * Every number in a text that may be a phone, whatever stands between its groups, digits in words included.
 */
export function phonesIn(text: string): { kind: 'telepon'; value: string; start: number; end: number }[] {
  const groups = tokensOf(text).map((token) => ({
    ...token,
    digits: /^\d+$/.test(token.word) ? token.word : SPOKEN.get(token.word),
  }))
  return groups.flatMap((first, from) => {
    const found: { kind: 'telepon'; value: string; start: number; end: number }[] = []
    let digits = ''
    for (let at = from; at < groups.length && digits.length < LONGEST_PHONE; at++) {
      const group = groups[at]
      const before = groups[at - 1]
      if (!group?.digits || (at > from && before && !BETWEEN.test(text.slice(before.end, group.start)))) break
      digits += group.digits
      if (digits.length >= SHORTEST_PHONE && digits.length <= LONGEST_PHONE)
        found.unshift({ kind: 'telepon', value: phoneDigits(digits), start: first.start, end: group.end })
    }
    return found
  })
}

function place(first: Token, last: Token) {
  return { start: first.start, end: last.end }
}

/** The digits of a phone from its operator on, after one 0: "+62 (0)812…" and "0812…" are the same. */
function phoneDigits(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return `0${digits.replace(/^0*(?:62)?0*/, '')}`
}

function isNameLike(word: string): boolean {
  return word.length >= 3 && !isEverydayWord(word) && !isCommonWord(word)
}

/** The name of a sealed value in the data of the leak check. */
export function sealedName({ kind, value }: IdentityToken): string {
  return `${kind} ${value}`
}
