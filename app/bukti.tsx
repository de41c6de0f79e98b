import type { ReactNode } from 'react'
import { archiveOrNotFound } from '@/app/arsip-or-not-found'
import { EvidenceViewer } from '@/components/lampiran/evidence-viewer'
import { shortcutsOn } from '@/lib/akun/shortcuts'
import { examineLeft } from '@/lib/bukti/examine-soon'
import { openingsOfFile } from '@/lib/bukti/openings'
import { caseFiles } from '@/lib/bukti/queries'
import { clockNow } from '@/lib/clock'
import { EVIDENCE_STEP, stepPath } from '@/lib/lapor/form/steps'
import { db } from '@/lib/platform/db/client'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { store } from '@/lib/platform/storage/store'
import { words } from '@/lib/words/words'
import { setShortcutsAction } from './pintasan-actions'

const t = words('lampiran')

/** Route of a file page: case, file, and in the query the page (`hal`) and the zoom (`besar`). */
export interface BuktiPlace {
  params: Promise<{ id: string; lampiranId: string }>
  searchParams: Promise<{ hal?: string; besar?: string; selesai?: string }>
}

/** One file of a case, the same page for reporter and staff; 404 for a case that is not the viewer's. */
export async function BuktiPage({
  viewer,
  base,
  place,
  original = null,
}: {
  viewer: Viewer
  /** Base path of this role's case pages. */
  base: '/aduan' | '/admin/aduan' | '/telaah/aduan'
  place: BuktiPlace
  /** How two administrators open the original of this file, if they can. */
  original?: ReactNode
}) {
  const [{ id, lampiranId }, { hal, besar }] = await Promise.all([place.params, place.searchParams])
  const found = await caseFiles(db(), viewer, id)
  const file = found?.files.find((other) => other.id === lampiranId)
  if (!found || !file) return archiveOrNotFound(viewer, id)
  await examineLeft({ db: db(), store: store(), viewer, now: clockNow() }, id)
  const staff = viewer.role !== 'PELAPOR'
  const page = Number(hal ?? '1')
  const inside = Number.isInteger(page) && page >= 1 && page <= (file.pages ?? 1)
  return (
    <EvidenceViewer
      aduanId={id}
      audience={staff ? 'staff' : 'pelapor'}
      files={found.files}
      file={file}
      viewPath={`${base}/${id}/bukti`}
      back={
        found.draft
          ? { href: `${stepPath(id, EVIDENCE_STEP)}#bukti`, label: t('kembaliKeBukti') }
          : {
              // Staff have a page of the evidence.
              href: staff ? `${base}/${id}/bukti` : `${base}/${id}#bukti`,
              label: t(staff ? 'kembaliKeKasus' : 'kembaliKeAduan'),
            }
      }
      page={inside ? page : 1}
      large={besar === 'ya'}
      original={original}
      openings={staff ? await openingsOfFile(db(), file.id) : []}
      shortcuts={await shortcutsOn(db(), viewer)}
      setShortcuts={setShortcutsAction}
    />
  )
}
