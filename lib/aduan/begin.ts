import type { Tx } from '@/lib/platform/db/client'
import type { ActorRole } from '@/lib/platform/db/generated/enums'
import type { Bytes } from '@/lib/vault/bytes'
import { type CompartmentKey, newCompartmentKey } from '@/lib/vault/case-keys'
import type { Seed } from '@/lib/vault/seed'
import type { Kalender, WitaDate } from '@/lib/waktu/calendar'
import { applyClocks, type Clocks } from '@/lib/waktu/clocks'
import { dateColumn } from '@/lib/waktu/date-columns'
import { loadPromised } from '@/lib/waktu/promise-settings'
import { kindOf } from './clock-columns'
import type { SharedPart } from './events/events'
import { noFacts } from './facts'
import type { Side } from './keys/cleared'
import { grantKeys, newOriginalKeys } from './keys/keys'
import { reporterKeyOf, sealReporterKey } from './keys/reporter-key'
import { decide } from './lifecycle'
import { type OwnColumns, settle } from './settle'

/** The keys of a new case. */
export type NewKeys = Record<'content' | 'internal' | 'identity', CompartmentKey> & {
  originals: Record<Side, CompartmentKey>
}

/** A case that is created as sent, without having been a draft. */
interface Beginning {
  command: 'submit' | 'receive'
  by: { role: ActorRole; userId: string }
  id: string
  /** Opens the reporter's side; finds their own cases. */
  seed: Seed
  ownerTag: Bytes
  /** The case of which it is a follow-up. */
  asalAduanId?: string
  /** The first day of its deadlines: the day it was sent. */
  countedFrom: WitaDate
  shared?: SharedPart
  /** Gives the keys to staff and ESCROW and prepares the report for the case's row. */
  file: (keys: NewKeys) => Promise<OwnColumns & { nomor: string; tanpaKode: boolean; priority: number }>
  today: WitaDate
  calendar: Kalender
  now: Date
}

/**
 * Creates the row, the keys of all compartments and the report of a new case, and starts its clocks by
 * the table.
 */
export async function begin(tx: Tx, beginning: Beginning): Promise<{ nomor: string; clocks: Clocks }> {
  const { command, by, id, seed, ownerTag, asalAduanId, countedFrom, shared, calendar, now, today } =
    beginning
  const decision = decide({ status: 'DRAF', command, role: by.role, facts: noFacts })
  if (!decision.ok) throw new Error(`an aduan cannot begin with ${command}`)
  const key = (compartment: CompartmentKey['ref']['compartment']) =>
    newCompartmentKey({ caseId: id, compartment, epoch: 1 })
  const keys = {
    content: await key('content'),
    internal: await key('internal'),
    identity: await key('identity'),
    originals: await newOriginalKeys({ id, epoch: 1 }),
  }
  const publicKey = await reporterKeyOf(seed, id)
  await tx.aduan.create({
    data: {
      id,
      ownerTag,
      createdOn: dateColumn(today),
      touchedOn: dateColumn(today),
      sealedReporterKey: await sealReporterKey(keys.content, publicKey),
      ...(asalAduanId ? { asalAduanId } : {}),
    },
  })
  await grantKeys(
    tx,
    [keys.content, keys.identity, keys.originals.a, keys.originals.b],
    [{ holder: 'PELAPOR', publicKey }],
  )
  const filed = await beginning.file(keys)
  const promised = await loadPromised(tx, today)
  const kind = kindOf({ ...filed, berkadarPengawasan: false })
  const setting = { today: countedFrom, calendar, ...kind, promised }
  const clocks = applyClocks({ due: {}, paused: null }, decision.clock, setting)
  await settle(tx, {
    aduan: { id, status: 'DRAF' },
    to: decision.to,
    clocks,
    data: { ...filed, submittedOn: dateColumn(countedFrom) },
    event: decision.event,
    by,
    keys,
    shared,
    now,
    today,
  })
  return { nomor: filed.nomor, clocks }
}
