import type { Metadata } from 'next'
import { OfficePage } from '@/components/telaah/ruang/office-page'
import { words } from '@/lib/words/words'

const t = words('keterangan')

export const metadata: Metadata = { title: t('permintaanKeterangan') }

/** Thanks an office for its answer, and reveals nothing beyond the link. */
export default function TerkirimPage() {
  return (
    <OfficePage title={t('jawabanTerkirim')}>
      <p className="measure" role="status">
        {t('terimaKasihJawabanSudah')}
      </p>
    </OfficePage>
  )
}
