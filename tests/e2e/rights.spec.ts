import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { m4a } from '../corpus/media'
import { expect, test } from './fixtures'
import { attach, beginAduan, type Evidence, file, fillAduan, sendAduan } from './people'

const sound: Evidence = { name: 'suara.m4a', mimeType: 'audio/mp4', buffer: m4a() }

const PEOPLE = ['pelapor1', 'pelapor2', 'admin1', 'telaah1', 'telaah3', 'ketua1'] as const
type Person = (typeof PEOPLE)[number]
const ALL = [...PEOPLE]

/** Every page and route with who may see it; a route without a row fails. `{id}` is an aduan of pelapor1, just sent. */
const ROUTES: Record<string, { path: string; may: readonly Person[] | 'everybody'; visitor?: string }> = {
  '(publik)/page.tsx': { path: '/', may: 'everybody' },
  '(publik)/privasi/page.tsx': { path: '/privasi', may: 'everybody' },
  '(publik)/keamanan/page.tsx': { path: '/keamanan', may: 'everybody' },
  // Only where nothing is sent for real; a real installation answers 404.
  '(publik)/dev/surat/page.tsx': { path: '/dev/surat', may: 'everybody' },
  '(akun)/daftar/page.tsx': { path: '/daftar', may: 'everybody' },
  '(akun)/lupa-sandi/page.tsx': { path: '/lupa-sandi', may: 'everybody' },
  '(akun)/lupa-sandi/email/page.tsx': { path: '/lupa-sandi/email', may: 'everybody' },
  '(akun)/lupa-sandi/email/kode/page.tsx': { path: '/lupa-sandi/email/kode', may: 'everybody' },
  '(akun)/aktivasi/page.tsx': { path: '/aktivasi', may: 'everybody' },
  '(akun)/masuk/page.tsx': { path: '/masuk', may: 'everybody' },
  // Asks something only of the browser whose password was right (akun.spec.ts).
  '(akun)/masuk/langkah-kedua/page.tsx': { path: '/masuk/langkah-kedua', may: 'everybody' },
  '(akun)/akun/page.tsx': { path: '/akun', may: ALL },
  '(akun)/akun/sandi/page.tsx': { path: '/akun/sandi', may: ALL },
  '(akun)/akun/langkah-kedua/page.tsx': { path: '/akun/langkah-kedua', may: ALL },
  '(akun)/akun/pemulihan/page.tsx': { path: '/akun/pemulihan', may: ALL },
  '(akun)/akun/konfirmasi/page.tsx': { path: '/akun/konfirmasi', may: ALL },
  '(publik)/lapor/page.tsx': { path: '/lapor', may: 'everybody' },
  '(publik)/lacak/page.tsx': { path: '/lacak', may: 'everybody' },
  '(publik)/periksa-surat/page.tsx': { path: '/periksa-surat', may: 'everybody' },
  '(pelapor)/dashboard/page.tsx': { path: '/dashboard', may: ['pelapor1', 'pelapor2'] },
  '(pelapor)/aduan/baru/page.tsx': { path: '/aduan/baru', may: ['pelapor1', 'pelapor2'] },
  '(pelapor)/aduan/baru/[id]/[langkah]/page.tsx': { path: '/aduan/baru/{draft}/1', may: ['pelapor1'] },
  '(pelapor)/aduan/[id]/page.tsx': { path: '/aduan/{id}', may: ['pelapor1'] },
  '(pelapor)/aduan/[id]/terkirim/page.tsx': { path: '/aduan/{id}/terkirim', may: ['pelapor1'] },
  '(pelapor)/aduan/[id]/janji/page.tsx': { path: '/aduan/{id}/janji', may: ['pelapor1'] },
  // Shown to the session of the code alone (tanpa-akun.spec.ts), never to an account.
  '(pelapor)/aduan/[id]/kode/page.tsx': { path: '/aduan/{id}/kode', may: [] },
  '(pelapor)/aduan/[id]/kode/periksa/page.tsx': { path: '/aduan/{id}/kode/periksa', may: [] },
  '(pelapor)/aduan/[id]/data/page.tsx': { path: '/aduan/{id}/data', may: ['pelapor1'] },
  '(pelapor)/data-saya/page.tsx': { path: '/data-saya', may: ['pelapor1', 'pelapor2'] },
  '(pelapor)/data-saya/hapus-akun/page.tsx': {
    path: '/data-saya/hapus-akun',
    may: ['pelapor1', 'pelapor2'],
  },
  '(pelapor)/data-saya/pindah/[id]/page.tsx': { path: '/data-saya/pindah/{id}', may: ['pelapor1'] },
  'api/data-saya/route.ts': { path: '/api/data-saya?bentuk=json', may: ['pelapor1', 'pelapor2'] },
  '(admin)/admin/permintaan-data/page.tsx': { path: '/admin/permintaan-data', may: ['admin1'] },
  // A request and a record of destruction are there for who holds the key of their cases.
  '(admin)/admin/permintaan-data/[id]/page.tsx': { path: '/admin/permintaan-data/{id}', may: [] },
  '(admin)/admin/pemusnahan/page.tsx': { path: '/admin/pemusnahan', may: ['admin1'] },
  '(admin)/admin/pemusnahan/[id]/page.tsx': { path: '/admin/pemusnahan/{id}', may: [] },
  '(admin)/admin/aduan/baru/page.tsx': { path: '/admin/aduan/baru', may: ['admin1'] },
  // A slip is there for the session that made it.
  '(admin)/admin/aduan/baru/[kunci]/page.tsx': { path: '/admin/aduan/baru/{id}', may: [] },
  '(admin)/admin/page.tsx': { path: '/admin', may: ['admin1'] },
  '(admin)/admin/pengguna/page.tsx': { path: '/admin/pengguna', may: ['admin1'] },
  '(admin)/admin/identitas/page.tsx': { path: '/admin/identitas', may: ['admin1'] },
  '(admin)/admin/tim/page.tsx': { path: '/admin/tim', may: ['admin1'] },
  '(admin)/admin/kalender/page.tsx': { path: '/admin/kalender', may: ['admin1'] },
  '(admin)/admin/kalender/pratinjau/page.tsx': { path: '/admin/kalender/pratinjau', may: ['admin1'] },
  '(admin)/admin/referensi/page.tsx': { path: '/admin/referensi', may: ['admin1'] },
  '(admin)/admin/jejak/page.tsx': { path: '/admin/jejak', may: ['admin1'] },
  '(admin)/admin/rekap/page.tsx': { path: '/admin/rekap', may: ['admin1'] },
  'api/rekap/route.ts': { path: '/api/rekap?tabel=arus', may: ['admin1'] },
  '(admin)/admin/pekerjaan/page.tsx': { path: '/admin/pekerjaan', may: ['admin1'] },
  '(admin)/admin/aduan/[id]/page.tsx': { path: '/admin/aduan/{id}', may: ['admin1'] },
  '(telaah)/telaah/page.tsx': { path: '/telaah', may: ['telaah1', 'telaah3', 'ketua1'] },
  // Not yet handed to a team: no reviewer may see it.
  '(telaah)/telaah/aduan/[id]/page.tsx': { path: '/telaah/aduan/{id}', may: [] },
  '(telaah)/telaah/aduan/[id]/bukti/page.tsx': { path: '/telaah/aduan/{id}/bukti', may: [] },
  '(telaah)/telaah/aduan/[id]/linimasa/page.tsx': { path: '/telaah/aduan/{id}/linimasa', may: [] },
  '(telaah)/telaah/aduan/[id]/tugas/page.tsx': { path: '/telaah/aduan/{id}/tugas', may: [] },
  '(telaah)/telaah/aduan/[id]/lapangan/page.tsx': { path: '/telaah/aduan/{id}/lapangan', may: [] },
  '(telaah)/telaah/aduan/[id]/catatan/page.tsx': { path: '/telaah/aduan/{id}/catatan', may: [] },
  '(telaah)/telaah/aduan/[id]/pesan/page.tsx': { path: '/telaah/aduan/{id}/pesan', may: [] },
  '(telaah)/telaah/aduan/[id]/jawaban/page.tsx': { path: '/telaah/aduan/{id}/jawaban', may: [] },
  '(telaah)/telaah/aduan/[id]/lembar/page.tsx': { path: '/telaah/aduan/{id}/lembar', may: [] },
  '(telaah)/telaah/aduan/[id]/lembar/riwayat/page.tsx': {
    path: '/telaah/aduan/{id}/lembar/riwayat',
    may: [],
  },
  '(telaah)/telaah/aduan/[id]/terlapor/page.tsx': { path: '/telaah/aduan/{id}/terlapor', may: [] },
  // Nothing was approved: nobody gets a document for the terlapor (terlapor.spec.ts has some).
  'api/aduan/[id]/terlapor/[dokumenId]/route.ts': { path: '/api/aduan/{id}/terlapor/{id}', may: [] },
  // Behind a token of 256 bits; without one there is nothing, for anybody.
  '(publik)/keterangan/[token]/page.tsx': { path: '/keterangan/{id}', may: [], visitor: '404' },
  '(publik)/keterangan/terkirim/page.tsx': { path: '/keterangan/terkirim', may: 'everybody' },
  'api/aduan/[id]/lembar/route.ts': { path: '/api/aduan/{id}/lembar', may: [] },
  'api/aduan/[id]/berita-acara/[langkahId]/route.ts': {
    path: '/api/aduan/{id}/berita-acara/{file}',
    may: [],
  },
  'api/aduan/[id]/berkas-kerja/[berkasId]/route.ts': {
    path: '/api/aduan/{id}/berkas-kerja/{file}',
    may: [],
  },
  '(telaah)/telaah/aduan/[id]/penyerahan/page.tsx': { path: '/telaah/aduan/{id}/penyerahan', may: [] },
  '(admin)/admin/aduan/[id]/penyerahan/page.tsx': { path: '/admin/aduan/{id}/penyerahan', may: ['admin1'] },
  // Nothing was asked for and approved: nobody gets a case file.
  'api/aduan/[id]/penyerahan/route.ts': { path: '/api/aduan/{id}/penyerahan', may: [] },
  '(telaah)/telaah/aduan/[id]/jawaban/versi/[versiId]/page.tsx': {
    path: '/telaah/aduan/{id}/jawaban/versi/{id}',
    may: [],
  },
  // Not answered yet: nobody gets a letter (jawaban.spec.ts has one).
  'api/aduan/[id]/jawaban/[jawabanId]/route.ts': { path: '/api/aduan/{id}/jawaban/{id}', may: [] },
  '(pelapor)/aduan/[id]/bukti/[lampiranId]/page.tsx': { path: '/aduan/{id}/bukti/{file}', may: ['pelapor1'] },
  '(admin)/admin/aduan/[id]/bukti/[lampiranId]/page.tsx': {
    path: '/admin/aduan/{id}/bukti/{file}',
    may: ['admin1'],
  },
  '(telaah)/telaah/aduan/[id]/bukti/[lampiranId]/page.tsx': {
    path: '/telaah/aduan/{id}/bukti/{file}',
    may: [],
  },
  '(kabar)/kabar/page.tsx': { path: '/kabar', may: ALL },
  '(kabar)/kabar/email/page.tsx': { path: '/kabar/email', may: ALL },
  // News is its own reader's: the id of anything else is nothing.
  '(kabar)/kabar/[id]/route.ts': { path: '/kabar/{id}', may: [] },
  'api/kabar/route.ts': { path: '/api/kabar', may: ALL, visitor: '401' },
  'api/antrean/route.ts': { path: '/api/antrean', may: ['admin1'], visitor: '401' },
  'api/health/route.ts': { path: '/api/health', may: 'everybody' },
  'api/aduan/[id]/lampiran/[lampiranId]/route.ts': {
    path: '/api/aduan/{id}/lampiran/{file}',
    may: ['pelapor1', 'admin1'],
  },
  'api/aduan/[id]/lampiran/[lampiranId]/halaman/route.ts': {
    path: '/api/aduan/{id}/lampiran/{file}/halaman?lebar=320',
    may: ['pelapor1', 'admin1'],
  },
  'api/aduan/[id]/lampiran/[lampiranId]/putar/route.ts': {
    path: '/api/aduan/{id}/lampiran/{sound}/putar',
    may: ['pelapor1', 'admin1'],
  },
  'api/aduan/[id]/bundel/route.ts': { path: '/api/aduan/{id}/bundel', may: ['admin1'] },
}
const TUS = {
  'tus-resumable': '1.0.0',
  'content-type': 'application/offset+octet-stream',
  'upload-metadata': `filename ${Buffer.from('a.pdf').toString('base64')}`,
}
/** Routes that only take posts and uploads; they are tried below. */
const POSTS = [
  'api/keluar/route.ts',
  'api/sesi/route.ts',
  // Takes what is signed by the carrier of mail, and nothing where none is set (kabar/bounces.test.ts).
  'api/surat/resend/route.ts',
  'api/aduan/[id]/hadir/route.ts',
  'api/aduan/[id]/draf/route.ts',
  'api/aduan/[id]/jawaban/route.ts',
  'api/periksa-surat/route.ts',
  'api/aduan/[id]/lampiran/route.ts',
  'api/aduan/[id]/unggahan/route.ts',
  'api/aduan/[id]/unggahan/[unggahanId]/route.ts',
  'api/aduan/[id]/kelengkapan/route.ts',
  'api/aduan/[id]/berkas-kerja/route.ts',
]

test('every page and route has a row in the matrix of rights', () => {
  const found = readdirSync(join(process.cwd(), 'app'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(page\.tsx|route\.ts)$/.test(name))
    .map((name) => name.replaceAll('\\', '/'))
  expect(found.sort()).toEqual([...Object.keys(ROUTES), ...POSTS].sort())
})

test('each person sees what the matrix says, by page, address and file', async ({ as, baseURL, request }) => {
  test.setTimeout(900_000)
  const owner = await as('pelapor1')
  await beginAduan(owner)
  await owner.getByLabel('Ringkasan dalam satu kalimat').fill('Draf yang bukan milik orang lain')
  await owner.getByRole('button', { name: 'Simpan dan lanjutkan nanti' }).click()
  const draft = await owner.getByRole('link', { name: 'Lanjutkan' }).first().getAttribute('href')
  await beginAduan(owner)
  await fillAduan(owner)
  await owner
    .getByRole('link', { name: /Ubah bukti/ })
    .first()
    .click()
  await attach(owner, [file, sound])
  await owner.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await owner.getByRole('button', { name: 'Lanjut', exact: true }).click()
  const { id } = await sendAduan(owner)
  await owner.goto(`/aduan/${id}`)
  const idOf = async (name: string) => {
    const href = await owner.getByRole('link', { name: `Lihat ${name}` }).getAttribute('href')
    return href?.split('/').at(-1) ?? ''
  }
  const ids = {
    '{id}': id,
    '{draft}': draft?.split('/')[3] ?? '',
    '{file}': await idOf(file.name),
    '{sound}': await idOf(sound.name),
  }
  const place = (path: string) =>
    Object.entries(ids).reduce((all, [word, own]) => all.replace(word, own), path)
  const begun = await owner.request.post(place('/api/aduan/{draft}/unggahan'), {
    headers: { ...TUS, 'upload-length': '9', origin: baseURL ?? '' },
  })
  expect(begun.status()).toBe(201)
  const upload = begun.headers().location ?? ''

  const seen = async (client: APIRequestContext, path: string) => {
    const response = await client.get(place(path), { maxRedirects: 0 })
    return `${response.status()} ${response.headers().location?.replace(baseURL ?? '', '') ?? ''}`.trim()
  }
  for (const [route, { path, may, visitor = '303 /masuk' }] of Object.entries(ROUTES)) {
    if (may === 'everybody') expect(await seen(request, path), route).toBe('200')
    else expect(await seen(request, path), `${route} for a visitor`).toBe(visitor)
  }
  for (const person of ALL) {
    const page = await as(person)
    for (const [route, { path, may }] of Object.entries(ROUTES)) {
      if (may === 'everybody') continue
      expect(await seen(page.request, path), `${route} for ${person}`).toBe(
        may.includes(person) ? '200' : '404',
      )
    }
    if (person === 'pelapor2' || person === 'telaah3') {
      await refusedEverywhere(page.request, [id, ids['{draft}']], upload, baseURL ?? '')
    }
    await page.context().close()
  }
  for (const method of ['HEAD', 'PATCH', 'DELETE']) {
    const headers = { ...TUS, 'upload-offset': '0', origin: baseURL ?? '' }
    expect((await request.fetch(upload, { method, headers })).status(), `${method} for a visitor`).toBe(401)
  }
  const left = await owner.request.fetch(upload, { method: 'HEAD', headers: TUS })
  expect(left.headers()['upload-offset'], 'nobody else touched the upload').toBe('0')
})

/** The routes that take posts, called as by curl with this person's cookies. */
async function refusedEverywhere(
  client: APIRequestContext,
  cases: string[],
  upload: string,
  origin: string,
): Promise<void> {
  const headers = { origin }
  for (const target of cases) {
    const multipart = { langkah: '1', ringkasan: 'ditimpa' }
    expect((await client.post(`/api/aduan/${target}/draf`, { headers, multipart })).status()).toBe(404)
    const form = {
      berkas: { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 x') },
    }
    expect((await client.post(`/api/aduan/${target}/hadir`, { headers })).status()).toBe(404)
    const draft = { diterima: 'ditimpa', revisi: '0' }
    expect((await client.post(`/api/aduan/${target}/jawaban`, { headers, multipart: draft })).status()).toBe(
      404,
    )
    const address = `/api/aduan/${target}/lampiran`
    expect((await client.post(address, { headers, multipart: form, maxRedirects: 0 })).status()).toBe(404)
    const work = `/api/aduan/${target}/berkas-kerja`
    expect((await client.post(work, { headers, multipart: form, maxRedirects: 0 })).status()).toBe(404)
    const begin = await client.post(`/api/aduan/${target}/unggahan`, {
      headers: { ...TUS, ...headers, 'upload-length': '9' },
    })
    expect(begin.status()).toBe(404)
    const completion = { tahap: 'kirim', 'jawaban.0': 'ditimpa', keterangan: 'ditimpa' }
    for (const fields of [completion, { ...completion, 'berkas.0': form.berkas }]) {
      const answered = await client.post(`/api/aduan/${target}/kelengkapan`, {
        headers,
        multipart: fields,
        maxRedirects: 0,
      })
      expect(answered.status()).toBe(404)
    }
  }
  const unknown = upload.replace(/[0-9a-f-]{36}$/, '00000000-0000-4000-8000-000000000000')
  for (const address of [upload, unknown, upload.replace(/[0-9a-f-]{36}$/, 'x')]) {
    for (const method of ['HEAD', 'PATCH', 'DELETE']) {
      const answer = await client.fetch(address, {
        method,
        headers: { ...TUS, ...headers, 'upload-offset': '0' },
        ...(method === 'PATCH' ? { data: Buffer.from('penyusup!') } : {}),
      })
      expect(answer.status(), `${method} ${address}`).toBe(404)
    }
  }
}

test('posts from elsewhere are refused, with any cookie', async ({ as }) => {
  const page = await as('pelapor2')
  for (const headers of [{}, { origin: 'https://jahat.example' }, { origin: 'null' }]) {
    for (const path of [
      '/dashboard',
      '/api/keluar',
      '/api/sesi',
      '/api/aduan/x/draf',
      '/api/aduan/x/jawaban',
      '/api/periksa-surat',
      '/api/aduan/x/lampiran',
      '/api/aduan/x/unggahan',
      '/api/aduan/x/kelengkapan',
      '/api/aduan/x/berkas-kerja',
      '/api/aduan/x/hadir',
    ]) {
      expect((await page.request.post(path, { headers, form: { a: '1' } })).status(), path).toBe(403)
    }
  }
  expect((await page.request.get('/dashboard')).status()).toBe(200)
})

test("an action replayed with another person's cookies changes nothing", async ({ as }) => {
  const owner = await as('pelapor1')
  await owner.goto('/dashboard')
  await owner.getByRole('link', { name: /^WBS-/ }).first().click()
  await expect(owner).toHaveURL(/aduan\/[0-9a-f-]{36}$/)
  const path = new URL(owner.url()).pathname
  const posted = owner.waitForRequest(
    (request) => request.method() === 'POST' && request.url().includes('/aduan/'),
  )
  await owner.getByLabel('Pesan untuk petugas').fill('Pesan pertama dari pemilik')
  await owner.getByRole('button', { name: 'Kirim pesan' }).click()
  const original = await posted
  await expect(owner.getByText('Pesan terkirim.')).toBeVisible()

  const body = original.postDataBuffer() ?? Buffer.alloc(0)
  const replay = Buffer.from(body.toString('latin1').replaceAll('dari pemilik', 'dari orang X'), 'latin1')
  const { 'content-type': type = '', 'next-action': action = '', origin = '' } = original.headers()
  const headers = { 'content-type': type, 'next-action': action, origin, accept: 'text/x-component' }
  for (const person of ['pelapor2', 'telaah3', 'admin1'] as const) {
    const other = await as(person)
    const response = await other.request.post(path, { headers, data: replay, maxRedirects: 0 })
    expect(response.status(), person).not.toBe(303)
    await other.context().close()
  }
  await owner.reload()
  await expect(owner.getByText('Pesan pertama dari orang X')).toHaveCount(0)
})

test('after "Keluar" the old cookies open nothing: page, file or action', async ({ as }) => {
  const page = await as('pelapor1')
  const cookies = await page.context().cookies()
  await page.goto('/dashboard')
  await page.getByRole('button', { name: 'Keluar', exact: true }).click()
  await expect(page).toHaveURL(/\/masuk$/)
  await page.context().addCookies(cookies)
  await page.goto('/dashboard')
  await expect(page).toHaveURL(/\/masuk$/)
  expect(
    (await page.request.post('/api/sesi', { headers: { origin: new URL(page.url()).origin } })).status(),
  ).toBe(401)
})
