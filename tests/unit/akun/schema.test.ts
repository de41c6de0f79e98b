import { describe, expect, it } from 'vitest'
import { suggestPassphrase } from '@/lib/akun/passphrase'
import { passwordProblem } from '@/lib/akun/password-rules'
import { delayAfter, waitSeconds } from '@/lib/akun/rules'
import { registrationSchema } from '@/lib/akun/schema'
import { parseForm } from '@/lib/platform/http/parse-form'

const FIELDS = ['nama_tampilan', 'username', 'password', 'email', 'hp', 'jenis_pelapor', 'setuju']
const good = {
  nama_tampilan: 'Enggang',
  username: 'enggang.7',
  password: 'lima kata acak yang panjang',
  email: '',
  hp: '',
  jenis_pelapor: '',
  setuju: 'ya',
}

function register(change: Partial<typeof good>) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...good, ...change })) form.append(name, value)
  return parseForm(registrationSchema, FIELDS, form)
}

describe('Buat akun', () => {
  it('needs only three texts and the consent', () => {
    expect(register({})).toMatchObject({ ok: true, value: { email: null, hp: null, jenisPelapor: null } })
  })

  it.each<[Partial<typeof good>, string, string]>([
    [{ nama_tampilan: ' ' }, 'nama_tampilan', 'Isi nama yang ingin digunakan'],
    [{ username: '' }, 'username', 'Isi nama pengguna'],
    [
      { username: 'Ada Spasi' },
      'username',
      'Nama pengguna terdiri dari 4 sampai 30 huruf kecil, angka, titik, garis bawah, atau tanda hubung',
    ],
    [{ password: 'terlalu pendek' }, 'password', 'Kata sandi minimal 15 karakter'],
    [{ password: 'qwertyuiopasdfghjkl' }, 'password', 'Kata sandi ini terlalu umum. Pilih yang lain'],
    [{ email: 'bukan-email' }, 'email', 'Tulis email seperti nama@contoh.com'],
    [{ hp: '12345' }, 'hp', 'Tulis nomor HP seperti 0812 3456 7890'],
    [{ setuju: '' }, 'setuju', 'Setujui pemberitahuan privasi'],
  ])('%j', (change, field, message) => {
    expect(register(change)).toEqual({ ok: false, errors: [{ field, message }] })
  })

  it.each([
    '0812 3456 7890',
    '+62 812-3456-7890',
    '+62 (0)812 3456 7890',
    '62812\u20113456\u20117890',
    '\u202a0812.3456.7890\u202c',
  ])('takes the number %s as people paste it', (hp) => {
    expect(register({ hp })).toMatchObject({ ok: true, value: { hp: '+6281234567890' } })
  })

  it('refuses a name that looks empty', () => {
    expect(register({ nama_tampilan: '\u3164\u200b' })).toMatchObject({ ok: false })
  })

  it('ignores fields that its form does not have: no role, no right', () => {
    const form = new FormData()
    const more = { role: 'ADMIN', peran: 'ADMIN', handlesRestricted: 'ya', demo: 'ya', kdf: 'x' }
    for (const [name, value] of Object.entries({ ...good, ...more })) form.append(name, value)
    expect(parseForm(registrationSchema, FIELDS, form)).toEqual(register({}))
  })

  it('reports all errors at once, in the order of the form', () => {
    const result = register({ nama_tampilan: '', password: 'x', setuju: '' })
    expect(result.ok ? [] : result.errors.map((error) => error.field)).toEqual([
      'nama_tampilan',
      'password',
      'setuju',
    ])
  })

  it.each(['0812 3456 7890', '+62 812-3456-7890', '62812 3456 7890'])('keeps %s as one number', (hp) => {
    expect(register({ hp })).toMatchObject({ ok: true, value: { hp: '+6281234567890' } })
  })
})

describe('passwords', () => {
  it.each<[string, string | null]>([
    ['aaaaaaaaaaaaaaaaaaaa', 'Kata sandi ini terlalu umum. Pilih yang lain'],
    ['123456789012345', 'Kata sandi ini terlalu umum. Pilih yang lain'],
    ['inspektorat-kalsel-2026', 'Kata sandi ini terlalu umum. Pilih yang lain'],
    ['enggang.7enggang.7', 'Kata sandi ini terlalu umum. Pilih yang lain'],
    ['🙂🙃😀😁😂🤣😃😄😅😆😇😉😊😋😎', null],
    // Published with the demonstration.
    ['banua-wbs-demo-2026', 'Kata sandi ini terlalu umum. Pilih yang lain'],
    ['password123456789', 'Kata sandi ini terlalu umum. Pilih yang lain'],
    ['iloveyou1234567890', 'Kata sandi ini terlalu umum. Pilih yang lain'],
    ['Bismillah2026Bismillah!', 'Kata sandi ini terlalu umum. Pilih yang lain'],
    ['aduan wbs kalsel 2026', 'Kata sandi ini terlalu umum. Pilih yang lain'],
    ['x'.repeat(1001), 'Kata sandi paling banyak 1.000 karakter'],
  ])('%s', (password, problem) => {
    expect(passwordProblem(password, 'enggang.7')).toBe(problem)
  })

  it.each(['Mailcreated5240', 'lhbjkjubz2957704', 'qazwsxedcrfvtgb', '122333444455555'])(
    'from breaches are refused: %s',
    (password) => {
      expect(passwordProblem(password)).toBe('Kata sandi ini terlalu umum. Pilih yang lain')
      expect(passwordProblem(`${password}-jukung`)).toBeNull()
    },
  )

  it.each([
    ['Hj. Siti Aminah', 'siti-aminah-siti-2026'],
    ['Norhayati', 'norhayati banua 123'],
    ['bekantan@contoh.com', 'bekantan@contoh.com'],
  ])('do not count parts that name their owner: %s', (name, password) => {
    expect(passwordProblem(password, 'enggang.7', name)).toBe('Kata sandi ini terlalu umum. Pilih yang lain')
    expect(passwordProblem(`${password} perahu`, 'enggang.7', name)).toBeNull()
  })

  it('that we propose are accepted', () => {
    for (let i = 0; i < 50; i++) expect(passwordProblem(suggestPassphrase(), 'enggang')).toBeNull()
  })
})

describe('wrong passwords', () => {
  const now = new Date('2026-11-23T02:00:00Z')
  it.each([
    [1, 0],
    [4, 0],
    [5, 1],
    [8, 8],
    [11, 60],
    [500, 60],
  ])('after %i the next try waits %i seconds, never for ever', (failures, seconds) => {
    expect(waitSeconds(delayAfter(failures, now), now)).toBe(seconds)
  })
})
