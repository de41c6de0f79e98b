import { actOnAduan } from '@/lib/aduan/act'
import type { LampiranContext } from '@/lib/bukti/commands'
import { openingsOfCase, recordOpening } from '@/lib/bukti/openings'
import { openLampiran } from '@/lib/bukti/queries'
import { logLine } from '@/lib/log'
import { openCase } from '../case'
import { ArchiveBroken, type ArchiveEntry, archive } from './archive'
import { chronologyText } from './chronology'
import { type BundelContents, type BundelFile, contentsOf } from './contents'
import { indexCsv } from './index-csv'
import { indexHtml } from './index-html'

export type BundelResult =
  | { kind: 'taken'; name: string; stream: ReadableStream<Uint8Array> }
  | { kind: 'refused' }
  | { kind: 'not-found' }

/**
 * Streams the evidence of a case for passing it on: index, chronology, hashes and clean copies, never an
 * original. For staff who hold a key of the case; the reporter has their own files. An event of the case
 * precedes the first byte, and an opening each file. A file that does not open or differs from the index
 * aborts the stream.
 */
export async function takeBundel(context: LampiranContext, aduanId: string): Promise<BundelResult> {
  const { db, viewer, now } = context
  const act = await actOnAduan({ db, viewer, now }, { aduanId, command: 'takeBundel' })
  if (act.kind === 'refused') return { kind: 'refused' }
  const opened = act.kind === 'done' ? await openCase(db, viewer, aduanId, now) : null
  if (!opened) return { kind: 'not-found' }

  const contents = contentsOf(opened.view, await openingsOfCase(db, aduanId), viewer.name, now)
  const entries = bundelEntries(context, aduanId, contents)
  // The number without its prefix reveals nothing in a list of downloads.
  const name = `bundel-${contents.nomor.replace(/^[A-Z]+-/, '')}.zip`
  return { kind: 'taken', name, stream: archive(entries, now) }
}

/** Contents of every bundle of a case: index, list, chronology and clean copies. */
export function bundelEntries(
  context: LampiranContext,
  aduanId: string,
  contents: BundelContents,
): ArchiveEntry[] {
  return [
    { path: 'indeks.html', text: indexHtml(contents) },
    { path: 'indeks.csv', text: indexCsv(contents) },
    { path: 'kronologi.txt', text: chronologyText(contents) },
    ...contents.files.flatMap((file) => copyOf(context, aduanId, file)),
  ]
}

function copyOf(context: LampiranContext, aduanId: string, { id, copy }: BundelFile): ArchiveEntry[] {
  if (!copy) return []
  const open = async () => {
    const { db, store, viewer, now } = context
    // Checked again for each file: rights and file states may change while the bundle is streamed.
    const file = await openLampiran(db, store, viewer, { aduanId, lampiranId: id }, ['BERSIH'])
    if (file.kind !== 'open') {
      logLine('bundle aborted', { lampiran: id })
      throw new ArchiveBroken()
    }
    await recordOpening(db, viewer, id, 'BUNDEL', now)
    return file.bytes()
  }
  return [{ path: copy.path, length: copy.length, sha256: copy.sha256, open }]
}
