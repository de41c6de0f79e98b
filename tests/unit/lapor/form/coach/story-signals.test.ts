import { describe, expect, it } from 'vitest'
import { how } from '@/lib/lapor/form/coach/story-prompts'
import { storySignals } from '@/lib/lapor/form/coach/story-signals'

type Words = 'urut' | 'waktu' | 'tempat' | 'pelaku' | 'sumber' | 'bukti' | 'jumlah'

function signals(text: string): Words[] {
  const story = storySignals(text)
  return (
    [
      ['urut', story.ordered],
      ['waktu', story.time],
      ['tempat', story.place],
      ['pelaku', story.actor],
      ['sumber', story.source],
      ['bukti', story.evidence],
      ['jumlah', story.amount],
    ] as const
  )
    .filter(([, there]) => there)
    .map(([name]) => name)
}

describe('signals found in a story', () => {
  it.each<[string, Words[]]>([
    ['', []],
    ['Ada korupsi.', []],
    ['Tolong ditindak, ini sudah keterlaluan dan meresahkan semua.', []],
    ['Setiap pemohon diminta membayar lima puluh ribu rupiah tanpa karcis.', ['jumlah']],
    ['Petugas loket meminta Rp50.000 setiap pagi.', ['waktu', 'pelaku', 'jumlah']],
    ['Saya melihat sendiri kepala seksi menerima amplop di ruangannya.', ['tempat', 'pelaku', 'sumber']],
    ['Awalnya berkas diterima, lalu dua hari kemudian diminta uang.', ['urut', 'waktu']],
    ['Tahun lalu jalan itu diaspal, bulan lalu sudah rusak.', ['waktu']],
    ['Lalu lintas di depan kantor selalu macet.', ['tempat']],
    ['Anak saya di sekolah menengah pertama dimintai iuran.', ['tempat']],
    ['Kedua orang itu terus-menerus datang.', []],
    ['Menurut saya ini tidak benar.', []],
    ['Menurut keterangan warga, uangnya dibagi.', ['sumber']],
    ['Kata teman, dokumennya diganti.', ['pelaku', 'sumber']],
    ['Tidak ada kuitansi yang diberikan.', []],
    ['Ada kuitansi dan rekaman percakapannya.', ['bukti']],
    ['Uangnya dibayar tanpa kuitansi, tetapi ada foto penyerahannya.', ['bukti']],
    ['Rapat tanggal 12/3/2026 pukul 10.00 di aula Dinas Perhubungan.', ['waktu', 'tempat']],
    ['Kejadian di Martapura, saat itu Senin, setelah apel.', ['urut', 'waktu', 'tempat']],
    ['1. Berkas masuk\n2. Diminta uang\n3. Berkas hilang', ['urut']],
    ['Imbah itu ulun diminta bayar, tuntung bayar hanyar diurus.', ['urut', 'sumber']],
    ['Mula-mula ditolak. Habis itu calo datang, terus berkasnya lancar.', ['urut', 'pelaku']],
    ['Pada Januari, Maret, dan Juni 2025 honor dipotong.', ['waktu']],
    ['Januari honor dipotong. Maret dipotong lagi. Juni tidak dibayar.', ['urut', 'waktu']],
    ['Kami dimintai 2 juta oleh bendahara bidang.', ['pelaku', 'sumber', 'jumlah']],
    ['Mobil dinas dipakai mudik, saya lihat fotonya.', ['sumber', 'bukti']],
    ['Kasian sekali pian, banar-banar tega.', []],
  ])('%s', (text, expected) => {
    expect(signals(text)).toEqual(expected)
  })
})

const GAP = (text: string, knownActor = false) => how(storySignals(text), knownActor).gap

describe('"bagaimana": whether a reader can follow the events', () => {
  it.each<[string, string | null]>([
    ['Ada pungli di kantor.', 'cerita_belum'],
    ['Setiap pemohon diminta membayar lima puluh ribu rupiah tanpa karcis apa pun.', 'cerita_urutan'],
    [
      'Kepala bidang meminta uang kepada rekanan. Semua orang tahu. Ini sudah biasa dan tidak pernah ditindak. Mohon diperiksa karena merugikan banyak pihak di lingkungan kantor kami.',
      'cerita_urutan',
    ],
    ['Awalnya berkas saya diterima petugas, lalu saya diminta membayar.', 'cerita_singkat'],
    [
      'Awalnya berkas diterima tanpa catatan apa pun. Dua hari kemudian berkas dinyatakan kurang. Setelah uang diserahkan, izin keluar pada hari yang sama tanpa pemeriksaan ulang, dan hal ini terjadi berkali-kali.',
      'cerita_pelaku',
    ],
    [
      'Pada bulan Maret 2026 saya mengurus izin trayek. Awalnya berkas diterima petugas loket dua. Dua hari kemudian saya dipanggil, lalu diminta lima puluh ribu rupiah tanpa karcis. Setelah dibayar, izin keluar pada hari itu juga.',
      null,
    ],
    [
      '1. Senin pagi honor diumumkan dua juta rupiah untuk setiap orang.\n2. Selasa bendahara membagikan amplop berisi satu juta lima ratus.\n3. Rabu kami diminta menandatangani kuitansi dua juta, dan tidak ada penjelasan.',
      null,
    ],
  ])('%s', (text, gap) => {
    expect(GAP(text)).toBe(gap)
  })

  it('does not ask for a name in the story if the form already has it', () => {
    const text =
      'Awalnya berkas diterima tanpa catatan apa pun. Dua hari kemudian berkas dinyatakan kurang. Setelah uang diserahkan, izin keluar pada hari yang sama tanpa pemeriksaan ulang, dan hal ini terjadi berkali-kali.'
    expect(GAP(text, true)).toBe(null)
  })
})

it('reads the longest story in linear time', () => {
  const started = performance.now()
  for (const piece of ['lalu ', 'di kantor ', 'tanpa bukti ', 'saya ', '12.', '1. a\n'])
    storySignals(piece.repeat(20_000 / piece.length))
  expect(performance.now() - started).toBeLessThan(5000)
})
