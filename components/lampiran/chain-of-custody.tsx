import { Table } from '@/components/ui/table'
import { roleLabels } from '@/lib/aduan/events/event-labels'
import { differenceList, findingList, openingLabels, stateLabelOf } from '@/lib/bukti/finding-labels'
import { sizeWords } from '@/lib/bukti/rules'
import type { LampiranView, OpeningView } from '@/lib/bukti/views'
import { toWitaDate } from '@/lib/waktu/calendar'
import { pukul, tanggalPendek } from '@/lib/waktu/dates'

/** The history of a file: original, uploader, examination, clean copy, and each opening by staff. */
export function ChainOfCustody({ file, openings }: { file: LampiranView; openings: readonly OpeningView[] }) {
  const facts: [string, string][] = [
    ['Diterima', `${tanggalPendek(file.onDate)}, dari ${roleLabels.staff[file.uploader]}`],
    ['Ukuran berkas asli', `${sizeWords(file.length)} (${file.length.toLocaleString('id-ID')} bita)`],
    ['SHA-256 berkas asli', file.sha256],
    ['Keadaan', stateLabelOf(file)],
    [
      'Ditemukan di berkas asli',
      findingList(file.findings) ?? (file.clean ? 'Tidak ada' : 'Belum diketahui'),
    ],
    ...(file.clean
      ? ([
          [
            'Ukuran salinan bersih',
            `${sizeWords(file.clean.length)} (${file.clean.length.toLocaleString('id-ID')} bita)`,
          ],
          ['SHA-256 salinan bersih', file.clean.sha256],
          ['Beda dari berkas asli', differenceList(file.differences).join(' ') || 'Tidak ada yang diketahui'],
        ] satisfies [string, string][])
      : []),
  ]
  return (
    <aside aria-label="Riwayat bukti" className="min-w-0 space-y-6">
      <section aria-labelledby="riwayat-judul">
        <h2 id="riwayat-judul" className="mb-2">
          Riwayat bukti
        </h2>
        <dl className="divide-y divide-line border-y border-line">
          {facts.map(([label, value]) => (
            <div key={label} className="py-2">
              <dt className="small text-muted">{label}</dt>
              <dd className={label.startsWith('SHA') && value.length > 20 ? 'break-all font-mono small' : ''}>
                {value}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="pembukaan-judul">
        <h2 id="pembukaan-judul" className="mb-2">
          Dibuka oleh
        </h2>
        {openings.length === 0 ? (
          <p className="text-muted">Belum dibuka petugas.</p>
        ) : (
          <Table
            caption="Siapa membuka berkas ini dan kapan"
            captionHidden
            columns={[
              { key: 'siapa', label: 'Siapa' },
              { key: 'kapan', label: 'Kapan' },
            ]}
            rows={openings.map((opening) => ({
              id: `${opening.at}${opening.who}${opening.act}`,
              cells: { siapa: opening.who, kapan: `${openingTime(opening)}, ${openingLabels[opening.act]}` },
            }))}
          />
        )}
      </section>
    </aside>
  )
}

/** E.g. "24 November 2026 pukul 10.42 WITA". */
export function openingTime({ at }: { at: string }): string {
  const moment = new Date(at)
  return `${tanggalPendek(toWitaDate(moment))} ${pukul(moment)}`
}
