import { attributeOf } from './ooxml-visitor.ts'
import type { XmlElement } from './xml-reader.ts'

/** Sections that no reader sees in the text, with what they tell. */
export const UNSEEN = new Set([
  'tracked-changes',
  'annotation',
  'annotation-end',
  'title',
  'desc',
  'scripts',
  'script',
  'event-listeners',
  'table-of-content-source',
  'alphabetical-index-source',
  'illustration-index-source',
  'bibliography-source',
  'dde-links',
  'notes',
  'help-message',
  'error-message',
])
/** What is left out because the document hides it. */
export const HIDDEN = new Set(['notes', 'hidden', 'slide', 'sheet', 'row', 'column'])
/** What stands at the head and the foot of a page; left pages may have their own. */
export const HEADS: ReadonlySet<string> = new Set(
  ['header', 'footer'].flatMap((name) => [name, `${name}-first`, `${name}-left`]),
)

/** Fields of a form that show their value, and those that show a label. */
const WITH_VALUE = /^(text|textarea|formatted-text|number|date|time|combobox)$/
const WITH_LABEL = /^(fixed-text|checkbox|radio|button|frame)$/

/** What a field of a form shows on the page: no password, no value of a hidden field, no default that was changed. */
export function shownByField(element: XmlElement): string {
  const { local, attributes } = element
  if (WITH_LABEL.test(local)) return attributeOf(element, 'label')
  if (!WITH_VALUE.test(local)) return ''
  const isChanged = attributes.some((attribute) => attribute.local === 'current-value')
  return attributeOf(element, isChanged ? 'current-value' : 'value')
}
