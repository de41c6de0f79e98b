import { z } from 'zod'
import { actOnAduan } from '@/lib/aduan/act'
import { caseOfSeed } from '@/lib/aduan/case-of-seed'
import { noFacts } from '@/lib/aduan/facts'
import { grantKeys, newOriginalKeys } from '@/lib/aduan/keys/keys'
import { reporterKeyOf, sealReporterKey } from '@/lib/aduan/keys/reporter-key'
import { decide } from '@/lib/aduan/lifecycle'
import { mayBegin, TOO_MANY_DRAFTS } from '@/lib/aduan/limits'
import { lockAduan } from '@/lib/aduan/lock'
import { actorRoleFor } from '@/lib/aduan/relation'
import { blobsOf, removeBlobs } from '@/lib/bukti/blobs'
import type { Db } from '@/lib/platform/db/client'
import { DbTaken } from '@/lib/platform/db/errors'
import { newId } from '@/lib/platform/db/id'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import type { BlobStore } from '@/lib/platform/storage/store'
import type { Bytes } from '@/lib/vault/bytes'
import { type CompartmentKey, newCompartmentKey, ownerTag } from '@/lib/vault/case-keys'
import { sealedColumn } from '@/lib/vault/column'
import { caseIdOfCode, draftIdOfTab } from '@/lib/vault/secret-code'
import { toWitaDate } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'
import { noAnswers, type RawAnswers } from '../form/answers'
import { rawAnswersSchema } from '../form/answers-schema'
import { withoutAccount } from '../form/without-account'

/** Answers as typed, and when they were saved; while it is a draft only the reporter holds the key. */
export interface Draft {
  answers: RawAnswers
  savedAt: string
  /** By page of the form: the tab that saved it last, and the number of that save. */
  pages?: Record<string, { tab: string; save: number }>
}

/**
 * Which tab saves which page. `tab` names one load of the page; `save` counts its saves, so that one that
 * arrives late is known; `known` is the version of the page as the tab read it (`versionOf`).
 */
export interface PageSave {
  page: number
  tab: string
  save: number
  known: string
}

export type DraftResult =
  | { kind: 'saved'; savedAt: string }
  /** Another tab saved this page meanwhile; nothing was written. `version` is the stored one. */
  | { kind: 'elsewhere'; version: string }
  | { kind: 'refused'; message: string }
  | { kind: 'not-found' }

export interface DraftContext {
  db: Db
  viewer: PelaporViewer
  now: Date
}

const ALREADY_SENT = 'Aduan ini sudah dikirim, sehingga isinya tidak dapat diubah lagi.'

const draftColumn = sealedColumn<Draft>(
  'aduan',
  'sealed_draft',
  'content',
  z.object({
    answers: rawAnswersSchema,
    savedAt: z.string(),
    pages: z.record(z.string(), z.object({ tab: z.string(), save: z.number() })).exactOptional(),
  }),
)

/** Opens a stored draft. */
export async function openDraft(content: CompartmentKey, aduanId: string, sealed: Bytes): Promise<Draft> {
  return draftColumn.open(content, aduanId, sealed)
}

/** The version of a page of a stored draft; empty before its first save. */
export function versionOf({ pages }: Pick<Draft, 'pages'>, page: number): string {
  const last = pages?.[page]
  return last ? `${last.tab}.${last.save}` : ''
}

/** What may be kept of the answers: without an account a draft says nothing about its reporter either. */
function keepable(viewer: PelaporViewer, answers: RawAnswers): RawAnswers {
  return viewer.account ? answers : withoutAccount(answers)
}

/**
 * Saves the form for the first time. A kode rahasia has one case, and one load of the first page (`by.tab`)
 * begins one draft: sent twice, or saved once more as it goes, it continues that draft. An account may have
 * several, up to a limit; if refused, the id is empty.
 */
export async function beginDraft(
  context: DraftContext,
  change: (answers: RawAnswers) => RawAnswers,
  by?: PageSave,
): Promise<DraftResult & { id: string }> {
  const { db, viewer, now } = context
  const id = await idToBegin(context, by)
  const before = await saveDraft(context, id, change, by)
  if (before.kind !== 'not-found') return { ...before, id }
  if (viewer.account && !(await mayBegin(db, viewer)))
    return { kind: 'refused', message: TOO_MANY_DRAFTS, id: '' }
  try {
    return saved(await createDraft(context, change(noAnswers), by, id), now)
  } catch (error) {
    // A double tap; or the case has gone over to an account, and then it is not this code's any more.
    if (error instanceof DbTaken) return { ...(await saveDraft(context, id, change, by)), id }
    throw error
  }
}

/** A code has one case: its own, or one that was moved from an account and keeps its id. */
async function idToBegin({ db, viewer }: DraftContext, by: PageSave | undefined): Promise<string> {
  if (!viewer.account) return caseOfSeed(db, viewer.seed)
  return by ? draftIdOfTab(viewer.seed, by.tab) : newId()
}

function saved(id: string, now: Date): DraftResult & { id: string } {
  return { kind: 'saved', savedAt: now.toISOString(), id }
}

/**
 * Creates a draft: new keys that only the reporter's case key opens, and the first answers. Returns its id.
 * Throws DbTaken if there is one with this id.
 */
export async function createDraft(
  { db, viewer, now }: DraftContext,
  answers: RawAnswers,
  by?: PageSave,
  id = viewer.account ? newId() : caseIdOfCode(viewer.seed),
): Promise<string> {
  const content = await newCompartmentKey({ caseId: id, compartment: 'content', epoch: 1 })
  const identity = await newCompartmentKey({ caseId: id, compartment: 'identity', epoch: 1 })
  const originals = await newOriginalKeys({ id, epoch: 1 })
  const today = dateColumn(toWitaDate(now))
  const draft: Draft = {
    answers: keepable(viewer, answers),
    savedAt: now.toISOString(),
    ...(by ? { pages: { [by.page]: { tab: by.tab, save: by.save } } } : {}),
  }
  const tag = await ownerTag(viewer.seed)
  const sealedDraft = await draftColumn.seal(content, id, draft)
  const publicKey = await reporterKeyOf(viewer.seed, id)
  const sealedReporterKey = await sealReporterKey(content, publicKey)
  await inTransaction(db, async (tx) => {
    await tx.aduan.create({
      data: {
        id,
        ownerTag: tag,
        createdOn: today,
        touchedOn: today,
        sealedDraft,
        sealedReporterKey,
      },
    })
    await grantKeys(tx, [content, identity, originals.a, originals.b], [{ holder: 'PELAPOR', publicKey }])
  })
  return id
}

/**
 * Saves what was typed, valid or not. `change` gets the answers as they are stored now, so that two pages of
 * the form open at once do not overwrite each other's fields. Two tabs of one page do not either: `by` says
 * what this tab knew, and a save that another tab overtook is `elsewhere`. A late save of the same tab
 * changes nothing and counts as saved.
 */
export async function saveDraft(
  { db, viewer, now }: DraftContext,
  aduanId: string,
  change: (answers: RawAnswers) => RawAnswers,
  by?: PageSave,
): Promise<DraftResult> {
  const savedAt = now.toISOString()
  const result = await actOnAduan<DraftResult>(
    { db, viewer, now },
    { aduanId, command: 'saveDraft' },
    async ({ aduan, keys, leave }) => {
      if (!aduan.sealedDraft) throw new Error('a draft without its answers')
      const stored = await openDraft(keys.content, aduan.id, aduan.sealedDraft)
      const answers = keepable(viewer, change(stored.answers))
      if (by) {
        const last = stored.pages?.[by.page]
        if (last?.tab === by.tab && last.save > by.save)
          return leave({ kind: 'saved', savedAt: stored.savedAt })
        const overtaken = last !== undefined && last.tab !== by.tab && versionOf(stored, by.page) !== by.known
        if (overtaken && JSON.stringify(answers) !== JSON.stringify(stored.answers))
          return leave({ kind: 'elsewhere', version: versionOf(stored, by.page) })
      }
      const pages = { ...stored.pages, ...(by ? { [by.page]: { tab: by.tab, save: by.save } } : {}) }
      const draft: Draft = { answers, savedAt, pages }
      return { data: { sealedDraft: await draftColumn.seal(keys.content, aduan.id, draft) } }
    },
  )
  switch (result.kind) {
    case 'done':
      return { kind: 'saved', savedAt }
    case 'saved':
    case 'elsewhere':
    case 'not-found':
      return result
    default:
      return { kind: 'refused', message: ALREADY_SENT }
  }
}

/** Deletes a draft with its files; a sent aduan cannot be deleted here. */
export async function deleteDraft(
  { db, viewer }: DraftContext,
  store: BlobStore,
  aduanId: string,
): Promise<DraftResult> {
  const result = await inTransaction(db, async (tx) => {
    const aduan = await lockAduan(tx, viewer, aduanId)
    const role = aduan ? await actorRoleFor(viewer, aduan) : null
    if (!aduan || !role) return { kind: 'not-found' } as const
    const decision = decide({ status: aduan.status, command: 'deleteDraft', role, facts: noFacts })
    if (!decision.ok)
      return { kind: 'refused', message: 'Aduan yang sudah dikirim tidak dapat dihapus.' } as const
    const blobs = await blobsOf(tx, aduanId)
    await tx.aduan.delete({ where: { id: aduanId } })
    return { kind: 'deleted', blobs } as const
  })
  if (result.kind !== 'deleted') return result
  await removeBlobs(store, result.blobs)
  return { kind: 'saved', savedAt: '' }
}
