export interface DiffPiece {
  kind: 'same' | 'gone' | 'new'
  text: string
}

/**
 * More pairs of words than this are not compared word by word: then the old text is gone and the new one is
 * new.
 */
const MOST_PAIRS = 4_000_000

/** What became of a text, word by word: the pieces in reading order, joined they give both texts. */
export function wordDiff(before: string, after: string): DiffPiece[] {
  const a = words(before)
  const b = words(after)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  return joined([
    ...pieces('same', a.slice(0, start)),
    ...between(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...pieces('same', end > 0 ? a.slice(-end) : []),
  ])
}

/** Longest common subsequence of words (Wagner and Fischer, 1974). */
function between(a: readonly string[], b: readonly string[]): DiffPiece[] {
  if (a.length * b.length > MOST_PAIRS) return [...pieces('gone', a), ...pieces('new', b)]
  const width = b.length + 1
  const longest = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const found: DiffPiece[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      found.push({ kind: 'same', text: a[i] ?? '' })
      i += 1
      j += 1
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      found.push({ kind: 'gone', text: a[i] ?? '' })
      i += 1
    } else {
      found.push({ kind: 'new', text: b[j] ?? '' })
      j += 1
    }
  }
  return found
}

/** Words with the space that follows them, so that joined they are the text again. */
function words(text: string): string[] {
  return text.match(/\S+\s*|^\s+/g) ?? []
}

function pieces(kind: DiffPiece['kind'], texts: readonly string[]): DiffPiece[] {
  return texts.map((text) => ({ kind, text }))
}

function joined(list: readonly DiffPiece[]): DiffPiece[] {
  const result: DiffPiece[] = []
  for (const piece of list) {
    const last = result.at(-1)
    if (last?.kind === piece.kind) last.text += piece.text
    else result.push({ ...piece })
  }
  return result
}
