import { existsSync } from 'node:fs'
import { noteShown } from '../codes'
import { expect, test } from '../fixtures'
import { MARKER, NOMOR, PASSWORD } from '../people'
import { startFirefox } from './bidi'

/** Debian's. Without it the story counts as failed, like the others without a Chromium. */
const FIREFOX = '/usr/bin/firefox-esr'

/** Each group stands under its number. */
const GROUPS = /^\d\s+([0-9A-Z]{4})$/gm
const STORY = `Senin saya uji kir. Petugas loket 2 minta lima puluh ribu tanpa karcis. ${MARKER}`

test('in Firefox an aduan is sent without an account, opened with its code elsewhere, and read by an administrator', async ({
  world,
}) => {
  if (!existsSync(FIREFOX)) throw new Error('Firefox is missing: apt-get install firefox-esr')
  test.setTimeout(180_000)
  const firefox = await startFirefox(FIREFOX)
  try {
    const pelapor = await firefox.page()
    await pelapor.goto(world.url)
    await pelapor.press('link', 'Buat Aduan')
    await pelapor.press('link', 'Lapor tanpa akun')
    await pelapor.shows('Langkah 1 dari 4')
    await pelapor.type('Ringkasan dalam satu kalimat', 'Pungutan uang di loket uji kendaraan')
    // Its row has opened by itself.
    await pelapor.press('radio', 'Pungutan liar / pemerasan')
    await pelapor.type('Jabatan (opsional)', 'Petugas loket 2')
    await pelapor.type('Cari kantor atau sekolah', 'hubungan')
    await pelapor.shows('Terpilih: Dinas Perhubungan.')
    await pelapor.press('button', 'Lanjut')
    await pelapor.shows('Langkah 2 dari 4')
    await pelapor.press('radio', 'Saya tidak ingat')
    await pelapor.press('radio', 'Kota Banjarbaru')
    await pelapor.type('Ceritakan apa yang terjadi', STORY)
    await pelapor.shows('Tersimpan pukul')
    await pelapor.press('button', 'Lanjut')
    await pelapor.shows('Langkah 3 dari 4')
    await pelapor.press('button', 'Lanjut')
    await pelapor.shows(STORY)
    await pelapor.press('checkbox', 'Saya menulis apa yang saya ketahui, dengan jujur dan niat baik.')
    await pelapor.press('button', 'Kirim Aduan')
    const sent = await pelapor.shows('Aduan terkirim')
    const nomor = NOMOR.exec(sent)?.[0] ?? ''
    const code = [...sent.matchAll(GROUPS)].map(([, group]) => group).join('-')
    noteShown(code)

    await test.step('its code opens it in another browser', async () => {
      const elsewhere = await firefox.page()
      await elsewhere.goto(`${world.url}/lacak`)
      await elsewhere.type('Kode rahasia', code)
      await elsewhere.press('button', 'Buka aduan')
      expect(await elsewhere.shows(nomor)).toContain('Menunggu verifikasi')
    })

    await test.step('the administrator reads it', async () => {
      const admin = await firefox.page()
      await admin.goto(`${world.url}/masuk`)
      await admin.type('Nama pengguna atau email', 'admin1')
      await admin.type('Kata sandi', PASSWORD, '')
      await admin.press('button', 'Masuk')
      await admin.press('link', nomor)
      expect(await admin.shows('Kronologi')).toContain('Pungutan uang di loket uji kendaraan')
    })
  } finally {
    await firefox.end()
  }
})
