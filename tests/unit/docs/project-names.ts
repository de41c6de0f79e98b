import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A reference in a text to something in this project. */
export interface Name {
  kind: 'file' | 'page' | 'command' | 'decision'
  name: string
  line: number
}

const TOP = 'app|components|lib|prisma|scripts|tests|docs|public|\\.ci'
const SOURCE = /\.(?:tsx?|mjs|cjs|css|py|sql|prisma)$/
const NOT_READ = /^(?:lib\/platform\/db\/generated|tests\/fixtures\/media|docs\/screens)\//
/** Addresses of the machine, not of this service. */
const MACHINE = /^\/(?:dev\/shm|dev\/null|etc|proc|srv|tmp|usr|var|_next)(?:\/|$)/

const walk = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.posix.join(entry.parentPath, entry.name))
    .filter((file) => !NOT_READ.test(file))

const root = readdirSync('.', { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? entry.name : []))
const files = [
  ...root,
  ...['app', 'components', 'lib', 'prisma', 'scripts', 'tests', 'docs', 'public'].flatMap(walk),
]
const baseNames = new Set(files.map((file) => path.posix.basename(file)))

/** The documents in the root, and everything under docs/. */
export const papers = files.filter((file) => /^(?:[A-Z]+|docs\/.+)\.md$/.test(file))
/** Every file with comments except these tests, which make names up. */
export const sources = files.filter(
  (file) => (SOURCE.test(file) || file === '.env.example') && !file.startsWith('tests/unit/docs/'),
)

/** Pages and route handlers as lists of segments; `[id]` stands for anything. */
const routes = files
  .filter((file) => /^app\/(?:.*\/)?(?:page\.tsx|route\.ts)$/.test(file))
  .map((file) => file.split('/').slice(1, -1))
  .map((segments) => segments.filter((segment) => !segment.startsWith('(')))
const firstSegments = [...new Set(routes.flatMap(([first]) => first ?? []))].join('|')

const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts
const decisions = new Set(files.flatMap((file) => /^docs\/decisions\/(\d{4})-/.exec(file)?.[1] ?? []))

/** Whether the named thing exists; relative paths also count from the folder of `file`. */
export function exists({ kind, name }: Name, file: string): boolean {
  if (kind === 'command') return name in scripts
  if (kind === 'decision') return decisions.has(name)
  if (kind === 'page') return isPage(name)
  // A source file may be named without its path; a document must be named with it.
  if (!/\/|\.md$/.test(name) && baseNames.has(name)) return true
  return [name, path.posix.join(path.posix.dirname(file), name)].some(
    (place) =>
      (name.includes('*') ? files.some((found) => asPattern(place).test(found)) : existsSync(place)) ||
      ['.ts', '.tsx'].some((end) => existsSync(`${place}${end}`)),
  )
}

const asPattern = (glob: string) =>
  new RegExp(`^${glob.replaceAll(/[.()[\]+?$]/g, '\\$&').replaceAll(/\*+/g, '.*')}`)

function isPage(name: string): boolean {
  if (existsSync(path.join('public', name))) return true
  const asked = name.split('/').filter(Boolean)
  return routes.some((route) => {
    if (name.endsWith('/') ? route.length < asked.length : route.length !== asked.length) return false
    return asked.every((segment, at) => route[at] === segment || route[at]?.startsWith('['))
  })
}

/** Every name in a Markdown text: in its code spans and link targets. */
export function namesInPaper(text: string): Name[] {
  return text.split('\n').flatMap((content, at) => {
    const spans = spansOf(content)
    const links = [...content.matchAll(/\]\(([^)#\s]+)/g)].map(([, to = '']) => to)
    const found = [
      ...spans.flatMap((span) => [...paths(span), ...bareFiles(span), ...pages(span), ...quotedPages(span)]),
      ...links.filter((to) => !/^[a-z]+:/.test(to)).map((name) => ({ kind: 'file' as const, name })),
      ...commands(content),
      ...numbers(content, /(?<![\w.=-])(00\d\d)(?![\w-])/g),
    ]
    return once(found).map((name) => ({ ...name, line: at + 1 }))
  })
}

/** Every name in the comments of a source text; names of documents also in its strings. */
export function namesInSource(text: string): Name[] {
  const onlyComments = comments(text)
  return text.split('\n').flatMap((content, at) => {
    const comment = onlyComments[at] ?? ''
    const named = /decisions? ((?:\d{4}(?:, | and | to )?)+)/.exec(comment)?.[1] ?? ''
    const found = [
      ...paths(comment),
      ...bareFiles(comment),
      ...pages(comment),
      ...spansOf(comment).flatMap(quotedPages),
      ...commands(comment),
      ...numbers(named, /(\d{4})/g),
      ...[...content.matchAll(/\bdocs\/[\w/-]+\.md\b/g)].map(([name]) => ({ kind: 'file' as const, name })),
    ]
    return once(found).map((name) => ({ ...name, line: at + 1 }))
  })
}

/** The text of the comments, line by line. */
function comments(text: string): string[] {
  let inside = false
  return text.split('\n').map((line) => {
    if (inside) {
      inside = !line.includes('*/')
      return line
    }
    const [, block] = /(?:^|[\s{])(\/\*.*)$/.exec(line) ?? []
    if (block !== undefined) {
      inside = !block.includes('*/')
      return block
    }
    return /(?:^|\s)(?:\/\/|--|#)\s(.*)$/.exec(line)?.[1] ?? ''
  })
}

type Found = Pick<Name, 'kind' | 'name'>

const spansOf = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span)

const once = (found: readonly Found[]) =>
  found.filter(
    (one, at) => found.findIndex(({ kind, name }) => kind === one.kind && name === one.name) === at,
  )

function paths(text: string): Found[] {
  const found = text.matchAll(new RegExp(`(?<![\\w/.@-])(?:${TOP})/[^\\s\`,;:'"|·]*`, 'g'))
  return [...found].flatMap(([match]) => {
    let name = match.replace(/[.…]+$/, '')
    // A bracket opened by the sentence.
    while (name.endsWith(')') && name.split(')').length > name.split('(').length) name = name.slice(0, -1)
    return /[{<]|NNNN/.test(name) ? [] : [{ kind: 'file', name: name.replace(/[.]$/, '') }]
  })
}

function bareFiles(text: string): Found[] {
  const found = text.matchAll(/(?<![\w/.*…-])[a-z][\w-]*(?:\.[\w-]+)*\.(?:tsx?|md|mjs|cjs|py|sql)\b/gi)
  return [...found].map(([name]) => ({ kind: 'file', name }))
}

/** Addresses that start like a page of the app, anywhere in the text. */
function pages(text: string): Found[] {
  const known = `(?<![\\w.\\])}/:*-])/(?:${firstSegments})(?:/[\\w{}\\[\\]-]*)*(?![\\w*-]|\\.\\w)`
  return asPages([...text.matchAll(new RegExp(known, 'g'))].map(([name]) => name))
}

/** A code span that is a whole address: `/lacak`, `POST /api/keluar`. */
function quotedPages(span: string): Found[] {
  return asPages([/^(?:[A-Z]+ )?(\/[a-z][\w{}[\]./-]*)(?=$|[\s?#,])/.exec(span)?.[1] ?? ''])
}

const asPages = (names: readonly string[]): Found[] =>
  names.filter((name) => name !== '' && !MACHINE.test(name)).map((name) => ({ kind: 'page', name }))

const commands = (text: string): Found[] =>
  [...text.matchAll(/\bnpm run (?:--silent )?([a-z][\w-]*(?::[\w-]+)*)/g)].map(([, name = '']) => ({
    kind: 'command',
    name,
  }))

const numbers = (text: string, pattern: RegExp): Found[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => ({ kind: 'decision', name }))
