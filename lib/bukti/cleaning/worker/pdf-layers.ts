import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib'

/** The layers (optional content, ISO 32000-1, 8.11) that a reader does not show when it opens a document. */
export class Layers {
  private readonly context: PDFContext
  private readonly off: (tag: string) => boolean
  /** Hidden layers that something on a page belongs to. */
  readonly used = new Set<string>()

  constructor({ context, catalog }: PDFDocument) {
    this.context = context
    const properties = catalog.lookup(PDFName.of('OCProperties'))
    const config = properties instanceof PDFDict ? properties.lookup(PDFName.of('D')) : undefined
    if (!(config instanceof PDFDict)) {
      this.off = () => false
      return
    }
    const off = tagsIn(config.lookup(PDFName.of('OFF')))
    const on = tagsIn(config.lookup(PDFName.of('ON')))
    const base = config.lookup(PDFName.of('BaseState'))
    const allOff = base instanceof PDFName && base.asString() === '/OFF'
    this.off = (tag) => (allOff ? !on.has(tag) : off.has(tag))
  }

  /** Whether content that belongs to this group or membership is hidden. */
  isHidden(object: PDFObject | undefined): boolean {
    const dict = object instanceof PDFRef ? this.context.lookup(object) : object
    if (!(dict instanceof PDFDict)) return false
    const groups = dict.get(PDFName.of('OCGs'))
    const tags = groups ? this.groupsOf(groups) : object instanceof PDFRef ? [object.tag] : []
    const hidden = tags.filter((tag) => this.off(tag))
    const policy = dict.lookup(PDFName.of('P'))
    const isHidden = hiddenBy(
      policy instanceof PDFName ? policy.asString() : '/AnyOn',
      tags.length,
      hidden.length,
    )
    if (isHidden) for (const tag of tags) this.used.add(tag)
    return isHidden
  }

  private groupsOf(groups: PDFObject): string[] {
    const list = groups instanceof PDFRef ? this.context.lookup(groups) : groups
    if (list instanceof PDFArray) return [...tagsIn(list)]
    return groups instanceof PDFRef ? [groups.tag] : []
  }
}

function tagsIn(list: PDFObject | undefined): Set<string> {
  if (!(list instanceof PDFArray)) return new Set()
  return new Set(list.asArray().flatMap((item) => (item instanceof PDFRef ? [item.tag] : [])))
}

function hiddenBy(policy: string, all: number, hidden: number): boolean {
  if (all === 0) return false
  switch (policy) {
    case '/AllOn':
      return hidden > 0
    case '/AnyOff':
      return hidden === 0
    case '/AllOff':
      return hidden < all
    default:
      return hidden === all
  }
}
