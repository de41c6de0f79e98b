import { z } from 'zod'
import { plainLine, seen } from '@/lib/words/typed-text'
import { passwordProblem } from './password-rules'

/** What reporters say they are; optional. */
export const JENIS_PELAPOR = [
  { value: 'asn_pemprov', label: 'ASN Pemerintah Provinsi' },
  { value: 'asn_kabkota', label: 'ASN kabupaten/kota' },
  { value: 'masyarakat', label: 'Masyarakat' },
  { value: 'penyedia', label: 'Penyedia barang/jasa' },
  { value: 'tidak_menjawab', label: 'Tidak ingin menjawab' },
] as const

/** A login name. */
export const username = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'Isi nama pengguna')
  .regex(
    /^[a-z0-9._-]{4,30}$/,
    'Nama pengguna terdiri dari 4 sampai 30 huruf kecil, angka, titik, garis bawah, atau tanda hubung',
  )

const email = z
  .string()
  .transform((text) => plainLine(text) || null)
  .pipe(
    z.email('Tulis email seperti nama@contoh.com').max(254, 'Tulis email seperti nama@contoh.com').nullable(),
  )

const HP = 'Tulis nomor HP seperti 0812 3456 7890'

/** Indonesian mobile numbers as people write them, stored as +62…. */
const hp = z.string().transform((raw, context) => {
  const text = plainLine(raw)
  if (text === '') return null
  const digits = text.replaceAll(/[\s()./-]/g, '')
  const match = /^(?:\+62|0062|62)?0?(8\d{7,12})$/.exec(digits)
  if (match?.[1]) return `+62${match[1]}`
  context.addIssue({ code: 'custom', message: HP })
  return z.NEVER
})

/** Length and blocklist; the check against the user name follows where it is known. */
const password = z.string().superRefine((text, context) => {
  const problem = passwordProblem(text, '')
  if (problem) context.addIssue({ code: 'custom', message: problem })
})

/** The profile of a reporter's account; all but the name may be empty. */
export const profileFields = {
  nama_tampilan: z
    .string()
    .transform(seen)
    .pipe(
      z
        .string()
        .min(1, 'Isi nama yang ingin digunakan')
        .min(2, 'Nama minimal 2 karakter')
        .max(80, 'Nama paling banyak 80 karakter'),
    ),
  email,
  hp,
  jenis_pelapor: z
    .string()
    .transform((value) => (JENIS_PELAPOR.some((kind) => kind.value === value) ? value : null)),
}

/** The form "Buat akun" (docs/design/look-and-feel.md, 2.2). */
export const registrationSchema = z
  .object({
    ...profileFields,
    username,
    password,
    setuju: z.string().refine((value) => value !== '', 'Setujui pemberitahuan privasi'),
  })
  .superRefine((form, context) => {
    const problem = passwordProblem(form.password, form.username, form.nama_tampilan, form.email)
    if (problem) context.addIssue({ code: 'custom', path: ['password'], message: problem })
  })
  .transform((form) => ({
    namaTampilan: form.nama_tampilan,
    username: form.username,
    password: form.password,
    email: form.email,
    hp: form.hp,
    jenisPelapor: form.jenis_pelapor,
  }))

export type Registration = z.infer<typeof registrationSchema>

/** Contact details that a reporter without an account discloses later. */
export const contactSchema = z
  .object({
    nama_pelapor: z.string().transform(seen).pipe(z.string().max(80, 'Nama paling banyak 80 karakter')),
    email_pelapor: email,
    hp_pelapor: hp,
  })
  .transform((form) => ({
    name: form.nama_pelapor,
    email: form.email_pelapor,
    phone: form.hp_pelapor,
  }))

/** A new password with the kode pemulihan. */
export const recoverySchema = z
  .object({
    username: z.string().trim().min(1, 'Isi nama pengguna'),
    kode: z.string().trim().min(1, 'Isi kode pemulihan'),
    password,
  })
  .superRefine((form, context) => {
    const problem = passwordProblem(form.password, form.username)
    if (problem) context.addIssue({ code: 'custom', path: ['password'], message: problem })
  })

/** New keys with a mailed code. */
export const mailCodeSchema = z
  .object({
    identifier: z.string().trim().min(1, 'Isi nama pengguna atau email'),
    kode: z.string().trim().min(1, 'Isi kode dari email'),
    password,
    mengerti: z.string().refine((value) => value !== '', 'Nyatakan bahwa Anda mengerti'),
  })
  .superRefine((form, context) => {
    const problem = passwordProblem(form.password, form.identifier)
    if (problem) context.addIssue({ code: 'custom', path: ['password'], message: problem })
  })

/** A password change by a signed-in person; the check against their names follows where they are known. */
export const passwordChangeSchema = z.object({
  sandi_sekarang: z.string().min(1, 'Isi kata sandi Anda sekarang'),
  password,
})

/** The first password of an invited member of staff. */
export const activationSchema = z.object({ kode: z.string().trim().min(1, 'Isi kode undangan'), password })

/** Details of a member of staff, with which a report about them is recognised. */
export const staffDetailsSchema = z
  .object({
    nip: z
      .string()
      .transform((text) => text.replace(/[\s.-]/g, ''))
      .pipe(z.string().regex(/^(\d{18})?$/, 'NIP terdiri dari 18 angka, atau kosongkan')),
    jabatan: z.string().trim().max(120, 'Jabatan paling banyak 120 karakter'),
    unit: z.string().trim().max(150, 'Unit kerja paling banyak 150 karakter'),
    kepala_unit: z.string(),
  })
  .transform((form) => ({
    nip: form.nip,
    position: form.jabatan,
    unit: form.unit,
    headsUnit: form.kepala_unit === 'ya',
  }))

/** An invitation of a member of staff. */
export const invitationSchema = z
  .object({
    nama_petugas: z.string().trim().min(2, 'Isi nama petugas').max(80, 'Nama paling banyak 80 karakter'),
    username,
    peran: z.enum(['ADMIN', 'TELAAH'], 'Pilih peran petugas'),
    terbatas: z.string(),
  })
  .transform((form) => ({
    staffName: form.nama_petugas,
    username: form.username,
    role: form.peran,
    handlesRestricted: form.terbatas === 'ya',
  }))
