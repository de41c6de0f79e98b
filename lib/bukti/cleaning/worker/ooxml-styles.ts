import { attributeOf, isOn } from './ooxml-visitor.ts'
import { readXml } from './xml-reader.ts'

/** The ids of styles that hide their text, by themselves or by the style that they build on. */
export function hiddenStylesOf(styles: string): Set<string> {
  const hidden = new Set<string>()
  const bases = new Map<string, string>()
  let style = ''
  readXml(styles, {
    open(element) {
      if (element.local === 'style') style = attributeOf(element, 'styleId')
      if (element.local === 'basedOn') bases.set(style, attributeOf(element, 'val'))
      if (element.local === 'vanish' && isOn(element)) hidden.add(style)
    },
    text: () => undefined,
    close: () => undefined,
  })
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size
    for (const [own, base] of bases) if (hidden.has(base)) hidden.add(own)
  }
  hidden.delete('')
  return hidden
}
