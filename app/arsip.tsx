import { ArchivedCases } from '@/components/arsip/archived-cases'
import { KeptForms } from '@/components/form/kept-forms'
import { Done } from '@/components/ui/done'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { Pagination } from '@/components/ui/pagination'
import { db } from '@/lib/platform/db/client'
import { keptValues } from '@/lib/platform/http/kept-form'
import type { StaffViewer } from '@/lib/platform/session/viewer-type'
import { archivedCases } from '@/lib/sesudah/archive/queries'
import { askAccessAction } from './arsip-actions'

export interface ArsipPlace {
  searchParams: Promise<{ aduan?: string; sesudah?: string; selesai?: string }>
}

/**
 * The cases whose keys this viewer lost in the archive, or one of them, with the form to ask for them; for
 * both staff roles.
 */
export async function ArsipPage({ viewer, place }: { viewer: StaffViewer; place: ArsipPlace }) {
  const { aduan, sesudah, selesai } = await place.searchParams
  const base = `/${viewer.role.toLowerCase()}/arsip`
  const { cases, next } = await archivedCases(db(), viewer, { only: aduan, after: sesudah })
  return (
    <KeptForms values={await keptValues(viewer.userId, base)} className="space-y-6">
      <PageHead title="Arsip">
        Aduan yang sudah lama ditutup hanya dapat dibuka petugas arsip, supaya satu akun yang diambil alih
        orang tidak membuka semua aduan lama. Bila memerlukannya, minta akses kembali dengan alasan.
      </PageHead>
      <Done>{selesai === 'minta' ? 'Permintaan terkirim. Petugas arsip sudah diberi tahu.' : null}</Done>
      {aduan ? (
        <p>
          <Link href={base}>Semua aduan di arsip</Link>
        </p>
      ) : null}
      {cases.length > 0 ? (
        <ArchivedCases cases={cases} action={askAccessAction} open={aduan !== undefined} />
      ) : (
        <EmptyState title="Tidak ada aduan di arsip Anda">
          <p>Di sini tampil aduan yang dulu Anda tangani dan sudah lama ditutup.</p>
        </EmptyState>
      )}
      <Pagination
        label="Halaman arsip"
        previous={sesudah ? base : null}
        next={next ? `${base}?sesudah=${next}` : null}
      />
    </KeptForms>
  )
}
