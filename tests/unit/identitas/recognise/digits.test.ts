import { describe, expect, it } from 'vitest'
import { findDigits } from '@/lib/identitas/recognise/digits'

const hits = (text: string) =>
  findDigits(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)

describe('numbers that identify a person', () => {
  it.each<[string, string[]]>([
    // NIK and KK
    ['NIK saya 6371051208900001.', ['nik: 6371051208900001']],
    ['6371 0512 0890 0001', ['nik: 6371 0512 0890 0001']],
    ['ktp: 637105.120890.0001', ['nik: 637105.120890.0001']],
    ['63.71.05.520890.0003 atas nama saya', ['nik: 63.71.05.520890.0003']],
    ['perempuan, 6372024107850002', ['nik: 6372024107850002']],
    ['kakek saya 3173012902560001', ['nik: 3173012902560001']],
    ['Nomor KK 6303121704180007 ada di berkas', ['nik: 6303121704180007']],
    ['Di tahun 2025 6371051208900001 dipakai orang', ['nik: 6371051208900001']],
    ['NIK: 12345678', ['nik: 12345678']],
    ['nomor rekening dan NIK 6371051208900001', ['nik: 6371051208900001']],
    // NIP
    ['NIP 198507122010011003', ['nip: 198507122010011003']],
    ['nip. 19850712 201001 1 003', ['nip: 19850712 201001 1 003']],
    ['NIP.19700101-199803-2-004', ['nip: 19700101-199803-2-004']],
    ['PPPK 199305122022211003', ['nip: 199305122022211003']],
    ['NIP 540012345', ['nip: 540012345']],
    // phones
    ['hubungi 081234567890', ['telepon: 081234567890']],
    ['WA 0812-3456-7890 setelah magrib', ['telepon: 0812-3456-7890']],
    ['wa 0812 3456 789', ['telepon: 0812 3456 789']],
    ['telp: 0852.4567.8901', ['telepon: 0852.4567.8901']],
    ['+62 812-3456-7890', ['telepon: +62 812-3456-7890']],
    ['+6281351234567', ['telepon: +6281351234567']],
    ['6281351234567', ['telepon: 6281351234567']],
    ['62 813 5123 4567', ['telepon: 62 813 5123 4567']],
    ['(0813) 5123 4567', ['telepon: (0813) 5123 4567']],
    ['(+62) 813 5123 4567', ['telepon: (+62) 813 5123 4567']],
    ['081 351 234 567', ['telepon: 081 351 234 567']],
    ['https://wa.me/6281351234567', ['telepon: 6281351234567']],
    ['dana ke rekening DANA 081351234567', ['telepon: 081351234567']],
    ['081351234567/085212345678', ['telepon: 081351234567', 'telepon: 085212345678']],
    ['Dihubungi 0813-5123-4567 2 hari kemudian', ['telepon: 0813-5123-4567']],
    ['HP 0895 1234 5678.', ['telepon: 0895 1234 5678']],
    ['+62 (0)812 3456 7890', ['telepon: +62 (0)812 3456 7890']],
    ['0812/3456/7890', ['telepon: 0812/3456/7890']],
  ])('%s', (text, found) => {
    expect(hits(text)).toEqual(found)
  })
})

describe('numbers that identify nobody', () => {
  it.each([
    'Uangnya Rp25.000.000 tunai',
    'sebesar Rp 1.250.000.000,00',
    'Rp628.500.000.000 untuk proyek',
    'anggaran 628.500.000.000 rupiah',
    'tanggal 12-08-2025 dan 08-12-2025 10.30',
    'pukul 08.12 sampai 08.15',
    'Surat Nomor 800/1234/BKD/2025',
    'No. 0812345678/SPM/2026',
    'SPM 900/0812345678/LS',
    'rekening BRI 012345678901530',
    'No. rek 6371051208900001 atas nama CV',
    'rekening Bank Kalsel 0812345678901',
    'kartu kredit 4111 1111 1111 1111',
    // sixteen digits, but without a province, a valid day or a serial
    '9971051208900001',
    '6371053208900001',
    '6371053002900001',
    '6371051213900001',
    '6371051208900000',
    // eighteen digits that are no NIP: a tax object, a year of birth after the hiring
    '637101000100101230',
    '201507122010011003',
    '198513122010011003',
    '198507122010011',
    'NPWP 09.254.294.3-407.000',
    'RUP 45678901 paket tender 12345678',
    'nomor polisi DA 1234 KB',
    'kode pos 70711, tahun 2024, 2025, dan 2026',
    'jumlahnya 1.200 paket, 350 kotak, 08 orang',
    'DIPA 2025.01.0812.3456',
    'nomor 021-5551234',
    'serial 00081234567890123',
    'Pasal 12 ayat (1) huruf a UU 20/2001',
    'NOP 63.71.010.001.001-0123.0',
    '1. 6 orang 2. 37 orang 3. 10 orang',
  ])('%s', (text) => {
    expect(hits(text)).toEqual([])
  })
})

it('reads a hundred thousand digits in linear time', () => {
  const started = performance.now()
  findDigits('6371 '.repeat(20_000))
  findDigits('08'.repeat(50_000))
  findDigits('0812-'.repeat(20_000))
  expect(performance.now() - started).toBeLessThan(5000)
})
