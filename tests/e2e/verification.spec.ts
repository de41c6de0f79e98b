import type { Page } from '@playwright/test'
import { LONG } from '../world/size'
import { expect, test } from './fixtures'
import { noViolations } from './no-violations'
import { act, chooseTeam, file, MARKER, openAct, tickAll } from './people'
import { untilAwake } from './typed/stand'

/** A report with this summary. */
const about = (words: string) => ({ ringkasan: `${words} ${MARKER}` })

/** Presses keys one after another and counts them. */
function keyboard(page: Page) {
  let pressed = 0
  return {
    press: async (...keys: string[]) => {
      for (const key of keys) {
        pressed += 1
        await page.keyboard.press(key)
      }
    },
    count: () => pressed,
  }
}

/** From the queue: the row of this number has the focus, as after j and k. */
async function atRow(page: Page, nomor: string): Promise<void> {
  await page.goto('/admin')
  await page.getByRole('link', { name: nomor }).focus()
}

/** Enter opens, `m` and Enter start; the page is then ready for a decision. */
async function beginByKeys(page: Page, keys: ReturnType<typeof keyboard>): Promise<void> {
  await keys.press('Enter')
  await expect(page.getByRole('button', { name: 'Mulai verifikasi' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Aduan mirip' })).not.toContainText('Mencari')
  await keys.press('m')
  await expect(page.getByRole('button', { name: 'Mulai verifikasi' })).toBeFocused()
  await keys.press('Enter')
  await expect(page.getByText('Verifikasi dimulai.')).toBeVisible()
}

test('three cases are triaged by keyboard alone; a complete one in at most six keystrokes', {
  tag: LONG,
}, async ({ as, kasus, world }) => {
  test.setTimeout(240_000)
  const pelapor = await as('pelapor2')
  const { db, timA } = world.town
  await db.kategori.update({ where: { id: 'hibah' }, data: { timId: timA } })
  const complete = await kasus('sent', 'pelapor2', { ...about('Lengkap'), kategori: 'hibah' })
  const vague = await kasus('sent', 'pelapor2', about('Kurang jelas'))
  const elsewhere = await kasus('sent', 'pelapor2', about('Bukan kewenangan'))
  const admin = await as('admin1', { viewport: { width: 1280, height: 800 } })

  await test.step('a complete one is forwarded', async () => {
    await atRow(admin, complete.nomor)
    const keys = keyboard(admin)
    await beginByKeys(admin, keys)
    await keys.press('s')
    await expect(admin.getByText(/^Tersimpan pukul/)).toBeVisible()
    await expect(admin.getByText('Belum dicentang pada daftar periksa')).toHaveCount(0)
    await keys.press('v')
    const preview = admin.getByRole('region', { name: 'Yang dibaca pelapor' }).first()
    await expect(preview).toContainText(/Jawaban resmi kami berikan paling lambat \w+, \d{1,2} \w+ \d{4}/)
    await keys.press('Control+Enter')
    await expect(admin.getByText('Aduan diteruskan ke Tim Telaah.')).toBeVisible()
    expect(keys.count()).toBeLessThanOrEqual(6)
  })

  await test.step('a vague one: missing items of the checklist become the questions', async () => {
    await atRow(admin, vague.nomor)
    const keys = keyboard(admin)
    await beginByKeys(admin, keys)
    const list = admin.getByRole('form', { name: 'Daftar periksa' })
    await list.getByLabel('Jelas', { exact: true }).focus()
    await keys.press('Space')
    await expect(list.getByText(/^Tersimpan pukul/)).toBeVisible()
    for (const name of ['Data dukung (jika ada)', 'Kewenangan', 'Bukan duplikat']) {
      await list.getByLabel(name, { exact: true }).focus()
      await keys.press('Space')
    }
    await expect(list.getByText(/Norhayati, .* WITA\./)).toHaveCount(4)
    await keys.press('l')
    for (const name of ['Waktu kejadian', 'Tempat kejadian', 'Urutan kejadian'])
      await expect(admin.getByLabel(name, { exact: true })).toBeChecked()
    for (const name of ['Pihak yang dilaporkan', 'Data dukung'])
      await expect(admin.getByLabel(name, { exact: true })).not.toBeChecked()
    const preview = admin.getByRole('form', { name: 'Minta kelengkapan' }).getByRole('region')
    await expect(preview).toContainText('Terima kasih. Aduan Anda kami baca dengan sungguh-sungguh.')
    await expect(preview.getByRole('listitem')).toHaveCount(3)
    await keys.press('Control+Enter')
    await expect(admin.getByText('Permintaan kelengkapan terkirim.')).toBeVisible()
    await expect(admin.getByText(/Batas waktu verifikasi dihentikan sementara sejak/)).toBeVisible()
    await admin.reload()
    await expect(list.getByLabel('Jelas', { exact: true })).toBeChecked()
    await expect(list.getByLabel('Lengkap', { exact: true })).not.toBeChecked()
  })

  await test.step('one for another office is redirected', async () => {
    await atRow(admin, elsewhere.nomor)
    const keys = keyboard(admin)
    await beginByKeys(admin, keys)
    await keys.press('d')
    const office = admin.getByLabel('Instansi yang berwenang')
    await expect(office).toBeFocused()
    await keys.press('ArrowDown', 'ArrowDown')
    await expect(admin.getByLabel('Penjelasan, akan dibaca pelapor').first()).toHaveValue(
      /^Hal ini ditangani oleh inspektorat daerah/,
    )
    await keys.press('Escape')
    await expect(admin.getByRole('button', { name: 'Arahkan ke instansi lain' })).toBeFocused()
    await keys.press('d')
    await expect(office).toHaveValue('kabkota')
    await keys.press('Control+Enter')
    await expect(admin.getByText('Pelapor diarahkan ke instansi lain.')).toBeVisible()
    await pelapor.goto(`/aduan/${elsewhere.id}`)
    await expect(pelapor.getByRole('region', { name: 'Penjelasan kami' })).toContainText(
      'Ke mana: Inspektorat daerah kabupaten atau kota setempat',
    )
  })

  await test.step('a message to the reporter is confirmed once', async () => {
    await admin.keyboard.press('r')
    const message = admin.getByLabel('Pesan untuk pelapor')
    await expect(message).toBeVisible()
    await untilAwake(admin)
    await admin.keyboard.press('r')
    await expect(message).toBeFocused()
    await admin.keyboard.type(`Sampai jumpa ${MARKER}`)
    await admin.keyboard.press('Control+Enter')
    await expect(admin.getByText('Tekan Ctrl+Enter sekali lagi untuk mengirim.')).toBeVisible()
    await admin.keyboard.press('Control+Enter')
    await expect(admin.getByText('Pesan terkirim kepada pelapor.')).toBeVisible()
  })
})

test('of two administrators one wins; the other reads who, and keeps the typed text', async ({
  as,
  kasus,
  visit,
}) => {
  test.setTimeout(300_000)
  const pelapor = await as('pelapor2')
  const { id } = await kasus('inVerification', 'pelapor2')
  const first = await as('admin1')
  const second = await as('admin2')
  const path = `/admin/aduan/${id}`

  const plain = await visit({
    storageState: await second.context().storageState(),
    javaScriptEnabled: false,
  })
  await second.goto(path)
  await plain.goto(path)
  const words = `Ini keluhan layanan sehari-hari ${MARKER}`
  for (const page of [second, plain]) {
    await openAct(page, 'Tidak dapat ditindaklanjuti')
    const panel = page.getByRole('form', { name: 'Tidak dapat ditindaklanjuti' })
    await panel.getByLabel('Alasan, akan dibaca pelapor').selectOption('keluhanLayanan')
    await panel.getByLabel('Penjelasan, akan dibaca pelapor').fill(words)
  }
  // New events are shown first, and then nothing has to be retyped.
  await pelapor.goto(`/aduan/${id}`)
  await pelapor.getByLabel('Pesan untuk petugas').fill(`Ada lagi ${MARKER}`)
  await act(pelapor, 'Kirim pesan')
  await expect(pelapor.getByText('Pesan terkirim.')).toBeVisible()
  const panel = second.getByRole('form', { name: 'Tidak dapat ditindaklanjuti' })
  await act(second, 'Tidak dapat ditindaklanjuti')
  await expect(panel.getByRole('alert')).toContainText('Aduan ini berubah saat Anda bekerja')
  await expect(panel.getByRole('alert')).toContainText(/Pelapor mengirim pesan\. \(\d{1,2} \w+ \d{4} pukul/)
  await expect(panel.getByLabel('Penjelasan, akan dibaca pelapor')).toHaveValue(words)

  await first.goto(path)
  await tickAll(first)
  await openAct(first, 'Teruskan ke Tim Telaah')
  await chooseTeam(first, 'Tim A')
  await act(first, 'Teruskan ke Tim Telaah')
  await expect(first.getByText('Aduan diteruskan ke Tim Telaah.')).toBeVisible()

  await act(second, 'Tidak dapat ditindaklanjuti')
  for (const [page, name] of [
    [second, 'with JavaScript'],
    [plain, 'without JavaScript'],
  ] as const) {
    await test.step(name, async () => {
      if (page === plain) await act(page, 'Tidak dapat ditindaklanjuti')
      const lost = page.getByRole('form', { name: 'Tidak dapat ditindaklanjuti' })
      await expect(lost.getByRole('alert')).toContainText(
        /Administrator meneruskan aduan kepada Tim Telaah\. \(Norhayati, .* WITA\)/,
      )
      await expect(lost.getByText('Yang Anda tulis, belum tersimpan')).toBeVisible()
      await expect(lost.getByLabel('Penjelasan, akan dibaca pelapor')).toHaveValue(words)
      await expect(lost.getByRole('button')).toHaveCount(0)
    })
  }
})

test('a decision without JavaScript is previewed as the reporter will read it before it is sent', async ({
  as,
  kasus,
}) => {
  test.setTimeout(240_000)
  const { id } = await kasus('sent', 'pelapor2')
  const admin = await as('admin1', { javaScriptEnabled: false })
  await admin.goto(`/admin/aduan/${id}`)
  await act(admin, 'Mulai verifikasi')
  await admin.getByLabel('Kronologis', { exact: true }).check()
  await act(admin, 'Simpan daftar periksa')
  await expect(admin.getByText(/^Tersimpan pukul/)).toBeVisible()
  await expect(admin.getByLabel('Kronologis', { exact: true })).toBeChecked()

  await expect(admin.getByRole('button', { name: 'Tutup karena belum lengkap' })).toHaveCount(0)
  const ask = admin.getByRole('form', { name: 'Minta kelengkapan' })
  await ask.getByRole('button', { name: 'Minta kelengkapan' }).click()
  await expect(admin.getByText('Permintaan kelengkapan terkirim.')).toBeVisible()

  const panel = admin.getByRole('form', { name: 'Tutup karena belum lengkap' })
  await panel.getByRole('button', { name: 'Tutup karena belum lengkap' }).click()
  await expect(panel.getByRole('alert')).toContainText('Pilih alasannya')
  await expect(panel.getByRole('alert')).toContainText(
    'Tulis penjelasan untuk pelapor dengan kalimat Anda sendiri',
  )
  await panel.getByLabel('Alasan, akan dibaca pelapor').selectOption('belumCukup')
  await panel.getByLabel('Penjelasan, akan dibaca pelapor').fill(`Belum cukup bagi kami. ${MARKER}`)
  await panel.getByRole('button', { name: 'Tutup karena belum lengkap' }).click()
  const preview = panel.getByRole('region', { name: 'Yang dibaca pelapor' })
  await expect(preview).toContainText('Belum terkirim. Periksa, lalu kirim.')
  await expect(preview).toContainText('Alasan: Keterangan yang ada belum cukup untuk diperiksa')
  await expect(preview).toContainText(`Belum cukup bagi kami. ${MARKER}`)
  await panel.getByRole('button', { name: 'Tutup karena belum lengkap' }).click()
  await expect(admin.getByText('Aduan ditutup sementara.').first()).toBeVisible()
})

for (const javaScriptEnabled of [true, false]) {
  const name = javaScriptEnabled ? 'with' : 'without'
  test(`three questions are answered on a phone with text, “tidak tahu” and a file, ${name} JavaScript`, {
    tag: javaScriptEnabled ? LONG : [],
  }, async ({ as, kasus }) => {
    test.setTimeout(300_000)
    const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled }
    const { id } = await kasus('inVerification', 'pelapor2')
    const admin = await as('admin1')
    const ask = async (...questions: string[]) => {
      await openAct(admin, 'Minta kelengkapan')
      for (const question of questions) await admin.getByLabel(question, { exact: true }).check()
      await act(admin, 'Minta kelengkapan')
      await expect(admin.getByText('Permintaan kelengkapan terkirim.')).toBeVisible()
    }
    await admin.goto(`/admin/aduan/${id}`)
    await ask('Waktu kejadian', 'Tempat kejadian', 'Data dukung')

    const pelapor = await as('pelapor2', phone)
    await pelapor.goto(`/aduan/${id}`)
    await expect(pelapor.getByText(/Batas waktu verifikasi dihentikan sementara/)).toBeVisible()
    await expect(pelapor.getByText('Pertanyaan 3 dari 3')).toBeVisible()
    if (javaScriptEnabled) await noViolations(pelapor)

    await act(pelapor, 'Kirim kelengkapan')
    await expect(
      pelapor.getByRole('alert').filter({ hasText: 'Jawab paling sedikit satu pertanyaan.' }).first(),
    ).toContainText('Bila tidak tahu, pilih “Saya tidak tahu”')
    await pelapor.getByLabel('Kapan kira-kira kejadiannya?').fill(`Mei 2026 ${MARKER}`)
    await pelapor.getByRole('group', { name: 'Pertanyaan 2 dari 3' }).getByLabel('Saya tidak tahu').check()
    const third = pelapor.getByRole('group', { name: 'Pertanyaan 3 dari 3' })
    await third.getByText('Tambah berkas (opsional)').click()
    await third.getByLabel('Pilih berkas').setInputFiles(file)
    if (javaScriptEnabled) {
      await expect(third.getByRole('list', { name: 'Berkas untuk pertanyaan 3' })).toContainText(file.name)
      await expect(pelapor.getByText(/Tersimpan sementara pukul/)).toBeVisible()
      await pelapor.reload()
    } else {
      await act(pelapor, 'Unggah berkas dahulu')
      await expect(
        pelapor.getByText('Berkas tersimpan terenkripsi. Jawaban Anda belum dikirim.'),
      ).toBeVisible()
    }
    await expect(pelapor.getByLabel('Kapan kira-kira kejadiannya?')).toHaveValue(`Mei 2026 ${MARKER}`)
    await act(pelapor, 'Kirim kelengkapan')
    await expect(pelapor.getByText('Kelengkapan terkirim. Terima kasih.')).toBeVisible()
    await expect(pelapor.getByText('Kelengkapan diterima')).toBeVisible()

    await admin.reload()
    const round = admin.locator('#putaran-1')
    await expect(round).toContainText('Pertanyaan pertama kami: 3 hal, dijawab')
    await expect(round).toContainText('1 dijawab, 1 tidak tahu, 1 tidak dijawab, 1 berkas')
    await expect(round.getByRole('link', { name: file.name })).toBeVisible()
    if (!javaScriptEnabled) return
    await ask('Pihak yang dilaporkan')
    await expect(admin.locator('#putaran-2')).toContainText(
      'Pertanyaan kedua kami: 1 hal, menunggu jawaban sejak',
    )
    await noViolations(admin)
    await pelapor.goto(`/aduan/${id}`)
    await expect(pelapor.getByRole('region', { name: 'Permintaan kelengkapan kami' })).toContainText(
      'Pertanyaan pertama kami: 3 hal, dijawab',
    )
    await noViolations(pelapor)
    await pelapor.emulateMedia({ media: 'print' })
    await expect(pelapor.locator('#putaran-1')).toBeVisible()
  })
}

test('a similar case is suggested and joined; neither reporter reads of the other', { tag: LONG }, async ({
  as,
  kasus,
}) => {
  test.setTimeout(300_000)
  const main = await kasus('inVerification', 'pelapor1', about('Gerbang Kuin Cerucuk'))
  const copy = await kasus('inVerification', 'pelapor2', about('Gerbang Kuin Cerucuk'))
  const admin = await as('admin1')
  await admin.goto(`/admin/aduan/${copy.id}`)
  await admin.getByRole('link', { name: `Jadikan duplikat dari ${main.nomor}` }).click()
  await expect(admin.getByText('Belum ditangani Tim Telaah.')).toBeVisible()
  await admin.goto(`/admin/aduan/${main.id}`)
  await tickAll(admin)
  await openAct(admin, 'Teruskan ke Tim Telaah')
  await chooseTeam(admin, 'Tim A')
  await act(admin, 'Teruskan ke Tim Telaah')
  await expect(admin.getByText('Aduan diteruskan ke Tim Telaah.')).toBeVisible()

  await admin.goto(`/admin/aduan/${copy.id}`)
  const similar = admin.getByRole('region', { name: 'Aduan mirip' })
  await expect(similar).toContainText('Mirip karena instansi sama')
  await openAct(admin, 'Gabungkan dengan aduan utama')
  await admin.getByLabel('Nomor aduan utama').fill('WBS-2026-AAAA-AAAA')
  await act(admin, 'Cari aduan utama')
  await expect(
    admin
      .getByText('Nomor ini tidak dikenal, atau bukan aduan lain yang dapat Anda buka. Periksa nomornya')
      .first(),
  ).toBeVisible()
  await admin.getByLabel('Nomor aduan utama').fill(main.nomor.toLowerCase())
  await act(admin, 'Cari aduan utama')
  await expect(admin.getByText('Pelapor yang berbeda.')).toBeVisible()
  expect(admin.url()).not.toContain('WBS-')
  await act(admin, 'Hubungkan dengan aduan utama')
  await expect(admin.getByText('Aduan digabungkan dengan aduan utama.')).toBeVisible()
  // Once decided, hundreds of reports are opened and compared only on asking.
  await expect(similar).not.toContainText('Mirip karena')
  await similar.getByRole('link', { name: 'Cari aduan yang mirip' }).click()
  await expect(similar).toContainText('Mirip karena instansi sama')
  const pelapor = await as('pelapor2')
  await pelapor.goto(`/aduan/${copy.id}`)
  await expect(pelapor.getByText('Diteruskan ke Tim Telaah').first()).toBeVisible()
  await expect(pelapor.getByText(main.nomor)).toHaveCount(0)
})
