import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jawabanResults, jawabanSections } from '@/lib/naskah/answer-rules'
import { kedudukan } from '@/lib/telaah/lapangan-rules'
import { lembarJalur, lembarParts, lembarSimpulan } from '@/lib/telaah/lembar-rules'
import { jenisTindakLanjut } from '@/lib/telaah/rules'
import { terlaporDocument } from '@/lib/terlapor/dokumen-pdf'
import templat from '@/prisma/data/templat.json'
import { hari } from '../../fixtures/kalender'

/**
 * Words that declare somebody guilty before any finding, or that a report must never use
 * (docs/design/look-and-feel.md 6, "Tone"). "pelaku" occurs only in the form, as the reporter's own choice
 * ("pelaku utama").
 */
const JUDGING =
  /\b(oknum|pelaku|tersangka|terdakwa|bersalah|dosa|koruptor|penjahat|kejahatan|komplotan|biang|ulah|modus|tertangkap|mengaku bersalah)\b/i
/** Says that somebody is not guilty, or not yet. */
const ALLOWED = /(belum tentu|tidak berarti dinyatakan|tidak) bersalah/gi

const judged = (text: string) => JUDGING.test(text.replaceAll(ALLOWED, ''))

test('no template judges the person who is reported', () => {
  const texts = templat.items.flatMap(({ title, body }) => [title, body])
  expect(texts.filter(judged)).toEqual([])
})

test('no label of telaah, its sheet, interviews or the official answer judges', () => {
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

/**
 * Words that are looked for in texts are said to nobody; "pelaku utama" is a choice of the reporter's form.
 */
const LOOKED_FOR =
  /report\/options|form\/(coach|self-identification)|common-words|conflict\/rules\.ts|db\/generated/

test('no screen, page text, letter, document or event judges', () => {
  const files = ['app', 'components', 'lib', 'prisma/data'].flatMap((place) =>
    readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => join(place, name)),
  )
  const read = files.filter((name) => /\.(tsx?|json)$/.test(name) && !LOOKED_FOR.test(name))
  expect(read.length).toBeGreaterThan(700)
  expect(read.filter((name) => judged(readFileSync(name, 'utf8')))).toEqual([])
})

test('the documents for the terlapor state the findings and nothing about guilt', () => {
  const body = { penerima: '', dugaan: '', klarifikasi: '', kesimpulan: 'Selesai.' }
  const print = { body, today: hari('2026-11-23'), now: new Date(0) }
  for (const kind of ['SALINAN', 'CATATAN'] as const)
    for (const result of ['tidakTerbukti', 'tidakCukupBukti'])
      expect(judged(JSON.stringify(terlaporDocument(kind, { ...print, result })))).toBe(false)
})

test.each(['Oknum pegawai itu', 'pelaku pungutan', 'ia bersalah'])('the rule finds %j', (text) => {
  expect(judged(text)).toBe(true)
})
