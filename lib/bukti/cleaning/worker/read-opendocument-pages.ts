const MASTER = /<((?:\w+:)?master-page)(?=\s)([^<>]*?)(?:\/>|>[\s\S]*?<\/\1>)/g
const STYLE = /<(?:\w+:)?style(?=\s)([^<>]*)>/g
/** The pages that a text or a sheet begins with, unless it says another. */
const FIRST = ['Standard', 'Default']
/**
 * Masters hold fields to fill in, the number of the page, and notes for the speaker, which no reader sees as
 * they stand there.
 */
const PLACES =
  /<((?:\w+:)?frame)\s[^<>]*placeholder="true"[^<>]*>[\s\S]*?<\/\1>|<((?:\w+:)?(?:notes|page-number))(?:\s[^<>]*)?(?<!\/)>[\s\S]*?<\/\2>/g

/**
 * The common styles of an OpenDocument file with only those kinds of pages that it uses: programs write
 * others into every file, and what stands at their head and foot nobody sees.
 */
export function withUsedPages(styles: string, content: string): string {
  const masters = [...styles.matchAll(MASTER)].map(([whole, , tag = '']) => ({
    whole,
    name: attribute(tag, 'name'),
    next: attribute(tag, 'next-style-name'),
  }))
  const used = new Set(namesIn(content, 'master-page-name'))
  // A presentation says of each slide what is behind it.
  if (!/<(?:\w+:)?page\s[^<>]*master-page-name="/.test(content)) {
    const first = masters.find(({ name }) => FIRST.includes(name)) ?? masters[0]
    if (first) used.add(first.name)
  }
  for (const [, tag = ''] of styles.matchAll(STYLE)) {
    const page = attribute(tag, 'master-page-name')
    if (page !== '' && content.includes(`style-name="${attribute(tag, 'name')}"`)) used.add(page)
  }
  for (let before = -1; before !== used.size; ) {
    before = used.size
    for (const { name, next } of masters) if (used.has(name) && next !== '') used.add(next)
  }
  const unused = new Set(masters.flatMap(({ name, whole }) => (used.has(name) ? [] : [whole])))
  return styles.replace(MASTER, (whole) => (unused.has(whole) ? '' : whole))
}

/** What the masters of a presentation show on each slide, without their fields. */
export function withoutPlaces(styles: string): string {
  return styles.replace(PLACES, '')
}

function namesIn(xml: string, key: string): string[] {
  return [...xml.matchAll(new RegExp(`\\s(?:\\w+:)?${key}="([^"]+)"`, 'g'))].map(([, name = '']) => name)
}

function attribute(tag: string, key: string): string {
  return new RegExp(`\\s(?:\\w+:)?${key}="([^"]*)"`).exec(tag)?.[1] ?? ''
}
