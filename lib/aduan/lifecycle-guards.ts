import type { Facts } from './lifecycle-facts'

/** Why nobody issues the words of somebody who was taken off the case. */
export const OF_RELATED =
  'Naskah ini ditulis anggota yang tidak lagi menangani kasus karena hubungannya dengan terlapor. Anggota lain perlu menulisnya sendiri.'

/**
 * Guards by name: the facts that they need, the condition, and the sentence shown if it fails. Nobody
 * approves their own draft, and after an objection somebody else drafts (docs/design/domain.md, "Who does
 * what").
 */
export const guards = {
  reporterReads: [
    ['tanpaKode'],
    (f) => f.tanpaKode !== true,
    'Pelapor tidak memegang kode, sehingga tidak membaca pesan. Cetak surat untuk diposkan.',
  ],
  noOpenQuestion: [
    ['openQuestion'],
    (f) => !f.openQuestion,
    'Pertanyaan sebelumnya belum dijawab pelapor. Tunggu jawabannya dahulu.',
  ],
  openQuestion: [
    ['openQuestion'],
    (f) => f.openQuestion,
    'Tidak ada pertanyaan yang menunggu jawaban. Kirim pesan biasa saja.',
  ],
  hasDraft: [['hasDraft'], (f) => f.hasDraft, 'Belum ada draf jawaban. Simpan draf dahulu.'],
  drafter: [
    ['actorIsDrafter'],
    (f) => f.actorIsDrafter,
    'Hanya penyusun draf yang dapat mengajukannya untuk disetujui.',
  ],
  draftOfAnother: [
    ['hasDraft', 'actorIsDrafter'],
    (f) => f.hasDraft && !f.actorIsDrafter,
    'Tidak ada draf anggota lain yang dapat diambil alih.',
  ],
  notDrafter: [
    ['actorIsDrafter', 'actorWroteDraft'],
    (f) => !f.actorIsDrafter && f.actorWroteDraft !== true,
    'Anda menyusun draf ini. Persetujuan harus diberikan orang lain.',
  ],
  draftOfUnrelated: [['draftOfRelated'], (f) => f.draftOfRelated !== true, OF_RELATED],
  correctionOfUnrelated: [['correctionOfRelated'], (f) => f.correctionOfRelated !== true, OF_RELATED],
  dokumenOfUnrelated: [['dokumenOfRelated'], (f) => f.dokumenOfRelated !== true, OF_RELATED],
  freshDrafter: [
    ['actorDraftedBefore'],
    (f) => !f.actorDraftedBefore,
    'Pelapor keberatan atas jawaban yang Anda susun. Jawaban baru harus disusun orang lain.',
  ],
  draftFreeOrMine: [
    ['hasDraft', 'actorIsDrafter', 'drafterLeft'],
    (f) => !f.hasDraft || f.actorIsDrafter || f.drafterLeft === true,
    'Draf jawaban sedang disusun anggota lain. Sampaikan usulan lewat catatan internal, atau ambil alih drafnya.',
  ],
  // Without another ketua nobody could approve the draft or write another one: the case would be stuck.
  anotherKetua: [
    ['anotherKetua'],
    (f) => f.anotherKetua === true,
    'Jawaban yang Anda susun harus disetujui ketua lain, sedangkan tim ini tidak punya ketua lain. Minta anggota tim menyusunnya.',
  ],
  anotherApprover: [
    ['anotherKetua'],
    (f) => f.anotherKetua === true,
    'Dokumen yang Anda susun harus disetujui ketua lain, sedangkan tim ini tidak punya ketua lain. Minta anggota tim menyusunnya.',
  ],
  correctionFreeOrMine: [
    ['correctionProposed', 'hasCorrection', 'actorIsCorrector', 'correctorLeft'],
    (f) =>
      f.correctionProposed !== true &&
      (f.hasCorrection !== true || f.actorIsCorrector === true || f.correctorLeft === true),
    'Perbaikan sedang disusun anggota lain atau menunggu persetujuan ketua.',
  ],
  hasCorrection: [
    ['hasCorrection'],
    (f) => f.hasCorrection === true,
    'Belum ada draf perbaikan. Simpan draf dahulu.',
  ],
  correctionNotProposed: [
    ['correctionProposed'],
    (f) => f.correctionProposed !== true,
    'Perbaikan ini menunggu persetujuan ketua.',
  ],
  corrector: [
    ['actorIsCorrector', 'correctionProposed'],
    (f) => f.actorIsCorrector === true && f.correctionProposed !== true,
    'Hanya penyusun perbaikan yang dapat mengajukannya, dan hanya sekali.',
  ],
  correctionProposed: [
    ['correctionProposed'],
    (f) => f.correctionProposed === true,
    'Tidak ada perbaikan yang menunggu persetujuan.',
  ],
  correctionOfAnother: [
    ['hasCorrection', 'actorIsCorrector'],
    (f) => f.hasCorrection === true && f.actorIsCorrector !== true,
    'Tidak ada perbaikan anggota lain yang dapat diambil alih.',
  ],
  notCorrector: [
    ['actorIsCorrector', 'actorWroteCorrection'],
    (f) => f.actorIsCorrector !== true && f.actorWroteCorrection !== true,
    'Anda menyusun perbaikan ini. Persetujuan harus diberikan orang lain.',
  ],
  draftComplete: [
    ['draftComplete'],
    (f) => f.draftComplete === true,
    'Tiap bagian jawaban perlu isi yang berarti: paling sedikit 30 huruf.',
  ],
  versionRead: [
    ['versionRead'],
    (f) => f.versionRead === true,
    'Draf ini berubah, atau belum Anda buka. Muat ulang halaman, baca draf dan suratnya, lalu setujui.',
  ],
  objectionReasoned: [
    ['objectionReasoned'],
    (f) => f.objectionReasoned === true,
    'Tulis alasan keberatan dengan satu kalimat atau lebih, supaya petugas lain dapat memeriksanya lagi.',
  ],
  hasDokumen: [
    ['hasDokumen'],
    (f) => f.hasDokumen === true,
    'Tidak ada dokumen yang menunggu langkah ini. Muat ulang halaman.',
  ],
  dokumenNotProposed: [
    ['dokumenProposed'],
    (f) => f.dokumenProposed !== true,
    'Dokumen ini menunggu keputusan ketua. Muat ulang halaman.',
  ],
  dokumenFreeOrMine: [
    ['hasDokumen', 'actorIsAuthor', 'authorLeft'],
    (f) => f.hasDokumen !== true || f.actorIsAuthor === true || f.authorLeft === true,
    'Dokumen ini sedang disusun anggota lain. Sampaikan usulan lewat catatan internal, atau ambil alih dokumennya.',
  ],
  dokumenOfAnother: [
    ['hasDokumen', 'actorIsAuthor'],
    (f) => f.hasDokumen === true && f.actorIsAuthor !== true,
    'Tidak ada dokumen anggota lain yang dapat diambil alih.',
  ],
  dokumenProposed: [
    ['dokumenProposed'],
    (f) => f.dokumenProposed === true,
    'Tidak ada dokumen yang menunggu langkah ini. Muat ulang halaman.',
  ],
  notAuthor: [
    ['actorIsAuthor', 'actorWroteDokumen'],
    (f) => f.actorIsAuthor !== true && f.actorWroteDokumen !== true,
    'Anda menyusun dokumen ini. Persetujuan harus diberikan orang lain.',
  ],
  dokumenFounded: [
    ['dokumenFounded'],
    (f) => f.dokumenFounded === true,
    'Surat keterangan ini hanya dapat dibuat bila jawaban resmi yang berlaku menyatakan “Tidak terbukti” atau “Tidak cukup bukti”.',
  ],
  noConsent: [['identityConsent'], (f) => f.identityConsent !== true, 'Izin ini sudah Anda berikan.'],
  consent: [['identityConsent'], (f) => f.identityConsent === true, 'Tidak ada izin yang dapat dicabut.'],
  noHandoverWaits: [
    ['handoverWaits'],
    (f) => f.handoverWaits !== true,
    'Sudah ada permintaan penyerahan yang menunggu keputusan.',
  ],
  handoverWaits: [
    ['handoverWaits'],
    (f) => f.handoverWaits === true,
    'Tidak ada permintaan penyerahan yang menunggu keputusan.',
  ],
  notHandoverAsker: [
    ['actorAskedHandover'],
    (f) => f.actorAskedHandover !== true,
    'Anda yang meminta penyerahan ini. Keputusan harus diambil orang lain.',
  ],
  handoverReady: [
    ['handoverReady'],
    (f) => f.handoverReady === true,
    'Berkas kasus hanya dapat diunduh peminta dalam 24 jam setelah disetujui orang lain.',
  ],
  notReopenedBefore: [
    ['reopenedByPelapor'],
    (f) => !f.reopenedByPelapor,
    'Aduan ini sudah pernah dibuka kembali. Sampaikan hal baru lewat pesan, atau buat aduan baru.',
  ],
  within12Months: [
    ['closedWithin12Months'],
    (f) => f.closedWithin12Months,
    'Aduan ini selesai lebih dari 12 bulan yang lalu. Buat aduan baru untuk hal yang baru Anda ketahui.',
  ],
  checkinOpen: [
    ['checkinOpen'],
    (f) => f.checkinOpen === true,
    'Pertanyaan ini sudah Anda jawab. Bila merasa terancam, pilih “Saya merasa terancam”.',
  ],
  threatOpen: [
    ['threatOpen'],
    (f) => f.threatOpen === true,
    'Tidak ada laporan ancaman yang menunggu jawaban. Kirim pesan biasa saja.',
  ],
  notRated: [['rated'], (f) => f.rated === false, 'Penilaian Anda sudah kami terima. Terima kasih.'],
  completionPassed: [['completionPassed'], (f) => f.completionPassed, 'Batas waktu melengkapi belum lewat.'],
  questionPassed: [
    ['questionPassed'],
    (f) => f.questionPassed,
    'Batas waktu menjawab pertanyaan belum lewat.',
  ],
  reactionPassed: [['reactionPassed'], (f) => f.reactionPassed, 'Batas waktu tanggapan belum lewat.'],
  completionAsked: [
    ['completionAsked'],
    (f) => f.completionAsked,
    'Pelapor belum ditanya. Minta kelengkapan dahulu; aduan baru dapat ditutup sementara sesudah itu.',
  ],
  reasonHolds: [
    ['reasonHolds'],
    (f) => f.reasonHolds === true,
    'Alasan itu tidak sesuai dengan keadaan aduan ini. Pilih alasan lain.',
  ],
  checklistAnswered: [
    ['checklistAnswered'],
    (f) => f.checklistAnswered === true,
    'Centang setiap butir daftar periksa, atau tulis alasan untuk tiap butir yang tidak dicentang.',
  ],
  teamChosen: [['teamChosen'], (f) => f.teamChosen, 'Pilih tim yang aktif dan punya anggota.'],
  mainCaseHasTeam: [
    ['mainCaseHasTeam'],
    (f) => f.mainCaseHasTeam,
    'Aduan utama belum ditangani Tim Telaah, atau nomornya tidak dikenal. Periksa nomornya.',
  ],
  assigneeHoldsKey: [
    ['assigneeHoldsKey'],
    (f) => f.assigneeHoldsKey === true,
    'Petugas itu tidak memegang kunci aduan ini. Pilih petugas lain.',
  ],
  codeTyped: [
    ['codeTyped'],
    (f) => f.codeTyped === true,
    'Kode rahasianya tidak dapat ditampilkan lagi. Buka halaman ini sekali lagi, lalu tulis kode yang baru.',
  ],
  noSameRequest: [
    ['noSameRequest'],
    (f) => f.noSameRequest === true,
    'Permintaan yang sama masih menunggu jawaban kami. Anda dapat menambah keterangan lewat Pesan.',
  ],
  requestOpen: [
    ['requestOpen'],
    (f) => f.requestOpen === true,
    'Permintaan ini sudah diputuskan. Muat ulang halaman.',
  ],
  mayBeErased: [
    ['mayBeErased'],
    (f) => f.mayBeErased === true,
    'Penghapusan baru dapat dikabulkan setelah aduan berakhir dan tidak sedang ditahan. Tolak dengan alasan, atau tunggu.',
  ],
  notHeld: [
    ['notHeld'],
    (f) => f.notHeld === true,
    'Aduan ini sudah ditahan dari pemusnahan. Muat ulang halaman.',
  ],
  held: [['held'], (f) => f.held === true, 'Aduan ini tidak sedang ditahan. Muat ulang halaman.'],
  archiveOfficer: [
    ['archiveOfficer'],
    (f) => f.archiveOfficer === true,
    'Hanya petugas arsip yang memutuskan akses ke aduan yang sudah diarsipkan.',
  ],
  formerHolder: [
    ['formerHolder'],
    (f) => f.formerHolder === true,
    'Petugas itu tidak kehilangan akses karena arsip, atau aksesnya sudah kembali. Muat ulang halaman.',
  ],
  accessAsked: [
    ['accessAsked'],
    (f) => f.accessAsked === true,
    'Tidak ada permintaan akses yang menunggu. Muat ulang halaman.',
  ],
} satisfies Record<string, [readonly (keyof Facts)[], (facts: Facts) => boolean, string]>
export type GuardName = keyof typeof guards

/** Guards that only a ketua can fail: what the other members write, the ketua of their team can approve. */
export const OF_A_KETUA: readonly GuardName[] = ['anotherKetua', 'anotherApprover']

/** Guards over what a form brings with it; they cannot be asked before somebody has filled it in. */
export const ASKED_LATER: readonly GuardName[] = [
  'reasonHolds',
  'checklistAnswered',
  'draftComplete',
  'versionRead',
  'objectionReasoned',
  'teamChosen',
  'mainCaseHasTeam',
  'assigneeHoldsKey',
  'codeTyped',
  'noSameRequest',
  'requestOpen',
  'mayBeErased',
  'notHeld',
  'held',
  'archiveOfficer',
  'formerHolder',
  'accessAsked',
  'hasDokumen',
  'dokumenNotProposed',
  'dokumenFreeOrMine',
  'dokumenOfAnother',
  'dokumenProposed',
  'notAuthor',
  'dokumenOfUnrelated',
  'dokumenFounded',
]
