import { wordsIn } from './ooxml-word.ts'
import { COMMENTS, SEEN, UNSEEN } from './read-rtf.ts'

const GROUP = /\{|\}|\\[{}\\]|\\bin\d+ ?/g
/** Words that separate what stands beside them. */
const BREAKS =
  /\\(?:par|sect|page|cell|row|line|tab|nestcell|nestrow|footnote|header[lrf]?|footer[lrf]?|shptxt|pict)(?![a-z])-?\d* ?/g

/**
 * Words of a Rich Text file by its markup, and not through the reader: what is left when groups without
 * visible text, and all control words, are taken out. A letter that is written as a code counts as one
 * letter.
 */
export function rtfWords(text: string): number {
  return wordsIn(
    withoutGroups(text)
      .seen.replace(/\\u-?\d+ ?(?:\\'[0-9a-f]{2}|\?)?/gi, 'x')
      .replace(/\\'[0-9a-f]{2}/gi, 'x')
      .replace(/\\(?:~|\r|\n)/g, ' ')
      .replace(BREAKS, ' ')
      .replace(/\\(?:emdash|endash|bullet|[lr]d?b?l?quote)(?![a-z]) ?/g, 'x')
      .replace(/\\[a-z]+-?\d* ?|\\[^a-z]|[\r\n{}]/gi, ''),
  )
}

/** Pictures of a Rich Text file, each once, by its markup. */
export function rtfPictures(text: string): number {
  return withoutGroups(text).pictures
}

/** The text outside of groups that no reader shows, and how many of these are pictures. */
function withoutGroups(text: string): { seen: string; pictures: number } {
  const kept: string[] = []
  let pictures = 0
  let depth = 0
  let unseen: number | null = null
  let from = 0
  GROUP.lastIndex = 0
  for (let found = GROUP.exec(text); found; found = GROUP.exec(text)) {
    const [sign] = found
    if (sign.startsWith('\\')) {
      if (sign.startsWith('\\bin')) GROUP.lastIndex += Number(/\d+/.exec(sign)?.[0] ?? 0)
      continue
    }
    if (sign === '{') {
      depth += 1
      const start = unseen === null ? text.slice(found.index, found.index + 60) : ''
      if (/^\{\s*\\pict(?![a-z])/.test(start)) pictures += 1
      if (isUnseen(start)) {
        kept.push(text.slice(from, found.index))
        unseen = depth
      }
    } else {
      if (unseen === depth) {
        unseen = null
        from = found.index + 1
      }
      depth -= 1
      if (depth === 0) {
        if (unseen === null) kept.push(text.slice(from, found.index))
        return { seen: kept.join(''), pictures }
      }
    }
  }
  return { seen: kept.join('') + (unseen === null ? text.slice(from) : ''), pictures }
}

function isUnseen(start: string): boolean {
  const [, starred, word = ''] = /^\{\s*(\\\*)?\s*\\([a-z]+)/i.exec(start) ?? []
  if (word === 'pict' || word === 'nonshppict') return true
  return UNSEEN.has(word) || COMMENTS.has(word) || (starred !== undefined && !SEEN.has(word))
}
