import { describe, expect, it } from 'vitest'
import { candidatesIn, identityTokens, sealedName } from '@/lib/identitas/recognise/identity'
import { isCommonWord } from '@/lib/identitas/recognise/stem'
import { findLeaks, isSoft, type Knowledge, leakKey, unresolved } from '@/lib/naskah/leak-check/rules'

const STORY =
  'Setiap pemohon diminta membayar lima puluh ribu rupiah tanpa karcis apa pun di dekat pohon trembesi oleh petugas loket dua.'
const person = {
  name: 'Siti Rahmawati',
  username: 'rahma88',
  email: 'siti@contoh.id',
  phone: '0812-3456-7890',
}
const tokens = new Set(identityTokens(person).map(sealedName))

function check(text: string, more: Partial<Knowledge> = {}) {
  const sealed = new Set(
    candidatesIn(text)
      .map(sealedName)
      .filter((name) => tokens.has(name)),
  )
  const knowledge = { written: [STORY], fileNames: [], names: [], known: [], sealed, ...more }
  return findLeaks({ hasil: text }, knowledge).map(({ kind, match }) => `${kind}: ${match}`)
}

describe('hard findings', () => {
  it.each([
    ['Rahmawati mengadukan hal ini.', 'nama: Rahmawati'],
    ['Menurut RAHMAWATI, benar.', 'nama: RAHMAWATI'],
    ['oleh siti rahmawati sendiri', 'nama: siti rahmawati'],
    ['Hubungi 0812 3456 7890.', 'teleponPelapor: 0812 3456 7890'],
    ['Hubungi +62 812-3456-7890.', 'teleponPelapor: +62 812-3456-7890'],
    ['Surel Siti@Contoh.id dipakai.', 'emailPelapor: Siti@Contoh.id'],
    ['Surel siti (at) contoh.id dipakai.', 'emailPelapor: siti (at) contoh.id'],
    ['Telepon 081298765432.', 'telepon: 081298765432'],
    ['Kirim ke budi.santoso@gmail.com.', 'email: budi.santoso@gmail.com'],
    ['NIP 198001012005011001 tercatat.', 'nip: 198001012005011001'],
    ['NIK 6371010101800001 tercatat.', 'nik: 6371010101800001'],
  ])('%s', (text, expected) => {
    const found = check(text)
    expect(found).toContain(expected)
    expect(isSoft({ kind: expected.split(':')[0] as 'nama' })).toBe(false)
  })

  it('ten consecutive words of the reporter, whatever punctuation and capitals; nine are not enough', () => {
    const ten = 'PEMOHON diminta, membayar "lima puluh ribu" rupiah – tanpa karcis apa'
    expect(check(ten)[0]).toMatch(/^kalimat: PEMOHON/)
    expect(
      check('pemohon diminta membayar lima puluh ribu rupiah tanpa karcis').filter((one) =>
        /^kalimat/.test(one),
      ),
    ).toEqual([])
    // A run of twelve is one finding, not three.
    expect(check(STORY).filter((one) => /^kalimat/.test(one))).toHaveLength(1)
  })

  it('a list of guesses is not compared at all', () => {
    const guesses = Array.from({ length: 150 }, (_, index) => `Tebakan${index}`).join(' ')
    expect(check(`${guesses} Rahmawati`)).toEqual(['terlaluBanyak: '])
  })
})

describe('findings that may stay with a reason', () => {
  it.each([
    ['Di bawah trembesi itu.', {}, 'kataLangka: trembesi'],
    ['Terlapor, Udin Sedunia, hadir.', { names: ['Udin Sedunia'] }, 'namaOrang: Udin Sedunia'],
    [
      'Kami menerima kuitansi_maret_2.',
      { fileNames: ['Kuitansi Maret 2.pdf'] },
      'namaBerkas: kuitansi_maret_2',
    ],
    ['Kami memeriksa Sdr. Bakhtiar Noor.', {}, 'sebutan: Sdr. Bakhtiar Noor'],
  ])('%s', (text, more, expected) => {
    expect(check(text, more)).toContain(expected)
  })

  it('are resolved by a reason for exactly these words; hard findings never are', () => {
    const sealed = new Set(['nama rahmawati'])
    const knowledge = { written: [STORY], fileNames: [], names: [], known: [], sealed }
    const leaks = findLeaks({ hasil: 'Rahmawati di bawah trembesi.' }, knowledge)
    const accepted = leaks.map((leak) => ({ key: leakKey(leak), reason: 'x', by: 'a', at: '' }))
    expect(unresolved(leaks, []).map(({ kind }) => kind)).toEqual(['nama', 'kataLangka'])
    expect(unresolved(leaks, accepted).map(({ kind }) => kind)).toEqual(['nama'])
  })

  it('offices, places and positions of the case are no findings', () => {
    expect(check('Petugas di bawah trembesi.', { known: ['Dinas Trembesi'] })).toEqual([])
  })
})

describe('harmless text', () => {
  it.each([
    'Kami menerima aduan mengenai dugaan pungutan di loket pelayanan.',
    'Kami memeriksa dokumen, meminta keterangan para pihak, dan melakukan pemeriksaan di lapangan.',
    'Pungutan terbukti terjadi. Petugas yang bersangkutan dikenai sanksi disiplin sesuai ketentuan.',
    'Anda dapat menghubungi Inspektorat di 0511-6749235 atau it.prov.kalsel@gmail.com.',
    'Uang sebesar Rp25.000.000 telah disetorkan kembali pada 12 Maret 2026.',
  ])('%s', (text) => {
    expect(check(text)).toEqual([])
  })

  it('a pseudonym made of plain words makes no word of the answer a finding', () => {
    expect(identityTokens({ name: 'Warga Peduli', email: null, phone: null })).toEqual([])
  })

  it.each([
    'pemeriksaannya',
    'memungut',
    'keterangannya',
    'diperintahkan',
    'penyalahgunaan',
    'mengembalikan',
    'bertanggung',
    'ketidakhadiran',
  ])('%s is a common word', (word) => expect(isCommonWord(word)).toBe(true))
  it.each(['trembesi', 'rahmawati', 'pambakal', 'xk4921'])('%s is not', (word) => {
    expect(isCommonWord(word)).toBe(false)
  })
})
