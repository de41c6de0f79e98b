import type { Metadata } from 'next'
import Link from 'next/link'
import { Drawing } from '@/components/beranda/drawing'
import { PromisePanel } from '@/components/beranda/promise-panel'
import { WorkFlow } from '@/components/beranda/work-flow'
import { promises } from '@/lib/aduan/clocks'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { tanggal } from '@/lib/kalender/dates'
import { loadCalendar } from '@/lib/kalender/queries'
import { addHariKerja, toWitaDate } from '@/lib/kalender/rules'

export const metadata: Metadata = { title: 'WBS Aduakan! Inspektorat Daerah Provinsi Kalimantan Selatan' }

/** Today and the day by which verification is due; null when the calendar cannot be read, and then nothing is promised. */
async function promiseOfToday() {
  try {
    const today = toWitaDate(clockNow())
    const due = addHariKerja(today, promises.verification.days, await loadCalendar(db()))
    return { today: tanggal(today), due: tanggal(due) }
  } catch {
    return null
  }
}

export default async function LandingPage() {
  const promise = await promiseOfToday()
  return (
    <div className="page page-wide pb-6">
      <div className="grid gap-x-14 gap-y-10 py-12 lg:grid-cols-[1.35fr_1fr] lg:py-20">
        <div>
          <h1 className="max-w-[14ch] text-[clamp(2.2rem,1.5rem+3.6vw,3.7rem)] leading-[1.06] tracking-[-0.03em]">
            Laporkan pelanggaran dengan aman.
          </h1>
          <p className="measure mt-5 text-[1.08rem]">
            WBS Aduakan! adalah saluran resmi Inspektorat Daerah Provinsi Kalimantan Selatan bagi ASN dan masyarakat
            untuk melaporkan dugaan pelanggaran di lingkungan pemerintahan.
          </p>
          <div className="mt-7 flex flex-wrap items-center gap-3">
            <Link href="/aduan/baru" prefetch={false} className="button button-primary">
              Buat Aduan
            </Link>
            <Link href="/masuk" prefetch={false} className="button button-secondary">
              Masuk
            </Link>
            <a href="#alur" className="px-1 py-2">
              Lihat cara kerjanya
            </a>
          </div>
          <ul className="mt-9 space-y-2 border-l-4 border-gold pl-4">
            <li>
              <strong>Identitas dilindungi.</strong> Setiap aduan dienkripsi, kuncinya hanya pada petugas yang ditunjuk.
            </li>
            <li>
              <strong>Diverifikasi paling lambat 3 hari kerja.</strong> Anda melihat tanggalnya sejak aduan terkirim.
            </li>
            <li>
              <strong>Jawaban resmi di aplikasi.</strong> Setiap aduan dijawab, juga bila tidak dapat ditindaklanjuti.
            </li>
          </ul>
        </div>
        {promise ? <PromisePanel {...promise} /> : null}
      </div>

      <section aria-labelledby="lapor" className="border-t border-line py-12">
        <h2 id="lapor">Apa yang bisa dilaporkan</h2>
        <div className="mt-5 grid gap-x-14 gap-y-6 md:grid-cols-2">
          <div className="prose">
            <p>
              Dugaan korupsi, suap, gratifikasi, pungutan liar, pengaturan pengadaan, penyalahgunaan wewenang atau aset,
              benturan kepentingan, jual beli jabatan, pemalsuan dokumen, pelanggaran disiplin dan kode etik ASN, serta
              ancaman terhadap pelapor.
            </p>
            <p>Anda tidak perlu yakin sepenuhnya dan tidak perlu punya bukti. Tulis sebatas yang Anda ketahui.</p>
          </div>
          <div className="prose">
            <h3>Bukan untuk</h3>
            <ul>
              <li>
                Keadaan darurat. Hubungi <a href="tel:112">112</a> atau polisi <a href="tel:110">110</a>.
              </li>
              <li>Keluhan layanan sehari-hari. Gunakan SP4N-LAPOR! di lapor.go.id.</li>
              <li>Sengketa pribadi.</li>
            </ul>
          </div>
        </div>
      </section>

      <section id="alur" aria-labelledby="alur-judul" className="border-t border-line py-12">
        <h2 id="alur-judul" className="mb-7">
          Alur Kerja
        </h2>
        <WorkFlow />
      </section>

      <section id="tata-cara" aria-labelledby="tata-cara-judul" className="border-t border-line py-12">
        <h2 id="tata-cara-judul" className="mb-6">
          Tata Cara Lapor
        </h2>
        <div className="grid gap-x-10 gap-y-4 sm:grid-cols-[5.5rem_1fr]">
          <Drawing name="mengirim" />
          <ol className="measure list-decimal space-y-3 pl-6 marker:font-bold marker:text-brand">
            <li>Buat akun. Nama boleh samaran.</li>
            <li>Masuk ke akun Anda.</li>
            <li>Pilih “Buat Aduan”, ceritakan kejadian, lampirkan dokumen bila ada, lalu kirim.</li>
            <li>Pantau status dan balas pertanyaan di dasbor Anda.</li>
          </ol>
        </div>
      </section>

      <section aria-labelledby="aman" className="border-t border-line py-12">
        <h2 id="aman">Keamanan dan perlindungan Anda</h2>
        <div className="mt-5 grid gap-x-14 gap-y-6 md:grid-cols-2">
          <div className="prose">
            <p>
              Gunakan perangkat milik sendiri. Hindari komputer, Wi-Fi, dan email kantor. Tombol “Keluar cepat” menutup
              halaman dan mengeluarkan Anda dari akun.
            </p>
            <p>
              <Link href="/keamanan" prefetch={false}>
                Baca saran keamanan sebelum melapor
              </Link>
            </p>
          </div>
          <div className="prose">
            <h3>Perlindungan pelapor</h3>
            <ul>
              <li>Pelindungan hak kepegawaian dari tindakan diskriminatif.</li>
              <li>Pengamanan fisik melalui koordinasi dengan aparat penegak hukum bila diperlukan.</li>
              <li>Bantuan hukum dan psikologis bila Anda diintimidasi karena aduan.</li>
            </ul>
          </div>
        </div>
      </section>

      <section aria-labelledby="tentang" className="border-t border-line py-12">
        <h2 id="tentang">Tentang</h2>
        <p className="measure mt-4">
          WBS Aduakan! dikelola Inspektorat Daerah Provinsi Kalimantan Selatan bersama Pemerintah Provinsi Kalimantan
          Selatan, dengan prinsip mudah, terpadu, dan tuntas, sebagai saluran partisipasi ASN dan masyarakat dalam
          mengawasi kinerja, pembangunan, dan pelayanan publik.
        </p>
      </section>

      <section id="kontak" aria-labelledby="kontak-judul" className="border-t border-line pt-12">
        <h2 id="kontak-judul">Kontak</h2>
        <dl className="mt-5 grid gap-x-8 gap-y-3 sm:grid-cols-[8rem_1fr]">
          <dt className="font-semibold">Alamat</dt>
          <dd>
            Inspektorat Daerah Provinsi Kalimantan Selatan, Jl. Bangun Praja, Kawasan Perkantoran Pemerintah Provinsi
            Kalimantan Selatan, Banjarbaru 70733
          </dd>
          <dt className="font-semibold">Telepon</dt>
          <dd>
            <a href="tel:+625116749235">0511-6749235</a>
          </dd>
          <dt className="font-semibold">Faks</dt>
          <dd>0511-7649237</dd>
          <dt className="font-semibold">Email</dt>
          <dd>
            <a href="mailto:it.prov.kalsel@gmail.com">it.prov.kalsel@gmail.com</a>
          </dd>
          <dt className="font-semibold">Jam layanan</dt>
          <dd>Senin sampai Jumat pada hari kerja. Aplikasi menerima aduan kapan saja.</dd>
        </dl>
      </section>
    </div>
  )
}
