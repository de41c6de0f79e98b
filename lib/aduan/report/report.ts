import { z } from 'zod'

const partialDate = z.object({
  day: z.number().int().min(1).max(31).nullable(),
  month: z.number().int().min(1).max(12),
  year: z.number().int().min(1900).max(9999),
})

/**
 * An aduan as sent and as staff read it: only answered questions, in types. The last validation before
 * sealing; answers that pass checkAll but not this schema are a programming error and are refused.
 */
export const reportSchema = z.object({
  kategori: z.string().min(1),
  ringkasan: z.string().min(10).max(400),
  terlapor: z.array(z.object({ nama: z.string(), jabatan: z.string(), peran: z.string() })).max(10),
  instansi: z.string().min(1),
  unitRinci: z.string(),
  restricted: z.boolean(),
  waktuJenis: z.enum(['tanggal', 'rentang', 'berlangsung', 'akan', 'tidak_ingat']),
  tanggalMulai: partialDate.nullable(),
  tanggalAkhir: partialDate.nullable(),
  kabkota: z.string().min(1),
  lokasiRinci: z.string(),
  kronologi: z.string().min(50),
  sumberInfo: z.string(),
  /** Whole rupiah; null if not given. */
  kerugian: z.number().int().nonnegative().nullable(),
  kerugianTidakTahu: z.boolean(),
  pihakDirugikan: z.string(),
  saksi: z
    .array(z.object({ nama: z.string(), jabatan: z.string(), kontak: z.string(), izin: z.string() }))
    .max(10),
  pernahLapor: z.string(),
  pernahLaporRinci: z.string(),
  buktiLain: z.string(),
  identitas: z.enum(['rahasia', 'anonim', 'terbuka']),
  hubungan: z.string(),
  risiko: z.string(),
  risikoRinci: z.string(),
})

export type AduanReport = z.infer<typeof reportSchema>
