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

/** What is behind the slides of a presentation. */
export const MASTERS: ReadonlySet<string> = new Set(['master-page'])

/** Fields of a form that show their value, and those that show a label. */
const WITH_VALUE = /^(text|textarea|formatted-text|number|date|time|combobox)$/
const WITH_LABEL = /^(fixed-text|checkbox|radio|button|frame)$/

/**
 * What a field of a form shows on the page: no password, no value of a hidden field, no default that was
 * changed.
 */
export function shownByField(element: XmlElement): string {
  const { local, attributes } = element
  if (WITH_LABEL.test(local)) return attributeOf(element, 'label')
  if (!WITH_VALUE.test(local)) return ''
  const isChanged = attributes.some((attribute) => attribute.local === 'current-value')
  return attributeOf(element, isChanged ? 'current-value' : 'value')
}

/** What a cell shows that has a value and no text of its own, as some programs write it. */
export function shownByCell(element: XmlElement): string {
  const get = (name: string) => attributeOf(element, name)
  switch (get('value-type')) {
    case 'float':
      return get('value').replace('.', ',')
    case 'percentage':
      return get('value') === ''
        ? ''
        : `${String(Number((Number(get('value')) * 100).toPrecision(12))).replace('.', ',')}%`
    case 'currency':
      return [get('currency'), get('value').replace('.', ',')].filter(Boolean).join(' ')
    case 'date':
      return get('date-value').replace(/T00:00:00(?:\.0+)?$/, '')
    case 'time':
      return get('time-value')
    case 'boolean':
      return get('boolean-value') === 'true' ? 'TRUE' : 'FALSE'
    default:
      return get('string-value')
  }
}

/** A shape that is never shown, or on paper only. */
export function isHiddenShape({ attributes }: XmlElement): boolean {
  return attributes.some(
    ({ uri, local, value }) =>
      local === 'display' && uri.includes(':drawing:') && (value === 'none' || value === 'printer'),
  )
}
