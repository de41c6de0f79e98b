import type { FoundForm } from './find'
import type { Kind } from './kinds'
import type { Choices } from './words'

/** One form, with what the matrix cannot read from its page. */
export interface Row {
  /** A place of places.ts that shows it. */
  at: string
  kind: Kind
  /** The table in which the act creates at most one row. */
  writes?: string
  /** Required choices of its fields or its act; any other choice gets its first option. */
  choose?: Choices
  /** The end of the address for autosave. */
  saves?: string
  /** The reason why its controls are not tried; the form must still exist. */
  apart?: string
}

/**
 * The identity of a form: its route, its action, and its first field. Forms on every page are listed under
 * "everywhere".
 */
export function formKey(route: string, { act, fields }: FoundForm): string {
  if (/keluar$|^setTema$/.test(act)) return `everywhere ${act}`
  const field = fields[0]?.name.replaceAll(/\d+/g, 'n')
  return [route, act, ...(field ? [field] : [])].join(' ')
}

const FILES = 'takes a file and nothing else (evidence.spec.ts)'
const TEAM = 'takes people out of the teams on which the other places stand; nothing is written'
const LEAVES = 'ends the session; nothing is written (keluar-cepat.spec.ts)'

export const FORMS: Record<string, Row> = {
  'everywhere setTema': { at: '/keamanan', kind: 'choice' },
  '/keamanan setExitKey': { at: '/keamanan', kind: 'choice' },
  'everywhere POST /api/keluar': { apart: LEAVES, at: '/daftar', kind: 'choice' },
  '/daftar register nama_tampilan': { at: '/daftar', kind: 'short', writes: 'app_user' },
  '/daftar/kode checkFirstCode kode': { at: '/daftar/kode', kind: 'secret' },
  '/masuk logIn identifier': { at: '/masuk', kind: 'secret' },
  '/aktivasi activate kode': { at: '/aktivasi', kind: 'secret' },
  '/lupa-sandi recover username': { at: '/lupa-sandi', kind: 'secret' },
  '/lupa-sandi/email askMailCode identifier': { at: '/lupa-sandi/email', kind: 'short' },
  '/lupa-sandi/email/kode mailReset identifier': { at: '/lupa-sandi/email/kode', kind: 'secret' },
  '/lapor/tulis write ringkasan': { at: '/lapor/tulis', kind: 'draft', writes: 'aduan' },
  '/lacak openByCode kode': { at: '/lacak', kind: 'secret' },
  '/periksa-surat POST /api/periksa-surat kode': { at: '/periksa-surat', kind: 'secret' },
  '/keterangan/[token] answerRequest jawaban': { at: '/keterangan/[token]', kind: 'long' },
  '/masuk/langkah-kedua totpStep kode': { at: '/masuk/langkah-kedua', kind: 'secret' },
  '/masuk/langkah-kedua recoveryStep kode_pemulihan': { at: '/masuk/langkah-kedua', kind: 'secret' },
  '/akun endSession': { at: '/akun', kind: 'choice' },
  '/akun endSessions': { at: '/akun', kind: 'choice' },
  '/akun setShortcuts': { at: '/akun', kind: 'choice' },
  '/akun/sandi changePassword sandi_sekarang': { at: '/akun/sandi', kind: 'secret' },
  '/akun/konfirmasi confirmPassword sandi': { at: '/akun/konfirmasi', kind: 'secret' },
  '/akun/langkah-kedua takeTotp kode': { at: '/akun/langkah-kedua', kind: 'secret' },
  '/akun/langkah-kedua takePasskey nama_kunci': { at: '/akun/langkah-kedua', kind: 'short' },
  '/akun/langkah-kedua dropTotp': { at: '/akun/langkah-kedua, set up', kind: 'choice' },
  '/akun/langkah-kedua dropPasskey': { at: '/akun/langkah-kedua, set up', kind: 'choice' },
  '/akun/pemulihan offerRecovery': { at: '/akun/pemulihan', kind: 'choice' },
  '/akun/pemulihan takeRecovery kode_pemulihan': { at: '/akun/pemulihan, to copy back', kind: 'secret' },
  '/akun/pemulihan dropRecovery': { at: '/akun/pemulihan, to copy back', kind: 'choice' },
  '/kabar/email askAddress email': { at: '/kabar/email', kind: 'short', writes: 'surat' },
  '/kabar/email confirmAddress kode': { at: '/kabar/email, a code was sent', kind: 'secret' },
  '/kabar/email dropAsked': { at: '/kabar/email, a code was sent', kind: 'choice' },
  '/kabar/email stopMail': { at: '/kabar/email, on', kind: 'choice' },
  '/dashboard deleteDraft': { at: '/dashboard', kind: 'choice' },
  '/dashboard adopt kode': { at: '/dashboard', kind: 'secret' },
  '/aduan/baru saveStep ringkasan': { at: '/aduan/baru', kind: 'draft', writes: 'aduan' },
  '/aduan/baru begin': { at: '/aduan/baru, before anything', kind: 'choice' },
  '/aduan/baru/[id]/1 saveStep ringkasan': {
    at: '/aduan/baru/[id]/1',
    kind: 'draft',
    writes: 'aduan',
    saves: '/draf',
  },
  '/aduan/baru/[id]/2 saveStep kronologi': {
    at: '/aduan/baru/[id]/2',
    kind: 'draft',
    writes: 'aduan',
    choose: { waktu_jenis: 'rentang', pernah_lapor: 'ya' },
    saves: '/draf',
  },
  '/aduan/baru/[id]/3 noteLampiran keterangan': { at: '/aduan/baru/[id]/3', kind: 'short' },
  '/aduan/baru/[id]/3 removeLampiran': { at: '/aduan/baru/[id]/3', kind: 'choice' },
  '/aduan/baru/[id]/3 cancelUpload': { at: '/aduan/baru/[id]/3', kind: 'choice' },
  '/aduan/baru/[id]/3 POST /api/aduan/[id]/lampiran': {
    apart: FILES,
    at: '/aduan/baru/[id]/3',
    kind: 'choice',
  },
  '/aduan/baru/[id]/3 saveStep bukti_lain': {
    at: '/aduan/baru/[id]/3',
    kind: 'draft',
    writes: 'aduan',
    choose: { risiko: 'ya', kontak_aman: 'email' },
    saves: '/draf',
  },
  '/aduan/baru/[id]/4 submit': { at: '/aduan/baru/[id]/4', kind: 'choice', writes: 'peristiwa' },
  '/aduan/baru/[id]/4 saveStep': { at: '/aduan/baru/[id]/4', kind: 'choice' },
  '/aduan/baru/[id]/2 by kode rahasia saveStep kronologi': {
    at: '/aduan/baru/[id]/2 by kode rahasia',
    kind: 'draft',
    writes: 'aduan',
    choose: { waktu_jenis: 'rentang', pernah_lapor: 'ya' },
    saves: '/draf',
  },
  '/aduan/baru/[id]/3 by kode rahasia POST /api/aduan/[id]/lampiran': {
    apart: FILES,
    at: '/aduan/baru/[id]/3 by kode rahasia',
    kind: 'choice',
  },
  '/aduan/baru/[id]/3 by kode rahasia saveStep bukti_lain': {
    at: '/aduan/baru/[id]/3 by kode rahasia',
    kind: 'draft',
    writes: 'aduan',
    choose: { risiko: 'ya' },
    saves: '/draf',
  },
  '/aduan/[id] by kode rahasia withdraw alasan_cabut': {
    at: '/aduan/[id] by kode rahasia',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/aduan/[id] by kode rahasia sendPesan pesan': {
    at: '/aduan/[id] by kode rahasia',
    kind: 'long',
    writes: 'pesan',
  },
  '/aduan/[id] by kode rahasia reportThreat ancaman': {
    at: '/aduan/[id] by kode rahasia',
    kind: 'short',
    writes: 'pesan',
  },
  '/aduan/[id] by kode rahasia POST /api/aduan/[id]/lampiran': {
    apart: FILES,
    at: '/aduan/[id] by kode rahasia',
    kind: 'choice',
  },
  '/aduan/[id] by kode rahasia loosenIdentity nama_pelapor': {
    at: '/aduan/[id] by kode rahasia',
    kind: 'short',
    writes: 'peristiwa',
    choose: { yakin_identitas: 'ya' },
  },
  '/aduan/[id]/kode deleteDraft': { at: '/aduan/[id]/kode', kind: 'choice' },
  '/aduan/[id]/kode/periksa checkCode kode': { at: '/aduan/[id]/kode/periksa', kind: 'secret' },
  '/aduan/[id] withdraw alasan_cabut': { at: '/aduan/[id], sent', kind: 'short', writes: 'peristiwa' },
  '/aduan/[id] sendPesan pesan': { at: '/aduan/[id], sent', kind: 'long', writes: 'pesan' },
  '/aduan/[id] nameCase sebutan': { at: '/aduan/[id], sent', kind: 'short' },
  '/aduan/[id] reportThreat ancaman': { at: '/aduan/[id], sent', kind: 'short', writes: 'pesan' },
  '/aduan/[id] POST /api/aduan/[id]/lampiran': { apart: FILES, at: '/aduan/[id], sent', kind: 'choice' },
  '/lapor by kode rahasia closeCase': { at: '/lapor by kode rahasia', kind: 'choice' },
  '/aduan/[id]/bukti/[lampiranId] setShortcuts': { at: '/aduan/[id]/bukti/[lampiranId]', kind: 'choice' },
  '/aduan/[id] loosenIdentity': {
    at: '/aduan/[id], sent',
    kind: 'choice',
    writes: 'peristiwa',
    choose: { yakin_identitas: 'ya' },
  },
  '/aduan/[id] consentIdentity': { at: '/aduan/[id], sent', kind: 'choice', writes: 'peristiwa' },
  '/aduan/[id] cancelUpload': { at: '/aduan/[id], with an upload that stopped', kind: 'choice' },
  '/aduan/[id] POST /api/aduan/[id]/kelengkapan keterangan': {
    at: '/aduan/[id], to complete',
    kind: 'long',
    writes: 'pesan',
    saves: '/kelengkapan',
  },
  '/aduan/[id] POST /api/aduan/[id]/kelengkapan jawaban.n': {
    at: '/aduan/[id], asked three things',
    kind: 'long',
    writes: 'pesan',
    saves: '/kelengkapan',
  },
  '/aduan/[id] submitNewFacts keterangan_baru': {
    at: '/aduan/[id], declined',
    kind: 'short',
    writes: 'pesan',
  },
  '/aduan/[id] answerQuestion jawaban_pertanyaan': {
    at: '/aduan/[id], questioned',
    kind: 'long',
    writes: 'pesan',
  },
  '/aduan/[id] acceptJawaban': {
    at: '/aduan/[id], answered',
    kind: 'choice',
    writes: 'peristiwa',
    choose: { yakin_terima: 'ya' },
  },
  '/aduan/[id] objectJawaban keberatan': { at: '/aduan/[id], answered', kind: 'short', writes: 'peristiwa' },
  '/aduan/[id] reopen fakta_baru': { at: '/aduan/[id], finished', kind: 'short', writes: 'peristiwa' },
  '/aduan/[id] rateHandling kesan': { at: '/aduan/[id], finished', kind: 'short', writes: 'peristiwa' },
  '/aduan/[id] answerCheckin cerita_keadaan': {
    at: '/aduan/[id], how are you',
    kind: 'short',
    writes: 'pesan',
  },
  '/aduan/[id] withdrawConsent': { at: '/aduan/[id], consented', kind: 'choice', writes: 'peristiwa' },
  '/aduan/[id]/data requestData isi': { at: '/aduan/[id]/data', kind: 'short', writes: 'permintaan_data' },
  '/data-saya correctProfile nama_tampilan': { at: '/data-saya', kind: 'short' },
  '/data-saya requestAboutAccount isi': { at: '/data-saya', kind: 'short', writes: 'permintaan_data' },
  '/data-saya/hapus-akun deleteAccount kalimat': { at: '/data-saya/hapus-akun', kind: 'short' },
  '/data-saya/pindah/[id] moveToCode kode': { at: '/data-saya/pindah/[id]', kind: 'secret' },
  '/kabar markRead': { at: '/kabar', kind: 'choice' },
  '/admin setShortcuts': { at: '/admin', kind: 'choice' },
  '/admin search cari': { at: '/admin', kind: 'query' },
  '/admin GET /admin dari': { at: '/admin', kind: 'query' },
  '/admin bulk label': { at: '/admin', kind: 'short', choose: { pilih: '*' } },
  '/admin/aduan/[id] setShortcuts': { at: '/admin/aduan/[id], sent', kind: 'choice' },
  '/admin/aduan/[id]/bukti setShortcuts': { at: '/admin/aduan/[id]/bukti', kind: 'choice' },
  '/admin/aduan/[id]/pesan setShortcuts': { at: '/admin/aduan/[id]/pesan', kind: 'choice' },
  '/admin/aduan/[id]/catatan setShortcuts': { at: '/admin/aduan/[id]/catatan', kind: 'choice' },
  '/admin/aduan/[id]/akses setShortcuts': { at: '/admin/aduan/[id]/akses', kind: 'choice' },
  '/admin/aduan/[id]/linimasa setShortcuts': { at: '/admin/aduan/[id]/linimasa', kind: 'choice' },
  '/admin/aduan/[id]/bukti POST /api/aduan/[id]/lampiran': {
    apart: FILES,
    at: '/admin/aduan/[id]/bukti',
    kind: 'choice',
  },
  '/admin/aduan/[id]/pesan sendPesan pesan': {
    at: '/admin/aduan/[id]/pesan',
    kind: 'long',
    writes: 'pesan',
  },
  '/admin/aduan/[id] answerThreat jawaban_ancaman': {
    at: '/admin/aduan/[id], threatened',
    kind: 'long',
    writes: 'pesan',
  },
  '/admin/aduan/[id] startVerification': {
    at: '/admin/aduan/[id], sent',
    kind: 'choice',
    writes: 'peristiwa',
  },
  '/admin/aduan/[id] assign': { at: '/admin/aduan/[id], sent', kind: 'choice', writes: 'peristiwa' },
  '/admin/aduan/[id]/catatan addCatatan catatan': {
    at: '/admin/aduan/[id]/catatan',
    kind: 'long',
    writes: 'catatan_internal',
  },
  '/admin/aduan/[id] requestIdentity alasan_identitas': {
    at: '/admin/aduan/[id], sent',
    kind: 'short',
    writes: 'pembukaan_identitas',
  },
  '/admin/aduan/[id]/akses recuse alasan_mundur': {
    at: '/admin/aduan/[id]/akses',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/admin/aduan/[id]/akses holdCase alasan_tahan': {
    at: '/admin/aduan/[id]/akses',
    kind: 'short',
    writes: 'penangguhan',
  },
  '/admin/aduan/[id] saveChecklist': { at: '/admin/aduan/[id], in verification', kind: 'choice' },
  '/admin/aduan/[id] forward catatan_tim': {
    at: '/admin/aduan/[id], in verification',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/admin/aduan/[id] askCompletion pembuka': {
    at: '/admin/aduan/[id], in verification',
    kind: 'short',
    writes: 'pesan',
    choose: { 'tanya.0': 'ya' },
  },
  '/admin/aduan/[id] redirect penjelasan_arah': {
    at: '/admin/aduan/[id], in verification',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/admin/aduan/[id] decline penjelasan_tolak': {
    at: '/admin/aduan/[id], in verification',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/admin/aduan/[id] findMain nomor_utama': { at: '/admin/aduan/[id], in verification', kind: 'query' },
  '/admin/aduan/[id] closeIncomplete penjelasan_tutup': {
    at: '/admin/aduan/[id], to complete',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/admin/aduan/[id] handToTeam alasan_alih': {
    at: '/admin/aduan/[id], with a team',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/admin/aduan/[id] reopen alasan_buka': {
    at: '/admin/aduan/[id], finished',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/admin/aduan/[id]/akses releaseConflict alasan_benturan': {
    at: '/admin/aduan/[id]/akses, about a colleague',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/admin/aduan/[id] clearLeak alasan_keliru': {
    at: '/admin/aduan/[id], with a draft held back',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/admin/aduan/[id]/akses readmit alasan_izin': {
    at: '/admin/aduan/[id]/akses, a member left',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/admin/aduan/[id]/akses liftHold alasan_lepas': {
    at: '/admin/aduan/[id]/akses, held',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/admin/aduan/[id]/akses refuseAccess alasan_tolak_akses': {
    at: '/admin/aduan/[id]/akses, in the archive',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/admin/aduan/[id]/akses returnAccess alasan_beri_akses': {
    at: '/admin/aduan/[id]/akses, in the archive',
    kind: 'short',
    choose: { petugas: 'semua' },
    writes: 'peristiwa',
  },
  '/admin/arsip askAccess alasan_akses': { at: '/admin/arsip', kind: 'short' },
  '/admin/aduan/[id] approveIdentity': {
    at: '/admin/aduan/[id], identity asked for',
    kind: 'choice',
    writes: 'peristiwa',
  },
  '/admin/identitas approveIdentity': {
    at: '/admin/identitas, asked for',
    kind: 'choice',
    writes: 'peristiwa',
  },
  '/admin/identitas rejectIdentity alasan_tolak_identitas': {
    at: '/admin/identitas, asked for',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/admin/identitas approveOriginal': {
    at: '/admin/identitas, an original asked for',
    kind: 'choice',
    writes: 'peristiwa',
  },
  '/admin/identitas rejectOriginal alasan_tolak_berkas': {
    at: '/admin/identitas, an original asked for',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/admin/aduan/[id] rejectIdentity alasan_tolak_identitas': {
    at: '/admin/aduan/[id], identity asked for',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/admin/aduan/[id] openIdentity': {
    at: '/admin/aduan/[id], identity allowed',
    kind: 'choice',
    writes: 'peristiwa',
  },
  '/admin/aduan/[id]/bukti/[lampiranId] requestOriginal alasan_berkas': {
    at: '/admin/aduan/[id]/bukti/[lampiranId], kept',
    kind: 'short',
    writes: 'pembukaan_identitas',
  },
  '/admin/aduan/[id]/bukti/[lampiranId] approveOriginal': {
    at: '/admin/aduan/[id]/bukti/[lampiranId], asked for',
    kind: 'choice',
    writes: 'peristiwa',
  },
  '/admin/aduan/[id]/bukti/[lampiranId] rejectOriginal alasan_tolak_berkas': {
    at: '/admin/aduan/[id]/bukti/[lampiranId], asked for',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/admin/aduan/[id]/bukti/[lampiranId] openOriginal': {
    at: '/admin/aduan/[id]/bukti/[lampiranId], allowed',
    kind: 'choice',
    writes: 'peristiwa',
  },
  '/admin/aduan/[id]/bukti/[lampiranId] setShortcuts': {
    at: '/admin/aduan/[id]/bukti/[lampiranId]',
    kind: 'choice',
  },
  '/admin/aduan/[id]/penyerahan requestHandover alasan_serah': {
    at: '/admin/aduan/[id]/penyerahan',
    kind: 'short',
    writes: 'penyerahan',
  },
  '/admin/aduan/[id]/penyerahan approveHandover catatan_serah': {
    at: '/admin/aduan/[id]/penyerahan, asked for',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/admin/aduan/[id]/penyerahan rejectHandover alasan_tolak': {
    at: '/admin/aduan/[id]/penyerahan, asked for',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/admin/aduan/baru receive kronologi': {
    at: '/admin/aduan/baru',
    kind: 'long',
    writes: 'aduan',
    choose: { waktu_jenis: 'rentang', pernah_lapor: 'ya', risiko: 'ya' },
  },
  '/admin/aduan/baru/[kunci] settleSlip': { at: '/admin/aduan/baru/[kunci]', kind: 'choice' },
  '/admin/jejak verifyChains': { at: '/admin/jejak', kind: 'choice' },
  '/admin/jejak GET /admin/jejak nomor': { at: '/admin/jejak', kind: 'query' },
  '/admin/kalender GET /admin/kalender/pratinjau tanggal': { at: '/admin/kalender', kind: 'query' },
  '/admin/kalender GET /admin/kalender/pratinjau libur': { at: '/admin/kalender', kind: 'query' },
  '/admin/kalender/pratinjau saveCalendar dasar': { at: '/admin/kalender/pratinjau', kind: 'short' },
  '/admin/kalender/pratinjau GET /admin/kalender/pratinjau tanggal': {
    at: '/admin/kalender/pratinjau, a day to mend',
    kind: 'query',
  },
  '/admin/kalender/pratinjau GET /admin/kalender/pratinjau libur': {
    at: '/admin/kalender/pratinjau, a year to mend',
    kind: 'query',
  },
  '/admin/pemusnahan proposeDestruction dasar': {
    at: '/admin/pemusnahan',
    kind: 'short',
    writes: 'berita_acara',
  },
  '/admin/pemusnahan/[id] approveDestruction kalimat': { at: '/admin/pemusnahan/[id]', kind: 'short' },
  '/admin/pemusnahan/[id] cancelDestruction': { at: '/admin/pemusnahan/[id]', kind: 'choice' },
  '/admin/pengguna certify sertifikat': { at: '/admin/pengguna, sertifikat', kind: 'short' },
  '/admin/pengguna invite nama_petugas': { at: '/admin/pengguna', kind: 'short', writes: 'undangan' },
  '/admin/pengguna staffDetails nip': { at: '/admin/pengguna, an administrator', kind: 'short' },
  '/admin/pengguna setAbsence dari': { at: '/admin/pengguna, an administrator', kind: 'choice' },
  '/admin/pengguna giveKeys': { at: '/admin/pengguna, an administrator', kind: 'choice' },
  '/admin/pengguna setRestricted': { at: '/admin/pengguna, an administrator', kind: 'choice' },
  '/admin/pengguna setApprover': { at: '/admin/pengguna, an administrator', kind: 'choice' },
  '/admin/pengguna changeRole': { at: '/admin/pengguna, an administrator', kind: 'choice' },
  '/admin/pengguna resetStaff': { at: '/admin/pengguna, an administrator', kind: 'choice' },
  '/admin/pengguna disableStaff': { at: '/admin/pengguna, an administrator', kind: 'choice' },
  '/admin/pengguna enableStaff': { at: '/admin/pengguna, disabled, and somebody invited', kind: 'choice' },
  '/admin/pengguna cancelInvitation': {
    at: '/admin/pengguna, disabled, and somebody invited',
    kind: 'choice',
  },
  '/admin/permintaan-data/[id] decideRequest alasan': { at: '/admin/permintaan-data/[id]', kind: 'short' },
  '/admin/referensi saveInstansi nama': {
    at: '/admin/referensi, instansi',
    kind: 'short',
    writes: 'instansi',
  },
  '/admin/referensi saveKategori label': {
    at: '/admin/referensi, kategori',
    kind: 'short',
    writes: 'kategori',
  },
  '/admin/referensi saveTemplat isi': { at: '/admin/referensi, templat', kind: 'short', writes: 'templat' },
  '/admin/referensi saveMasaSimpan tahun': { at: '/admin/referensi, masa simpan', kind: 'short' },
  '/admin/referensi saveEscalation': { at: '/admin/referensi, eskalasi', kind: 'choice' },
  '/admin/referensi saveLetterFormat format': { at: '/admin/referensi, surat', kind: 'short' },
  '/admin/rekap GET /admin/rekap dari': { at: '/admin/rekap', kind: 'query' },
  '/admin/tim createTim nama_tim': { at: '/admin/tim', kind: 'short', writes: 'tim' },
  '/admin/tim setKetua': { apart: TEAM, at: '/admin/tim', kind: 'choice' },
  '/admin/tim removeAnggota': { apart: TEAM, at: '/admin/tim', kind: 'choice' },
  '/admin/tim addAnggota': { apart: TEAM, at: '/admin/tim', kind: 'choice' },
  '/admin/tim nameDeputy dari': { apart: TEAM, at: '/admin/tim', kind: 'choice' },
  '/admin/tim renameTim nama_tim': { at: '/admin/tim', kind: 'short' },
  '/admin/tim setTimActive': { apart: TEAM, at: '/admin/tim', kind: 'choice' },
  '/akun setAbsence dari': { at: '/akun', kind: 'choice' },
  '/akun endAbsence': { at: '/akun, away', kind: 'choice' },
  '/telaah/arsip askAccess alasan_akses': { at: '/telaah/arsip', kind: 'short' },
  '/telaah setShortcuts': { at: '/telaah', kind: 'choice' },
  '/telaah search cari': { at: '/telaah', kind: 'query' },
  '/telaah GET /telaah dari': { at: '/telaah', kind: 'query' },
  '/telaah/aduan/[id] setShortcuts': { at: '/telaah/aduan/[id], with the team', kind: 'choice' },
  '/telaah/aduan/[id]/bukti setShortcuts': { at: '/telaah/aduan/[id]/bukti', kind: 'choice' },
  '/telaah/aduan/[id]/linimasa setShortcuts': { at: '/telaah/aduan/[id]/linimasa', kind: 'choice' },
  '/telaah/aduan/[id]/tugas setShortcuts': { at: '/telaah/aduan/[id]/tugas', kind: 'choice' },
  '/telaah/aduan/[id]/lapangan setShortcuts': { at: '/telaah/aduan/[id]/lapangan', kind: 'choice' },
  '/telaah/aduan/[id]/catatan setShortcuts': { at: '/telaah/aduan/[id]/catatan', kind: 'choice' },
  '/telaah/aduan/[id]/pesan setShortcuts': { at: '/telaah/aduan/[id]/pesan', kind: 'choice' },
  '/telaah/aduan/[id]/jawaban setShortcuts': { at: '/telaah/aduan/[id]/jawaban', kind: 'choice' },
  '/telaah/aduan/[id]/penyerahan setShortcuts': { at: '/telaah/aduan/[id]/penyerahan', kind: 'choice' },
  '/telaah/aduan/[id]/terlapor setShortcuts': { at: '/telaah/aduan/[id]/terlapor', kind: 'choice' },
  '/telaah/aduan/[id]/jawaban/versi/[versiId] setShortcuts': {
    at: '/telaah/aduan/[id]/jawaban/versi/[versiId]',
    kind: 'choice',
  },
  '/telaah/aduan/[id]/lembar setShortcuts': { at: '/telaah/aduan/[id]/lembar', kind: 'choice' },
  '/telaah/aduan/[id]/lembar/riwayat setShortcuts': {
    at: '/telaah/aduan/[id]/lembar/riwayat',
    kind: 'choice',
  },
  '/telaah/aduan/[id] acceptCase': {
    at: '/telaah/aduan/[id], forwarded',
    kind: 'choice',
    writes: 'peristiwa',
  },
  '/telaah/aduan/[id] handBack alasan_kembali': {
    at: '/telaah/aduan/[id], forwarded',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/telaah/aduan/[id] answerThreat jawaban_ancaman': {
    at: '/telaah/aduan/[id], threatened',
    kind: 'long',
    writes: 'pesan',
  },
  '/telaah/aduan/[id] recuse alasan_mundur': {
    at: '/telaah/aduan/[id], with the team',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/telaah/aduan/[id] declareRelation': {
    at: '/telaah/aduan/[id], undeclared',
    kind: 'choice',
    writes: 'peristiwa',
  },
  '/telaah/aduan/[id] askPelapor pertanyaan': {
    at: '/telaah/aduan/[id], with the team',
    kind: 'long',
    writes: 'pesan',
  },
  '/telaah/aduan/[id] sendProgress kemajuan': {
    at: '/telaah/aduan/[id], with the team',
    kind: 'short',
    writes: 'pesan',
  },
  '/telaah/aduan/[id] logTindakLanjut uraian_langkah': {
    at: '/telaah/aduan/[id], with the team',
    kind: 'short',
    writes: 'tindak_lanjut',
  },
  '/telaah/aduan/[id] GET /telaah/aduan/[id]/jawaban': {
    at: '/telaah/aduan/[id], with the team',
    kind: 'choice',
  },
  '/telaah/aduan/[id]/bukti/[lampiranId] setShortcuts': {
    at: '/telaah/aduan/[id]/bukti/[lampiranId]',
    kind: 'choice',
  },
  '/telaah/aduan/[id]/bukti POST /api/aduan/[id]/lampiran': {
    apart: FILES,
    at: '/telaah/aduan/[id]/bukti',
    kind: 'choice',
  },
  '/telaah/aduan/[id]/tugas finishTugas hasil_tugas': {
    at: '/telaah/aduan/[id]/tugas',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/telaah/aduan/[id]/tugas assignTugas': { at: '/telaah/aduan/[id]/tugas', kind: 'choice' },
  '/telaah/aduan/[id]/tugas assignTugas uraian_tugas': {
    at: '/telaah/aduan/[id]/tugas',
    kind: 'short',
    writes: 'tugas',
  },
  '/telaah/aduan/[id]/tugas revokeOffice': { at: '/telaah/aduan/[id]/tugas', kind: 'choice' },
  '/telaah/aduan/[id]/tugas dropQuestion': {
    at: '/telaah/aduan/[id]/tugas, with a question held',
    kind: 'choice',
  },
  '/telaah/aduan/[id]/tugas askOffice pertanyaan_instansi': {
    at: '/telaah/aduan/[id]/tugas',
    kind: 'short',
    writes: 'permintaan_instansi',
  },
  '/telaah/aduan/[id]/tugas logTindakLanjut uraian_langkah': {
    at: '/telaah/aduan/[id]/tugas',
    kind: 'short',
    writes: 'tindak_lanjut',
  },
  '/telaah/aduan/[id]/lapangan logVisit uraian_kunjungan': {
    at: '/telaah/aduan/[id]/lapangan',
    kind: 'short',
    writes: 'tindak_lanjut',
  },
  '/telaah/aduan/[id]/lapangan logInterview isi_berita': {
    at: '/telaah/aduan/[id]/lapangan',
    kind: 'short',
    writes: 'tindak_lanjut',
  },
  '/telaah/aduan/[id]/lapangan logClarification uraian_klarifikasi': {
    at: '/telaah/aduan/[id]/lapangan',
    kind: 'short',
    writes: 'tindak_lanjut',
  },
  '/telaah/aduan/[id]/lapangan deferTelling alasan_tunda': {
    at: '/telaah/aduan/[id]/lapangan',
    kind: 'short',
    writes: 'pemberitahuan_terlapor',
  },
  '/telaah/aduan/[id]/lapangan recordTelling isi_beri_tahu': {
    at: '/telaah/aduan/[id]/lapangan',
    kind: 'short',
    writes: 'pemberitahuan_terlapor',
  },
  '/telaah/aduan/[id]/lapangan POST /api/aduan/[id]/berkas-kerja': {
    apart: FILES,
    at: '/telaah/aduan/[id]/lapangan',
    kind: 'choice',
  },
  '/telaah/aduan/[id]/catatan addCatatan catatan': {
    at: '/telaah/aduan/[id]/catatan',
    kind: 'long',
    writes: 'catatan_internal',
  },
  '/telaah/aduan/[id]/pesan askPelapor pertanyaan': {
    at: '/telaah/aduan/[id]/pesan',
    kind: 'short',
    writes: 'pesan',
  },
  '/telaah/aduan/[id]/pesan sendProgress kemajuan': {
    at: '/telaah/aduan/[id]/pesan',
    kind: 'short',
    writes: 'pesan',
  },
  '/telaah/aduan/[id]/pesan sendPesan pesan': {
    at: '/telaah/aduan/[id]/pesan',
    kind: 'long',
    writes: 'pesan',
  },
  '/telaah/aduan/[id]/lembar saveLembar pokok': {
    at: '/telaah/aduan/[id]/lembar',
    kind: 'long',
    writes: 'lembar_telaah',
  },
  '/telaah/aduan/[id]/jawaban saveJawaban diterima': {
    at: '/telaah/aduan/[id]/jawaban',
    kind: 'draft',
    writes: 'jawaban',
    saves: '/jawaban',
  },
  '/telaah/aduan/[id]/jawaban issueJawaban': {
    at: '/telaah/aduan/[id]/jawaban, proposed',
    kind: 'choice',
    writes: 'peristiwa',
  },
  '/telaah/aduan/[id]/jawaban takeOverJawaban': {
    at: '/telaah/aduan/[id]/jawaban, of another',
    kind: 'choice',
    writes: 'peristiwa',
  },
  '/telaah/aduan/[id]/jawaban takeOverCorrection': {
    at: '/telaah/aduan/[id]/jawaban, corrected by another',
    kind: 'choice',
    writes: 'peristiwa',
  },
  '/telaah/aduan/[id]/jawaban sendBackJawaban catatan_draf': {
    at: '/telaah/aduan/[id]/jawaban, proposed',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/telaah/aduan/[id]/jawaban commentJawaban komentar.diterima': {
    at: '/telaah/aduan/[id]/jawaban, proposed',
    kind: 'short',
    writes: 'action_key',
  },
  '/telaah/aduan/[id]/jawaban saveCorrection alasan_perbaikan': {
    at: '/telaah/aduan/[id]/jawaban, issued',
    kind: 'draft',
    writes: 'jawaban',
    saves: '/jawaban?untuk=perbaikan',
  },
  '/telaah/aduan/[id]/jawaban issueCorrection': {
    at: '/telaah/aduan/[id]/jawaban, a correction proposed',
    kind: 'choice',
    writes: 'peristiwa',
  },
  '/telaah/aduan/[id]/jawaban sendBackCorrection catatan_perbaikan': {
    at: '/telaah/aduan/[id]/jawaban, a correction proposed',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/telaah/aduan/[id]/terlapor saveDokumen dugaan': {
    at: '/telaah/aduan/[id]/terlapor',
    kind: 'long',
    writes: 'dokumen_terlapor',
  },
  '/telaah/aduan/[id]/terlapor takeOverDokumen': {
    at: '/telaah/aduan/[id]/terlapor, of another',
    kind: 'choice',
    writes: 'peristiwa',
  },
  '/telaah/aduan/[id]/terlapor approveDokumen': {
    at: '/telaah/aduan/[id]/terlapor, proposed',
    kind: 'choice',
    writes: 'peristiwa',
  },
  '/telaah/aduan/[id]/terlapor sendBackDokumen catatan_dokumen': {
    at: '/telaah/aduan/[id]/terlapor, proposed',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/telaah/aduan/[id]/penyerahan requestHandover alasan_serah': {
    at: '/telaah/aduan/[id]/penyerahan',
    kind: 'short',
    writes: 'penyerahan',
  },
  '/telaah/aduan/[id]/penyerahan approveHandover catatan_serah': {
    at: '/telaah/aduan/[id]/penyerahan, asked for',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/telaah/aduan/[id]/penyerahan rejectHandover alasan_tolak': {
    at: '/telaah/aduan/[id]/penyerahan, asked for',
    kind: 'short',
    writes: 'peristiwa',
  },
  '/admin/referensi saveTenggat hari': { at: '/admin/referensi, tenggat', kind: 'short', writes: 'tenggat' },
  '/admin/pekerjaan retryJob': { at: '/admin/pekerjaan', kind: 'choice' },
  '/admin/aduan/[id] linkDuplicate': {
    at: '/admin/aduan/[id], a duplicate',
    kind: 'choice',
    writes: 'peristiwa',
  },
}
