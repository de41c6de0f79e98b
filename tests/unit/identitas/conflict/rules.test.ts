import { describe, expect, it } from 'vitest'
import { nameLikeness, nameTokens, textNames } from '@/lib/identitas/conflict/name-rules'
import { matchCauses, type NamedInCase, readCase, type StaffFacts } from '@/lib/identitas/conflict/rules'

const likeness = (written: string, staff: string) => nameLikeness(nameTokens(written), nameTokens(staff))

describe('a name in a report and the name of a member of staff', () => {
  it.each([
    ['Muhammad Rizky', 'Muhammad Rizky'],
    // Titles and degrees.
    ['H. Muhammad Rizky, S.H., M.H.', 'Muhammad Rizky'],
    ['Pak Rizky Muhammad', 'Muhammad Rizky'],
    ['Dr. Ir. Hj. Siti Aminah, M.Si', 'Siti Aminah'],
    ['Rina Wulandari SE, MM, Ak, CA, CFrA', 'Rina Wulandari'],
    ['Rina Wulandari, S.Hut., M.Ec.Dev', 'Rina Wulandari'],
    // Spelling.
    ['Moh. Rizki', 'Muhammad Rizky'],
    ['Mohd Riski', 'Muhammad Rizky'],
    ['Muh Rizqi', 'Muhammad Rizky'],
    ['Mochammad Rizky', 'Muhammad Rizky'],
    ['Achmad Fauzi', 'Akhmad Fauzi'],
    ['AHMAD FAUZY', 'Akhmad Fauzi'],
    ['Syaiful Bahri', 'Saipul Bahri'],
    ['Soeharto Widjaja', 'Suharto Wijaya'],
    ['Chairul Anwar', 'Khairul Anwar'],
    ['Hidayattullah Aziz', 'Hidayatullah Azis'],
    ['Bambang Haryanto', 'Bambang Hariyanto'],
    // Initials.
    ['M. Rizky', 'Muhammad Rizky'],
    ['M.Rizky', 'Muhammad Rizky'],
    ['A. Fauzi', 'Akhmad Fauzi'],
    // Order, and parts left out.
    ['Fauzi Akhmad', 'Akhmad Fauzi'],
    ['Budi Santoso', 'Budi Hartono Santoso'],
    ['Muhammad Rizky Ananda', 'Muhammad Rizky'],
    // A single-word name is complete by itself.
    ['Norhayati', 'Norhayati'],
    ['Hj. Norhayati, S.Sos', 'Norhayati'],
  ])('%j is %j', (written, staff) => expect(likeness(written, staff)).toBe('whole'))

  it.each([
    ['Fauzi', 'Akhmad Fauzi'],
    ['Bu Wulandari', 'Rina Wulandari'],
    ['Akhmad F.', 'Akhmad Fauzi Rahmatullah'],
  ])('%j may be %j', (written, staff) => expect(likeness(written, staff)).toBe('part'))

  it.each([
    ['Muhammad', 'Muhammad Rizky'],
    ['M.', 'Muhammad Rizky'],
    ['M. R.', 'Muhammad Rizky'],
    ['Siti Aisyah', 'Siti Aminah'],
    ['Ahmad Yani', 'Akhmad Fauzi'],
    ['Budi Susanto', 'Budi Susanti'],
    ['Tidak tahu', 'Akhmad Fauzi'],
    ['', 'Akhmad Fauzi'],
    ['Pak Haji', 'Akhmad Fauzi'],
    ['Rahmat Hidayat', 'Rina Wulandari'],
  ])('%j is not %j', (written, staff) => expect(likeness(written, staff)).toBeNull())
})

describe('a name in a running text', () => {
  const finds = (text: string, staff: string) => textNames(nameTokens(text), nameTokens(staff))
  it.each([
    ['Uang itu diserahkan kepada Pak Akhmad Fauzi, S.H. di ruangannya.', 'Akhmad Fauzi'],
    ['uang itu diserahkan kepada achmad fauzy', 'Akhmad Fauzi'],
    ['Yang meminta M. Rizky dari tim telaah.', 'Muhammad Rizky'],
  ])('is found in %j', (text, staff) => expect(finds(text, staff)).toBe(true))
  it.each([
    ['Pak Fauzi dari Dinas Perhubungan.', 'Akhmad Fauzi'],
    ['Setiap pemohon diminta membayar.', 'Akhmad Fauzi'],
    ['Kami meminta a fauna dilindungi', 'Akhmad Fauzi'],
    ['norhayati', 'Norhayati'],
  ])('is not found in %j', (text, staff) => expect(finds(text, staff)).toBe(false))
})

const staff: StaffFacts = {
  name: 'Akhmad Fauzi',
  nip: '197803122005011004',
  position: 'Auditor Ahli Muda',
  unit: '',
  headsUnit: false,
}
const report: NamedInCase = { terlapor: [], instansi: 'Dinas Perhubungan', unitRinci: '', texts: [] }

const CASES: [string, Partial<StaffFacts>, Partial<NamedInCase>, string[]][] = [
  ['another person', {}, { terlapor: [{ nama: 'Rahmat', jabatan: 'Petugas loket' }] }, []],
  ['nobody known', {}, {}, []],
  ['the name, at any office', {}, { terlapor: [{ nama: 'A. Fauzi, S.E.', jabatan: '' }] }, ['nama']],
  ['a nickname elsewhere', {}, { terlapor: [{ nama: 'Fauzi', jabatan: '' }] }, []],
  [
    'a nickname in the office',
    {},
    { terlapor: [{ nama: 'Pak Fauzi', jabatan: '' }], instansi: 'Inspektorat Daerah' },
    ['nama'],
  ],
  [
    'a nickname, unknown office',
    {},
    { terlapor: [{ nama: 'Fauzi', jabatan: '' }], instansi: 'Tidak tahu' },
    ['nama'],
  ],
  [
    'the NIP with spaces, in the story',
    {},
    { texts: ['NIP-nya 19780312 200501 1 004, saya lihat di surat.'] },
    ['nip'],
  ],
  ['the NIP as a name', {}, { terlapor: [{ nama: '197803122005011004', jabatan: '' }] }, ['nip']],
  ['another NIP', {}, { texts: ['197803122005011005'] }, []],
  ['no NIP known', { nip: '' }, { texts: ['197803122005011004'] }, []],
  [
    'the position in the office',
    {},
    { terlapor: [{ nama: '', jabatan: 'auditor' }], instansi: 'Inspektorat Daerah' },
    ['jabatan'],
  ],
  ['the position elsewhere', {}, { terlapor: [{ nama: '', jabatan: 'auditor' }], instansi: 'RSUD Ulin' }, []],
  [
    'a short form of the position',
    { position: 'Inspektur Pembantu Khusus' },
    { terlapor: [{ nama: '', jabatan: 'Irbansus' }], instansi: 'Tidak tahu' },
    ['jabatan'],
  ],
  [
    'a short form, elsewhere in the province',
    { position: 'Kepala Bidang Angkutan', unit: 'Dinas Perhubungan' },
    { terlapor: [{ nama: '', jabatan: 'Kabid Angkutan' }] },
    ['jabatan'],
  ],
  [
    'the unit they lead, with any name',
    { headsUnit: true, unit: 'Dinas Perhubungan Provinsi Kalimantan Selatan' },
    { terlapor: [{ nama: 'Rahmat', jabatan: 'Petugas loket' }] },
    ['kepala-unit'],
  ],
  [
    'the part of the unit they lead',
    { headsUnit: true, unit: 'UPTD Terminal Gambut Barakat' },
    { unitRinci: 'Terminal Gambut Barakat' },
    ['kepala-unit'],
  ],
  ['a unit they do not lead', { headsUnit: false, unit: 'Dinas Perhubungan' }, {}, []],
  ['another unit', { headsUnit: true, unit: 'Dinas Kesehatan' }, {}, []],
  ['their name in the story', {}, { texts: ['Kata Akhmad Fauzi sudah diatur.'] }, ['disebut']],
]

it.each(CASES)('%s', (_name, person, named, causes) => {
  expect(matchCauses({ ...staff, ...person }, readCase({ ...report, ...named }))).toEqual(causes)
})
