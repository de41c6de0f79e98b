/** The people to test; the demo's telaah1 and ketua1 belong to Tim A, telaah3 to another team. */
export const PEOPLE = ['pelapor1', 'pelapor2', 'admin1', 'telaah1', 'telaah3', 'ketua1'] as const
type Somebody = (typeof PEOPLE)[number]
const ALL = PEOPLE

interface Row {
  path: string
  /** The people who may see it; everybody else who is signed in gets 404. */
  may: readonly Somebody[] | 'everybody'
  /** The visitor's answer, if it is not the redirect to the login page. */
  visitor?: string
}

/**
 * Every page and every route for reading, with the people who may see it. `{id}` is an aduan of pelapor1,
 * just sent.
 */
export const ROUTES: Record<string, Row> = {
  '(publik)/page.tsx': { path: '/', may: 'everybody' },
  '(publik)/privasi/page.tsx': { path: '/privasi', may: 'everybody' },
  '(publik)/bantuan/page.tsx': { path: '/bantuan', may: 'everybody' },
  '(publik)/keamanan/page.tsx': { path: '/keamanan', may: 'everybody' },
  // Only in the demo; a real installation answers 404.
  '(publik)/dev/surat/page.tsx': { path: '/dev/surat', may: 'everybody' },
  '(akun)/daftar/page.tsx': { path: '/daftar', may: 'everybody' },
  // Only for the session that made the account (akun.spec.ts).
  '(akun)/daftar/kode/page.tsx': { path: '/daftar/kode', may: [], visitor: '307 /masuk' },
  '(akun)/lupa-sandi/page.tsx': { path: '/lupa-sandi', may: 'everybody' },
  '(akun)/lupa-sandi/email/page.tsx': { path: '/lupa-sandi/email', may: 'everybody' },
  '(akun)/lupa-sandi/email/kode/page.tsx': { path: '/lupa-sandi/email/kode', may: 'everybody' },
  '(akun)/aktivasi/page.tsx': { path: '/aktivasi', may: 'everybody' },
  '(akun)/masuk/page.tsx': { path: '/masuk', may: 'everybody' },
  // Only for a browser that sent the right password (akun.spec.ts).
  '(akun)/masuk/langkah-kedua/page.tsx': { path: '/masuk/langkah-kedua', may: 'everybody' },
  '(akun)/akun/page.tsx': { path: '/akun', may: ALL },
  '(akun)/akun/sandi/page.tsx': { path: '/akun/sandi', may: ALL },
  '(akun)/akun/langkah-kedua/page.tsx': { path: '/akun/langkah-kedua', may: ALL },
  '(akun)/akun/pemulihan/page.tsx': { path: '/akun/pemulihan', may: ALL },
  '(akun)/akun/konfirmasi/page.tsx': { path: '/akun/konfirmasi', may: ALL },
  '(publik)/lapor/page.tsx': { path: '/lapor', may: 'everybody' },
  // With an account its own form, for staff the page before it.
  '(publik)/lapor/tulis/page.tsx': { path: '/lapor/tulis', may: 'everybody' },
  '(publik)/lacak/page.tsx': { path: '/lacak', may: 'everybody' },
  '(publik)/periksa-surat/page.tsx': { path: '/periksa-surat', may: 'everybody' },
  '(pelapor)/dashboard/page.tsx': { path: '/dashboard', may: ['pelapor1', 'pelapor2'] },
  '(pelapor)/aduan/baru/page.tsx': { path: '/aduan/baru', may: ['pelapor1', 'pelapor2'] },
  '(pelapor)/aduan/baru/[id]/[langkah]/page.tsx': { path: '/aduan/baru/{draft}/1', may: ['pelapor1'] },
  '(pelapor)/aduan/[id]/page.tsx': { path: '/aduan/{id}', may: ['pelapor1'] },
  '(pelapor)/aduan/[id]/terkirim/page.tsx': { path: '/aduan/{id}/terkirim', may: ['pelapor1'] },
  '(pelapor)/aduan/[id]/tanda-terima/page.tsx': { path: '/aduan/{id}/tanda-terima', may: ['pelapor1'] },
  'api/aduan/[id]/tanda-terima/route.ts': { path: '/api/aduan/{id}/tanda-terima', may: ['pelapor1'] },
  '(pelapor)/aduan/[id]/janji/page.tsx': { path: '/aduan/{id}/janji', may: ['pelapor1'] },
  // Only for the session of the code (tanpa-akun.spec.ts), never for an account.
  '(pelapor)/aduan/[id]/kode/page.tsx': { path: '/aduan/{id}/kode', may: [] },
  '(pelapor)/aduan/[id]/kode/periksa/page.tsx': { path: '/aduan/{id}/kode/periksa', may: [] },
  '(pelapor)/aduan/[id]/data/page.tsx': { path: '/aduan/{id}/data', may: ['pelapor1'] },
  '(pelapor)/data-saya/page.tsx': { path: '/data-saya', may: ['pelapor1', 'pelapor2'] },
  '(pelapor)/data-saya/hapus-akun/page.tsx': {
    path: '/data-saya/hapus-akun',
    may: ['pelapor1', 'pelapor2'],
  },
  '(pelapor)/data-saya/pindah/[id]/page.tsx': { path: '/data-saya/pindah/{id}', may: ['pelapor1'] },
  'api/data-saya/route.ts': { path: '/api/data-saya?bentuk=json', may: ['pelapor1', 'pelapor2'] },
  '(admin)/admin/permintaan-data/page.tsx': { path: '/admin/permintaan-data', may: ['admin1'] },
  // Only a holder of the keys of their cases sees a request or a record of destruction.
  '(admin)/admin/permintaan-data/[id]/page.tsx': { path: '/admin/permintaan-data/{id}', may: [] },
  '(admin)/admin/pemusnahan/page.tsx': { path: '/admin/pemusnahan', may: ['admin1'] },
  '(admin)/admin/pemusnahan/[id]/page.tsx': { path: '/admin/pemusnahan/{id}', may: [] },
  '(admin)/admin/arsip/page.tsx': { path: '/admin/arsip', may: ['admin1'] },
  '(telaah)/telaah/arsip/page.tsx': { path: '/telaah/arsip', may: ['telaah1', 'telaah3', 'ketua1'] },
  '(admin)/admin/aduan/baru/page.tsx': { path: '/admin/aduan/baru', may: ['admin1'] },
  // A slip is shown only to the session that made it.
  '(admin)/admin/aduan/baru/[kunci]/page.tsx': { path: '/admin/aduan/baru/{id}', may: [] },
  '(admin)/admin/page.tsx': { path: '/admin', may: ['admin1'] },
  '(admin)/admin/pengguna/page.tsx': { path: '/admin/pengguna', may: ['admin1'] },
  '(admin)/admin/identitas/page.tsx': { path: '/admin/identitas', may: ['admin1'] },
  '(admin)/admin/tim/page.tsx': { path: '/admin/tim', may: ['admin1'] },
  '(admin)/admin/kalender/page.tsx': { path: '/admin/kalender', may: ['admin1'] },
  '(admin)/admin/kalender/pratinjau/page.tsx': { path: '/admin/kalender/pratinjau', may: ['admin1'] },
  '(admin)/admin/referensi/page.tsx': { path: '/admin/referensi', may: ['admin1'] },
  '(admin)/admin/jejak/page.tsx': { path: '/admin/jejak', may: ['admin1'] },
  '(admin)/admin/rekap/page.tsx': { path: '/admin/rekap', may: ['admin1'] },
  'api/rekap/route.ts': { path: '/api/rekap?tabel=arus', may: ['admin1'] },
  '(admin)/admin/pekerjaan/page.tsx': { path: '/admin/pekerjaan', may: ['admin1'] },
  '(admin)/admin/aduan/[id]/page.tsx': { path: '/admin/aduan/{id}', may: ['admin1'] },
  '(admin)/admin/aduan/[id]/bukti/page.tsx': { path: '/admin/aduan/{id}/bukti', may: ['admin1'] },
  '(admin)/admin/aduan/[id]/pesan/page.tsx': { path: '/admin/aduan/{id}/pesan', may: ['admin1'] },
  '(admin)/admin/aduan/[id]/catatan/page.tsx': { path: '/admin/aduan/{id}/catatan', may: ['admin1'] },
  '(admin)/admin/aduan/[id]/akses/page.tsx': { path: '/admin/aduan/{id}/akses', may: ['admin1'] },
  '(admin)/admin/aduan/[id]/linimasa/page.tsx': { path: '/admin/aduan/{id}/linimasa', may: ['admin1'] },
  '(telaah)/telaah/page.tsx': { path: '/telaah', may: ['telaah1', 'telaah3', 'ketua1'] },
  // The case has no team yet: no reviewer may see it.
  '(telaah)/telaah/aduan/[id]/page.tsx': { path: '/telaah/aduan/{id}', may: [] },
  '(telaah)/telaah/aduan/[id]/bukti/page.tsx': { path: '/telaah/aduan/{id}/bukti', may: [] },
  '(telaah)/telaah/aduan/[id]/linimasa/page.tsx': { path: '/telaah/aduan/{id}/linimasa', may: [] },
  '(telaah)/telaah/aduan/[id]/tugas/page.tsx': { path: '/telaah/aduan/{id}/tugas', may: [] },
  '(telaah)/telaah/aduan/[id]/lapangan/page.tsx': { path: '/telaah/aduan/{id}/lapangan', may: [] },
  '(telaah)/telaah/aduan/[id]/catatan/page.tsx': { path: '/telaah/aduan/{id}/catatan', may: [] },
  '(telaah)/telaah/aduan/[id]/pesan/page.tsx': { path: '/telaah/aduan/{id}/pesan', may: [] },
  '(telaah)/telaah/aduan/[id]/jawaban/page.tsx': { path: '/telaah/aduan/{id}/jawaban', may: [] },
  '(telaah)/telaah/aduan/[id]/lembar/page.tsx': { path: '/telaah/aduan/{id}/lembar', may: [] },
  '(telaah)/telaah/aduan/[id]/lembar/riwayat/page.tsx': {
    path: '/telaah/aduan/{id}/lembar/riwayat',
    may: [],
  },
  '(telaah)/telaah/aduan/[id]/terlapor/page.tsx': { path: '/telaah/aduan/{id}/terlapor', may: [] },
  // Nothing is approved: nobody gets a document for the terlapor (terlapor.spec.ts has approved ones).
  'api/aduan/[id]/terlapor/[dokumenId]/route.ts': { path: '/api/aduan/{id}/terlapor/{id}', may: [] },
  // Protected by a token of 256 bits, which nobody here has.
  '(publik)/keterangan/[token]/page.tsx': { path: '/keterangan/{id}', may: [], visitor: '404' },
  '(publik)/keterangan/terkirim/page.tsx': { path: '/keterangan/terkirim', may: 'everybody' },
  'api/aduan/[id]/lembar/route.ts': { path: '/api/aduan/{id}/lembar', may: [] },
  'api/aduan/[id]/berita-acara/[langkahId]/route.ts': {
    path: '/api/aduan/{id}/berita-acara/{file}',
    may: [],
  },
  'api/aduan/[id]/berkas-kerja/[berkasId]/route.ts': {
    path: '/api/aduan/{id}/berkas-kerja/{file}',
    may: [],
  },
  '(telaah)/telaah/aduan/[id]/penyerahan/page.tsx': { path: '/telaah/aduan/{id}/penyerahan', may: [] },
  '(admin)/admin/aduan/[id]/penyerahan/page.tsx': { path: '/admin/aduan/{id}/penyerahan', may: ['admin1'] },
  // No hand-over was requested and approved: nobody gets a case file.
  'api/aduan/[id]/penyerahan/route.ts': { path: '/api/aduan/{id}/penyerahan', may: [] },
  '(telaah)/telaah/aduan/[id]/jawaban/versi/[versiId]/page.tsx': {
    path: '/telaah/aduan/{id}/jawaban/versi/{id}',
    may: [],
  },
  // The case has no answer yet: nobody gets a letter (jawaban.spec.ts has one).
  'api/aduan/[id]/jawaban/[jawabanId]/route.ts': { path: '/api/aduan/{id}/jawaban/{id}', may: [] },
  '(pelapor)/aduan/[id]/bukti/[lampiranId]/page.tsx': { path: '/aduan/{id}/bukti/{file}', may: ['pelapor1'] },
  '(admin)/admin/aduan/[id]/bukti/[lampiranId]/page.tsx': {
    path: '/admin/aduan/{id}/bukti/{file}',
    may: ['admin1'],
  },
  '(telaah)/telaah/aduan/[id]/bukti/[lampiranId]/page.tsx': {
    path: '/telaah/aduan/{id}/bukti/{file}',
    may: [],
  },
  '(kabar)/kabar/page.tsx': { path: '/kabar', may: ALL },
  '(kabar)/kabar/email/page.tsx': { path: '/kabar/email', may: ALL },
  // A notification belongs to its reader; any other id gets the answer for an unknown one.
  '(kabar)/kabar/[id]/route.ts': { path: '/kabar/{id}', may: [] },
  'api/kabar/route.ts': { path: '/api/kabar', may: ALL, visitor: '401' },
  'api/antrean/route.ts': {
    path: '/api/antrean',
    may: ['admin1', 'telaah1', 'telaah3', 'ketua1'],
    visitor: '401',
  },
  '.well-known/security.txt/route.ts': { path: '/.well-known/security.txt', may: 'everybody' },
  // Only for this machine or a token (routing.spec.ts).
  'metrics/route.ts': { path: '/metrics', may: 'everybody' },
  'api/health/route.ts': { path: '/api/health', may: 'everybody' },
  'api/aduan/[id]/lampiran/[lampiranId]/route.ts': {
    path: '/api/aduan/{id}/lampiran/{file}',
    may: ['pelapor1', 'admin1'],
  },
  'api/aduan/[id]/lampiran/[lampiranId]/halaman/route.ts': {
    path: '/api/aduan/{id}/lampiran/{file}/halaman?lebar=320',
    may: ['pelapor1', 'admin1'],
  },
  'api/aduan/[id]/lampiran/[lampiranId]/putar/route.ts': {
    path: '/api/aduan/{id}/lampiran/{sound}/putar',
    may: ['pelapor1', 'admin1'],
  },
  'api/aduan/[id]/bundel/route.ts': { path: '/api/aduan/{id}/bundel', may: ['admin1'] },
}

/** Routes that only accept posts and uploads; rights.spec.ts tries them one by one. */
export const POSTS = [
  'api/keluar/route.ts',
  'api/sesi/route.ts',
  // Accepts only messages signed by the mail provider (kabar/bounces.test.ts).
  'api/surat/resend/route.ts',
  // Accepts only the mail server that knows MAIL_BOUNCE_SECRET (the same test).
  'api/surat/pulang/route.ts',
  'api/aduan/[id]/hadir/route.ts',
  'api/aduan/[id]/draf/route.ts',
  'api/lapor/draf/route.ts',
  'api/aduan/[id]/jawaban/route.ts',
  'api/periksa-surat/route.ts',
  'api/aduan/[id]/lampiran/route.ts',
  'api/aduan/[id]/unggahan/route.ts',
  'api/aduan/[id]/unggahan/[unggahanId]/route.ts',
  'api/aduan/[id]/kelengkapan/route.ts',
  'api/aduan/[id]/berkas-kerja/route.ts',
]
