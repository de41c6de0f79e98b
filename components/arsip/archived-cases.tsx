import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { statusLabels } from '@/lib/aduan/lifecycle-states'
import type { ArchivedCase } from '@/lib/sesudah/archive/queries'
import { tanggalPendek } from '@/lib/waktu/dates'

interface ArchivedCasesProps {
  cases: readonly ArchivedCase[]
  action: FormAction
  /** Shows the form at once. */
  open: boolean
}

/** Archived cases that the viewer once held, each with its request. */
export function ArchivedCases({ cases, action, open }: ArchivedCasesProps) {
  return (
    <ul className="space-y-4">
      {cases.map(({ id, nomor, kategori, status, since, request }) => (
        <li key={id} className="card space-y-2">
          <h2 className="figures text-lead">{nomor}</h2>
          <p className="text-muted">
            {kategori} · {statusLabels[status]} · di arsip sejak {tanggalPendek(since)}
          </p>
          {request === 'refused' ? (
            <p>Permintaan Anda ditolak. Tanyakan alasannya kepada petugas arsip, atau minta sekali lagi.</p>
          ) : null}
          {request === 'asked' ? (
            <p>
              <strong>Akses sudah diminta.</strong> Petugas arsip memutuskannya. Aduan ini muncul lagi di
              daftar Anda setelah diberikan.
            </p>
          ) : (
            <ActPanel
              title="Minta akses kembali"
              action={action}
              aduanId={id}
              look="secondary"
              open={open}
              explain="Permintaan dan alasan ini tercatat di riwayat aduan."
            >
              <TextArea
                name="alasan_akses"
                label="Untuk apa Anda memerlukan aduan ini?"
                hint="Misalnya pelapor menyampaikan hal baru. Jangan menulis isi aduan."
                rows={3}
              />
            </ActPanel>
          )}
        </li>
      ))}
    </ul>
  )
}
