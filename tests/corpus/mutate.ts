import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { type Parts, zip } from './office'

/** Numbers in [0, 1) that a seed repeats (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const HUGE = ['-1', '0', '4294967296', '99999999999999999999', '1e308', 'NaN', '', '000', '1048577', '-9e99']

/** A document with a few of the faults that damage, other programs and attackers bring; `what` says which. */
export async function mutated(file: Buffer, random: () => number): Promise<{ file: Buffer; what: string }> {
  const parts: Parts | null =
    file.subarray(0, 2).toString('latin1') === 'PK' ? await bytesOfParts(file) : null
  const done: string[] = []
  let changed = file
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
    if (!parts) {
      const [what, text] = pick(TEXT, random)(changed.toString('latin1'), random)
      changed = Buffer.from(text, 'latin1')
      done.push(what)
      continue
    }
    const names = Object.keys(parts)
    const name = pick(names, random)
    const content = parts[name] ?? ''
    if (random() < 0.08) {
      delete parts[name]
      done.push(`${name} removed`)
    } else {
      const [what, text] = pick(XML, random)(content.toString(), random)
      if (/xml|rels/.test(name)) parts[name] = text
      done.push(`${name} ${what}`)
    }
  }
  if (parts) changed = await zip(parts)
  if (random() < 0.1) {
    changed = bytesOf(changed, random)
    done.push('bytes')
  }
  return { file: changed, what: done.join(', ') }
}

/** The parts of an archive, by name. */
export async function bytesOfParts(file: Buffer): Promise<Record<string, Buffer>> {
  const parts: Record<string, Buffer> = {}
  for (const entry of await new ZipReader(new Uint8ArrayReader(file)).getEntries())
    if (!entry.directory) parts[entry.filename] = Buffer.from(await entry.getData(new Uint8ArrayWriter()))
  return parts
}

type Change = (text: string, random: () => number) => [what: string, text: string]

const XML: readonly Change[] = [
  (text, random) => around(text, random, 'gone', () => ''),
  (text, random) => around(text, random, 'twice', (element) => element + element),
  (text, random) => around(text, random, '30,000 times', (element) => element.slice(0, 300).repeat(30_000)),
  (text, random) =>
    around(text, random, 'in itself', (element) => {
      const [tag = '', name = ''] = /^<([\w:]+)[^>]*?>/.exec(element) ?? []
      const depth = pick([20, 400, 20_000], random)
      return tag.endsWith('/>') ? element : tag.repeat(depth) + element + `</${name}>`.repeat(depth)
    }),
  (text, random) => replaced(text, random, /"-?[\d.]+"/g, 'number', () => `"${pick(HUGE, random)}"`),
  (text, random) => {
    const targets = [...text.matchAll(/(?:Target|href)="([^"]*)"/g)].map(([, target]) => target ?? '')
    const others = [...targets, '', '.', '../..', '/', 'ppt/presentation.xml', '_rels/.rels', './']
    return replaced(text, random, /(?<=(?:Target|href)=")[^"]*/g, 'target', () => pick(others, random))
  },
  (text, random) =>
    replaced(text, random, /(?<=[\s<:])\w+(?==")/g, 'attribute', () => `x${Math.floor(random() * 99)}`),
  (text, random) =>
    replaced(
      text,
      random,
      />[^<]+</g,
      'text',
      () =>
        `>${pick(['', '\u0000', '&#x1F;', '&lt;', 'a'.repeat(200_000), '😀'.repeat(500), ' '.repeat(5000)], random)}<`,
    ),
  (text, random) => ['cut', text.slice(0, Math.floor(text.length * random()))],
]

const TEXT: readonly Change[] = [
  (text, random) => ['cut', text.slice(0, Math.floor(text.length * (0.2 + 0.8 * random())))],
  (text, random) =>
    replaced(text, random, /(?<=\\[a-z]+)-?\d+/g, 'number', () => pick([...HUGE, '2147483647'], random)),
  (text, random) =>
    replaced(text, random, /[{}]/g, 'brace', () => pick(['', '{', '}', '{'.repeat(3000), '}}}}'], random)),
  (text, random) =>
    replaced(text, random, /\\[a-z]+/g, 'word', () =>
      pick(
        [
          '\\bin99999',
          '\\u-70000',
          '\\row',
          '\\cell',
          '\\trowd',
          '\\intbl',
          '\\v',
          '\\v0',
          '\\pict',
          '\\ansicpg0',
          '\\fcharset128',
          '\\*',
          "\\'",
        ],
        random,
      ),
    ),
  (text, random) => {
    const at = Math.floor(random() * text.length)
    return ['repeated', text.slice(0, at) + text.slice(at, at + 40).repeat(20_000) + text.slice(at + 40)]
  },
]

/** One element of a text of markup, changed as a whole. */
function around(
  text: string,
  random: () => number,
  what: string,
  change: (element: string) => string,
): [string, string] {
  const starts = [...text.matchAll(/<([\w:]+)[^<>]*>/g)]
  const start = pick(starts, random)
  if (!start) return ['nothing', text]
  const [tag, name = ''] = start
  const end = tag.endsWith('/>')
    ? start.index + tag.length
    : text.indexOf(`</${name}>`, start.index) + name.length + 3
  if (end <= start.index) return ['nothing', text]
  return [
    `${name} ${what}`,
    text.slice(0, start.index) + change(text.slice(start.index, end)) + text.slice(end),
  ]
}

function replaced(
  text: string,
  random: () => number,
  pattern: RegExp,
  what: string,
  by: () => string,
): [string, string] {
  const found = pick([...text.matchAll(pattern)], random)
  if (!found) return ['nothing', text]
  const value = by()
  return [
    `${what} ${value.slice(0, 20)}`,
    text.slice(0, found.index) + value + text.slice(found.index + found[0].length),
  ]
}

function bytesOf(file: Buffer, random: () => number): Buffer {
  const copy = Buffer.from(file)
  for (let times = 0; times < 8; times += 1)
    copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256)
  return copy
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T
}
