import { EVIDENCE_STEP, stepPath } from '@/lib/lapor/form/steps'
import { LONG } from '../world/size'
import { expect, test } from './fixtures'
import { act, attach, downloaded, MARKER, openAct } from './people'

/** The start of a compound file (MS-CFB) with the entry of Word's text. */
const OLD_WORD = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(504),
  Buffer.from('WordDocument', 'utf16le'),
  Buffer.alloc(512),
])
const FILE = { name: 'catatan.doc', mimeType: 'application/msword', buffer: OLD_WORD }

test('an old Word file is kept, said before sending, opened by two, and told to its reporter', {
  tag: LONG,
}, async ({ as, kasus }) => {
  test.setTimeout(180_000)
  const owner = await as('pelapor1')
  const { id } = await kasus('sent')
  const draft = await kasus('draft')
  await owner.goto(`${stepPath(draft.id, EVIDENCE_STEP)}#bukti`)
  await attach(owner, [FILE])
  const said = owner.getByText('Kami menyimpan berkas asli ini, tetapi tidak bisa membuat salinan aman')
  await expect(said).toBeVisible({ timeout: 30_000 })
  await expect(owner.getByText('ini berkas Word lama (.doc)')).toBeVisible()
  await expect(owner.getByText('buka di Word, cetak ke PDF, lalu unggah hasilnya')).toBeVisible()
  await act(owner, 'Hapus')
  await expect(said).toHaveCount(0)

  await owner.goto(`/aduan/${id}`)
  await attach(owner, [FILE])
  await expect(said).toBeVisible({ timeout: 30_000 })

  const asks = await as('admin1')
  await asks.goto(`/admin/aduan/${id}/bukti`)
  await expect(asks.getByText('Tidak dapat dilihat atau diunduh sendirian')).toBeVisible()
  await expect(asks.getByRole('link', { name: /^Unduh (salinan|berkas asli)/ })).toHaveCount(0)
  await asks.getByRole('link', { name: 'Riwayat catatan.doc' }).click()
  await expect(async () => {
    await openAct(asks, 'Buka berkas asli')
    await asks.getByLabel('Alasan membuka berkas asli').fill(`Menentukan ${MARKER}`, { timeout: 2000 })
  }).toPass()
  await act(asks, 'Buka berkas asli')
  await expect(asks.getByText('Permintaan tercatat.')).toBeVisible()

  const decides = await as('admin2')
  await decides.goto('/admin/identitas')
  await expect(decides.getByRole('heading', { name: /^Berkas asli, WBS-/ })).toBeVisible()
  await expect(decides.getByText(`Menentukan ${MARKER}`)).toBeVisible()
  await act(decides, 'Setujui pembukaan berkas')
  await expect(decides.getByText('Pembukaan disetujui.')).toBeVisible()
  await expect(decides.getByRole('link', { name: 'Unduh berkas asli' })).toHaveCount(0)

  await asks.reload()
  await act(asks, 'Buka berkas asli sekarang')
  await expect(asks.getByText('Terbuka sampai')).toBeVisible()
  expect(await downloaded(asks, 'Unduh berkas asli')).toEqual(OLD_WORD)
  await asks.reload()
  await expect(asks.getByRole('row', { name: /, mengunduh berkas asli$/ })).toBeVisible()

  await owner.goto(`/aduan/${id}`)
  await expect(owner.getByText('Berkas asli ini pernah dibuka dua administrator.')).toBeVisible()
  await expect(
    owner.getByText('membuka berkas asli Anda, dengan persetujuan petugas kedua').first(),
  ).toBeVisible()
  await expect(owner.getByText(`Menentukan ${MARKER}`).first()).toBeVisible()
})
