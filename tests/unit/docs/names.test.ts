import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exists, type Name, namesInPaper, namesInSource, papers, sources } from './project-names'

/** Decided but not built: named only in "Not yet" of docs/design. */
const FUTURE: readonly Pick<Name, 'kind' | 'name'>[] = [
  ...['/statistik', '/integritas', '/pimpinan'].map((name) => ({
    kind: 'page' as const,
    name,
  })),
]

const isOneOf = (list: typeof FUTURE, { kind, name }: Name) =>
  list.some((one) => one.kind === kind && one.name === name)
const said =
  (file: string) =>
  ({ name, line }: Name) =>
    `${file}:${line}: ${name}`

/** Names in a document of things that do not exist. */
function missingInPaper(file: string, text: string): string[] {
  const notYet = file.startsWith('docs/design/') ? text.indexOf('\n## Not yet\n') : -1
  const from = notYet === -1 ? Number.POSITIVE_INFINITY : text.slice(0, notYet).split('\n').length
  return namesInPaper(text)
    .filter((name) => !exists(name, file))
    .filter((name) => !(name.line > from && isOneOf(FUTURE, name)))
    .map(said(file))
}

const missingInSource = (file: string, text: string) =>
  namesInSource(text)
    .filter((name) => !exists(name, file))
    .map(said(file))

test('every file, page, command and decision named in a document exists', () => {
  expect(papers.length).toBeGreaterThan(70)
  expect(papers.flatMap((file) => missingInPaper(file, readFileSync(file, 'utf8')))).toEqual([])
})

test('every file, page, command and decision named in a comment exists', () => {
  expect(sources.length).toBeGreaterThan(1000)
  expect(sources.flatMap((file) => missingInSource(file, readFileSync(file, 'utf8')))).toEqual([])
})

test('what "Not yet" names does not exist; once it does, remove it there and from this list', () => {
  expect(FUTURE.filter((name) => exists({ ...name, line: 0 }, 'README.md'))).toEqual([])
})

describe('reports as missing', () => {
  test.each([
    ['a file', 'see `lib/aduan/no-such-rule.ts`', 'lib/aduan/no-such-rule.ts'],
    ['a folder', 'in `lib/pengaturan/`', 'lib/pengaturan/'],
    ['a bare name', 'see `no-such-rule.ts`', 'no-such-rule.ts'],
    ['a pattern', '`lib/telaah/nothing*`', 'lib/telaah/nothing*'],
    ['a link', '[why](decisions/0000-nothing.md)', 'decisions/0000-nothing.md'],
    ['a page', 'opens `/admin/tidak-ada`', '/admin/tidak-ada'],
    ['a page outside known folders', 'opens `/tidak-ada`', '/tidak-ada'],
    ['a page below one with an id', '`/aduan/{id}/tidak-ada`', '/aduan/{id}/tidak-ada'],
    ['a command', 'then npm run tidak-ada', 'tidak-ada'],
    ['a decision', 'as 0000 says', '0000'],
    ['a planned command', 'then `npm run upgrade`', 'upgrade'],
  ])('%s', (_, text, name) => {
    expect(missingInPaper('docs/architecture.md', text)).toEqual([`docs/architecture.md:1: ${name}`])
  })

  test.each([
    ['a page of the design without its folder', '/** The table of domain.md. */', 'domain.md'],
    ['a document in a string', "say('See docs/no-such-page.md')", 'docs/no-such-page.md'],
    ['a file', ' // lib/aduan/no-such-rule.ts does it', 'lib/aduan/no-such-rule.ts'],
    ['a page', '/**\n * Opens /admin/tidak-ada.\n */', '/admin/tidak-ada'],
    ['a command', '// npm run tidak-ada: nothing', 'tidak-ada'],
    ['a decision', '/* decision 0000 */', '0000'],
  ])('%s in a comment', (_, text, name) => {
    expect(missingInSource('lib/made-up.ts', text).map((line) => line.split(': ')[1])).toEqual([name])
  })
})

test.each([
  'docs/lifecycle.md drawn by `node scripts/run.mjs lifecycle-diagram`',
  '`app/(publik)`, `(akun)`; `lib/lapor/form/`; `lembar*`',
  '`/aduan/{id}`, `/akun/konfirmasi?ke=`, `POST /api/keluar`, paths under `/keterangan/`, `/robots.txt`',
  '`/etc/postfix`, `/dev/shm`; phone 0511-6749235; mode 0600',
  '[elsewhere](https://example.org/admin/tidak-ada)',
])('nothing is missing in: %s', (text) => {
  expect(missingInPaper('docs/architecture.md', text)).toEqual([])
})
