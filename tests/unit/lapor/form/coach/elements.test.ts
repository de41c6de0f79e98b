import { describe, expect, it } from 'vitest'
import { noAnswers, type RawAnswers } from '@/lib/lapor/form/answers'
import { coachIntro, coachWords } from '@/lib/lapor/form/coach/coach-labels'
import { coach, type Element, knownElsewhere, needsGentleWords } from '@/lib/lapor/form/coach/elements'
import type { Fill, Gap } from '@/lib/lapor/form/coach/fill'
import { PROMPTS, promptLine } from '@/lib/lapor/form/coach/prompt-labels'
import { storyPrompts } from '@/lib/lapor/form/coach/story-prompts'
import { answers } from '../../../../fixtures/aduan'

function of(element: Element, change: Partial<RawAnswers>, files = 0) {
  const item = coach(answers(change), files).find((one) => one.element === element)
  return item ? [item.fill, item.gap] : []
}
const person = (nama: string, jabatan: string) => ({ terlapor: [{ nama, jabatan, peran: '' }] })
const march = { 'tgl_mulai.bulan': '3', 'tgl_mulai.tahun': '2026' }

describe('each element is present, unclear or open', () => {
  it.each<[Element, Partial<RawAnswers>, Fill, Gap | null]>([
    ['apa', {}, 'terisi', null],
    ['apa', { ringkasan: '' }, 'belum', 'apa_belum'],
    ['apa', { ringkasan: 'Pungli parah' }, 'lebih_jelas', 'apa_singkat'],
    ['apa', { kategori: '' }, 'lebih_jelas', 'apa_singkat'],
    ['siapa', {}, 'terisi', null],
    ['siapa', person('', ''), 'belum', 'siapa_belum'],
    ['siapa', person('tidak tahu', '-'), 'belum', 'siapa_belum'],
    ['siapa', { ...person('Budi', ''), instansi: 'Tidak tahu' }, 'lebih_jelas', 'siapa_jabatan'],
    ['siapa', { terlapor_tidak_tahu: 'ya' }, 'lebih_jelas', 'siapa_tidak_tahu'],
    ['siapa', { terlapor_tidak_tahu: 'ya', unit_rinci: 'Loket dua' }, 'terisi', null],
    ['kapan', { waktu_jenis: '' }, 'belum', 'kapan_belum'],
    ['kapan', { waktu_jenis: 'tidak_ingat' }, 'lebih_jelas', 'kapan_kira_kira'],
    [
      'kapan',
      { waktu_jenis: 'tidak_ingat', kronologi: 'Sekitar bulan Maret petugas meminta.' },
      'terisi',
      null,
    ],
    ['kapan', { waktu_jenis: 'berlangsung' }, 'lebih_jelas', 'kapan_kira_kira'],
    ['kapan', { waktu_jenis: 'berlangsung', ...march }, 'terisi', null],
    ['kapan', { waktu_jenis: 'tanggal', ...march }, 'terisi', null],
    ['di_mana', { kabkota: '' }, 'belum', 'tempat_belum'],
    ['di_mana', {}, 'lebih_jelas', 'tempat_rinci'],
    ['di_mana', { lokasi_rinci: 'Loket dua' }, 'terisi', null],
    ['di_mana', { kronologi: 'Setiap orang diminta membayar di loket dua.' }, 'terisi', null],
    ['bagaimana', {}, 'lebih_jelas', 'cerita_urutan'],
    ['bagaimana', { kronologi: '' }, 'belum', 'cerita_belum'],
    ['sumber', {}, 'belum', 'sumber_belum'],
    ['sumber', { sumber_info: 'melihat' }, 'terisi', null],
    ['sumber', { kronologi: 'Saya melihat petugas meminta uang.' }, 'terisi', null],
    ['bukti', {}, 'belum', 'bukti_belum'],
    ['bukti', { kronologi: 'Ada foto penyerahannya.' }, 'lebih_jelas', 'bukti_disebut'],
    ['bukti', { bukti_lain: 'Buku kas ada di bidang keuangan' }, 'terisi', null],
    ['kerugian', { kronologi: 'Setiap pemohon diminta membayar tanpa karcis.' }, 'belum', 'kerugian_belum'],
    ['kerugian', { kerugian_tidak_tahu: 'ya', kronologi: '' }, 'terisi', null],
    ['kerugian', { pihak_dirugikan: 'Sopir angkutan', kronologi: '' }, 'terisi', null],
    ['kerugian', {}, 'terisi', null],
  ])('%s with %j: %s', (element, change, fill, gap) => {
    expect(of(element, change)).toEqual([fill, gap])
  })

  it('counts a file as evidence', () => {
    expect(of('bukti', {}, 1)).toEqual(['terisi', null])
  })

  it('names each element once, even for an empty draft', () => {
    expect(coach(noAnswers, 0).map((item) => item.element)).toEqual([
      'apa',
      'siapa',
      'kapan',
      'di_mana',
      'bagaimana',
      'sumber',
      'bukti',
      'kerugian',
    ])
  })
})

describe('the wording is warm', () => {
  const everySentence = [true, false].flatMap((gentle) => [
    ...[noAnswers, answers(), answers({ terlapor_tidak_tahu: 'ya', kabkota: '' })].flatMap((draft) =>
      coach(draft, 0).flatMap((item) => Object.values(coachWords(item, gentle))),
    ),
    ...[true, false].flatMap((sendable) => coachIntro(coach(answers(), 0), sendable, gentle)),
    ...PROMPTS.map((prompt) => (gentle ? prompt.gentle : prompt.question)),
  ])

  it('never scolds, threatens or sends somebody to look for evidence', () => {
    for (const sentence of everySentence) {
      expect(sentence ?? '').not.toMatch(/\b(?:harus|salah|gagal|pidana|carilah|kumpulkan)\b/i)
      expect(sentence ?? '').not.toMatch(/(?<!tidak perlu )mencari/i)
    }
  })

  it('says that the draft can be sent as it is, unless a required answer is missing', () => {
    expect(coachIntro(coach(answers(), 0), true, false).join(' ')).toContain(
      'tetap dapat dikirim seperti ini',
    )
    expect(coachIntro(coach(answers(), 0), false, false).join(' ')).not.toContain('dapat dikirim')
  })

  it.each([
    ['etik', true],
    ['pembalasan', true],
    ['pungli', false],
  ])('is gentle in the category %s: %s', (kategori, gentle) => {
    expect(needsGentleWords(answers({ kategori }))).toBe(gentle)
  })

  it('lets a hurt person skip', () => {
    const states = coach(answers({ kategori: 'etik' }), 0)
      .filter((item) => item.fill !== 'terisi')
      .map((item) => coachWords(item, true))
    expect(states.every(({ state }) => state === 'Boleh dilewati')).toBe(true)
    expect(states.map(({ hint }) => hint).join(' ')).toContain('Tanpa bukti pun')
  })
})

describe('next to the story', () => {
  const silent = { siapa: false, kapan: false, di_mana: false, sumber: false }

  it('uses the answers of other pages', () => {
    const known = knownElsewhere(answers({ lokasi_rinci: 'Loket dua', ...march, waktu_jenis: 'tanggal' }))
    expect(known).toEqual({ siapa: true, kapan: true, di_mana: true, sumber: false })
    expect(storyPrompts('', known)).toMatchObject({ siapa: true, bagaimana: false })
  })

  it.each<[string, string]>([
    ['', ''],
    ['Pendek.', ''],
    [
      'Tolong ditindak, ini sudah keterlaluan.',
      'Bila tahu, boleh ditambah: siapa, kapan, di mana, urutan kejadian, dan dari mana Anda tahu.',
    ],
    [
      'Pada bulan Maret 2026 saya mengurus izin di kantor dinas. Awalnya berkas saya diterima petugas loket dua. Dua hari kemudian saya diminta lima puluh ribu rupiah tanpa karcis. Setelah dibayar, izin keluar hari itu juga.',
      'Ceritanya sudah dapat diikuti. Terima kasih.',
    ],
  ])('shows one quiet line for %j', (text, line) => {
    expect(promptLine(text, storyPrompts(text, silent), false)).toBe(line)
  })
})
