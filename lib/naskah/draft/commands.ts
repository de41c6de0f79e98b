import { isDeepStrictEqual } from 'node:util'
import {
  type ActContext,
  type ActRequest,
  type ActResult,
  actAsStaff,
  type StaffScene,
  type Written,
} from '@/lib/aduan/act'
import { whyNotSecond } from '@/lib/jejak/second-person'
import { newId } from '@/lib/platform/db/id'
import { atTheDoor } from '../leak-check/door'
import { type Leak, leakKey, mayBeCleared, tellsOfReporter, unresolved } from '../leak-check/rules'
import type { CheckedKind, DraftKind, DraftRow } from './kind'
import { proofOfReading } from './reading'
import { openReview, type Review, reviewed, reviews } from './review'

interface Form {
  aduanId: string
  actionKey: string | undefined
}

/** Somebody else saved in the meantime: nothing is overwritten, and the page shows both texts. */
export interface StaleDraft<Body> {
  kind: 'conflict-draft'
  stored: Body
  revision: number
}

/** The answer to a leak check: how many findings still stand in the way. */
export type CheckResult = ActResult | { kind: 'checked'; open: number }

const CHANGED = 'Naskah ini berubah sejak diperiksa, atau temuannya sudah tidak ada. Muat ulang halaman.'
const NOTHING = 'Tidak ada draf yang menunggu langkah ini. Muat ulang halaman.'
const heldUp = (noun: string) =>
  `${noun} ini memuat hal yang dapat mengarah kepada pelapor atau orang lain, sehingga belum dapat diteruskan. Rinciannya ada pada “Pemeriksaan kerahasiaan pelapor”.`

/**
 * The commands of a draft under four eyes. `kindOf` reads from the form which kind it is about. Each command
 * is one move of the case, decided by the table of moves under the lock; refusals are sentences for the
 * person.
 */
export function draftCommands<Row extends DraftRow, Body, About = unknown>(
  kindOf: (about: About) => DraftKind<Row, Body>,
) {
  type Kind = DraftKind<Row, Body>

  /** Runs `write` with the draft as it lies there now. */
  function onDraft(
    context: ActContext,
    form: Form & About,
    name: Exclude<keyof Kind['moves'], 'save'>,
    write: (scene: StaffScene, row: Row, kind: Kind) => Promise<Written>,
  ): Promise<ActResult> {
    const kind = kindOf(form)
    return actAsStaff(context, requestOf(kind, form, name), async (scene) => {
      const row = await kind.find(scene.tx, form.aduanId)
      return row ? write(scene, row, kind) : scene.refuse(NOTHING)
    })
  }

  return {
    /**
     * Saves what is typed. A save that starts from another revision is a conflict, unless it is the last one
     * once more.
     */
    save(
      context: ActContext,
      form: Form & About & { body: Body; revision: number },
    ): Promise<ActResult | StaleDraft<Body>> {
      const kind = kindOf(form)
      const { body, revision: seen } = form
      return actAsStaff<StaleDraft<Body>>(context, requestOf(kind, form, 'save'), async (scene) => {
        const row = await kind.find(scene.tx, form.aduanId)
        if (row && row.revision !== seen) {
          const stored = await kind.open(scene.internal, row)
          const mine = row.revision === seen + 1 && kind.writerOf(row) === context.viewer.userId
          // The answer to this very save was lost on the way.
          if (mine && isDeepStrictEqual(stored, body)) return scene.leave({ kind: 'repeated' })
          return scene.leave({ kind: 'conflict-draft', stored, revision: row.revision })
        }
        const typed = { id: row?.id ?? newId(), row, body, seen, writerId: context.viewer.userId }
        await kind.write(scene, typed)
        return titled(kind)
      })
    },

    /** Runs the leak check and keeps its findings with the reasons given for them. */
    async check(
      context: ActContext,
      form: Form & About & { reasons: ReadonlyMap<string, string> },
    ): Promise<CheckResult> {
      let open = 0
      const result = await onDraft(context, form, 'check', async (scene, row, kind) => {
        const { tx, internal, now } = scene
        const { leaks, review: before } = await lookThrough(scene, kind, row)
        const given = { reasons: form.reasons, by: context.viewer.userId }
        const review = reviewed(before, leaks, given, { now, revision: row.revision })
        await kind.mark(tx, row.id, {
          sealedReview: await reviews[kind.table].seal(internal, row.id, review),
        })
        open = unresolved(leaks, review.accepted).length
        return { internal: { text: summary(kind, leaks) } }
      })
      return result.kind === 'done' ? { kind: 'checked', open } : result
    },

    /** `clearFinding` for the draft that the form is about. */
    clear(context: ActContext, form: Form & About & Clearing): Promise<ActResult> {
      return clearFinding(context, kindOf(form), form)
    },

    /** Submits the draft for approval; refused while anything in it may lead to somebody. */
    propose(context: ActContext, form: Form & About): Promise<ActResult> {
      return onDraft(context, form, 'propose', async (scene, row, kind) => {
        await demandClean(scene, kind, row)
        await kind.mark(scene.tx, row.id, { status: 'DIAJUKAN', returned: false })
        return titled(kind)
      })
    },

    /** A ketua returns the draft to its drafter with a reason. */
    sendBack(context: ActContext, form: Form & About & { remark: string }): Promise<ActResult> {
      return onDraft(context, form, 'sendBack', async (scene, row, kind) => {
        await kind.mark(scene.tx, row.id, { status: 'DRAF', returned: true })
        await kind.keepRemark(scene, row, form.remark, context.viewer.userId)
        return { internal: { text: form.remark } }
      })
    },

    /**
     * A ketua approves the version that they opened (`read`: proofOfReading). The leak check runs once more,
     * because the reporter may have written meanwhile.
     */
    issue(context: ActContext, form: Form & About & { read: string }): Promise<ActResult> {
      return onDraft(context, form, 'issue', async (scene, row, kind) => {
        const { tx, now, viewer } = scene
        const why = await whyNotSecond(tx, { decider: viewer.userId, asker: kind.writerOf(row), now })
        if (why) return scene.refuse(why)
        const body = await demandClean(scene, kind, row)
        await kind.issue(scene, row, body, context.viewer.userId)
        return titled(kind)
      })
    },
  }
}

interface Clearing {
  key: string
  revision: number
  reason: string
}

/**
 * An administrator declares a finding of the last check wrong (same name as the reporter's): from then on
 * exactly these words of its section pass. Refused for a text that changed since, and to everybody who may
 * not be a second person for its writer.
 */
export function clearFinding<Row extends DraftRow, Body>(
  context: ActContext,
  kind: CheckedKind<Row, Body>,
  { aduanId, actionKey, key, revision, reason }: Form & Clearing,
): Promise<ActResult> {
  return actAsStaff(context, { aduanId, actionKey, command: 'clearLeak' }, async (scene) => {
    const { tx, internal, now, viewer, refuse } = scene
    const row = await kind.find(tx, aduanId)
    const review = row && (await openReview(internal, kind.table, row))
    const leak = review?.leaks.find((one) => leakKey(one) === key && mayBeCleared(one))
    if (!row || !leak || row.revision !== revision || review?.revision !== row.revision)
      return refuse(CHANGED)
    const why = await whyNotSecond(tx, { decider: viewer.userId, asker: kind.writerOf(row), now })
    if (why) return refuse(why)
    const words = kind.textsOf(await kind.open(internal, row))[leak.section] ?? ''
    const { section } = leak
    const cleared = { key, section, words, reason, by: viewer.userId, at: now.toISOString() }
    const next = {
      ...review,
      leaks: review.leaks.filter((one) => one !== leak),
      cleared: [...(review.cleared ?? []), cleared],
    }
    await kind.mark(tx, row.id, { sealedReview: await reviews[kind.table].seal(internal, row.id, next) })
    return { internal: { text: `${kind.title ?? kind.noun}: ${reason}` } }
  })
}

function requestOf<Row extends DraftRow, Body>(
  kind: DraftKind<Row, Body>,
  form: Form & { read?: string },
  name: keyof DraftKind<Row, Body>['moves'],
): ActRequest {
  const { aduanId, actionKey } = form
  const decides = name === 'propose' || name === 'issue'
  const facts: ActRequest['facts'] = async (tx, found) => ({
    ...(await kind.facts?.(tx, found)),
    ...(decides ? await readFacts(kind, form, tx, found) : {}),
  })
  return { aduanId, actionKey, command: kind.moves[name], facts }
}

/** Facts about the draft as it stands: whether it says something, and whether this person opened it. */
async function readFacts<Row extends DraftRow, Body>(
  kind: DraftKind<Row, Body>,
  { aduanId, read }: Form & { read?: string },
  ...[tx, { keys, viewer }]: Parameters<NonNullable<ActRequest['facts']>>
) {
  const row = keys.internal ? await kind.find(tx, aduanId) : null
  if (!row || !keys.internal) return {}
  return {
    draftComplete: kind.isComplete(await kind.open(keys.internal, row)),
    versionRead: read === (await proofOfReading(kind.table, row, viewer)),
  }
}

type Named = Pick<DraftKind<DraftRow, never>, 'title'>

function titled({ title }: Named): Written {
  return title === null ? {} : { internal: { text: title } }
}

function summary({ title }: Named, leaks: readonly Leak[]): string {
  const telling = leaks.filter(tellsOfReporter).length
  const counted = `${leaks.length} temuan${telling > 0 ? `, ${telling} di antaranya mengungkap pelapor` : ''}.`
  if (title !== null) return `${title}: ${counted}`
  return leaks.length === 0 ? 'Tidak ada temuan.' : counted
}

/** Compares a draft with what the case knows. */
async function lookThrough<Row extends DraftRow, Body>(
  scene: StaffScene,
  kind: DraftKind<Row, Body>,
  row: Row,
): Promise<{ body: Body; leaks: Leak[]; review: Review | null }> {
  const body = await kind.open(scene.internal, row)
  const review = await openReview(scene.internal, kind.table, row)
  const text = {
    sections: kind.textsOf(body),
    addressee: kind.addresseeOf?.(body),
    cleared: review?.cleared,
    noun: kind.title ?? kind.noun,
  }
  return { body, leaks: await atTheDoor(scene, text), review }
}

/** The text of a draft; refuses while a finding in it has no reason to stay. */
async function demandClean<Row extends DraftRow, Body>(
  scene: StaffScene,
  kind: DraftKind<Row, Body>,
  row: Row,
): Promise<Body> {
  const { body, leaks, review } = await lookThrough(scene, kind, row)
  return unresolved(leaks, review?.accepted ?? []).length > 0 ? scene.stop(heldUp(kind.noun)) : body
}
