import Link from 'next/link'

export default function NotFound() {
  return (
    <div className="page page-reporter py-14">
      <h1 className="mb-3">Halaman tidak ditemukan</h1>
      <p className="mb-6">Periksa alamatnya atau kembali ke beranda.</p>
      <Link href="/" className="button button-secondary">
        Ke beranda
      </Link>
    </div>
  )
}
