import { caseFiles, openLampiran } from '@/lib/bukti/queries'
import { cleanName } from '@/lib/bukti/rules'
import { isKept, type LampiranView } from '@/lib/bukti/views'
import { ArchiveBroken, type ArchiveEntry, archive } from '@/lib/kasus/bundle/archive'
import { fileNameIn } from '@/lib/kasus/bundle/file-name'
import type { Db } from '@/lib/platform/db/client'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import type { BlobStore } from '@/lib/platform/storage/store'
import { dataCopy, ownIds } from './copy'

interface Context {
  db: Db
  store: BlobStore
  viewer: PelaporViewer
  now: Date
}

/** Streams the whole access copy as a ZIP: data.json, the clean copies of the files of each
 * case, and the reporter's own originals where there is no clean copy. */
export async function copyArchive(context: Context): Promise<ReadableStream<Uint8Array>> {
  const { db, viewer, now } = context
  const copy = await dataCopy(db, viewer, now)
  const entries: ArchiveEntry[] = [{ path: 'data.json', text: `${JSON.stringify(copy, null, 2)}\n` }]
  const { cases, drafts } = await ownIds(db, viewer)
  for (const [index, id] of [...new Set([...cases, ...drafts])].entries()) {
    const found = await caseFiles(db, viewer, id)
    for (const [number, file] of (found?.files ?? []).entries())
      entries.push(...entryOf(context, id, index, number, file))
  }
  return archive(entries, now)
}

function entryOf(
  { db, store, viewer }: Context,
  aduanId: string,
  index: number,
  number: number,
  file: LampiranView,
): ArchiveEntry[] {
  const { id, name, clean } = file
  const own = isKept(file) && file.hasOriginal
  if (!own && (!clean || file.held)) return []
  const open = async () => {
    const kinds = [own ? 'ASLI' : 'BERSIH'] as const
    const opened = await openLampiran(db, store, viewer, { aduanId, lampiranId: id }, kinds)
    if (opened.kind !== 'open') throw new ArchiveBroken()
    return opened.bytes()
  }
  const path = `berkas/${index + 1}/${fileNameIn(number + 1, clean ? cleanName(name, clean.type) : name)}`
  const { length, sha256 } = clean ?? file
  return [{ path, length, sha256, open }]
}
