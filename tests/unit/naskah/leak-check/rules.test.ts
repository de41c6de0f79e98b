import { describe, expect, it } from 'vitest'
import { identityTokens, sealedName } from '@/lib/identitas/recognise/identity'
import { isCommonWord } from '@/lib/identitas/recognise/stem'
import {
  comparedValues,
  findLeaks,
  isSoft,
  type Knowledge,
  leakKey,
  unresolved,
} from '@/lib/naskah/leak-check/rules'

const STORY =
  'Setiap pemohon diminta membayar lima puluh ribu rupiah tanpa karcis apa pun di dekat pohon trembesi oleh petugas loket dua.'
const person = {
  name: 'Siti Rahmawati',
  username: 'rahma88',
  email: 'siti@contoh.id',
  phone: '0812-3456-7890',
}
const tokens = new Set(identityTokens(person).map(sealedName))

function check(text: string, more: Partial<Knowledge & { terlapor: string[] }> = {}) {
  const knowledge = {
    written: [STORY],
    fileNames: [],
    names: [],
    known: [],
    facts: [],
    terlapor: [],
    ...more,
  }
  const values = comparedValues({ hasil: text }, knowledge)
  if (!values) return ['banyakNama: ']
  const hit = [...(values.get('hasil') ?? [])].some((value) => tokens.has(value))
  const sealed = new Set(hit ? ['hasil'] : [])
  return findLeaks({ hasil: text }, { ...knowledge, sealed }).map(({ kind, match }) => `${kind}: ${match}`)
}

describe('hard findings', () => {
  it.each([
    ['Rahmawati mengadukan hal ini.', 'pelapor: '],
    ['Menurut RAHMAWATI, benar.', 'pelapor: '],
    ['oleh siti rahmawati sendiri', 'pelapor: '],
    ['Hubungi 0812 3456 7890.', 'pelapor: '],
    ['Hubungi +62 812-3456-7890.', 'pelapor: '],
    ['Surel Siti@Contoh.id dipakai.', 'pelapor: '],
    ['Surel siti (at) contoh.id dipakai.', 'pelapor: '],
    ['Menurut Rahmàwati, benar.', 'pelapor: '],
    ['Menurut R4hmawati, benar.', 'pelapor: '],
    ['Menurut R a h m a w a t i, benar.', 'pelapor: '],
    ['Menurut R\u0430hmawati dengan huruf Kiril.', 'pelapor: '],
    ['Hubungi +62 (0)812-3456-7890.', 'pelapor: '],
    ['Hubungi 0812/3456/7890.', 'pelapor: '],
    ['Hubungi nol delapan satu dua 3456 7890.', 'pelapor: '],
    [
      'Hubungi nol delapan satu dua sembilan delapan 765432.',
      'telepon: nol delapan satu dua sembilan delapan 765432',
    ],
    ['Telepon 081298765432.', 'telepon: 081298765432'],
    ['Kirim ke budi.santoso@gmail.com.', 'email: budi.santoso@gmail.com'],
    ['NIP 198001012005011001 tercatat.', 'nip: 198001012005011001'],
    ['NIK 6371010101800001 tercatat.', 'nik: 6371010101800001'],
  ])('%s', (text, expected) => {
    const found = check(text)
    expect(found).toContain(expected)
    expect(isSoft({ kind: expected.split(':')[0] as 'pelapor' })).toBe(false)
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
    expect(check(`${guesses} Rahmawati`)).toEqual(['banyakNama: '])
    expect(check(`Ya, Rahmawati dan ${guesses.toLowerCase()}`)).toEqual(['terlaluBanyak: '])
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
    ['Petugas meminta Rp50.000 dari pemohon.', {}, 'angka: Rp50.000'],
    ['Kejadian 12/08/2026 itu.', { written: ['Pada 12 Agustus 2026 saya di sana.'] }, 'angka: 12/08/2026'],
    ['Mobil DA 1234 XY itu.', { written: ['mobil DA1234XY'] }, 'angka: DA 1234 XY'],
    ['Kerugian dua puluh lima juta rupiah.', { facts: ['jumlah 25000000'] }, 'angka: dua puluh lima juta'],
  ])('%s', (text, more, expected) => {
    expect(check(text, more)).toContain(expected)
  })

  it('are resolved by a reason for exactly these words; hard findings never are', () => {
    const sealed = new Set(['hasil'])
    const knowledge = { written: [STORY], fileNames: [], names: [], known: [], facts: [], sealed }
    const leaks = findLeaks({ hasil: 'Rahmawati di bawah trembesi.' }, knowledge)
    const accepted = leaks.map((leak) => ({ key: leakKey(leak), reason: 'x', by: 'a', at: '' }))
    expect(unresolved(leaks, []).map(({ kind }) => kind)).toEqual(['pelapor', 'kataLangka'])
    expect(unresolved(leaks, accepted).map(({ kind }) => kind)).toEqual(['pelapor'])
  })

  it('offices, places and positions of the case are no findings', () => {
    expect(check('Petugas di bawah trembesi.', { known: ['Dinas Trembesi'] })).toEqual([])
  })
})

describe('a name that is not only the reporter’s', () => {
  it('is no finding where the terlapor has it, except together with the rest of the reporter’s name', () => {
    const terlapor = ['Rahmawati Hasan']
    expect(check('Menurut Rahmawati, benar.', { terlapor })).toEqual([])
    expect(check('Menurut Siti Rahmawati, benar.', { terlapor })).toContain('pelapor: ')
  })

  it('more than three names that stand nowhere in the case are not compared', () => {
    const names = ['Bakhtiar', 'Wahyuningsih', 'Tambrin']
    expect(check(`Menurut ${names.join(', ')}, benar.`)).not.toContain('banyakNama: ')
    expect(check(`Menurut ${[...names, 'Rahmawati'].join(', ')}, benar.`)).toEqual(['banyakNama: '])
    expect(check(`menurut ${[...names, 'rahmawati'].join(', ').toLowerCase()}, benar`)).toEqual([
      'banyakNama: ',
    ])
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

it('reads a word of fifty thousand letters without going back to its start for each of them', () => {
  // About a second here; the square of fifty thousand steps would take minutes.
  for (const part of ['a', 'a@', '1 ', 'satu ']) {
    const start = process.cpuUsage()
    check(part.repeat(50_000 / part.length))
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1_000_000, part).toBeLessThan(20)
  }
})
