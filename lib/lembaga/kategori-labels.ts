/** Groups of the kategori in the report form, in their order; without zod, so that pages can include them. */
export const kelompokKategori = {
  uang: 'Uang',
  pengadaan: 'Pengadaan dan bantuan',
  jabatan: 'Jabatan dan wewenang',
  aset: 'Aset dan dokumen',
  perilaku: 'Perilaku dan pelayanan',
  lain: 'Ancaman, atau yang lain',
} as const

export type KelompokKategori = keyof typeof kelompokKategori
