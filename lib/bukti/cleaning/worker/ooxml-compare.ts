import { type Parts, textOf } from './ooxml-package.ts'
import { wordsIn } from './ooxml-word.ts'
import type { Notes } from './outcome.ts'

/** Parts with text that is told of in other ways, or that no reader sees. */
const ASIDE = /(comments|people|persons?\/|glossary|customXml|docProps|externalLinks|stylesWithEffects)/i

/**
 * Counts words, rows and sheets of a document and of its copy, by looking at their markup and not through the
 * rules that made the copy; what is missing and was not meant to go is told.
 */
export function compareOffice(original: Parts, copy: Parts, notes: Notes, meantToGo: number): void {
  const before = counts(original)
  const after = counts(copy)
  notes.differs('missing-sheets', before.sheets - after.sheets - notes.count('hidden-sheets'))
  if (notes.count('hidden-sheets') > 0 || before.sheets > 0) {
    if (notes.count('hidden-sheets') === 0)
      notes.differs('missing-rows', before.rows - after.rows - notes.count('hidden-rows'))
    return
  }
  notes.differs('missing-words', before.words - after.words - meantToGo)
}

function counts(parts: Parts) {
  const found = { words: 0, rows: 0, sheets: 0 }
  for (const [name, bytes] of parts) {
    if (!name.endsWith('.xml') || ASIDE.test(name)) continue
    const text = readable(bytes)
    if (/<(?:\w+:)?(?:worksheet|chartsheet)[\s>]/.test(text.slice(0, 4000))) {
      found.sheets += 1
      found.rows += text.match(/<(?:\w+:)?row[\s>/]/g)?.length ?? 0
    } else found.words += visibleWords(text)
  }
  return found
}

/** A part in an encoding that cannot be read is not copied either. */
function readable(bytes: Uint8Array): string {
  try {
    return textOf(bytes)
  } catch {
    return ''
  }
}

function visibleWords(text: string): number {
  const once = text
    .replace(/<mc:Fallback[\s>][\s\S]*?<\/mc:Fallback>/g, '')
    .replace(/<w:moveFrom[\s>][\s\S]*?<\/w:moveFrom>/g, '')
  let words = 0
  for (const [, said = ''] of once.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)) words += wordsIn(said)
  return words
}
