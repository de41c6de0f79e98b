import { CaseQueue } from '@/app/daftar'
import { ButtonLink } from '@/components/ui/button-link'
import { Done } from '@/components/ui/done'
import { requireViewer } from '@/lib/platform/session/viewer'
import type { QueueParams } from '@/lib/verifikasi/queue/rules'
import { bulkAction } from './actions'

interface Place {
  searchParams: Promise<QueueParams>
}

/** The administrators' queue, nearest deadline first. */
export default async function AntreanPage({ searchParams }: Place) {
  const viewer = await requireViewer('ADMIN')
  const params = await searchParams
  return (
    <div className="list-page">
      <Done>{doneWords(params)}</Done>
      <CaseQueue
        viewer={viewer}
        params={params}
        title="Antrean"
        acts={<ButtonLink href="/admin/aduan/baru">Catat aduan</ButtonLink>}
        bulk={bulkAction}
      />
    </div>
  )
}

/** Confirmation of the last bulk action from the query; it contains only numbers. */
function doneWords({ selesai, jumlah }: QueueParams): string | null {
  const count = Number(jumlah)
  if (!Number.isInteger(count) || count < 1 || count > 50) return null
  if (selesai === 'tugas') return `${count} aduan ditugaskan.`
  return selesai === 'label' ? `Label ${count} aduan berubah.` : null
}
