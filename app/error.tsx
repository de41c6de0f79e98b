'use client'

import { ReporterPage } from '@/components/ui/reporter-page'
import says from '@/lib/words/id/galat.json' with { type: 'json' }

/** Error boundary: says what is safe, never the cause. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <ReporterPage title={says.adaMasalahDiSistem} lead={says.cobaLagiBeberapaSaat}>
      <p className="measure mb-6">{says.yangSudahAndaKirim}</p>
      <button type="button" className="button button-primary" onClick={() => reset()}>
        {says.cobaLagi}
      </button>
    </ReporterPage>
  )
}
