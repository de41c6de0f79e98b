'use client'

export default function GlobalError() {
  return (
    <html lang="id">
      <body>
        <h1>Ada masalah di sistem kami</h1>
        <p>Yang sudah Anda kirim atau simpan tidak hilang. Muat ulang halaman ini beberapa saat lagi.</p>
      </body>
    </html>
  )
}
