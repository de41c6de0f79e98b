import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bagianReferensi } from '@/lib/lembaga/schema'
import { QUEUE_VIEWS } from '@/lib/verifikasi/queue/views'
import { actionsOfBuild, multipart, postOfAction } from './action-post'
import type { Hidden } from './stories'

/** An HTTP request, as a browser or curl would send it. */
export interface Ask {
  label: string
  method: string
  path: string
  headers: Record<string, string>
  body?: Buffer
}

const APP = join(import.meta.dirname, '../../app')
const LETTER = 'a'.repeat(43)

function filesOf(pattern: RegExp): string[] {
  return readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => pattern.test(name))
    .sort()
}

/**
 * The id for each placeholder of an address, from the hidden cases; looked up by the folder before it, then
 * by its name.
 */
function valueFor(folder: string, name: string, hidden: Hidden): string {
  const known: Record<string, string> = {
    'aduan/[id]': hidden.aduanId,
    'pindah/[id]': hidden.aduanId,
    'baru/[id]': hidden.aduanId,
    'permintaan-data/[id]': hidden.dataId,
    'pemusnahan/[id]': hidden.beritaId,
    'kabar/[id]': hidden.kabarId,
    'baru/[kunci]': hidden.aduanId,
    'berita-acara/[langkahId]': hidden.langkahId,
    '[id]/[langkah]': '1',
    'berkas-kerja/[berkasId]': hidden.berkasId,
    'jawaban/[jawabanId]': hidden.jawabanId,
    'versi/[versiId]': hidden.versiId,
    'lampiran/[lampiranId]': hidden.lampiranId,
    'bukti/[lampiranId]': hidden.lampiranId,
    'unggahan/[unggahanId]': hidden.lampiranId,
    'terlapor/[dokumenId]': hidden.dokumenId,
    'keterangan/[token]': LETTER,
  }
  const value = known[`${folder}/${name}`]
  if (value === undefined)
    throw new Error(`no id to ask for at ${folder}/${name}: add it to tests/served/requests.ts`)
  return value
}

/** The address served by a file of the app directory, with ids of the hidden cases filled in. */
export function addressOf(file: string, hidden: Hidden): string {
  const folders = file.split('/').filter((part) => !part.startsWith('('))
  const parts = folders.slice(0, -1)
  return `/${parts.map((part, at) => (part.startsWith('[') ? valueFor(parts[at - 1] ?? '', part, hidden) : part)).join('/')}`
}

/** Queries for some pages, besides their plain address. */
function questions(hidden: Hidden): Record<string, string[]> {
  const views = QUEUE_VIEWS.map(({ key }) => key)
  const nomor = encodeURIComponent(hidden.nomor)
  return {
    '/admin': [
      ...views.map((key) => `tampilan=${key}`),
      'kategori=pungli',
      'kabkota=63.72',
      'status=DITELAAH',
    ],
    '/api/antrean': views.map((key) => `tampilan=${key}`),
    '/admin/jejak': [
      'catatan=bukti',
      'catatan=akun',
      `nomor=${nomor}`,
      `catatan=bukti&nomor=${nomor}`,
      'siapa=SISTEM',
    ],
    '/admin/rekap': ['per=bulan', 'banding=tahunLalu', 'luar=ya'],
    '/api/rekap': ['ketepatan', 'arus', 'umur', 'kategori', 'kabkota', 'kepuasan', 'balasan'].map(
      (key) => `tabel=${key}`,
    ),
    '/admin/kalender/pratinjau': [
      'aksi=tambah&tahun=2026&tanggal=2026-11-30&nama=Libur&jenis=libur_nasional',
    ],
    '/admin/referensi': Object.keys(bagianReferensi).map((key) => `bagian=${key}`),
    '/telaah': ['tampilan=semua', 'tampilan=selesai'],
  }
}

/**
 * Every page and every method of every route, from the app directory: a new one is included without being
 * listed here.
 */
export function routeAsks(hidden: Hidden, visible: string): Ask[] {
  const asks: Ask[] = []
  const more = questions(hidden)
  for (const file of filesOf(/(^|\/)(page\.tsx|route\.ts)$/)) {
    const source = readFileSync(join(APP, file), 'utf8')
    const methods = file.endsWith('page.tsx')
      ? ['GET']
      : [...source.matchAll(/export (?:async function|const) (GET|HEAD|POST|PUT|PATCH|DELETE)\b/g)].map(
          ([, name]) => name ?? '',
        )
    const address = addressOf(file, hidden)
    const inVisible = address.includes(hidden.aduanId) ? [address.replace(hidden.aduanId, visible)] : []
    for (const method of methods) {
      if (ENDING.includes(address)) continue
      // A write would create rows in the visible case, with random ids.
      for (const path of [address, ...(method === 'GET' ? inVisible : [])]) asks.push(ask(method, path))
      if (method === 'GET')
        for (const query of more[address] ?? []) asks.push(ask(method, `${address}?${query}`))
    }
  }
  return asks
}

/** Downloads are recorded in rows with random ids: request them after everything that shows such rows. */
export function isRecorded({ path }: Ask): boolean {
  return (
    path.startsWith('/api/rekap') ||
    /^\/api\/aduan\/.*\/(lampiran|bundel|penyerahan|jawaban|terlapor)/.test(path) ||
    path.includes('/bukti/')
  )
}

/** These end the session; afterwards nothing is left to compare. */
const ENDING = ['/api/keluar']

function ask(method: string, path: string): Ask {
  const label = `${method} ${path}`
  if (method === 'GET') return { label, method, path, headers: {} }
  if (path.includes('/unggahan')) {
    const headers = {
      'tus-resumable': '1.0.0',
      'content-type': 'application/offset+octet-stream',
      'upload-metadata': `filename ${Buffer.from('a.pdf').toString('base64')}`,
      'upload-length': '9',
      'upload-offset': '0',
    }
    return { label, method, path, headers, ...(method === 'PATCH' ? { body: Buffer.from('penyusup!') } : {}) }
  }
  const file = { name: 'a.pdf', content: '%PDF-1.4 x' }
  const fields = {
    langkah: '1',
    ringkasan: 'Teks',
    tahap: 'kirim',
    keterangan: 'Teks',
    revisi: '0',
    diterima: 'Teks',
  }
  return { label, method, path, ...multipart(Object.entries(fields), file) }
}

/**
 * Acts that name no case and would end the session, change its password or start another, or whose answer is
 * a fresh secret (an activation code).
 */
const LAST =
  /^(resetStaff|invite|endSession|endSessions|changePassword|takeRecovery|offerRecovery|logIn|register|activate|recover|mailReset|askMailCode|confirmPassword|totpStep|passkeyStep|recoveryStep|write|closeCase|openByCode|dropTotp|takeTotp)Action$/

/**
 * Every server action of the build, posted as the page's own script does, with ids of the hidden cases;
 * `typed` may change what stands in a field, and with it the acts of LAST are posted as well.
 */
export function actionAsks(
  hidden: Hidden,
  ids: { timB: string; somebody: string },
  typed?: (name: string, value: string) => string,
): Ask[] {
  const names = fieldNames()
  return actionsOfBuild()
    .filter(({ name }) => typed || !LAST.test(name))
    .sort((a, b) => `${a.file} ${a.name}`.localeCompare(`${b.file} ${b.name}`))
    .map(({ id, name: action, file, pages }) => {
      const page = pages.find((one) => one.endsWith('/page') && !one.includes('_not-found')) ?? ''
      const path = addressOf(`${page.replace(/^app\//, '')}.tsx`, hidden)
      const values = names.map((name): [string, string] => {
        const value = typedIn(name, { hidden, ids, action })
        return [name, typed?.(name, value) ?? value]
      })
      return { label: `action ${action} of ${file}`, method: 'POST', path, ...postOfAction(id, values) }
    })
}

/** Every name by which an action or a form reads a field. */
function fieldNames(): string[] {
  const lib = join(APP, '../lib')
  const sources = [
    ...filesOf(/\.tsx?$/).map((name) => join(APP, name)),
    ...readdirSync(lib, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ts$/.test(name) && !name.includes('generated'))
      .map((name) => join(lib, name)),
  ].map((path) => readFileSync(path, 'utf8'))
  const patterns = [
    /textOf\(form, '([\w.]+)'/g,
    /form\.get(?:All)?\('([\w.]+)'/g,
    /\b(?:of|field)\('([\w.]+)'\)/g,
    /^\s+(\w+): \{ missing:/gm,
    /parseForm\(\w+, \[([^\]]*)\]/g,
  ]
  const names = sources.flatMap((text) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap(([, found = '']) => found.replace(/['\s]/g, '').split(',')),
    ),
  )
  return [...new Set(names.filter((name) => name !== ''))].sort()
}

interface Filling {
  hidden: Hidden
  ids: { timB: string; somebody: string }
  action: string
}

/**
 * The value for a field: an id of the hidden cases if it needs one, a word that its check accepts, or a text.
 */
function typedIn(name: string, { hidden, ids, action }: Filling): string {
  const requests = /Identity/.test(action)
    ? hidden.bukaId
    : /Office/.test(action)
      ? hidden.instansiId
      : hidden.dataId
  const values: Record<string, string> = {
    // The request belongs to another hidden case than the others.
    aduan: hidden.aduanId,
    pilih: hidden.aduanId,
    permintaan: requests,
    lampiran: hidden.lampiranId,
    unggahan: hidden.lampiranId,
    tugas: hidden.tugasId,
    berita: hidden.beritaId,
    pekerjaan: hidden.pekerjaanId,
    slip: hidden.aduanId,
    kabar: hidden.kabarId,
    nomor_utama: hidden.nomor,
    cari: hidden.nomor,
    kunci: '00000000-0000-4000-8000-00000000000a',
    tim: ids.timB,
    tim_baru: ids.timB,
    petugas: ids.somebody,
    pengguna: ids.somebody,
    anggota: ids.somebody,
    pemeriksa: ids.somebody,
    tahap: 'kirim',
    tindakan: 'tugaskan',
    keputusan: 'tolak',
    pengawasan: 'tidak',
    masa_tautan: '10',
    batas_tugas: '3',
    kalimat: 'MUSNAHKAN',
    dibaca: 'ya',
    yakin: 'ya',
    semua: 'ya',
    tombol: '',
    versi: '0',
    revisi: '0',
    hasil: 'terbukti',
    alasan_tolak: 'bukanAduan',
    tampak: 'jelas',
    periksa: 'jelas',
    'tanya.0': 'Kapan?',
    tanggal_langkah: '2026-11-23',
    tanggal_kunjungan: '2026-11-23',
    tanggal_berita: '2026-11-23',
    jenis_langkah: 'analisis',
  }
  return values[name] ?? 'Teks'
}
