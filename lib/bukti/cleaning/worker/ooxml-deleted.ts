const TAG = /<(\/?)(?:\w+:)?(tr|tc|tbl)(?=[\s/>])(?:[^<>]*?)(\/?)>/g
/**
 * A row or cell that was deleted while changes were tracked says so in its properties (ECMA-376 part 1,
 * 17.13.5).
 */
const DELETED: Readonly<Record<string, RegExp>> = {
  tr: /^<(?:\w+:)?tr(?:\s[^<>]*)?>\s*(?:<(\w+:)?tblPrEx[\s>][\s\S]*?<\/(?:\w+:)?tblPrEx>\s*)?<(?:\w+:)?trPr(?:\s[^<>]*)?>(?:(?!<\/?(?:\w+:)?trPr[\s>])[\s\S])*?<(?:\w+:)?(?:del|moveFrom)[\s/>]/,
  tc: /^<(?:\w+:)?tc(?:\s[^<>]*)?>\s*<(?:\w+:)?tcPr(?:\s[^<>]*)?>(?:(?!<\/?(?:\w+:)?tcPr[\s>])[\s\S])*?<(?:\w+:)?cellDel[\s/>]/,
}
/** What must be in a row and in a table, which is nothing without it. */
const INNER: Readonly<Record<string, string>> = { tr: 'tc', tbl: 'tr' }

interface Open {
  name: string
  start: number
  isDeleted: boolean
  had: number
  kept: number
}

/**
 * A part of a letter without its deleted rows and cells, without rows whose cells are all deleted, and such
 * tables.
 */
export function withoutDeleted(xml: string): string {
  if (!/<(?:\w+:)?(?:cellDel|del|moveFrom)[\s/>]/.test(xml)) return xml
  const open: Open[] = []
  const cuts: [from: number, to: number][] = []
  for (const tag of xml.matchAll(TAG)) {
    const [whole, isEnd, name = '', isEmpty] = tag
    if (isEmpty) continue
    if (!isEnd) {
      const isDeleted = DELETED[name]?.test(xml.slice(tag.index, tag.index + HEAD)) ?? false
      open.push({ name, start: tag.index, isDeleted, had: 0, kept: 0 })
      continue
    }
    const done = open.pop()
    if (done?.name !== name) return xml
    const isGone = done.isDeleted || (INNER[name] !== undefined && done.had > 0 && done.kept === 0)
    if (isGone) cuts.push([done.start, tag.index + whole.length])
    const around = open.at(-1)
    if (around && INNER[around.name] === name) {
      around.had += 1
      if (!isGone) around.kept += 1
    }
  }
  return without(xml, cuts)
}

/** Properties of a row or a cell are short. */
const HEAD = 8_000

function without(xml: string, cuts: readonly [from: number, to: number][]): string {
  const kept: string[] = []
  let from = 0
  for (const [start, end] of [...cuts].sort(([a], [b]) => a - b)) {
    if (start < from) continue
    kept.push(xml.slice(from, start))
    from = end
  }
  return kept.join('') + xml.slice(from)
}
