import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Pemberitahuan privasi · WBS Aduakan!' }

export default function PrivasiPage() {
  return (
    <article className="page page-reporter prose py-10">
      <h1>Pemberitahuan privasi</h1>
      <p>
        Pemberitahuan ini menjelaskan data apa yang kami proses, untuk apa, dan apa hak Anda menurut Undang-Undang
        Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.
      </p>
      <h2>Siapa pengendali data</h2>
      <p>
        Inspektorat Daerah Provinsi Kalimantan Selatan, Jl. Bangun Praja, Kawasan Perkantoran Pemerintah Provinsi
        Kalimantan Selatan, Banjarbaru 70733, telp. <a href="tel:+625116749235">0511-6749235</a>, email{' '}
        <a href="mailto:it.prov.kalsel@gmail.com">it.prov.kalsel@gmail.com</a>.
      </p>
      <h2>Data yang kami proses</h2>
      <ul>
        <li>Akun: nama pengguna, nama yang ingin digunakan, dan bila Anda isi: email dan nomor HP.</li>
        <li>Aduan: yang Anda tulis dan unggah, serta pesan antara Anda dan petugas.</li>
        <li>Tanggal setiap langkah. Kami tidak menyimpan alamat IP dan tidak memakai pelacak.</li>
      </ul>
      <p>Kami tidak pernah meminta NIK, foto KTP, NIP, alamat rumah, atau tanggal lahir.</p>
      <h2>Tujuan dan dasar</h2>
      <p>
        Menerima, memeriksa, dan menindaklanjuti dugaan pelanggaran di lingkungan pemerintahan, sebagai pelaksanaan
        tugas pengawasan dan pelayanan publik, serta dengan persetujuan Anda untuk data yang Anda isi secara sukarela.
      </p>
      <h2>Siapa yang dapat membaca</h2>
      <p>
        Hanya petugas yang ditunjuk untuk aduan Anda. Isi aduan dienkripsi dan kuncinya per orang. Siapa yang dapat
        mengetahui nama Anda bergantung pada pilihan Anda di setiap aduan: Rahasia, Anonim, atau Terbuka. Terlapor dan
        publik tidak pernah mengetahuinya dari kami.
      </p>
      <h2>Masa simpan</h2>
      <ul>
        <li>Draf yang tidak dibuka selama 14 hari dihapus otomatis.</li>
        <li>Aduan disimpan selama diperlukan untuk penanganan dan kearsipan menurut peraturan yang berlaku.</li>
      </ul>
      <h2>Hak Anda</h2>
      <p>
        Anda berhak mengakses, memperbaiki, dan meminta penghapusan data Anda sejauh dibolehkan peraturan, serta menarik
        persetujuan. Sampaikan lewat pesan pada aduan Anda atau melalui kontak di atas. Mencabut aduan dapat Anda lakukan
        sendiri di halaman aduan.
      </p>
    </article>
  )
}
