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
 * The evidence of a case for handing it over: index, chronology, hashes and clean copies, never an original. For staff who hold a key of the case;
 * the reporter has the own files. That it was taken is an event of the case before the first byte goes out, and each file an opening
 * before that file does. A file that does not open, or is another than the index says, breaks the stream off.
 */
export async function takeBundel(context: LampiranContext, aduanId: string): Promise<BundelResult> {
  const { db, viewer, now } = context
  const act = await actOnAduan({ db, viewer, now }, { aduanId, command: 'takeBundel' })
  if (act.kind === 'refused') return { kind: 'refused' }
  const opened = act.kind === 'done' ? await openCase(db, viewer, aduanId, now) : null
  if (!opened) return { kind: 'not-found' }

  const contents = contentsOf(opened.view, await openingsOfCase(db, aduanId), viewer.name, now)
  const entries = bundelEntries(context, aduanId, contents)
  // Numbers tell nothing to whoever sees a list of downloads.
  const name = `bundel-${contents.nomor.replace(/^[A-Z]+-/, '')}.zip`
  return { kind: 'taken', name, stream: archive(entries, now) }
}

/** What every bundle of a case holds: index, list, chronology and the clean copies. */
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
    // Asked again for each file: a right may be taken away, a file held back, while the bundle is on its way.
    const file = await openLampiran(db, store, viewer, { aduanId, lampiranId: id }, ['BERSIH'])
    if (file.kind !== 'open') {
      logLine('warn', 'bundle broken off', { lampiran: id })
      throw new ArchiveBroken()
    }
    await recordOpening(db, viewer, id, 'BUNDEL', now)
    return file.bytes()
  }
  return [{ path: copy.path, length: copy.length, sha256: copy.sha256, open }]
}
