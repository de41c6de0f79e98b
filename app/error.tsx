'use client'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <div className="page page-reporter py-14">
      <h1 className="mb-3">Ada masalah di sistem kami</h1>
      <p className="mb-6">
        Yang sudah Anda kirim atau simpan tidak hilang. Bila Anda baru saja menekan sebuah tombol, tulisan
        Anda kami simpan dan kami tampilkan lagi saat halaman ini dapat dibuka. Coba lagi beberapa saat.
      </p>
      <button type="button" className="button button-primary" onClick={() => reset()}>
        Coba lagi
      </button>
    </div>
  )
}
