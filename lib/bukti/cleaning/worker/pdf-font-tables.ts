/** The tables of a TrueType or OpenType font, by their tags. */
export type FontTables = ReadonlyMap<string, Buffer>

/** Tables whose length the standard gives, by their version (OpenType 1.9, "Font tables"). */
const FIXED: Readonly<Record<string, (table: Buffer) => number>> = {
  head: () => 54,
  hhea: () => 36,
  vhea: () => 36,
  maxp: (table) => (table.readUInt32BE(0) === 0x00005000 ? 6 : 32),
  'OS/2': (table) => known([78, 86, 96, 96, 96, 100][table.readUInt16BE(0)]),
  gasp: (table) => (table.readUInt16BE(0) > 1 ? known(undefined) : 4 + 4 * table.readUInt16BE(2)),
  VORG: (table) => 8 + 4 * table.readUInt16BE(6),
  post: (table) => {
    const version = table.readUInt32BE(0)
    return version === 0x00020000
      ? endOfNames(table)
      : known([0x00010000, 0x00030000].includes(version) ? 32 : undefined)
  },
  cmap: endOfCodes,
}

function known(length: number | undefined): number {
  if (length === undefined) throw new Error('a table of an unknown version')
  return length
}

/**
 * A table without what is behind its end; null if it cannot be read, and the comparison of pages tells
 * whether it was needed.
 */
export function cutTable(tag: string, table: Buffer, tables: FontTables): Buffer | null {
  try {
    const end = FIXED[tag]?.(table) ?? endByOthers(tag, tables)
    return end === null ? table : table.subarray(0, end)
  } catch {
    return null
  }
}

/** Programs that move the dots of small letters: no reader of today needs them. */
const HINTS = ['cvt ', 'fpgm', 'prep']
const READABLE = /[\x20-\x7e]{8}/

/** Whether the programs of a font hold something that can be read; nothing tells where they end. */
export function hasReadableHints(tables: FontTables): boolean {
  return HINTS.some((tag) => READABLE.test(tables.get(tag)?.toString('latin1') ?? ''))
}

export function isHint(tag: string): boolean {
  return HINTS.includes(tag)
}

/** The end of a table whose length other tables give; null for programs of hints. */
function endByOthers(tag: string, tables: FontTables): number | null {
  const number = (name: string, at: number) => tables.get(name)?.readUInt16BE(at) ?? 0
  const glyphs = number('maxp', 4)
  const metrics = (of: string) =>
    !tables.has(of) ? null : 4 * number(of, 34) + 2 * Math.max(0, glyphs - number(of, 34))
  switch (tag) {
    case 'hmtx':
      return metrics('hhea')
    case 'vmtx':
      return metrics('vhea')
    case 'loca':
      return (glyphs + 1) * (isLong(tables) ? 4 : 2)
    case 'glyf':
      return placeOf(glyphs, tables)
    default:
      return null
  }
}

/** The glyphs of a TrueType font. */
export function glyphsIn(tables: FontTables): {
  count: number
  /** The first one that draws nothing; 0 if all draw. */
  blank: number
  draws(glyph: number): boolean
} {
  const count = tables.get('maxp')?.readUInt16BE(4) ?? 0
  const draws = (glyph: number) => placeOf(glyph + 1, tables) > placeOf(glyph, tables)
  let blank = 1
  while (blank < count && draws(blank)) blank += 1
  return { count, draws, blank: blank < count ? blank : 0 }
}

function isLong(tables: FontTables): boolean {
  return tables.get('head')?.readInt16BE(50) === 1
}

/** Where a glyph begins in its table. */
function placeOf(glyph: number, tables: FontTables): number {
  const places = tables.get('loca')
  if (!places) throw new Error('no places of glyphs')
  const size = isLong(tables) ? 4 : 2
  // Some writers leave out the last places.
  const at = Math.min(glyph, Math.floor(places.length / size) - 1) * size
  return size === 4 ? places.readUInt32BE(at) : places.readUInt16BE(at) * 2
}

/** Behind the names of glyphs: Pascal strings, as many as the highest index wants. */
function endOfNames(table: Buffer): number {
  const count = table.readUInt16BE(32)
  let names = 0
  for (let glyph = 0; glyph < count; glyph += 1)
    names = Math.max(names, table.readUInt16BE(34 + glyph * 2) - 257)
  let at = 34 + count * 2
  for (; names > 0 && at < table.length; names -= 1) at += 1 + table.readUInt8(at)
  return at
}

/** Behind the last of the tables of codes, which say how long they are. */
function endOfCodes(table: Buffer): number {
  let end = 4 + 8 * table.readUInt16BE(2)
  for (let at = 4; at < 4 + 8 * table.readUInt16BE(2); at += 8) {
    const from = table.readUInt32BE(at + 4)
    const format = table.readUInt16BE(from)
    const length =
      format === 14
        ? table.readUInt32BE(from + 2)
        : format >= 8
          ? table.readUInt32BE(from + 4)
          : table.readUInt16BE(from + 2)
    end = Math.max(end, from + length)
  }
  return end
}
