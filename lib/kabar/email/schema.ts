import { z } from 'zod'

/** One plain address; the mailer validates it again (lib/platform/mail/address.ts). */
export const addressSchema = z.object({
  email: z
    .string()
    .trim()
    .min(1, 'Isi alamat email')
    .pipe(z.email('Tulis email seperti nama@contoh.com').max(254, 'Tulis email seperti nama@contoh.com')),
})

/** A typed code, with or without the gap. */
export const codeSchema = z.object({
  kode: z
    .string()
    .transform((text) => text.replace(/\D/g, ''))
    .pipe(z.string().min(1, 'Isi kode dari email').length(6, 'Kode terdiri dari 6 angka')),
})
