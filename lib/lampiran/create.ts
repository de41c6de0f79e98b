import { appendEvent } from '@/lib/aduan/events'
import { isOfTeam } from '@/lib/aduan/rules'
import { guardLaterWords } from '@/lib/benturan/later-words'
import type { Tx } from '@/lib/db/client'
import { dateColumn } from '@/lib/db/dates'
import { newId } from '@/lib/db/id'
import { toWitaDate } from '@/lib/kalender/rules'
import { keepDeclaration } from '@/lib/telaah/hubungan'
import type { Bytes } from '@/lib/vault/bytes'
import { sealFileKey } from '@/lib/vault/file'
import { sealMeta } from './meta'
import { originalCompartment, originalKey } from './original-key'
import type { MayAdd } from './permission'
import type { LampiranMeta } from './rules'

/** A blob that is whole in the store, and what opens it. */
export interface StoredBlob {
  storageKey: string
  fileKey: Bytes
  cipherLength: number
  cipherHash: Bytes
}

/** Makes the row of a file whose original is stored, with its event once the case is sent. The file still has to be examined. */
export async function createLampiran(
  tx: Tx,
  { aduan, keys, role }: MayAdd,
  actorId: string,
  file: { id: string; meta: LampiranMeta; original: StoredBlob },
  now: Date,
): Promise<void> {
  const { id, meta, original } = file
  const today = toWitaDate(now)
  const copyId = newId()
  const { fileKey, ...blob } = original
  await tx.lampiran.create({
    data: {
      id,
      aduanId: aduan.id,
      uploader: role,
      onDate: dateColumn(today),
      sealedMeta: await sealMeta(keys.content, id, meta),
      copies: {
        create: {
          id: copyId,
          kind: 'ASLI',
          compartment: originalCompartment(role),
          sealedKey: await sealFileKey(await originalKey(tx, aduan, keys, role), copyId, fileKey),
          ...blob,
        },
      },
    },
  })
  await tx.aduan.update({
    where: { id: aduan.id },
    data: { touchedOn: dateColumn(today), version: { increment: 1 } },
  })
  if (aduan.status === 'DRAF') return
  // Who adds a file works on the case, like by any other act (lib/aduan/act.ts).
  if (isOfTeam(role)) await keepDeclaration(tx, aduan.id, actorId, now)
  // A file's name may name somebody of the staff: they are out before anybody is told.
  if (role === 'PELAPOR') await guardLaterWords(tx, keys, aduan, today)
  await appendEvent(tx, keys, {
    aduanId: aduan.id,
    kind: 'lampiranAdded',
    actorRole: role,
    actorId,
    fromStatus: aduan.status,
    toStatus: aduan.status,
    now,
    today,
    internal: { text: `sha256:${meta.sha256}` },
  })
}
