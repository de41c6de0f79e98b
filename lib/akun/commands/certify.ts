import { type Certifiable, certifiable, certificateOf } from '@/lib/aduan/keys/certified'
import { ownAccount } from '@/lib/aduan/keys/own-account'
import { rootOf } from '@/lib/aduan/keys/paper-keys'
import { recordAct } from '@/lib/jejak/record-act'
import { tellAdmins } from '@/lib/kabar/tell'
import type { Db, Tx } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { keyMark, keyRequest, readCertificate } from '@/lib/vault/root'
import { toWitaDate, type WitaDate } from '@/lib/waktu/calendar'

export interface KeyState {
  userId: string
  name: string
  username: string
  role: 'ADMIN' | 'TELAAH'
  /** Last valid day of the keys; null: they receive nothing. */
  until: WitaDate | null
  /** Read out by the person and compared with ROOT's request. */
  mark: string
  /** The request to take to ROOT's machine. */
  request: string
}

/** Key state of every active member of staff: validity, and the request for ROOT. */
export async function listKeyStates(db: Db, now: Date): Promise<KeyState[]> {
  const [root, rows] = await Promise.all([
    rootOf(db),
    db.user.findMany({
      where: { role: { in: ['ADMIN', 'TELAAH'] }, disabled: false },
      orderBy: [{ role: 'asc' }, { username: 'asc' }],
      select: { ...certifiable, staffName: true },
    }),
  ])
  const today = toWitaDate(now)
  return Promise.all(
    rows.map(async (row) => ({
      userId: row.id,
      name: row.staffName ?? row.username,
      username: row.username,
      role: row.role === 'ADMIN' ? ('ADMIN' as const) : ('TELAAH' as const),
      until: ((await certificateOf(root, row, today))?.until as WitaDate | undefined) ?? null,
      mark: await keyMark(row),
      request: requestOf(row),
    })),
  )
}

/** The request for ROOT to sign somebody's keys. */
export function requestOf(row: Certifiable): string {
  return keyRequest({ ...row, userId: row.id })
}

/** The state of a person's own keys: their mark, and until when they may receive cases. */
export async function ownKeyState(db: Db, userId: string, now: Date) {
  const [row, root] = await Promise.all([ownAccount(db, userId), rootOf(db)])
  const said = await certificateOf(root, row, toWitaDate(now))
  return { mark: await keyMark(row), until: (said?.until as WitaDate | undefined) ?? null }
}

export type CertifyResult = { ok: true; username: string } | { ok: false; reason: 'forged' | 'not-current' }

/**
 * Stores a certificate signed by ROOT. The person who pastes it need not be trusted: a signature of another
 * ROOT, replaced keys, another role or an expired period are refused.
 */
export async function storeCertificate(
  db: Db,
  viewer: AdminViewer,
  text: string,
  now: Date,
): Promise<CertifyResult> {
  const root = await rootOf(db)
  const said = await readCertificate(root, text)
  if (!said) return { ok: false, reason: 'forged' }
  return inTransaction(db, async (tx) => {
    const row = await tx.user.findFirst({ where: { id: said.userId, disabled: false }, select: certifiable })
    const certificate = text.replace(/\s/g, '')
    const fits = row ? await certificateOf(root, { ...row, certificate }, toWitaDate(now)) : null
    if (!row || !fits) return { ok: false, reason: 'not-current' } as const
    await tx.user.update({ where: { id: row.id }, data: { certificate } })
    const detail = `Berlaku sampai ${said.until}.`
    await recordAct(tx, { actorId: viewer.userId, act: 'certify', subject: row.username, detail, now })
    return { ok: true, username: row.username } as const
  })
}

/** Notifies every administrator of uncertified keys: of a new account, or of one with new keys. */
export async function tellOfNewKeys(tx: Tx, userId: string, now: Date): Promise<void> {
  const today = toWitaDate(now)
  await tellAdmins(tx, { kind: 'keysUncertified', about: `${userId}:${today}`, today, now })
}
