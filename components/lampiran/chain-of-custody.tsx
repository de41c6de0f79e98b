import { Table } from '@/components/ui/table'
import { roleLabels } from '@/lib/aduan/events/event-labels'
import { differenceList, findingList, openingLabels, stateLabelOf } from '@/lib/bukti/finding-labels'
import { sizeWords } from '@/lib/bukti/rules'
import type { LampiranView, OpeningView } from '@/lib/bukti/views'
import { toWitaDate } from '@/lib/waktu/calendar'
import { pukul, tanggalPendek } from '@/lib/waktu/dates'
import { words } from '@/lib/words/words'

const t = words('lampiran')

/** The history of a file: original, uploader, examination, clean copy, and each opening by staff. */
export function ChainOfCustody({ file, openings }: { file: LampiranView; openings: readonly OpeningView[] }) {
  const facts: [string, string][] = [
    [t('diterima'), `${tanggalPendek(file.onDate)}, dari ${roleLabels.staff[file.uploader]}`],
    [t('ukuranBerkasAsli'), `${sizeWords(file.length)} (${file.length.toLocaleString('id-ID')} bita)`],
    [t('sha256BerkasAsli'), file.sha256],
    [t('keadaan'), stateLabelOf(file)],
    [
      t('ditemukanDiBerkasAsli'),
      findingList(file.findings) ?? (file.clean ? t('tidakAda') : t('belumDiketahui')),
    ],
    ...(file.clean
      ? ([
          [
            t('ukuranSalinanBersih'),
            `${sizeWords(file.clean.length)} (${file.clean.length.toLocaleString('id-ID')} bita)`,
          ],
          [t('sha256SalinanBersih'), file.clean.sha256],
          [t('bedaDariBerkasAsli'), differenceList(file.differences).join(' ') || t('tidakAdaYangDiketahui')],
        ] satisfies [string, string][])
      : []),
  ]
  return (
    <aside aria-label={t('riwayatBukti')} className="min-w-0 space-y-6">
      <section aria-labelledby="riwayat-judul">
        <h2 id="riwayat-judul" className="mb-2">
          {t('riwayatBukti')}
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
          {t('dibukaOleh')}
        </h2>
        {openings.length === 0 ? (
          <p className="text-muted">{t('belumDibukaPetugas')}</p>
        ) : (
          <Table
            caption={t('siapaMembukaBerkasIni')}
            captionHidden
            columns={[
              { key: 'siapa', label: t('siapa') },
              { key: 'kapan', label: t('kapan') },
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
