import { nameDeputy, turnDeputies } from '@/lib/akun/teams/deputies'
import { addDays, toWitaDate } from '@/lib/waktu/calendar'
import { fromDateColumnOrNull } from '@/lib/waktu/date-columns'
import { tanggal } from '@/lib/waktu/dates'
import { LONG } from '../world/size'
import { heldPhone } from '../world/steps'
import { expect, test } from './fixtures'
import { noViolations } from './no-violations'
import { act, actWithPassword, declareNoRelation, issueAnswer, openAct } from './people'

const DAY_MS = 86_400_000
const CASE = /\/telaah\/aduan\/[0-9a-f-]{36}/

test.afterEach(({ world }) => world.setAhead(0))

/** Milliseconds until 09.00 WITA of the next Saturday. */
function untilSaturday(now: Date): number {
  const midnight = Date.parse(`${toWitaDate(now)}T00:00:00+08:00`)
  const days = (6 - new Date(`${toWitaDate(now)}T00:00:00Z`).getUTCDay() + 7) % 7 || 7
  return midnight + days * DAY_MS + 9 * 3_600_000 - now.getTime()
}

test('a reporter is threatened on a Saturday, the team reads it first, and the reporter reads only what is true', {
  tag: LONG,
}, async ({ as, kasus, world }) => {
  test.setTimeout(180_000)
  const { id, nomor } = await kasus('withTeam', 'pelapor')
  await kasus('withTeam')
  await world.setAhead(untilSaturday(new Date()))
  const pelapor = await as('pelapor', { viewport: { width: 360, height: 800 } })

  await test.step('the page names the day, says that today is off, and who helps now', async () => {
    await pelapor.goto(`/aduan/${id}`)
    await openAct(pelapor, 'Saya merasa terancam')
    await pelapor.getByLabel('Apa yang terjadi?').fill('Saya ditelepon orang tak dikenal.')
    await act(pelapor, 'Saya merasa terancam')
    await expect(pelapor.getByText('Kabar Anda sudah kami terima dan kami dahulukan.')).toBeVisible()
    const row = await world.town.db.aduan.findUniqueOrThrow({ where: { id } })
    const due = fromDateColumnOrNull(row.safetyDueOn)
    const section = pelapor.getByRole('region', { name: 'Keselamatan Anda' })
    await expect(
      section.getByText(`Petugas menjawab paling lambat ${tanggal(due ?? toWitaDate(world.now()))}.`, {
        exact: false,
      }),
    ).toBeVisible()
    await expect(section.getByText('Hari ini hari libur', { exact: false })).toBeVisible()
    await expect(section.getByText('110', { exact: false }).first()).toBeVisible()
    await expect(pelapor.locator('main')).not.toContainText('sekarang juga')
    await noViolations(pelapor)
  })

  const telaah1 = await as('telaah1')
  await test.step('on the desk and in the list it stands first, with a view of its own', async () => {
    await telaah1.goto('/telaah')
    await expect(telaah1.getByRole('region', { name: /^Pelapor merasa terancam/ })).toBeVisible()
    await telaah1.goto('/telaah?tampilan=mendesak')
    await expect(telaah1.getByRole('link', { name: nomor })).toBeVisible()
    await noViolations(telaah1)
    await telaah1.getByRole('link', { name: nomor }).click()
    await expect(telaah1).toHaveURL(CASE)
  })

  await test.step('the answer is the first thing on the case', async () => {
    await expect(telaah1.getByRole('heading', { name: 'Pelapor merasa terancam' })).toBeVisible()
    await telaah1.getByLabel('Jawaban untuk pelapor').fill('Apa yang Anda perlukan? Kami dapat meminta LPSK.')
    await act(telaah1, 'Jawab laporan ancaman')
    await expect(telaah1.getByText('Laporan ancaman sudah dijawab.')).toBeVisible()
    await expect(telaah1.getByRole('heading', { name: 'Pelapor merasa terancam' })).toHaveCount(0)
  })

  await pelapor.goto(`/aduan/${id}`)
  await expect(
    pelapor.getByText('Petugas sudah menjawab laporan Anda bahwa Anda merasa terancam.', { exact: false }),
  ).toBeVisible()
  await expect(pelapor.getByText('Apa yang Anda perlukan?', { exact: false })).toBeVisible()
})

test('a withdrawn case offers an internal case to staff and protection to the reporter', {
  tag: LONG,
}, async ({ as, kasus }) => {
  const { id } = await kasus('sent', 'pelapor')
  const pelapor = await as('pelapor')
  await pelapor.goto(`/aduan/${id}`)
  await openAct(pelapor, 'Cabut aduan')
  await pelapor.locator('input[name="yakin"]').check()
  await act(pelapor, 'Cabut aduan')
  await expect(pelapor.getByText('Aduan sudah dicabut.')).toBeVisible()
  await expect(pelapor.getByText('Perlindungan bagi Anda tidak berakhir', { exact: false })).toBeVisible()
  await expect(pelapor.getByText('LPSK', { exact: false }).first()).toBeVisible()
  const admin = await as('admin1')
  await admin.goto(`/admin/aduan/${id}`)
  await admin.getByRole('link', { name: 'Buka aduan internal' }).click()
  await expect(admin.getByLabel('Dibuka Inspektorat sendiri (aduan internal)')).toBeChecked()
  await expect(admin.getByLabel('Tidak dapat diserahkan')).toBeChecked()
})

test("the team's list is a queue: filters, keys, the next case, and back shows the new state", {
  tag: LONG,
}, async ({ as, kasus }) => {
  test.setTimeout(120_000)
  const { id, nomor } = await kasus('forwarded')
  await kasus('forwarded')
  const page = await as('telaah1')

  await test.step('filters are in the address, and the view stays with the case and its tabs', async () => {
    await page.goto('/telaah?tampilan=terima')
    await page.getByText('Saring dan urutkan', { exact: true }).click()
    await page.getByLabel('Identitas pelapor').selectOption({ label: 'Rahasia' })
    await page.getByRole('button', { name: 'Terapkan' }).click()
    await expect(page).toHaveURL(/mode=rahasia/)
    await noViolations(page)
    await page.getByRole('link', { name: nomor }).click()
    await expect(page).toHaveURL(/mode=rahasia/)
    await page.getByRole('link', { name: 'Pesan', exact: true }).click()
    await expect(page).toHaveURL(/\/pesan\?.*mode=rahasia/)
    await page.getByRole('link', { name: /^Kasus tim, Belum diterima/ }).click()
    await expect(page).toHaveURL(/tampilan=terima/)
  })

  await test.step('after the act the next case is one press away', async () => {
    await page.getByRole('link', { name: nomor }).click()
    await act(page, 'Terima kasus')
    await expect(page.getByText('Kasus diterima.')).toBeVisible()
    await page.getByRole('link', { name: 'Aduan berikutnya' }).click()
    await expect(page).toHaveURL(CASE)
    await expect(page).not.toHaveURL(new RegExp(id))
    await expect(page).toHaveURL(/mode=rahasia/)
  })

  await test.step('back to the list shows the state after the act', async () => {
    await page.goto('/telaah?tampilan=terima')
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: /^WBS-/ }) })
      .first()
    const next = (await row.getByRole('link').first().textContent()) ?? ''
    await row.getByRole('link').first().click()
    await expect(page).toHaveURL(CASE)
    await act(page, 'Terima kasus')
    await expect(page.getByText('Kasus diterima.')).toBeVisible()
    await page.goBack()
    await page.goBack()
    await expect(page).toHaveURL(/\/telaah\?tampilan=terima/)
    await expect(page.getByRole('link', { name: next })).toHaveCount(0)
  })

  await test.step('keys move as in the queue', async () => {
    await page.goto('/telaah')
    await expect(async () => {
      await page.keyboard.press('j')
      await expect(page.locator('tbody th a:focus')).toHaveCount(1, { timeout: 500 })
    }).toPass()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(CASE)
  })
})

test('a deputy approves in the days of the order', { tag: LONG }, async ({ as, kasus, world }) => {
  test.setTimeout(120_000)
  const { id } = await kasus('proposed')
  const { db, admin1, telaah2, timA } = world.town
  const today = toWitaDate(world.now())
  const admin = await as('admin1')
  await admin.goto('/admin/tim')
  await openAct(admin, 'Tunjuk pengganti ketua Tim A')
  const form = admin.getByRole('form', { name: 'Pengganti ketua Tim A' })
  await form.getByLabel('Pengganti').selectOption({ value: telaah2.userId })
  await form.getByLabel('Hari terakhir').fill(addDays(today, 2))
  await form.getByLabel('Dasar penunjukan').fill('Surat perintah tugas nomor 12')
  await form.getByRole('button', { name: 'Tunjuk pengganti' }).click()
  const told = () => db.notifikasi.count({ where: { userId: telaah2.userId, kind: 'deputyNamed' } })
  await expect.poll(told).toBe(1)

  const deputy = await as('telaah2')
  await deputy.goto('/kabar')
  await expect(
    deputy.getByText('Anda ditunjuk sebagai pengganti ketua tim', { exact: false }).first(),
  ).toBeVisible()
  await deputy.goto('/telaah')
  await expect(deputy.getByText('Anda menggantikan ketua Tim A', { exact: false })).toBeVisible()
  await deputy.goto(`/telaah/aduan/${id}`)
  await declareNoRelation(deputy)
  await issueAnswer(deputy, id)

  // The days are over.
  const past = { timId: timA, userId: telaah2.userId, from: today, until: today, basis: 'Selesai' }
  await nameDeputy({ db, viewer: admin1, now: world.now() }, past)
  await turnDeputies(db, new Date(world.now().getTime() + DAY_MS))
  const after = await as('telaah2')
  await after.goto('/telaah')
  await expect(after.getByText('Anda menggantikan ketua Tim A', { exact: false })).toHaveCount(0)
})

test('a member takes over the draft of a colleague who is away', async ({ as, kasus }) => {
  test.setTimeout(120_000)
  const { id } = await kasus('drafted')
  const page = await as('telaah2')
  await page.goto(`/telaah/aduan/${id}`)
  await declareNoRelation(page)
  await page.goto(`/telaah/aduan/${id}/jawaban`)
  await openAct(page, 'Ambil alih draf')
  await page.getByLabel('Alasan, hanya dibaca petugas').selectOption({ index: 1 })
  await act(page, 'Ambil alih draf')
  await expect(page.getByLabel('Uraian hasil')).toBeEditable()
  const before = await as('telaah1')
  await before.goto('/kabar')
  await expect(before.getByText('mengambil alih', { exact: false }).first()).toBeVisible()
})

test('the reason of a hand-back stands at the top of the case', async ({ as, kasus }) => {
  const { id } = await kasus('forwarded')
  const telaah = await as('telaah1')
  await telaah.goto(`/telaah/aduan/${id}`)
  await openAct(telaah, 'Kembalikan ke administrator')
  await telaah.locator('[name="alasan_kembali"]').fill('Bukan bidang tim ini.')
  await act(telaah, 'Kembalikan ke administrator')
  await expect(telaah.getByText('Kasus dikembalikan ke administrator.', { exact: false })).toBeVisible()
  const admin = await as('admin1')
  await admin.goto(`/admin/aduan/${id}`)
  await expect(admin.getByText('Tim Telaah mengembalikan kasus ini')).toBeVisible()
  await expect(admin.getByText('Bukan bidang tim ini.').first()).toBeVisible()
})

test('work goes round a member who is away, and the deputy sees their task', { tag: LONG }, async ({
  as,
  kasus,
  world,
}) => {
  test.setTimeout(120_000)
  const { id } = await kasus('withTeam')
  const { telaah1 } = world.town
  const page = await as('telaah1')
  await page.goto(`/telaah/aduan/${id}/tugas`)
  await openAct(page, 'Beri tugas')
  await page.locator('[name="uraian_tugas"]').fill('Minta daftar tarif kepada dinas.')
  await page.locator('select[name="petugas_tugas"]').selectOption({ value: telaah1.userId })
  await page.locator('select[name="waktu_tugas"]').selectOption({ index: 1 })
  await act(page, 'Beri tugas')
  await page.goto('/akun')
  const form = page.getByRole('form', { name: 'Tidak di tempat' })
  await form.getByLabel('Hari terakhir').fill(addDays(toWitaDate(world.now()), 3))
  await form.locator('select[name="pengganti"]').selectOption({ value: world.town.telaah2.userId })
  await form.getByRole('button', { name: 'Catat tidak di tempat' }).click()
  await expect(page.getByText('Hari-harinya tercatat.', { exact: false })).toBeVisible()

  const deputy = await as('telaah2')
  await deputy.goto('/telaah')
  await expect(deputy.getByText('Minta daftar tarif kepada dinas.').first()).toBeVisible()
  await deputy.goto('/akun')
  await expect(deputy.getByText(/^Anda menggantikan/)).toBeVisible()
  await deputy.goto(`/telaah/aduan/${id}`)
  await declareNoRelation(deputy)
  await deputy.goto(`/telaah/aduan/${id}/tugas`)
  await expect(deputy.locator(`select option[value="${telaah1.userId}"]`)).toHaveCount(0)
  await page.getByRole('button', { name: 'Kembali bertugas' }).click()
  await expect(page.getByText('Anda tercatat kembali bertugas.')).toBeVisible()
})

test('an office whose link is revoked while it writes keeps its text and is told, with and without scripts', {
  tag: LONG,
}, async ({ as, kasus, visit }) => {
  test.setTimeout(120_000)
  const { id } = await kasus('withTeam')
  const page = await as('telaah1')
  for (const javaScriptEnabled of [true, false]) {
    await page.goto(`/telaah/aduan/${id}/tugas`)
    await openAct(page, 'Minta keterangan instansi')
    await page.getByLabel('Nama instansi').fill('Bagian Umum')
    await page.getByLabel('Pertanyaan untuk instansi').fill('Berapa orang yang bertugas?')
    await act(page, 'Buat tautan permintaan')
    const link = page.getByText(/\/keterangan\/[\w-]{43}$/)
    await expect(link).toBeVisible()
    const office = await visit({ javaScriptEnabled })
    await office.goto(new URL((await link.textContent()) ?? '').pathname)
    await office.getByLabel('Jawaban', { exact: true }).fill('Dua ribu rupiah untuk roda dua.')
    await office.getByLabel('Nama dan jabatan yang menjawab').fill('Kepala Bagian')
    await page.goto(`/telaah/aduan/${id}/tugas`)
    await page.getByRole('button', { name: 'Cabut tautan' }).first().click()
    // The words about the first link are on the page when the second is revoked, too.
    await expect(page.getByRole('button', { name: 'Cabut tautan' })).toHaveCount(0)
    await office.getByRole('button', { name: 'Kirim jawaban' }).click()
    await expect(office.getByText('Jawaban belum terkirim', { exact: false }).first()).toBeVisible()
    await expect(office.getByLabel('Jawaban', { exact: true })).toHaveValue('Dua ribu rupiah untuk roda dua.')
    expect(await office.locator('main').textContent()).not.toMatch(/WBS|aduan|pelapor/i)
  }
})

test('a correction after acceptance names the changed result, and the reporter may object again', {
  tag: LONG,
}, async ({ as, kasus }) => {
  test.setTimeout(180_000)
  const { id } = await kasus('answered', 'pelapor')
  const pelapor = await as('pelapor', { viewport: { width: 360, height: 800 } })
  await pelapor.goto(`/aduan/${id}`)
  await openAct(pelapor, 'Terima jawaban')
  await pelapor.getByLabel('Saya sudah membaca jawabannya').check()
  await act(pelapor, 'Terima jawaban')
  await expect(pelapor.getByText('Terima kasih. Aduan ini selesai.')).toBeVisible()

  const telaah1 = await as('telaah1')
  await telaah1.goto(`/telaah/aduan/${id}/jawaban`)
  await telaah1.getByText('Susun perbaikan', { exact: true }).click()
  await telaah1.getByLabel('Alasan perbaikan').fill('Pemeriksaan ulang memberi hasil yang lain.')
  await telaah1.getByLabel('Hasil telaah').selectOption({ label: 'Tidak cukup bukti' })
  await act(telaah1, 'Ajukan perbaikan')
  await expect(telaah1.getByText('Perbaikan diajukan kepada ketua.')).toBeVisible()

  const ketua1 = await as('ketua1')
  await ketua1.goto('/telaah')
  await ketua1.locator(`a[href^="/telaah/aduan/${id}/jawaban"]`).first().click()
  await expect(ketua1.getByText('Hasil berubah dari', { exact: false })).toContainText('Tidak cukup bukti')
  const corrected = ketua1.getByText('Perbaikan terbit.', { exact: false })
  await actWithPassword(ketua1, 'Setujui dan terbitkan perbaikan', corrected)

  await pelapor.goto(`/aduan/${id}`)
  await expect(pelapor.getByText('Hasil berubah dari', { exact: false })).toContainText('Tidak cukup bukti')
  await noViolations(pelapor)
  await openAct(pelapor, 'Ajukan keberatan')
  await pelapor.getByLabel('Alasan keberatan').fill('Bukti baru belum diperiksa sama sekali.')
  await act(pelapor, 'Ajukan keberatan')
  await expect(pelapor.getByText('Keberatan Anda terkirim.')).toBeVisible()
  await telaah1.goto(`/telaah/aduan/${id}/jawaban`)
  await expect(telaah1.getByText('Anda menyusun jawaban itu')).toBeVisible()
})

test('a second round asks only what is still open, beside what was answered', { tag: LONG }, async ({
  as,
  kasus,
}) => {
  test.setTimeout(120_000)
  const { id } = await kasus('inVerification', 'pelapor')
  const admin = await as('admin1')
  await admin.goto(`/admin/aduan/${id}`)
  await openAct(admin, 'Minta kelengkapan')
  const box = (name: string) => admin.getByLabel(name, { exact: true })
  for (const name of ['Waktu kejadian', 'Tempat kejadian', 'Data dukung']) await box(name).check()
  await act(admin, 'Minta kelengkapan')
  await expect(admin.getByText('Permintaan kelengkapan terkirim.')).toBeVisible()

  const pelapor = await as('pelapor', { viewport: { width: 360, height: 800 } })
  await pelapor.goto(`/aduan/${id}`)
  await pelapor.getByLabel('Kapan kira-kira kejadiannya?').fill('Mei 2026')
  await pelapor.getByRole('group', { name: 'Pertanyaan 2 dari 3' }).getByLabel('Saya tidak tahu').check()
  await act(pelapor, 'Kirim kelengkapan')
  await expect(pelapor.getByText('Kelengkapan terkirim. Terima kasih.')).toBeVisible()

  await admin.goto(`/admin/aduan/${id}`)
  await openAct(admin, 'Minta kelengkapan')
  await expect(box('Waktu kejadian')).not.toBeChecked()
  await expect(box('Tempat kejadian')).not.toBeChecked()
  await expect(box('Data dukung')).toBeChecked()
  const form = admin.getByRole('form', { name: 'Minta kelengkapan' })
  await expect(form.getByText('Jawaban pelapor: Mei 2026')).toBeVisible()
  await expect(form.getByText(/^Jawaban pelapor: .*tidak tahu/i)).toBeVisible()
  await act(admin, 'Minta kelengkapan')
  await expect(admin.getByText('Permintaan kelengkapan terkirim.')).toBeVisible()
  await pelapor.goto(`/aduan/${id}`)
  await expect(pelapor.getByText('Pertanyaan 1 dari 1')).toBeVisible()
})

test('the draft of a member who leaves for a relation is read, sent back, and written again by another', {
  tag: LONG,
}, async ({ as, kasus }) => {
  test.setTimeout(120_000)
  const { id } = await kasus('proposed')
  const telaah1 = await as('telaah1')
  await telaah1.goto(`/telaah/aduan/${id}`)
  await openAct(telaah1, 'Undurkan diri dari kasus')
  await telaah1.locator('[name="alasan_mundur"]').fill('Terlapor adalah ipar saya.')
  await act(telaah1, 'Undurkan diri dari kasus')
  await expect(telaah1.getByText('Anda sudah mengundurkan diri.', { exact: false })).toBeVisible()

  const ketua1 = await as('ketua1')
  await ketua1.goto(`/telaah/aduan/${id}`)
  await declareNoRelation(ketua1)
  await ketua1.goto(`/telaah/aduan/${id}/jawaban`)
  await expect(ketua1.getByText('Anggota lain perlu menulisnya sendiri.', { exact: false })).toBeVisible()
  await expect(ketua1.getByRole('button', { name: 'Setujui dan terbitkan' })).toHaveCount(0)
  await openAct(ketua1, 'Kembalikan draf')
  await ketua1.getByLabel('Yang perlu diperbaiki').fill('Ditulis lagi oleh anggota lain.')
  await act(ketua1, 'Kembalikan draf')
  await expect(ketua1.getByText('Draf dikembalikan kepada penyusun.')).toBeVisible()
  await ketua1.goto('/telaah')
  await expect(ketua1.getByRole('link', { name: /^draf lepas/ })).toBeVisible()

  const telaah2 = await as('telaah2')
  await telaah2.goto(`/telaah/aduan/${id}`)
  await declareNoRelation(telaah2)
  await telaah2.goto(`/telaah/aduan/${id}/jawaban`)
  await expect(telaah2.getByLabel('Uraian hasil')).toHaveValue('')
  await noViolations(telaah2)
})

test('a question that the leak check holds is cleared by an administrator, and another is taken back', {
  tag: LONG,
}, async ({ as, kasus }) => {
  test.setTimeout(120_000)
  const { id } = await kasus('withTeam')
  const telaah = await as('telaah1')
  const ask = async (question: string) => {
    await telaah.goto(`/telaah/aduan/${id}/tugas`)
    await openAct(telaah, 'Minta keterangan instansi')
    await telaah.getByLabel('Nama instansi').fill('Bagian Umum')
    const field = telaah.getByLabel('Pertanyaan untuk instansi')
    await field.fill(question)
    await act(telaah, 'Buat tautan permintaan')
    await expect(field).toHaveAttribute('aria-invalid', 'true')
  }
  const held = telaah.getByText('Pertanyaan terakhir Anda ditahan')
  await ask(`Apakah ${heldPhone} nomor telepon loket?`)

  const admin = await as('admin1')
  await admin.goto(`/admin/aduan/${id}`)
  const section = admin.getByRole('region', { name: 'Naskah tim yang ditahan' })
  await expect(section).toContainText(`Apakah ${heldPhone} nomor telepon loket?`)
  await openAct(admin, 'Nyatakan temuan ini keliru')
  await admin.getByLabel('Mengapa temuan ini keliru').fill('Nomor loket terpasang di kantornya.')
  await actWithPassword(admin, 'Nyatakan temuan ini keliru', admin.getByText('Temuan dinyatakan keliru.'))
  await expect(section).toHaveCount(0)

  await telaah.goto(`/telaah/aduan/${id}/tugas`)
  await expect(telaah.getByText('boleh dikirim persis seperti tertulis', { exact: false })).toBeVisible()
  await openAct(telaah, 'Minta keterangan instansi')
  await act(telaah, 'Buat tautan permintaan')
  await expect(telaah.getByText(/\/keterangan\/[\w-]{43}$/)).toBeVisible()

  await ask(`Siapa yang memakai ${heldPhone}?`)
  await telaah.goto(`/telaah/aduan/${id}/tugas`)
  await expect(held).toBeVisible()
  await noViolations(telaah)
  await act(telaah, 'Tarik pertanyaan')
  await expect(telaah.getByText('Pertanyaan ditarik dan dihapus.')).toBeVisible()
  await expect(held).toHaveCount(0)
  await admin.goto('/kabar')
  await expect(admin.getByText('menarik pertanyaan untuk instansi', { exact: false }).first()).toBeVisible()
  await admin.goto(`/admin/aduan/${id}`)
  await expect(section).toHaveCount(0)
})
