import { blobsOf, removeBlobs } from '@/lib/bukti/blobs'
import { recordAct } from '@/lib/jejak/record-act'
import { whyNotSecond } from '@/lib/jejak/second-person'
import { tellAdmins, tellReporter } from '@/lib/kabar/tell'
import type { Db, Tx } from '@/lib/platform/db/client'
import { isId, newId } from '@/lib/platform/db/id'
import { inTransaction } from '@/lib/platform/db/transaction'
import { enqueue } from '@/lib/platform/queue/enqueue'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import type { BlobStore } from '@/lib/platform/storage/store'
import { chainHash } from '@/lib/vault/chain'
import { newNomorSuffix } from '@/lib/vault/random'
import { toWitaDate, yearOf } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'
import { type Destroyable, destroyableCases, stillDestroyable } from './queries'

interface Context {
  db: Db
  viewer: AdminViewer
  now: Date
}

export type ProposalResult = { ok: true; id: string } | { ok: false; reason: 'nothing' }
export type DecisionResult = 'done' | 'own' | 'related' | 'not-found'

/**
 * The first of two people proposes to destroy the chosen cases: only those that may be destroyed now and
 * whose key this administrator holds. The record proves that each case existed by its number of events and
 * its last hash, without content.
 */
export async function proposeDestruction(
  { db, viewer, now }: Context,
  { aduanIds, basis }: { aduanIds: readonly string[]; basis: string },
): Promise<ProposalResult> {
  return inTransaction(db, async (tx): Promise<ProposalResult> => {
    // Concurrent proposals must not contain the same case.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('berita_acara'))::text`
    const chosen = (await destroyableCases(tx, viewer, now)).filter(({ id }) => aduanIds.includes(id))
    if (chosen.length === 0) return { ok: false, reason: 'nothing' }
    const id = newId()
    const nomor = `BA-${yearOf(toWitaDate(now))}-${await newNomorSuffix()}`
    const items = chosen.map(({ id: aduanId, closedOn, ...rest }) => ({
      ...rest,
      aduanId,
      closedOn: dateColumn(closedOn),
    }))
    await tx.beritaAcara.create({
      data: {
        id,
        nomor,
        basis,
        proposedById: viewer.userId,
        proposedAt: now,
        items: {
          create: items.map(
            ({ aduanId, nomor: of, kategoriId, closedOn, reason, events, files, lastHash, holderIds }) => ({
              aduanId,
              nomor: of,
              kategoriId,
              closedOn,
              reason,
              events,
              files,
              lastHash,
              holderIds,
            }),
          ),
        },
      },
    })
    await recordAct(tx, { actorId: viewer.userId, act: 'destruction-propose', subject: nomor, now })
    await tellOfProposal(tx, { id, chosen, by: viewer.userId, now })
    return { ok: true, id }
  })
}

/**
 * Notifies the people who may approve it (they need the keys of all its cases) and the reporters, who may
 * still take a copy.
 */
async function tellOfProposal(
  tx: Tx,
  { id, chosen, by, now }: { id: string; chosen: readonly Destroyable[]; by: string; now: Date },
): Promise<void> {
  const [first, ...rest] = chosen.map(({ holderIds }) => holderIds)
  const among = (first ?? []).filter((one) => one !== by && rest.every((holders) => holders.includes(one)))
  await tellAdmins(tx, { kind: 'destructionProposed', about: id, today: toWitaDate(now), now, among })
  for (const { id: aduanId } of chosen)
    await tellReporter(tx, { aduanId, kind: 'destructionPlanned', about: id, now })
}

/** Approval by a second person, never the proposer, with the keys of all cases. A job carries it out. */
export async function approveDestruction({ db, viewer, now }: Context, id: string): Promise<DecisionResult> {
  return decide(db, viewer, id, async (tx, row) => {
    if (row.proposedById === viewer.userId) return 'own'
    if (await whyNotSecond(tx, { decider: viewer.userId, asker: row.proposedById, now })) return 'related'
    await tx.beritaAcara.update({
      where: { id },
      data: { status: 'DISETUJUI', approvedById: viewer.userId, approvedAt: now },
    })
    await recordAct(tx, { actorId: viewer.userId, act: 'destruction-approve', subject: row.nomor, now })
    await enqueue(tx, 'pemusnahan', { beritaAcaraId: id })
    return 'done'
  })
}

/** Either of them withdraws the proposal; the cases stay and may be proposed again. */
export async function cancelDestruction({ db, viewer, now }: Context, id: string): Promise<DecisionResult> {
  return decide(db, viewer, id, async (tx, row) => {
    await tx.beritaAcara.update({ where: { id }, data: { status: 'DIBATALKAN' } })
    await recordAct(tx, { actorId: viewer.userId, act: 'destruction-cancel', subject: row.nomor, now })
    return 'done'
  })
}

async function decide(
  db: Db,
  viewer: AdminViewer,
  id: string,
  act: (tx: Tx, row: { nomor: string; proposedById: string }) => Promise<DecisionResult>,
): Promise<DecisionResult> {
  if (!isId(id)) return 'not-found'
  return inTransaction(db, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM berita_acara WHERE id = ${id}::uuid FOR UPDATE`
    const row = await tx.beritaAcara.findUnique({ where: { id }, include: { items: true } })
    if (row?.status !== 'DIUSULKAN') return 'not-found'
    // Needs the keys of all its cases; without one, the record does not exist for this person.
    const keys = await tx.keyWrap.groupBy({
      by: ['aduanId'],
      where: {
        userId: viewer.userId,
        compartment: 'content',
        aduanId: { in: row.items.map(({ aduanId }) => aduanId) },
      },
    })
    return keys.length === row.items.length ? act(tx, row) : 'not-found'
  })
}

/**
 * Carries out an approved destruction case by case: deletes keys, rows and blobs, and keeps the record. Skips
 * a case that was reopened or put on hold meanwhile. Safe to re-run and to kill anywhere: each case is either
 * destroyed or untouched.
 */
export async function carryOutDestruction(db: Db, store: BlobStore, id: string, now: Date): Promise<void> {
  const row = await db.beritaAcara.findUnique({
    where: { id },
    include: { items: { where: { destroyedAt: null, spared: false }, orderBy: { nomor: 'asc' } } },
  })
  if (row?.status !== 'DISETUJUI') return
  for (const { aduanId } of row.items) {
    const blobs = await inTransaction(db, (tx) => destroyOne(tx, { beritaAcaraId: id, aduanId }, now))
    await removeBlobs(store, blobs)
  }
  await inTransaction(db, (tx) => finish(tx, id, now))
}

async function destroyOne(
  tx: Tx,
  at: { beritaAcaraId: string; aduanId: string },
  now: Date,
): Promise<string[]> {
  const { aduanId } = at
  await tx.$queryRaw`SELECT 1 FROM aduan WHERE id = ${aduanId}::uuid FOR UPDATE`
  const where = { beritaAcaraId_aduanId: at }
  // Throws if another process was quicker and the row is gone.
  const item = await tx.beritaAcaraItem.findUniqueOrThrow({ where })
  if (item.destroyedAt || item.spared) return []
  const still = await stillDestroyable(tx, aduanId, now)
  if (!still) {
    await tx.beritaAcaraItem.update({ where, data: { spared: true } })
    return []
  }
  const { events, files, lastHash, holderIds } = still
  const blobs = await blobsOf(tx, aduanId)
  await tx.beritaAcaraItem.update({ where, data: { events, files, lastHash, holderIds, destroyedAt: now } })
  // Key wraps first: without them nothing below can be read any more.
  await tx.keyWrap.deleteMany({ where: { aduanId } })
  await tx.aduan.delete({ where: { id: aduanId } })
  return blobs
}

/** Closes the record and puts its hash into the chain of administrators' acts, to make changes evident. */
async function finish(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM berita_acara WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.beritaAcara.findUniqueOrThrow({
    where: { id },
    include: { items: { orderBy: { nomor: 'asc' } } },
  })
  if (row.status !== 'DISETUJUI') return
  await tx.beritaAcara.update({ where: { id }, data: { status: 'SELESAI', doneAt: now } })
  let seal = await chainHash(null, { nomor: row.nomor, by: row.proposedById, and: row.approvedById ?? '' })
  for (const item of row.items) {
    const { nomor, events, lastHash, spared } = item
    seal = await chainHash(seal, { nomor, events, lastHash, spared: spared ? 1 : 0 })
  }
  const detail = `Sidik berita acara ${Buffer.from(seal).toString('hex').slice(0, 32)}.`
  await recordAct(tx, { actorId: row.approvedById, act: 'destruction-done', subject: row.nomor, detail, now })
  const among = [row.proposedById, ...(row.approvedById ? [row.approvedById] : [])]
  await tellAdmins(tx, { kind: 'destructionDone', about: id, today: toWitaDate(now), now, among })
}
