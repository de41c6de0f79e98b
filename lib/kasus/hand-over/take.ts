import { actAsStaff } from '@/lib/aduan/act'
import type { LampiranContext } from '@/lib/bukti/commands'
import { openingsOfCase } from '@/lib/bukti/openings'
import { references } from '@/lib/lembaga/queries'
import { renderPdf } from '@/lib/naskah/pdf/render'
import { stepsOf } from '@/lib/telaah/internal'
import { startSha256 } from '@/lib/vault/digest'
import { type ArchiveEntry, archive } from '../bundle/archive'
import { contentsOf } from '../bundle/contents'
import { type BundelResult, bundelEntries } from '../bundle/take'
import { openCase } from '../case'
import { newestOf } from './commands'
import { caseFileDocument } from './document'
import { handoversOf } from './queries'

const TOO_LATE = 'Waktu untuk mengambil berkas kasus ini sudah lewat. Minta lagi.'

/**
 * Streams the case file for law enforcement: the PDF with table of contents, and everything that a bundle
 * holds. For the requester within a day of approval. An event of the case precedes the first byte.
 */
export async function takeHandover(context: LampiranContext, aduanId: string): Promise<BundelResult> {
  const { db, viewer, now } = context
  const request = { aduanId, command: 'takeHandover' } as const
  const act = await actAsStaff({ db, viewer, now }, request, async (scene) => {
    const row = await newestOf(scene)
    if (!row?.expiresAt || now >= row.expiresAt) return scene.refuse(TOO_LATE)
    return {}
  })
  if (act.kind === 'refused') return { kind: 'refused' }
  if (act.kind !== 'done') return { kind: 'not-found' }
  const opened = await openCase(db, viewer, aduanId, now)
  const [handover] = opened ? await handoversOf(db, opened.keys, aduanId) : []
  if (!opened || !handover) return { kind: 'not-found' }
  const { view, keys } = opened
  const contents = contentsOf(view, await openingsOfCase(db, aduanId), viewer.name, now)
  const pdf = await renderPdf(
    caseFileDocument({
      view,
      contents,
      handover,
      steps: await stepsOf(db, keys, aduanId),
      refs: await references(db),
      consent: view.facts.identityConsent === true,
      now,
    }),
  )
  const entries = [wholeFile('berkas-kasus.pdf', pdf), ...bundelEntries(context, aduanId, contents)]
  const name = `berkas-${contents.nomor.replace(/^[A-Z]+-/, '')}.zip`
  return { kind: 'taken', name, stream: archive(entries, now) }
}

function wholeFile(path: string, content: Buffer): ArchiveEntry {
  const hash = startSha256()
  hash.add(content)
  const bytes = new Uint8Array(content)
  const open = async () =>
    (async function* () {
      yield bytes
    })()
  return { path, length: bytes.length, sha256: hash.end().hex, open }
}
