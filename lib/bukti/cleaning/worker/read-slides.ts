import { coveringOnSlide } from './covering-shapes.ts'
import type { Block } from './drawn-blocks.ts'
import { picturesRead, textBlock, wordsRead } from './drawn-blocks.ts'
import { nsOf } from './ooxml-namespaces.ts'
import { type Parts, relationsOf } from './ooxml-package.ts'
import { wordsIn } from './ooxml-word.ts'
import type { Notes } from './outcome.ts'
import { FlowReader } from './read-flow.ts'
import { targetsOf, textOfPart } from './read-word.ts'
import { slideSize, withoutOutside } from './slides-outside.ts'
import { readXml } from './xml-reader.ts'

/**
 * The slides of a presentation (ECMA-376 part 1, 19) in their order, and at the end what their layouts show
 * on each of them. Hidden slides and notes for the speaker are counted and left out. The pictures in `parts`
 * are clean.
 */
export function readSlides(parts: Parts, main: string, notes: Notes): Block[] {
  const blocks: Block[] = []
  const layouts = new Set<string>()
  const size = slideSize(textOfPart(parts, main))
  for (const slide of slidesOf(parts, main)) {
    const whole = textOfPart(parts, slide)
    if (/<(?:\w+:)?sld\s[^>]*show="(?:0|false)"/.test(whole)) {
      notes.differs('hidden-slides')
      continue
    }
    const { xml, words, pictures } = withoutOutside(whole, size)
    notes.differs('hidden-text', words)
    notes.differs('hidden-pictures', pictures)
    notes.differs('covering-shapes', coveringOnSlide(xml))
    blocks.push({ kind: 'page', wide: true })
    const reader = new FlowReader(targetsOf(parts, slide))
    try {
      reader.read(xml)
    } catch {
      // What comes before the damage is read; the words behind it are counted below.
    }
    const relations = relationsOf(parts, slide)
    const diagrams = relations.filter(({ kind }) => kind === 'diagramData')
    const read = [
      ...reader.blocks,
      ...diagrams.flatMap(
        ({ target }) => new FlowReader(targetsOf(parts, target)).read(textOfPart(parts, target)).blocks,
      ),
    ]
    for (const block of read) blocks.push(block)
    notes.differs('hidden-text', reader.hiddenWords)
    notes.differs('hidden-pictures', reader.hiddenPictures)
    notes.differs('missing-pictures', picturesOf(xml) - picturesRead(reader.blocks) - reader.hiddenPictures)
    notes.differs('missing-words', wordsOf(xml) - wordsRead(reader.blocks) - reader.hiddenWords)
    notes.differs('missing-pictures', relations.filter(({ kind }) => /^(video|audio)$/.test(kind)).length)
    for (const { kind, target } of relations) {
      if (kind === 'notesSlide') notes.differs('speaker-notes', wordsOf(textOfPart(parts, target), 'fld'))
      if (kind === 'slideLayout') layouts.add(target)
    }
  }
  const behind = [...layouts].flatMap((layout) => [
    layout,
    ...relationsOf(parts, layout).flatMap(({ kind, target }) => (kind === 'slideMaster' ? [target] : [])),
  ])
  const repeated = [...new Set(behind)].flatMap((part) => {
    const xml = textOfPart(parts, part)
    const { blocks } = new FlowReader(targetsOf(parts, part), undefined, null, true).read(xml)
    notes.differs('missing-pictures', picturesOf(xml) - picturesRead(blocks))
    return blocks
  })
  if (repeated.length > 0)
    blocks.push(textBlock('Pada latar salindia', { level: 3, extra: true }), ...repeated)
  return blocks
}

/** The parts of the slides in the order in which they are shown. */
function slidesOf(parts: Parts, main: string): string[] {
  const targets = new Map(relationsOf(parts, main).map(({ id, target }) => [id, target]))
  const slides: string[] = []
  readXml(textOfPart(parts, main), {
    open(element) {
      if (element.local !== 'sldId') return
      const id = element.attributes.find(({ uri, local }) => local === 'id' && nsOf(uri) === 'r')?.value
      const target = targets.get(id ?? '')
      if (target && parts.has(target)) slides.push(target)
    },
    text: () => undefined,
    close: () => undefined,
  })
  return slides
}

/** Pictures of a part by its markup, and not through the reader. */
function picturesOf(xml: string): number {
  return (
    withoutFallback(xml).match(/<(?:\w+:)?(?:blip|imagedata)\s[^>]*?\w+:(?:embed|link|id|pict)="[^"]/g)
      ?.length ?? 0
  )
}

/** The other form of what a part shows; that of an embedded object is the only one with a picture. */
function withoutFallback(xml: string): string {
  return xml.replace(/<(?:\w+:)?Fallback[\s>][\s\S]*?<\/(?:\w+:)?Fallback>/g, (form) =>
    form.includes('oleObj') ? form : '',
  )
}

/**
 * Words of a part by its markup, and not through the reader; `without` names an element that does not count.
 */
function wordsOf(xml: string, without = ''): number {
  const kept = withoutFallback(xml).replace(
    new RegExp(`<(?:\\w+:)?${without}[\\s>][\\s\\S]*?</(?:\\w+:)?${without}>`, 'g'),
    '',
  )
  let words = 0
  for (const [, text = ''] of kept.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)) words += wordsIn(text)
  return words
}
