import { encode } from 'next-auth/jwt'
import { beginByCode } from '@/lib/lapor/commands/by-code'
import { createDraft } from '@/lib/lapor/commands/draft'
import type { Db } from '@/lib/platform/db/client'
import { KX_COOKIE, SESSION_COOKIE } from '@/lib/platform/session/cookies'
import { openSession } from '@/lib/platform/session/sessions'
import { caseIdOfCode } from '@/lib/vault/secret-code'
import { answers } from '../fixtures/aduan'
import { actionId, multipart, postOfAction } from './action-post'
import type { Served } from './server'

/** Somebody without an account who sends an aduan with a file, and what the server acknowledged to them. */
export interface Sender {
  id: string
  cookie: string
  /** Files whose arrival was acknowledged. */
  files: number
  acknowledged: boolean
}

/** Their draft is complete and lies in the database. */
export async function newSender({ db }: { db: Db }, now = new Date()): Promise<Sender> {
  const secrets = await beginByCode(db, now)
  const viewer = await openSession(db, secrets, now)
  if (viewer?.role !== 'PELAPOR') throw new Error('no reporter behind this session')
  const id = caseIdOfCode(viewer.seed)
  await createDraft({ db, viewer, now }, answers())
  const token = { sub: viewer.userId, sid: secrets.sid }
  const value = await encode({ token, secret: process.env.AUTH_SECRET ?? '', salt: SESSION_COOKIE })
  return {
    id,
    cookie: `${SESSION_COOKIE}=${value}; ${KX_COOKIE}=${secrets.kx}`,
    files: 0,
    acknowledged: false,
  }
}

/** Adds a file unless one has arrived, then presses "Kirim Aduan"; notes what the server acknowledged. */
export async function sends(ask: Served['ask'], sender: Sender): Promise<void> {
  if (sender.files === 0) {
    const file = multipart([], {
      name: 'catatan.txt',
      content: `${sender.id} ${'Loket dua, tanpa karcis. '.repeat(8000)}`,
    })
    const upload = `/api/aduan/${sender.id}/lampiran?dari=draf`
    const { status, headers } = await ask({ method: 'POST', path: upload, ...file }, sender.cookie)
    if (status === 303 && headers.includes('unggah=ok')) sender.files = 1
  }
  // A look at the page takes up an examination that was cut short; until it has an answer nobody presses.
  const path = `/aduan/baru/${sender.id}/4`
  const { body } = await ask({ method: 'GET', path, headers: {} }, sender.cookie)
  if (body.includes('Sedang diperiksa')) return
  const submit = postOfAction(actionId('app/(pelapor)/aduan/baru/actions.ts', 'submitAction'), [
    ['aduan', sender.id],
    ['pernyataan', 'ya'],
  ])
  const { headers } = await ask({ method: 'POST', path, ...submit }, sender.cookie)
  if (headers.includes(`/aduan/${sender.id}/terkirim`)) sender.acknowledged = true
}
