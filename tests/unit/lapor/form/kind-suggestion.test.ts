import { expect, test } from 'vitest'
import { likelyGroup } from '@/lib/lapor/form/kind-suggestion'
import { kelompokKategori } from '@/lib/lembaga/kategori-labels'
import { items } from '@/prisma/data/kategori.json'

const GROUPS = Object.entries(kelompokKategori).map(([kind, label]) => ({
  label,
  options: items.filter((one) => one.kind === kind).map((one) => ({ label: one.label, hint: one.example })),
}))

const SENTENCES: [sentence: string, group: string | null][] = [
  ['Pungutan uang di loket uji kendaraan', kelompokKategori.uang],
  ['Kami dipungut lima puluh ribu', kelompokKategori.uang],
  ['Kepala sekolah memotong dana BOS', kelompokKategori.pengadaan],
  ['Pemenang tender sudah diatur', kelompokKategori.pengadaan],
  ['Promosi jabatan harus membayar', kelompokKategori.jabatan],
  ['Mobil dinas dipakai untuk mudik, kendaraan pribadi disimpan', kelompokKategori.aset],
  ['Atasan melakukan pelecehan', kelompokKategori.perilaku],
  ['Saya diancam setelah melapor', kelompokKategori.lain],
  // "ruang" has no "uang", and a common word opens nothing.
  ['Tanpa ruang yang layak', null],
  ['', null],
]

test.each(SENTENCES)('"%s" opens the group %s', (sentence, group) => {
  expect(likelyGroup(sentence, GROUPS)).toBe(group)
})
