'use client'

import './globals.css'

/** Last resort, when not even the root layout could render. */
export default function GlobalError() {
  return (
    <html lang="id">
      <head>
        <title>WBS Kalsel</title>
      </head>
      <body>
        <main className="page page-reporter py-12">
          <h1 className="mb-3">Ada masalah di sistem kami</h1>
          <p>Yang sudah Anda kirim atau simpan tidak hilang. Muat ulang halaman ini beberapa saat lagi.</p>
        </main>
      </body>
    </html>
  )
}
