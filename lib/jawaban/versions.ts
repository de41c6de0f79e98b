import { type JawabanBody, jawabanSchema } from '@/lib/naskah/answer-body'
import type { Tx } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn } from '@/lib/vault/column'

const EVERY_MS = 10 * 60_000
/** A draft as it stood. */
export const versionColumn = sealedColumn<JawabanBody>('versi_draf', 'sealed_body', 'internal', jawabanSchema)

interface NewVersion {
  jawabanId: string
  authorId: string
  at: Date
  automatic: boolean
  revision: number
  body: JawabanBody
}

/** Keeps a draft as it stands. Automatic saves of one author within ten minutes are one version: the last. */
export async function sealVersion(tx: Tx, internal: CompartmentKey, version: NewVersion): Promise<void> {
  const { body, ...row } = version
  const last = await tx.versiDraf.findFirst({
    where: { jawabanId: row.jawabanId },
    orderBy: { revision: 'desc' },
  })
  const same =
    row.automatic &&
    last?.automatic &&
    last.authorId === row.authorId &&
    row.at.getTime() - last.at.getTime() < EVERY_MS
  if (same) {
    const sealedBody = await versionColumn.seal(internal, last.id, body)
    // The time stays: otherwise somebody who writes for an hour would leave one version.
    await tx.versiDraf.update({ where: { id: last.id }, data: { sealedBody, revision: row.revision } })
    return
  }
  const id = newId()
  await tx.versiDraf.create({
    data: { ...row, id, sealedBody: await versionColumn.seal(internal, id, body) },
  })
}
