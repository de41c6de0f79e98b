import { Suspense } from 'react'
import { RelatedCases } from '@/components/admin/verification/related-cases'
import { Link } from '@/components/ui/link'
import { isVerifying } from '@/lib/aduan/lifecycle-states'
import type { CaseHeadView } from '@/lib/aduan/read/case-head'
import { db } from '@/lib/platform/db/client'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { relatedCases } from '@/lib/verifikasi/related/queries'

interface Compared {
  viewer: AdminViewer
  view: CaseHeadView
}

/**
 * Similar cases: streamed after the page while the case is verified, and afterwards only when somebody asks.
 */
export function RelatedPart({ viewer, view, asked }: Compared & { asked: boolean }) {
  if (asked) return <RelatedHere viewer={viewer} view={view} />
  if (!isVerifying(view.status)) return <RelatedOnAsking aduanId={view.id} />
  return (
    <Suspense fallback={<RelatedLater aduanId={view.id} />}>
      <RelatedHere viewer={viewer} view={view} />
    </Suspense>
  )
}

/** Opens and compares many cases, so it is streamed after the page. */
async function RelatedHere({ viewer, view }: Compared) {
  const cases = await relatedCases(db(), viewer, view.id)
  return <RelatedCases aduanId={view.id} cases={cases} mayLink={view.commands.has('linkDuplicate')} />
}

/** A case that is decided is seldom compared, and comparing opens hundreds of reports. */
function RelatedOnAsking({ aduanId }: { aduanId: string }) {
  return (
    <p>
      <Link href={`/admin/aduan/${aduanId}?terkait=ya#mirip`}>Cari aduan yang mirip</Link>
    </p>
  )
}

function RelatedLater({ aduanId }: { aduanId: string }) {
  return (
    <>
      <p className="text-muted">Mencari aduan yang mirip …</p>
      <p className="without-script">
        <a href={`/admin/aduan/${aduanId}?terkait=ya#mirip`}>Tampilkan aduan mirip</a>
      </p>
    </>
  )
}
