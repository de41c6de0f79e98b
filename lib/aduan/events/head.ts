import type { Tx } from '@/lib/platform/db/client'
import type { Bytes } from '@/lib/vault/bytes'
import { chainHash, fitsHead, sealHead } from '@/lib/vault/chain'
import { clockColumns, PRIORITY } from '../clock-columns'

/** Name of a case's chain in the seal of its head. */
export const chainName = (aduanId: string): string => `aduan:${aduanId}`

/**
 * The columns of a case that its head is sealed over besides the last event (docs/design/hardening.md, rule
 * 17): whose it is, what it is about, who works on it, and its deadlines. Only settle writes them once a case
 * is sent. The verifying administrator is not among them: leaving the office frees a desk without an event.
 */
export const headColumns = {
  nomor: true,
  ownerTag: true,
  epoch: true,
  kategoriId: true,
  kabkotaCode: true,
  createdOn: true,
  submittedOn: true,
  closedOn: true,
  berkadarPengawasan: true,
  tanpaKode: true,
  timId: true,
  mainAduanId: true,
  asalAduanId: true,
  ...clockColumns,
  nextDueOn: true,
  priority: true,
} as const satisfies Record<string, true>

/** A row with these columns. */
export type HeadRow = Record<keyof typeof headColumns, string | number | boolean | Date | Bytes | null>

/**
 * Columns that came later, with the value that says nothing: with it they are left out, so that older seals
 * hold.
 */
const LATER: Partial<Record<keyof typeof headColumns, unknown>> = {
  safetyDueOn: null,
  priority: PRIORITY.usual,
}

/** The state of a row as one hash, for the seal of its head. */
export function headState(row: HeadRow): Promise<Bytes> {
  const all = Object.keys(headColumns) as (keyof typeof headColumns)[]
  const names = all.filter((name) => !(name in LATER) || row[name] !== LATER[name])
  return chainHash(
    null,
    Object.fromEntries(
      names.map((name) => {
        const value = row[name]
        if (value instanceof Date) return [name, value.toISOString()]
        return [name, typeof value === 'boolean' ? Number(value) : value]
      }),
    ),
  )
}

/**
 * Changes a row outside an event and renews its seal, unless the row was not as sealed: then the old seal
 * stays, as in appendEvent, and nothing is repaired.
 */
export async function changeUnderSeal(
  tx: Tx,
  aduanId: string,
  data: { epoch: number; epochOver: boolean; sealedReporterKey?: Bytes },
): Promise<void> {
  const { events, chainLength, chainSeal, ...before } = await tx.aduan.findUniqueOrThrow({
    where: { id: aduanId },
    select: {
      ...headColumns,
      chainLength: true,
      chainSeal: true,
      events: { orderBy: { seq: 'desc' }, take: 1, select: { seq: true, hash: true } },
    },
  })
  const row = await tx.aduan.update({ where: { id: aduanId }, data, select: headColumns })
  const [last] = events
  if (!last) return
  const name = chainName(aduanId)
  const state = await headState(before)
  const sealed = { length: last.seq, hash: last.hash, state }
  if (!(await fitsHead(name, { length: chainLength, seal: chainSeal }, sealed))) return
  const renewed = await sealHead(name, last.seq, last.hash, await headState(row))
  await tx.aduan.update({ where: { id: aduanId }, data: { chainSeal: renewed } })
}
