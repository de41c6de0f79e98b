import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Keamanan Anda · WBS Aduakan!' }

export default function KeamananPage() {
  return (
    <article className="page page-reporter prose py-10">
      <h1>Keamanan Anda</h1>
      <p>Saran ini singkat. Bacalah sebelum menulis aduan, terutama bila Anda bekerja dekat dengan terlapor.</p>
      <h2>Perangkat dan jaringan</h2>
      <ul>
        <li>Gunakan perangkat milik sendiri. Hindari komputer, Wi-Fi, dan email kantor.</li>
        <li>Riwayat peramban tidak ikut terhapus. Gunakan mode privat atau hapus riwayat sendiri.</li>
        <li>Jangan simpan salinan aduan, nomor aduan, atau tanda terima di perangkat kantor.</li>
        <li>
          Tombol <strong>Keluar cepat</strong> menutup halaman ini dan mengeluarkan Anda dari akun.
        </li>
      </ul>
      <h2>Cerita dan berkas</h2>
      <ul>
        <li>Ceritakan kepada sesedikit mungkin orang bahwa Anda melapor.</li>
        <li>
          Periksa berkas sebelum mengunggahnya: nama pembuat, cap air, metadata, dan lokasi pada foto dapat mengarah
          kepada Anda. Saat ini berkas kami simpan apa adanya, terenkripsi.
        </li>
        <li>Bila ingin anonim, jangan menulis hal yang hanya Anda yang tahu.</li>
        <li>Jangan mengambil dokumen yang bukan hak akses Anda, dan jangan mencari bukti yang membahayakan Anda.</li>
      </ul>
      <h2>Akun</h2>
      <ul>
        <li>Jangan memakai nama asli atau NIP sebagai nama pengguna.</li>
        <li>Jangan memakai kata sandi yang sudah Anda pakai di tempat lain.</li>
        <li>Jangan memberikan nama pengguna, kata sandi, atau kode pemulihan kepada siapa pun, termasuk petugas.</li>
      </ul>
      <h2>Apa yang dilindungi, dan apa yang tidak</h2>
      <p>
        Isi aduan, pesan, dan berkas disimpan dengan enkripsi per aduan; kuncinya hanya pada Anda dan petugas yang
        ditunjuk. Orang yang mencuri basis data atau cadangannya tidak dapat membacanya. Yang tidak tercakup: peladen
        yang diambil alih ketika sedang dipakai, dan perangkat Anda sendiri.
      </p>
      <h2>Saluran lain</h2>
      <p>
        Bila yang Anda laporkan adalah pejabat di Inspektorat, Anda juga dapat melapor ke Inspektorat Jenderal
        Kementerian Dalam Negeri, KPK (198), atau Ombudsman RI (137). Bila Anda terancam, LPSK melindungi saksi dan
        pelapor (148).
      </p>
    </article>
  )
}
