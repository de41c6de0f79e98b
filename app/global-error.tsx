'use client'

import './globals.css'
import says from '@/lib/words/id/galat.json' with { type: 'json' }

/** Last resort, when not even the root layout could render. */
export default function GlobalError() {
  return (
    <html lang="id">
      <head>
        <title>WBS Kalsel</title>
      </head>
      <body>
        <main className="page page-reporter py-12">
          <h1 className="mb-3">{says.adaMasalahDiSistem}</h1>
          <p>{says.yangSudahAndaKirimAtau}</p>
        </main>
      </body>
    </html>
  )
}
