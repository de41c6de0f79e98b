import path from 'node:path'
import { expect, test } from 'vitest'
import { sourcesIn } from '../sources'
import { inlineWords } from './inline-words'

/**
 * Pages of visitors and reporters, and of anybody's account; the frame around every page. Not app/error.tsx
 * and app/global-error.tsx: each page loads both in chunks of their own, and a file of words in each would
 * put the landing page 0.2 KiB above its limit.
 */
const PAGES = /^app\/\((publik|pelapor|akun|kabar)\)\/|^app\/(layout|not-found)\.tsx$/
/** Shown to staff alone, although a page or a frame of everybody imports them. */
const FOR_STAFF = [
  /^components\/(admin|telaah\/(?!ruang\/(dead-link|office-page)\.tsx))/,
  /^components\/(layout\/staff-header|akun\/absence-form)\.tsx$/,
]
const SOURCES = new Map(sourcesIn(['app', 'components']).map(({ file, text }) => [file, text]))

/** What a page shows: the page, and every component that it imports. */
function shownBy(pages: readonly string[]): string[] {
  const seen = new Set(pages)
  for (const file of seen)
    for (const [, from = ''] of (SOURCES.get(file) ?? '').matchAll(/(?:from|import\()\s*'([^']+)'/g)) {
      const place = from.startsWith('@/') ? from.slice(2) : path.posix.join(path.posix.dirname(file), from)
      for (const found of [`${place}.tsx`, `${place}.ts`]) if (SOURCES.has(found)) seen.add(found)
    }
  return [...seen].filter((file) => !FOR_STAFF.some((staff) => staff.test(file)))
}

test.each([
  ['<p>Aduan terkirim</p>', ['Aduan terkirim']],
  ['<p>WBS Aduakan! · {t("judul")}</p>', []],
  ['<TextField name="kode" label="Kode" />', ['Kode']],
  ['<p className="mt-3 text-muted" id="aduan" />', []],
  ['const message = ok ? "" : "Tulis pesan Anda"', ['Tulis pesan Anda']],
  [`const message = \`Tunggu sebentar, \${nama}\``, ['Tunggu sebentar, ']],
  ['<Notice title={says.judul}>{fill(says.isi, { nama })}</Notice>', []],
  ["import { x } from './Aduan baru.'", []],
])('%s', (source, found) => {
  expect(inlineWords(source)).toEqual(found)
})

test('public and reporter pages and all that they show read their words from lib/words', () => {
  const files = shownBy([...SOURCES.keys()].filter((file) => PAGES.test(file)))
  expect(files.length).toBeGreaterThan(150)
  const found = files.flatMap((file) =>
    inlineWords(SOURCES.get(file) ?? '').map((text) => `${file}: ${text.replaceAll(/\s+/g, ' ')}`),
  )
  expect(found).toEqual([])
})
