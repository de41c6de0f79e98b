import { describeEvent } from '@/lib/aduan/events/event-labels'
import type { ActorRole } from '@/lib/aduan/lifecycle-states'
import { DRAFT_NOTICE_DAYS } from '@/lib/waktu/deadline-steps'
import type { OtherKind } from './rules'

/** Sentences of notifications that are not events of a case. */
const others: Record<OtherKind, string> = {
  'verification.dayBefore': 'Besok hari terakhir verifikasi aduan ini.',
  'verification.today': 'Hari ini hari terakhir verifikasi aduan ini.',
  'verification.escalated': 'Verifikasi terlambat dan belum selesai.',
  'firstMessage.dayBefore': 'Besok hari terakhir untuk kabar pertama kepada pelapor.',
  'firstMessage.today': 'Hari ini hari terakhir untuk kabar pertama kepada pelapor.',
  'firstMessage.escalated': 'Kabar pertama kepada pelapor terlambat.',
  'answer.dayBefore': 'Besok hari terakhir jawaban resmi.',
  'answer.today': 'Hari ini hari terakhir jawaban resmi.',
  'answer.escalated': 'Jawaban resmi terlambat.',
  'progress.dayBefore': 'Besok hari terakhir kabar kemajuan kepada pelapor.',
  'progress.today': 'Hari ini hari terakhir kabar kemajuan kepada pelapor.',
  'progress.escalated': 'Kabar kemajuan kepada pelapor terlambat.',
  'safety.dayBefore': 'Besok hari terakhir untuk menjawab laporan ancaman dari pelapor.',
  'safety.today': 'Hari ini hari terakhir untuk menjawab laporan ancaman dari pelapor.',
  'safety.escalated': 'Laporan ancaman dari pelapor belum dijawab dan sudah terlambat.',
  'tugas.given': 'Anda mendapat tugas pada kasus ini.',
  'tugas.dayBefore': 'Besok hari terakhir tugas Anda pada kasus ini.',
  'tugas.today': 'Hari ini hari terakhir tugas Anda pada kasus ini.',
  'tugas.late': 'Tugas Anda pada kasus ini lewat batas waktunya.',
  'koordinasi.today': 'Hari ini hari terakhir instansi dapat menjawab permintaan keterangan Anda.',
  'koordinasi.late': 'Instansi belum menjawab dan tautan permintaan keterangan sudah kedaluwarsa.',
  'pemberitahuan.today': 'Pemberitahuan kepada terlapor ditunda sampai hari ini.',
  draftExpiring: `Draf ini akan dihapus dalam ${DRAFT_NOTICE_DAYS} hari bila tidak Anda lanjutkan.`,
  calendarMissing:
    'Kalender hari kerja tahun depan belum diisi. Tanpa itu, batas waktu tidak dapat dijanjikan.',
  keysUncertified: 'Ada petugas dengan kunci baru yang belum bersertifikat. Ia belum menerima kasus apa pun.',
  jobDead: 'Ada pekerjaan sistem yang berhenti dan menunggu Anda.',
  caseUnheld:
    'Ada aduan yang tidak dapat dibuka administrator mana pun. Minta pemegang kunci pemulihan lembaga membukanya.',
  destructionPlanned:
    'Aduan ini diusulkan untuk dimusnahkan karena masa simpannya berakhir atau Anda memintanya. Unduh dulu yang ingin Anda simpan.',
  destructionProposed: 'Ada usulan pemusnahan yang menunggu persetujuan Anda.',
  destructionDone: 'Pemusnahan yang disetujui sudah dilaksanakan.',
  dataExported: 'Data diekspor dari sistem. Periksa di Jejak apakah itu wajar.',
  loginsFailing: 'Banyak percobaan masuk gagal dalam waktu singkat, pada banyak akun.',
  manyCasesRead:
    'Seorang administrator membuka sangat banyak kasus rekannya dalam satu jam. Periksa di Jejak apakah itu wajar.',
  adminRecovered:
    'Kunci pemulihan lembaga dipakai untuk membuat atau membuka akun administrator. Bila Anda tidak mengetahuinya, segera beri tahu pimpinan.',
  accountCreated: 'Akun Anda dibuat. Simpan kode pemulihannya di tempat yang aman.',
  passwordChanged: 'Kata sandi Anda diganti. Bila bukan Anda, segera ganti lagi dengan kode pemulihan.',
  newDevice: 'Ada perangkat lain yang masuk ke akun Anda. Bila bukan Anda, segera ganti kata sandi.',
  secondStepFailed:
    'Ada yang tahu kata sandi Anda dan lima kali salah mengisi kode langkah kedua. Bila bukan Anda, segera ganti kata sandi.',
  accountChanged:
    'Administrator mengubah akun Anda: data kepegawaian, peran, kode baru, atau dinonaktifkan. Bila Anda tidak mengetahuinya, segera beri tahu administrator lain.',
  accountRequest: 'Ada permintaan tentang data akun yang harus dijawab dalam 3 x 24 jam.',
  accountRequestLate: 'Permintaan tentang data akun belum dijawab dalam 3 x 24 jam.',
  accountRequestDecided: 'Permintaan Anda tentang data akun sudah dijawab.',
  workLeft: 'Ada tugas atau draf tanpa penanggung jawab pada kasus ini. Serahkan kepada anggota lain.',
  deputyNamed: 'Anda ditunjuk sebagai pengganti ketua tim. Hari dan dasarnya ada di halaman Kasus tim.',
  standsIn: 'Anda menjadi pengganti rekan yang tidak di tempat. Batas waktu pekerjaannya tampil pada Anda.',
  deputyEnded: 'Waktu Anda sebagai pengganti ketua tim sudah berakhir.',
  accessAsked: 'Seorang petugas meminta akses kembali ke aduan yang sudah diarsipkan.',
  addressDead: 'Email tidak dapat dikirim ke alamat Anda. Periksa alamatnya di Kabar lewat email.',
}

/** The same for somebody who does not hold the key of the case. */
const unnamed = {
  'verification.escalated': 'Ada verifikasi aduan yang terlambat.',
  'firstMessage.escalated': 'Ada kabar pertama kepada pelapor yang terlambat.',
  'answer.escalated': 'Ada jawaban resmi yang terlambat.',
  'progress.escalated': 'Ada kabar kemajuan kepada pelapor yang terlambat.',
  'safety.escalated': 'Ada laporan ancaman dari pelapor yang belum dijawab dan sudah terlambat.',
} as const satisfies Partial<Record<OtherKind, string>>

/**
 * A notification as one sentence for its reader; `actor` is the role that acted in the event, if any. A
 * reporter reads a general sentence for events without words for them.
 */
export function noticeSentence(
  { kind, aduanId }: { kind: string; aduanId: string | null },
  audience: 'pelapor' | 'staff',
  actor: ActorRole | undefined,
): string {
  // Somebody without the key is notified that something is late, but not which case (decisions 0032, 0171).
  if (aduanId === null && Object.hasOwn(unnamed, kind)) return unnamed[kind as keyof typeof unnamed]
  if (Object.hasOwn(others, kind)) return others[kind as OtherKind]
  const fallback = audience === 'pelapor' ? 'ADMIN' : 'SISTEM'
  return describeEvent(kind, audience, actor ?? fallback) ?? 'Ada pembaruan pada aduan Anda.'
}
