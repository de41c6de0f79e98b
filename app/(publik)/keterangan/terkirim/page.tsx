import type { Metadata } from 'next'
import { OfficePage } from '@/components/telaah/ruang/office-page'

export const metadata: Metadata = { title: 'Permintaan keterangan' }

/** Thanks an office for its answer, and reveals nothing beyond the link. */
export default function TerkirimPage() {
  return (
    <OfficePage title="Jawaban terkirim">
      <p className="measure" role="status">
        Terima kasih. Jawaban sudah kami terima dan tersimpan terenkripsi. Halaman ini dapat ditutup.
      </p>
    </OfficePage>
  )
}
