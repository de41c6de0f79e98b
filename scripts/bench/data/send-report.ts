import { setTimeout as sleep } from 'node:timers/promises'
import { decode } from 'next-auth/jwt'
import { actionOf, brought, postForm, worked } from './form-posts'

/**
 * One report without an account; the milliseconds spent at both gates. The answers of the other pages are put
 * into the database directly.
 */
export async function sendReport(home: string, begin: string, kind: 'js' | 'plain'): Promise<number> {
  const { cookie, ms } = await through(`${home}/lapor/tulis`, begin, FIRST_PAGE, kind)
  const id = await draftOf(cookie)
  const page = `${home}/aduan/baru/${id}/4`
  const send = await actionOf(page, 'Kirim Aduan', cookie)
  const fields = { langkah: '4', aduan: id, pernyataan: 'ya' }
  const { to, ms: more } = await through(page, send, fields, kind, cookie)
  if (!to?.endsWith('/terkirim')) throw new Error(`not sent: ${to}`)
  return ms + more
}

async function through(
  address: string,
  action: string,
  fields: Record<string, string>,
  kind: 'js' | 'plain',
  cookie = '',
) {
  const started = performance.now()
  let answer = await postForm(address, action, fields, cookie)
  for (let round = 0; answer.state?.status === 'wait'; round += 1) {
    if (round === 8) throw new Error('an honest reporter did not get through')
    const { data } = answer.state
    if (kind === 'plain') await sleep(Number(data.detik) * 1000 + 500)
    const proof = kind === 'js' ? await worked(data) : ''
    answer = await postForm(address, action, { ...fields, ...brought(data, proof) }, cookie)
  }
  if (!answer.to) throw new Error(`${address}: ${answer.status} ${JSON.stringify(answer.state)}`)
  return { ...answer, ms: performance.now() - started }
}

/** A new reporter without an account: the cookie of their session, and a complete draft. */
export async function newReporter(home: string, begin: string): Promise<{ cookie: string; aduanId: string }> {
  const { cookie } = await through(`${home}/lapor/tulis`, begin, FIRST_PAGE, 'js')
  return { cookie, aduanId: await draftOf(cookie) }
}

/** Completes the draft of the holder of this session; returns its id. */
async function draftOf(cookie: string): Promise<string> {
  const { db } = await import('@/lib/platform/db/client')
  const { openSession } = await import('@/lib/platform/session/sessions')
  const { KX_COOKIE, SESSION_COOKIE } = await import('@/lib/platform/session/cookies')
  const { saveDraft } = await import('@/lib/lapor/commands/draft')
  const { caseIdOfCode } = await import('@/lib/vault/secret-code')
  const { noAnswers } = await import('@/lib/lapor/form/answers')
  const jar = new Map(cookie.split('; ').map((one) => [one.split('=')[0], one.slice(one.indexOf('=') + 1)]))
  const token = jar.get(SESSION_COOKIE)
  const secret = process.env.AUTH_SECRET ?? ''
  const claims = token ? await decode({ token, secret, salt: SESSION_COOKIE }) : null
  const now = new Date()
  const viewer = await openSession(db(), { sid: String(claims?.sid), kx: jar.get(KX_COOKIE) ?? '' }, now)
  if (viewer?.role !== 'PELAPOR') throw new Error('no session after /lapor')
  const id = caseIdOfCode(viewer.seed)
  const { kind } = await saveDraft({ db: db(), viewer, now }, id, () => ({ ...noAnswers, ...STORY }))
  if (kind !== 'saved') throw new Error(`the draft: ${kind}`)
  return id
}

/** What the first page posts; the button leads to the code. */
export const FIRST_PAGE = {
  langkah: '1',
  tombol: 'nanti',
  ringkasan: 'Pungutan tanpa karcis di loket pelayanan',
}

const STORY = {
  kategori: 'pungli',
  ringkasan: 'Pungutan tanpa karcis di loket pelayanan',
  terlapor: [{ nama: '', jabatan: 'Petugas loket dua', peran: 'utama' as const }],
  instansi: 'Dinas Perhubungan',
  waktu_jenis: 'tidak_ingat',
  kabkota: '63.72',
  kronologi: 'Setiap pemohon diminta membayar lima puluh ribu rupiah tanpa karcis apa pun.',
  identitas: 'anonim',
}
