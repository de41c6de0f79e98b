import type { RawAnswers } from '@/lib/lapor/form/answers'

export type DemoStory = Partial<RawAnswers>

const common = {
  waktu_jenis: 'tidak_ingat',
  identitas: 'rahasia',
  kontak_aman: 'aplikasi',
} satisfies DemoStory

/** Invented stories; no person, office event or sum in them is real. */
export const DEMO_STORIES: [DemoStory, DemoStory, DemoStory, DemoStory, DemoStory, DemoStory] = [
  {
    ...common,
    kategori: 'pungli',
    ringkasan: 'Pungutan tanpa karcis untuk pengambilan berkas izin',
    terlapor: [{ nama: 'Tidak tahu', jabatan: 'Petugas loket dua', peran: 'utama' }],
    instansi: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
    waktu_jenis: 'berlangsung',
    kabkota: '63.72',
    lokasi_rinci: 'Loket pelayanan lantai satu',
    kronologi:
      'Setiap pemohon yang mengambil berkas diminta Rp50.000 tanpa karcis. Saya melihatnya tiga kali dalam bulan ini. Yang tidak membayar diminta kembali minggu depan.',
    sumber_info: 'melihat',
    kerugian: '50000',
  },
  {
    ...common,
    kategori: 'pengadaan',
    ringkasan: 'Obat di gudang berbeda jumlahnya dengan berita acara',
    terlapor: [{ nama: '', jabatan: 'Pengelola gudang farmasi', peran: '' }],
    instansi: 'Dinas Kesehatan',
    kabkota: '63.71',
    kronologi:
      'Jumlah obat yang diterima tidak sama dengan berita acara serah terima. Selisihnya selalu pada jenis yang sama dan tidak pernah ditanyakan.',
    sumber_info: 'dokumen',
  },
  {
    ...common,
    kategori: 'aset',
    ringkasan: 'Kendaraan dinas dipakai untuk usaha pribadi pada akhir pekan',
    terlapor: [{ nama: '', jabatan: 'Kepala seksi', peran: 'utama' }],
    instansi: 'Dinas Perhubungan',
    kabkota: '63.03',
    kronologi:
      'Mobil bak terbuka milik dinas dipakai mengangkut barang dagangan setiap Sabtu dan Minggu. Bahan bakarnya diisi dengan kupon kantor.',
    sumber_info: 'melihat',
  },
  {
    ...common,
    kategori: 'pengadaan',
    ringkasan: 'Syarat lelang disusun agar hanya satu penyedia yang lolos',
    terlapor: [{ nama: '', jabatan: 'Kelompok kerja pemilihan', peran: 'utama' }],
    instansi: 'Dinas Pekerjaan Umum dan Penataan Ruang',
    kabkota: '63.72',
    kronologi:
      'Dalam dokumen pemilihan ada syarat merek alat yang hanya dimiliki satu penyedia di provinsi ini. Tiga penyedia lain mundur setelah penjelasan.',
    sumber_info: 'mengalami',
    hubungan: 'penyedia',
  },
  {
    ...common,
    kategori: 'disiplin',
    ringkasan: 'Absensi diisi orang lain untuk pegawai yang tidak masuk',
    terlapor_tidak_tahu: 'ya',
    instansi: 'Badan Penghubung',
    kabkota: 'daring',
    kronologi:
      'Beberapa pegawai tercatat hadir setiap pagi, padahal mereka baru datang setelah siang. Kartu mereka ditempelkan oleh satu orang yang sama.',
    sumber_info: 'melihat',
    identitas: 'anonim',
  },
  {
    ...common,
    kategori: 'hibah',
    ringkasan: 'Pemotongan dana bantuan sekolah',
    kronologi: 'Saya mendengar dari dua orang tua murid bahwa',
  },
]
