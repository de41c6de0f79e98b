import { z } from 'zod'
import { type RawAnswers, TEXT_FIELDS, type TextField } from './answers'

const texts = Object.fromEntries(TEXT_FIELDS.map((field) => [field, z.string().exactOptional()])) as Record<
  TextField,
  z.ZodExactOptional<z.ZodString>
>

/**
 * Answers as stored in a draft. Separate from answers.ts, which goes to the browser and must stay without
 * zod.
 */
export const rawAnswersSchema: z.ZodType<RawAnswers> = z.object({
  ...texts,
  terlapor: z.array(z.object({ nama: z.string(), jabatan: z.string(), peran: z.string() })),
  saksi: z.array(z.object({ nama: z.string(), jabatan: z.string(), kontak: z.string(), izin: z.string() })),
})
