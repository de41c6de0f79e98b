'use client'

import { ReporterPage } from '@/components/ui/reporter-page'

/** Error boundary: says what is safe, never the cause. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <ReporterPage title="Ada masalah di sistem kami" lead="Coba lagi beberapa saat.">
      <p className="measure mb-6">
        Yang sudah Anda kirim atau simpan tidak hilang. Bila Anda baru saja menekan sebuah tombol, tulisan
        Anda kami simpan dan kami tampilkan lagi saat halaman ini dapat dibuka.
      </p>
      <button type="button" className="button button-primary" onClick={() => reset()}>
        Coba lagi
      </button>
    </ReporterPage>
  )
}
