import { describe, expect, it } from 'vitest'
import { findEmails } from '@/lib/identitas/recognise/email'
import { findFirstPerson, isWriterSelf } from '@/lib/lapor/form/self-identification/first-person'

const first = (text: string) => findFirstPerson(text).map(({ start, end }) => text.slice(start, end))
const emails = (text: string) => findEmails(text).map(({ start, end }) => text.slice(start, end))

describe('sentences in which writers identify themselves', () => {
  it.each<[string, string]>([
    ['Nama saya Rahman, saya melihat sendiri.', 'Nama saya Rahman'],
    ['nama lengkap saya: Dimas Pratama', 'nama lengkap saya: Dimas'],
    ['ngaran ulun Utuh, ulun malihat', 'ngaran ulun Utuh'],
    ['Saya bernama Siti dan bekerja di sana', 'Saya bernama Siti'],
    ['Perkenalkan saya Noor dari Martapura', 'Perkenalkan saya Noor'],
    ['Saya yang bertanda tangan di bawah ini:', 'Saya yang bertanda tangan di bawah ini'],
    ['Saya sebagai bendahara diminta menandatangani.', 'Saya sebagai bendahara'],
    ['Pagi itu saya selaku PPK menolak, karena saya selaku PPK tahu harganya.', 'saya selaku PPK'],
    ['Saya adalah staf keuangan di bidang itu.', 'Saya adalah staf'],
    ['Saya staf di bagian umum.', 'Saya staf'],
    ['Saya hanya honorer, saya operator aplikasinya.', 'saya operator'],
    ['Kebetulan saya bendahara kegiatan itu.', 'saya bendahara'],
    ['Saya bekerja sebagai pengemudi kepala dinas.', 'Saya bekerja sebagai pengemudi'],
    ['saya sudah lama bertugas sebagai', ''],
    ['Saya ditunjuk sebagai ketua panitia lelang.', 'Saya ditunjuk sebagai ketua'],
    ['Saya bertugas di loket tiga.', 'Saya bertugas di loket tiga'],
    ['Jabatan saya kepala seksi.', 'Jabatan saya kepala'],
    ['Anak saya bernama Aulia sekolah di situ.', 'Anak saya bernama Aulia'],
    ['Rumah saya di Jalan Pangeran Antasari.', 'Rumah saya di Jalan'],
    ['saya tinggal di komplek dinas', 'saya tinggal di komplek'],
    ['Saya lahir di Kandangan', 'Saya lahir di Kandangan'],
    ['Demikian laporan ini.\nHormat saya,\nRahman Hidayat', 'Hormat saya,\nRahman Hidayat'],
    ['Hanya saya yang memegang kunci gudang.', 'Hanya saya yang memegang'],
    ['cuma saya yang tahu soal itu', 'cuma saya yang tahu'],
    ['Saya satu-satunya perempuan di ruangan.', 'Saya satu-satunya perempuan'],
    ['Selain saya tidak ada yang hadir.', 'Selain saya tidak ada yang hadir'],
  ])('%s', (text, found) => {
    const hits = first(text)
    expect(
      hits.some((hit) => found !== '' && hit.includes(found)) || (found === '' && hits.length === 0),
    ).toBe(true)
  })
})

describe('sentences that identify nobody', () => {
  it.each([
    'Nama saya dicatut dalam daftar penerima.',
    'Mereka memakai nama saya tanpa izin.',
    'Nama saya tidak ada dalam daftar itu.',
    'Nama saya tercantum sebagai penerima, padahal tidak.',
    'Saya sebagai warga merasa dirugikan.',
    'Saya selaku masyarakat melaporkan hal ini.',
    'Saya adalah korban.',
    'Atasan saya kepala dinas meminta uang.',
    'Suami saya guru dipindahkan.',
    'Teman saya bendahara di sana bercerita.',
    'Menurut saya kepala bidang itu tahu.',
    'Kepada saya bendahara berkata uangnya habis.',
    'Menurut saya adalah pungutan liar.',
    'Yang saya ketahui adalah kepala bidang meminta.',
    'Saya melihat kepala seksi menerima amplop.',
    'Kepala sekolah memanggil saya ke ruangannya.',
    'Saya kepala pusing memikirkannya.',
    'Bukan hanya saya yang melihat, ada lima orang.',
    'Tidak cuma saya yang tahu.',
    'Saya tinggal di kota ini sejak kecil.',
    'Saya bekerja di kantor itu.',
    'Perkenalkan, saya ingin melaporkan pungutan.',
    'Hormat saya, warga peduli',
    'Petugas bernama Budi meminta uang.',
    'Kami diminta membayar sebagai syarat.',
    'Saya diminta bendahara menandatangani.',
    'Bagi saya staf itu tidak bersalah.',
  ])('%s', (text) => {
    expect(first(text)).toEqual([])
  })
})

describe('personal addresses', () => {
  it.each<[string, string[]]>([
    ['kirim ke rahman.hidayat@gmail.com ya', ['rahman.hidayat@gmail.com']],
    ['Email: R_H+wbs@yahoo.co.id.', ['R_H+wbs@yahoo.co.id']],
    ['rahman (at) gmail.com', ['rahman (at) gmail.com']],
    ['rahman [at] gmail dot com', ['rahman [at] gmail dot com']],
    ['budi@kalselprov.go.id', ['budi@kalselprov.go.id']],
    ['sudah lapor ke inspektorat@kalselprov.go.id', []],
    ['humas.kalsel@go.id dan info@dishub.go.id', []],
    ['akun @dishubkalsel di media sosial', []],
    ['5 kg @ Rp5.000', []],
    ['3@25 lembar', []],
  ])('%s', (text, found) => {
    expect(emails(text)).toEqual(found)
  })
})

it.each([
  ['Saya sendiri', true],
  ['saya', true],
  ['Diri saya sendiri', true],
  ['Pelapor', true],
  ['Sayati', false],
  ['Teman saya', false],
  ['Pelapor lain, Budi', false],
])('a witness called %s is the reporter: %s', (name, self) => {
  expect(isWriterSelf(name)).toBe(self)
})

it('reads long texts in linear time', () => {
  const started = performance.now()
  for (const piece of ['saya ', 'nama saya ', 'a@', 'hormat saya ', 'a.', 'saya satu-satunya ', '. saya, ']) {
    findFirstPerson(piece.repeat(100_000 / piece.length))
    findEmails(piece.repeat(100_000 / piece.length))
  }
  expect(performance.now() - started).toBeLessThan(5000)
})
