import { parseSync } from '@swc/core'

/** Attributes that are read or heard. */
const READ = new Set(['label', 'title', 'aria-label', 'placeholder', 'hint', 'legend', 'alt', 'explain'])
/** The same in every language. */
const NAMES = ['WBS Aduakan!', 'WBS Kalsel', 'Email', 'SHA-256', 'it.prov.kalsel@gmail.com', 'Tim Telaah']
const EXAMPLE_NOMOR = /WBS-\d{4}-\w{4}-\w{4}/

interface Node {
  type: string
  value?: unknown
  name?: { value?: string; name?: { value: string }; namespace?: { value: string } }
}

const hasWords = (text: string) => {
  const plain = NAMES.reduce((rest, name) => rest.replace(name, ''), text).replace(EXAMPLE_NOMOR, '')
  return /\p{L}{2,}/u.test(plain)
}
/**
 * A sentence or a part of one: two words that begin with a capital, or three; not a class, an address or a
 * key.
 */
const isSentence = (text: string) =>
  hasWords(text) &&
  (/^\W?\p{Lu}\p{Ll}+ \p{L}/u.test(text) || /^\W?\p{L}+ \p{L}+ \p{L}+[\p{L}.?!, ]*$/u.test(text))

/** Words that are written into a component: texts, read attributes and sentences in strings. */
export function inlineWords(source: string): string[] {
  const found: string[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, value, name } = node as Node
    if (type === 'ImportDeclaration') return
    if (type === 'JSXText' && hasWords(String(value))) found.push(String(value).trim())
    if (type === 'StringLiteral' && isSentence(String(value))) found.push(String(value))
    if (type === 'TemplateElement') {
      const { cooked } = node as { cooked?: string }
      if (isSentence(cooked ?? '')) found.push(cooked ?? '')
    }
    const text = (value as Node | null)?.type === 'StringLiteral' ? String((value as Node).value) : ''
    const attribute = name?.value ?? ''
    if (type === 'JSXAttribute' && READ.has(attribute) && hasWords(text)) found.push(text)
    else if (type !== 'JSXAttribute' || text === '') for (const inner of Object.values(node)) visit(inner)
  }
  visit(parseSync(source, { syntax: 'typescript', tsx: true }).body)
  return found
}
