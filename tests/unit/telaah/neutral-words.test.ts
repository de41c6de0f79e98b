import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { kedudukan } from '@/lib/telaah/lapangan-rules'
import { lembarJalur, lembarParts, lembarSimpulan } from '@/lib/telaah/lembar-rules'
import { jawabanResults, jawabanSections, jenisTindakLanjut } from '@/lib/telaah/rules'
import templat from '@/prisma/data/templat.json'

/**
 * Words that call somebody guilty before anything was found, or that a report here never uses (look-and-feel.md 6, "Tone"). "pelaku" is the
 * reporter's own choice in the form ("pelaku utama"), nowhere else.
 */
const JUDGING =
  /\b(oknum|pelaku|tersangka|terdakwa|bersalah|dosa|koruptor|penjahat|kejahatan|komplotan|biang|ulah|modus|tertangkap|mengaku bersalah)\b/i
/** Says of somebody that they are not guilty, or not yet. */
const ALLOWED = /(belum tentu|tidak berarti dinyatakan|tidak) bersalah/gi

const judged = (text: string) => JUDGING.test(text.replaceAll(ALLOWED, ''))

test('no template judges the person who is reported', () => {
  const texts = templat.items.flatMap(({ title, body }) => [title, body])
  expect(texts.filter(judged)).toEqual([])
})

test('no label of telaah, of its sheet, of interviews or of the official answer judges', () => {
  const labels = [
    ...jenisTindakLanjut,
    ...jawabanResults,
    ...lembarSimpulan,
    ...lembarJalur,
    ...kedudukan,
    ...lembarParts,
  ].flatMap((one) => [one.label, 'hint' in one ? one.hint : ''])
  const headings = jawabanSections.flatMap(({ heading, hint }) => [heading, hint])
  expect([...labels, ...headings].filter(judged)).toEqual([])
})

test('no screen for staff, no letter and no event judges', () => {
  const places = [
    'components/telaah',
    'components/kasus',
    'components/admin',
    'lib/telaah',
    'lib/verifikasi',
    'lib/surat',
    'lib/aduan',
  ]
  const files = places.flatMap((place) => {
    try {
      return readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => join(place, name))
    } catch {
      return []
    }
  })
  const found = files
    // Words that are looked for in texts are not said to anybody.
    .filter(
      (name) => /\.tsx?$/.test(name) && !/form\/(options|coach|self-identification)|common-words/.test(name),
    )
    .filter((name) => judged(readFileSync(name, 'utf8')))
  expect(found).toEqual([])
})

test.each(['Oknum pegawai itu', 'pelaku pungutan', 'ia bersalah'])('the rule finds %j', (text) => {
  expect(judged(text)).toBe(true)
})
