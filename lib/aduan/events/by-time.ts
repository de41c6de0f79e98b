import { type Audience, type EventWords, type Telling, told } from '../move'

/**
 * A missed promise: the office notifies the reporter first, then the people who have to act
 * (docs/design/domain.md, Time).
 */
const missed = (to: Audience): readonly Telling[] => [told('PELAPOR', 'atOnce'), told(to), told('ADMIN')]

/** Events by time, from outside or beside a move, which are not moves. */
export const byTime = {
  officeAnswered: {
    pelapor: null,
    staff: 'Instansi menjawab permintaan keterangan.',
    tells: [told('TIM')],
  },
  leakFound: {
    pelapor: null,
    staff: 'Tulisan {oleh} memuat sesuatu yang menunjuk kepada pelapor, dan ditahan.',
    tells: [told('KETUA', 'atOnce'), told('ADMIN', 'atOnce')],
  },
  heldQuestionEnded: {
    pelapor: null,
    staff: 'Pertanyaan untuk instansi yang ditahan dihapus: aduan beralih ke tahap lain.',
    tells: [told('ADMIN', 'none')],
  },
  checkinAsked: {
    pelapor: 'Kami menanyakan keadaan Anda setelah aduan selesai.',
    staff: 'Pelapor ditanya apakah ada tindakan balasan.',
    tells: [told('PELAPOR', 'atOnce')],
  },
  archived: {
    pelapor: 'Aduan ini masuk arsip: selain Anda, kini hanya petugas arsip yang dapat membukanya.',
    staff: 'Aduan masuk arsip. Kunci petugas lain dihapus.',
  },
  dataRequestDue: {
    pelapor: null,
    staff: 'Permintaan tentang data pribadi harus dijawab hari ini.',
    tells: [told('ADMIN')],
  },
  dataRequestLate: {
    pelapor: 'Kami terlambat: permintaan Anda tentang data belum kami jawab dalam 3 x 24 jam.',
    staff: 'Batas 3 x 24 jam untuk permintaan tentang data pribadi terlewati.',
    tells: [told('PELAPOR', 'atOnce'), told('ADMIN')],
  },
  deadlinesRecomputed: {
    pelapor: 'Kalender hari kerja berubah, sehingga batas waktu dihitung ulang.',
    staff: 'Kalender hari kerja berubah. Batas waktu dihitung ulang tanpa memperpendeknya.',
    tells: [told('PELAPOR', 'atOnce'), told('PETUGAS', 'none')],
  },
  completionReminded: {
    pelapor: 'Kami mengingatkan Anda: kelengkapan masih kami tunggu.',
    staff: 'Pelapor diingatkan untuk mengirim kelengkapan.',
    tells: [told('PELAPOR', 'atOnce')],
  },
  questionReminded: {
    pelapor: 'Kami mengingatkan Anda: pertanyaan Tim Telaah belum dijawab.',
    staff: 'Pelapor diingatkan untuk menjawab pertanyaan.',
    tells: [told('PELAPOR', 'atOnce')],
  },
  reactionReminded: {
    pelapor: 'Kami mengingatkan Anda: jawaban resmi masih dapat Anda tanggapi.',
    staff: 'Pelapor diingatkan untuk menanggapi jawaban.',
    tells: [told('PELAPOR', 'atOnce')],
  },
  verificationLate: {
    pelapor: 'Kami terlambat: verifikasi belum selesai pada batas waktunya.',
    staff: 'Batas waktu verifikasi terlewati.',
    tells: missed('VERIFIKATOR'),
  },
  firstMessageLate: {
    pelapor: 'Kami terlambat: kabar pertama dari Tim Telaah belum kami kirim.',
    staff: 'Batas waktu kabar pertama kepada pelapor terlewati.',
    tells: missed('ANGGOTA'),
  },
  answerLate: {
    pelapor: 'Kami terlambat: jawaban resmi belum selesai pada batas waktunya.',
    staff: 'Batas waktu jawaban resmi terlewati.',
    tells: missed('ANGGOTA'),
  },
  progressLate: {
    pelapor: 'Kami terlambat: kabar kemajuan belum kami kirim.',
    staff: 'Batas waktu kabar kemajuan terlewati.',
    tells: missed('ANGGOTA'),
  },
  safetyLate: {
    pelapor: 'Kami terlambat: laporan Anda bahwa Anda merasa terancam belum kami jawab.',
    staff: 'Batas waktu menjawab laporan ancaman terlewati.',
    tells: [
      told('PELAPOR', 'atOnce'),
      told('PETUGAS', 'atOnce'),
      told('ADMIN', 'atOnce'),
      told('KETUA', 'atOnce'),
    ],
  },
} as const satisfies Record<string, EventWords>
