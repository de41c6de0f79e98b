import { type CaseKeys, caseOpener } from '@/lib/aduan/keys/keys'
import type { Db } from '@/lib/platform/db/client'
import type { PermintaanKind, PermintaanStatus } from '@/lib/platform/db/generated/enums'
import { isId } from '@/lib/platform/db/id'
import type { AdminViewer, PelaporViewer } from '@/lib/platform/session/viewer-type'
import type { Bytes } from '@/lib/vault/bytes'
import type { WitaDate } from '@/lib/waktu/calendar'
import { fromDateColumn, fromDateColumnOrNull } from '@/lib/waktu/date-columns'
import { type Asked, openAnswer, openAsked, openOfAccount } from './sealed'

/** A request with question and answer, as both sides read it. */
export interface RequestView {
  id: string
  kind: PermintaanKind
  status: PermintaanStatus
  onDate: WitaDate
  dueOn: WitaDate
  decidedOn: WitaDate | null
  text: string
  answer: string | null
}

interface Row {
  id: string
  kind: PermintaanKind
  status: PermintaanStatus
  onDate: Date
  dueOn: Date
  decidedOn: Date | null
  sealedText: Bytes
  sealedAnswer: Bytes | null
}

const NEWEST = [{ onDate: 'desc' }, { id: 'asc' }] as const

/** The requests about one case, newest first; needs the key of the case. */
export async function requestsOfCase(db: Db, aduanId: string, { content }: CaseKeys): Promise<RequestView[]> {
  const rows = await db.permintaanData.findMany({ where: { aduanId }, orderBy: [...NEWEST] })
  return Promise.all(rows.map((row) => openOfCase(content, row)))
}

async function openOfCase(content: CaseKeys['content'], row: Row): Promise<RequestView> {
  const { text } = await openAsked(content, row.id, row.sealedText)
  return { ...plain(row), text, answer: await openAnswer(content, row.id, row.sealedAnswer) }
}

/** The requests of an account about itself, newest first. */
export async function requestsOfAccount(db: Db, viewer: PelaporViewer): Promise<RequestView[]> {
  if (!viewer.account) return []
  const rows = await db.permintaanData.findMany({
    where: { userId: viewer.userId },
    orderBy: [...NEWEST],
  })
  return Promise.all(rows.map(openForAccount))
}

async function openForAccount(row: Row): Promise<RequestView> {
  const asked = JSON.parse(await openOfAccount(row.id, 'sealed_text', row.sealedText)) as Asked
  const answer = row.sealedAnswer ? await openOfAccount(row.id, 'sealed_answer', row.sealedAnswer) : null
  return { ...plain(row), text: asked.text, answer }
}

function plain({ id, kind, status, onDate, dueOn, decidedOn }: Row) {
  return {
    id,
    kind,
    status,
    onDate: fromDateColumn(onDate),
    dueOn: fromDateColumn(dueOn),
    decidedOn: fromDateColumnOrNull(decidedOn),
  }
}

/** A request in the administrators' list; for an account's request, nobody learns whose account it is. */
export interface ListedRequest {
  id: string
  kind: PermintaanKind
  status: PermintaanStatus
  onDate: WitaDate
  dueOn: WitaDate
  decidedOn: WitaDate | null
  aduan: { id: string; nomor: string } | null
}

const MOST = 200

/** Requests that an administrator may see: those of cases whose key they hold, and those of accounts. */
const seenBy = (viewer: AdminViewer) => ({
  OR: [
    { aduanId: null },
    { aduan: { keys: { some: { userId: viewer.userId, compartment: 'content' as const } } } },
  ],
})

/** Open requests by due date, or decided ones, newest first. One statement. */
export async function listRequests(db: Db, viewer: AdminViewer, waiting: boolean): Promise<ListedRequest[]> {
  const rows = await db.permintaanData.findMany({
    where: { ...seenBy(viewer), status: waiting ? 'MENUNGGU' : { not: 'MENUNGGU' } },
    orderBy: waiting ? [{ dueOn: 'asc' }, { id: 'asc' }] : [{ decidedOn: 'desc' }, { id: 'asc' }],
    take: MOST,
    include: { aduan: { select: { id: true, nomor: true } } },
  })
  return rows.map((row) => ({
    ...plain(row),
    aduan: row.aduan?.nomor ? { id: row.aduan.id, nomor: row.aduan.nomor } : null,
  }))
}

/** One request opened for an administrator who may see it, or null. */
export async function openRequest(
  db: Db,
  viewer: AdminViewer,
  id: string,
): Promise<(RequestView & Pick<ListedRequest, 'aduan'>) | null> {
  if (!isId(id)) return null
  const row = await db.permintaanData.findFirst({
    where: { id, ...seenBy(viewer) },
    include: {
      aduan: {
        select: {
          id: true,
          nomor: true,
          epoch: true,
          epochOver: true,
          keys: { where: { userId: viewer.userId } },
        },
      },
    },
  })
  if (!row) return null
  if (!row.aduan) return { ...(await openForAccount(row)), aduan: null }
  const keys = await (await caseOpener(viewer))(row.aduan, row.aduan.keys)
  if (!keys || !row.aduan.nomor) return null
  return { ...(await openOfCase(keys.content, row)), aduan: { id: row.aduan.id, nomor: row.aduan.nomor } }
}
