import { describe, expect, it } from 'vitest'
import type { OwnIdentity } from '@/lib/identitas/recognise/own-identity'
import type { RawAnswers } from '@/lib/lapor/form/answers'
import { askBeforeSending, findingsToShow } from '@/lib/lapor/form/self-identification/ask'
import { findSelfIdentification, fingerprintOf } from '@/lib/lapor/form/self-identification/find'
import { answers } from '../../../../fixtures/aduan'

const rahman: OwnIdentity = {
  name: 'Rahman Hidayat',
  username: 'rahmanh88',
  email: 'r.hidayat@contoh.id',
  phone: '0813-5123-4567',
}
const file = (name: string, note = '') => ({ name, note, status: 'SIAP' })

function found(
  change: Partial<RawAnswers>,
  files: ReturnType<typeof file>[] = [],
  own: OwnIdentity | null = rahman,
) {
  return findSelfIdentification(answers(change), files, own).map(
    ({ kind, field, match }) => `${field} ${kind}: ${match}`,
  )
}

describe("the reporter's own name, user name, e-mail and phone", () => {
  it.each<[string, string[]]>([
    ['Ditulis oleh Rahman Hidayat di kantor.', ['kronologi nama: Rahman Hidayat']],
    ['tanya saja rahman hidayat', ['kronologi nama: rahman hidayat']],
    ['Mereka memanggil Rahman ke ruangan.', ['kronologi nama: Rahman']],
    ['RAHMAN dipanggil', ['kronologi nama: RAHMAN']],
    ['pak rahman dipanggil ke ruangan', ['kronologi nama: rahman']],
    ['Akun Instagram rahmanh88 pernah memuatnya', ['kronologi pengguna: rahmanh88']],
    ['Abdurrahman dan Rahmania ada di sana', []],
    ['kirim ke R.HIDAYAT@contoh.id', ['kronologi email: R.HIDAYAT@contoh.id']],
    ['ke nomor 081351234567', ['kronologi telepon: 081351234567']],
  ])('%s', (kronologi, expected) => {
    expect(found({ kronologi })).toEqual(expected)
  })

  it.each<[string, OwnIdentity, string]>([
    [
      'a made-up name of common words',
      { ...rahman, name: 'Elang Hitam', username: 'elang.hitam' },
      'Sebuah mobil Hitam datang, ada elang di sana.',
    ],
    [
      '"Warga Peduli"',
      { ...rahman, name: 'Warga Peduli', username: 'warga.banua' },
      'Warga banua resah. Warga lain peduli.',
    ],
    [
      'a very common name',
      { ...rahman, name: 'Muhammad Noor', username: 'noor' },
      'Muhammad Yusuf dan Noor Aini meminta uang.',
    ],
    ['a title', { ...rahman, name: 'Bapak Haji', username: 'haji' }, 'Bapak Haji Udin datang.'],
    ['a short name', { ...rahman, name: 'Ana', username: 'ana' }, 'Ana-ana saja alasannya, Ana.'],
  ])('does not mistake %s for the reporter', (_, own, kronologi) => {
    expect(found({ kronologi }, [], own)).toEqual([])
  })

  it('does not mistake a terlapor of the same name for the reporter', () => {
    const terlapor = [{ nama: 'Rahman', jabatan: 'Kepala seksi', peran: 'utama' }]
    expect(found({ terlapor, kronologi: 'Rahman meminta uang kepada setiap pemohon.' })).toEqual([])
  })
})

describe('the fields that are checked', () => {
  it.each<[string, Partial<RawAnswers>, string[]]>([
    ['the summary', { ringkasan: 'Hubungi 081234567890 segera' }, ['ringkasan telepon: 081234567890']],
    [
      'the place',
      { lokasi_rinci: 'Rumah saya di Jalan Veteran' },
      ['lokasi_rinci diri: Rumah saya di Jalan'],
    ],
    ['other evidence', { bukti_lain: 'Ada pada a.b@mail.com' }, ['bukti_lain email: a.b@mail.com']],
    [
      'a contact, which an anonymous report does not send',
      { kontak_aman: 'telepon', kontak_rinci: '081234567890' },
      [],
    ],
    ['an answer to a hidden question', { risiko: 'tidak', risiko_rinci: 'hp 081234567890' }, []],
    [
      'not the terlapor',
      {
        terlapor: [{ nama: 'Rahman Hidayat', jabatan: 'NIP 198507122010011003, hp 081234567890', peran: '' }],
      },
      [],
    ],
    [
      'a witness: not their number',
      { saksi: [{ nama: 'Budi', jabatan: 'NIP 198507122010011003', kontak: '081234567890', izin: 'ya' }] },
      [],
    ],
    [
      'a witness who is the reporter',
      { saksi: [{ nama: 'Saya sendiri', jabatan: '', kontak: '081351234567', izin: 'ya' }] },
      ['saksi.0.nama diri: Saya sendiri', 'saksi.0.kontak telepon: 081351234567'],
    ],
    ['full-width digits', { kronologi: 'hp ０８１２３４５６７８９０' }, ['kronologi telepon: 081234567890']],
    [
      'digits with invisible marks',
      { kronologi: 'hp 0812\u200b3456\u200b7890' },
      ['kronologi telepon: 081234567890'],
    ],
    ['nothing in a plain report', {}, []],
  ])('%s', (_, change, expected) => {
    expect(found(change)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['SK-rahman_hidayat-2025.pdf', ['bukti nama: rahman_hidayat']],
    ['FotoRahmanHidayat.jpg', ['bukti nama: RahmanHidayat']],
    ['WhatsApp_081351234567.jpg', ['bukti telepon: 081351234567']],
    ['KTP 6371051208900001.pdf', ['bukti nik: 6371051208900001']],
    ['IMG_20250812_103000.jpg', []],
    ['Screenshot_2025-08-12-10-30-00-123.png', []],
    ['kuitansi 25.000.000.pdf', []],
  ])('the file %s', (name, expected) => {
    expect(found({}, [file(name)])).toEqual(expected)
  })

  it('checks the note of a file, but not a file that was removed', () => {
    expect(found({}, [file('a.pdf', 'Difoto oleh Rahman')])).toEqual(['bukti nama: Rahman'])
    expect(found({}, [{ ...file('rahman hidayat.exe'), status: 'DITOLAK' }])).toEqual([])
  })
})

it('quotes each finding once, with the words around it', () => {
  const kronologi =
    'Setiap pemohon diminta membayar lima puluh ribu. Bila perlu keterangan, telepon saya di 0812-3456-7890 setelah pukul enam sore. Nomor 0812-3456-7890 aktif.'
  expect(findSelfIdentification(answers({ kronologi }), [], null)).toMatchObject([
    {
      label: 'Kronologi',
      step: 2,
      target: 'isian-kronologi',
      before: '… perlu keterangan, telepon saya di ',
      match: '0812-3456-7890',
      after: ' setelah pukul enam sore. Nomor …',
    },
  ])
})

it('gives findings a fingerprint, so that a new one is noticed', () => {
  const of = (kronologi: string) => fingerprintOf(findSelfIdentification(answers({ kronologi }), [], null))
  expect(of('hp 081234567890')).toBe(of('telepon 081234567890, malam'))
  expect(of('hp 081234567890')).not.toBe(of('hp 081234567891'))
  expect(of('hp 081234567890')).not.toBe(of('hp 081234567890 dan 081234567891'))
  expect(of('hp 081234567890')).not.toContain('0812')
})

describe('when the warning appears', () => {
  it.each<[string, string, OwnIdentity | null, number]>([
    ['in mode Anonim', 'anonim', rahman, 1],
    ['in mode Rahasia, which only shows it', 'rahasia', rahman, 1],
    ['not in mode Terbuka', 'terbuka', rahman, 0],
    ['always without an account', 'rahasia', null, 1],
  ])('%s', (_, identitas, own, count) => {
    expect(findingsToShow(answers({ identitas, kronologi: 'hp 081234567890' }), [], own)).toHaveLength(count)
  })

  it('asks once, and again only about findings that were not shown', () => {
    const findings = findingsToShow(answers({ kronologi: 'hp 081234567890' }), [], null)
    expect(askBeforeSending(findings, [])).toHaveLength(1)
    expect(askBeforeSending(findings, ['1-zzzz'])).toHaveLength(1)
    expect(askBeforeSending(findings, ['1-zzzz', fingerprintOf(findings)])).toEqual([])
    expect(askBeforeSending([], [])).toEqual([])
  })
})
