import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { clockNow } from '@/lib/clock'
import { openRequests } from '@/lib/identitas/queries'
import { db } from '@/lib/platform/db/client'
import { requireViewer } from '@/lib/platform/session/viewer'
import { toWitaDate } from '@/lib/waktu/calendar'
import { pukul, tanggalPendek } from '@/lib/waktu/dates'

/** Requests of identities and sealed originals that wait for this administrator's approval. */
export default async function IdentitasPage() {
  const viewer = await requireViewer('ADMIN')
  const requests = await openRequests(db(), viewer, clockNow())
  return (
    <div className="space-y-8">
      <div className="space-y-2">
        <h1>Pembukaan identitas</h1>
        <p className="measure text-muted">
          Identitas pelapor, dan berkas asli yang tidak punya salinan aman, hanya terbuka bila dua orang
          sepakat: yang satu meminta dengan alasan tertulis, yang lain menyetujui. Di sini tampil permintaan
          yang menunggu keputusan Anda.
        </p>
      </div>
      {requests.length === 0 ? (
        <EmptyState title="Tidak ada permintaan yang menunggu Anda">
          <p>Hanya pembuka identitas kedua yang menerima permintaan. Masing-masing berlaku 24 jam.</p>
        </EmptyState>
      ) : (
        <Table
          caption="Permintaan yang menunggu keputusan Anda"
          columns={[
            { key: 'nomor', label: 'Nomor aduan' },
            { key: 'yang', label: 'Yang diminta' },
            { key: 'peminta', label: 'Peminta' },
            { key: 'sampai', label: 'Berlaku sampai' },
          ]}
          rows={requests.map(({ id, aduanId, lampiranId, nomor, requester, expiresAt }) => ({
            id,
            cells: {
              nomor: (
                <Link
                  href={
                    lampiranId
                      ? `/admin/aduan/${aduanId}/bukti/${lampiranId}#asli`
                      : `/admin/aduan/${aduanId}#identitas`
                  }
                  className="figures"
                >
                  {nomor}
                </Link>
              ),
              yang: lampiranId ? 'Berkas asli' : 'Identitas',
              peminta: requester,
              sampai: `${tanggalPendek(toWitaDate(new Date(expiresAt)))}, ${pukul(new Date(expiresAt))}`,
            },
          }))}
        />
      )}
    </div>
  )
}
