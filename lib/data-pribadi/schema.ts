import { z } from 'zod'
import { profileFields } from '@/lib/akun/schema'
import { REQUEST_KINDS } from './rules'

const MOST = 4000
const words = (missing: string) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(MOST, 'Tulis paling banyak 4.000 karakter')
    .transform((text) => text.replace(/\r\n?/g, '\n'))

/** A request about personal data in a submitted case. */
export const requestSchema = z
  .object({
    jenis: z.enum(REQUEST_KINDS, 'Pilih apa yang Anda minta'),
    isi: words('Tulis apa yang Anda minta'),
  })
  .transform(({ jenis, isi }) => ({ kind: jenis, text: isi }))

/** A question or objection about the data of an account. */
export const accountRequestSchema = z
  .object({ isi: words('Tulis apa yang Anda minta') })
  .transform(({ isi }) => ({ text: isi }))

/** The answer to either kind of request. */
export const decisionSchema = z
  .object({
    keputusan: z.enum(['kabul', 'tolak'], 'Pilih dikabulkan atau tidak'),
    alasan: words('Tulis jawaban kepada pemohon: apa yang dilakukan, atau mengapa tidak'),
  })
  .transform(({ keputusan, alasan }) => ({ granted: keputusan === 'kabul', answer: alasan }))

/** A corrected profile. */
export const profileSchema = z
  .object(profileFields)
  .transform(({ nama_tampilan, email, hp, jenis_pelapor }) => ({
    name: nama_tampilan,
    email,
    phone: hp,
    reporterKind: jenis_pelapor,
  }))

/** Text typed to confirm the deletion of an account. */
export const DELETE_WORDS = 'HAPUS AKUN'
export const deletionSchema = z.object({
  kalimat: z
    .string()
    .trim()
    .transform((text) => text.toUpperCase().replace(/\s+/g, ' '))
    .refine((text) => text === DELETE_WORDS, `Ketik ${DELETE_WORDS} untuk memastikan`),
  password: z.string().min(1, 'Isi kata sandi Anda'),
})
