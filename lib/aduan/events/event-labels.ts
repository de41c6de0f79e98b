import type { EventKind, OtherEventKind } from '../lifecycle-commands'
import type { ActorRole } from '../lifecycle-states'

interface Description {
  /** Null: the reporter does not see that it happened. */
  pelapor: string | null
  staff: string
}

/** `{oleh}` becomes the actor's role; a member of staff is never named here. */
const descriptions: Record<EventKind | OtherEventKind, Description> = {
  submitted: { pelapor: 'Anda mengirim aduan.', staff: 'Pelapor mengirim aduan.' },
  // Who of the staff does what is never told to the reporter.
  adminAssigned: { pelapor: null, staff: '{oleh} mengganti petugas verifikasi.' },
  aduanLabelled: { pelapor: null, staff: '{oleh} mengubah label.' },
  received: {
    pelapor: 'Administrator mencatat aduan yang Anda sampaikan.',
    staff: 'Administrator mencatat aduan yang disampaikan di luar aplikasi.',
  },
  // Staff do not learn from what to what: whether an account stands behind it is nobody's business. The reporter reads it
  // in the sealed part.
  accessChanged: {
    pelapor: 'Anda mengganti cara membuka aduan ini.',
    staff: 'Pelapor mengganti cara membuka aduannya.',
  },
  verificationStarted: {
    pelapor: 'Administrator mulai memeriksa aduan Anda.',
    staff: 'Administrator memulai verifikasi.',
  },
  checklistSaved: { pelapor: null, staff: 'Administrator memperbarui daftar periksa.' },
  completionAsked: {
    pelapor: 'Administrator meminta keterangan tambahan.',
    staff: 'Administrator meminta kelengkapan. Batas waktu verifikasi dihentikan sementara.',
  },
  forwarded: {
    pelapor: 'Aduan dinyatakan jelas dan lengkap, lalu diserahkan kepada Tim Telaah.',
    staff: 'Administrator meneruskan aduan kepada Tim Telaah.',
  },
  // The reporter reads the same as for any forwarding: that others report too could warn or endanger somebody.
  linkedDuplicate: {
    pelapor: 'Aduan dinyatakan jelas dan lengkap, lalu diserahkan kepada Tim Telaah.',
    staff: 'Administrator menghubungkan aduan dengan aduan utama dan meneruskannya ke tim yang sama.',
  },
  redirected: {
    pelapor: 'Aduan diarahkan ke instansi lain. Nama Anda tidak ikut diteruskan.',
    staff: 'Administrator mengarahkan aduan ke instansi lain.',
  },
  declined: {
    pelapor: 'Aduan dinyatakan tidak dapat ditindaklanjuti. Alasannya kami tuliskan.',
    staff: 'Administrator menyatakan aduan tidak dapat ditindaklanjuti.',
  },
  closedIncomplete: {
    pelapor: 'Aduan ditutup sementara karena belum lengkap. Anda dapat melengkapinya kapan saja.',
    staff: 'Administrator menutup aduan sementara karena belum lengkap.',
  },
  withdrawn: { pelapor: 'Anda mencabut aduan.', staff: 'Pelapor mencabut aduan.' },
  completed: {
    pelapor: 'Anda mengirim kelengkapan.',
    staff: 'Pelapor mengirim kelengkapan. Batas waktu verifikasi berjalan lagi.',
  },
  completionExpired: {
    pelapor: 'Kelengkapan belum kami terima, sehingga aduan ditutup sementara.',
    staff: 'Batas waktu kelengkapan lewat. Aduan ditutup sementara.',
  },
  completedLate: {
    pelapor: 'Anda mengirim kelengkapan. Aduan dibuka kembali.',
    staff: 'Pelapor mengirim kelengkapan setelah aduan ditutup sementara. Verifikasi dimulai lagi.',
  },
  caseAccepted: {
    pelapor: 'Tim Telaah menerima aduan Anda dan mulai bekerja.',
    staff: '{oleh} menerima kasus.',
  },
  handedBack: {
    pelapor: 'Aduan diperiksa kembali oleh administrator.',
    staff: '{oleh} mengembalikan kasus kepada administrator.',
  },
  relationDeclared: { pelapor: null, staff: '{oleh} menyatakan tidak memiliki hubungan dengan terlapor.' },
  memberRecused: { pelapor: null, staff: '{oleh} mengundurkan diri dari kasus. Kuncinya dihapus.' },
  memberReadmitted: { pelapor: null, staff: 'Administrator mengizinkan anggota kembali menangani kasus.' },
  lembarSaved: { pelapor: null, staff: '{oleh} menyimpan lembar telaah.' },
  tugasAssigned: { pelapor: null, staff: '{oleh} memberi tugas.' },
  tugasFinished: { pelapor: null, staff: '{oleh} menyelesaikan tugas.' },
  officeAsked: { pelapor: null, staff: '{oleh} meminta keterangan instansi lewat tautan sekali pakai.' },
  officeRevoked: { pelapor: null, staff: '{oleh} mencabut tautan permintaan keterangan.' },
  officeAnswered: { pelapor: null, staff: 'Instansi menjawab permintaan keterangan.' },
  berkasKerjaAdded: { pelapor: null, staff: '{oleh} menambah berkas kerja internal.' },
  tindakLanjutLogged: { pelapor: null, staff: '{oleh} mencatat tindak lanjut.' },
  tellingDeferred: { pelapor: null, staff: '{oleh} menunda pemberitahuan kepada terlapor.' },
  terlaporTold: { pelapor: null, staff: '{oleh} mencatat pemberitahuan kepada terlapor.' },
  dokumenSaved: { pelapor: null, staff: '{oleh} menyusun dokumen untuk terlapor.' },
  dokumenChecked: { pelapor: null, staff: '{oleh} memeriksa kebocoran pada dokumen untuk terlapor.' },
  dokumenProposed: { pelapor: null, staff: '{oleh} mengajukan dokumen untuk terlapor kepada ketua.' },
  dokumenSentBack: { pelapor: null, staff: '{oleh} mengembalikan dokumen untuk terlapor.' },
  dokumenApproved: { pelapor: null, staff: '{oleh} menyetujui dokumen untuk terlapor.' },
  dokumenTaken: { pelapor: null, staff: '{oleh} mengunduh dokumen untuk terlapor.' },
  questionAsked: {
    pelapor: 'Tim Telaah bertanya kepada Anda.',
    staff: '{oleh} bertanya kepada pelapor. Batas waktu jawaban dihentikan sementara.',
  },
  questionAnswered: {
    pelapor: 'Anda menjawab pertanyaan Tim Telaah.',
    staff: 'Pelapor menjawab pertanyaan. Batas waktu jawaban berjalan lagi.',
  },
  questionExpired: {
    pelapor: 'Batas waktu menjawab lewat. Tim Telaah melanjutkan dengan keterangan yang ada.',
    staff: 'Batas waktu menjawab lewat. Batas waktu jawaban resmi berjalan lagi.',
  },
  progressSent: { pelapor: 'Tim Telaah mengirim kabar kemajuan.', staff: '{oleh} mengirim kabar kemajuan.' },
  jawabanSaved: { pelapor: null, staff: '{oleh} menyimpan draf jawaban.' },
  jawabanChecked: { pelapor: null, staff: '{oleh} memeriksa kebocoran pada draf jawaban.' },
  jawabanCommented: { pelapor: null, staff: '{oleh} memberi komentar pada draf jawaban.' },
  correctionSaved: { pelapor: null, staff: '{oleh} menyusun perbaikan jawaban.' },
  correctionProposed: { pelapor: null, staff: '{oleh} mengajukan perbaikan jawaban kepada ketua.' },
  correctionSentBack: { pelapor: null, staff: '{oleh} mengembalikan draf perbaikan.' },
  jawabanCorrected: {
    pelapor: 'Kami memperbaiki jawaban resmi. Kedua versinya dapat Anda baca.',
    staff: 'Perbaikan jawaban resmi terbit, disetujui {oleh}.',
  },
  jawabanProposed: {
    pelapor: 'Hasil telaah sedang ditulis dan disetujui.',
    staff: '{oleh} mengajukan draf jawaban untuk disetujui.',
  },
  jawabanSentBack: {
    pelapor: 'Tim Telaah melanjutkan pekerjaannya sebelum memberi jawaban.',
    staff: '{oleh} mengembalikan draf jawaban.',
  },
  jawabanIssued: {
    pelapor: 'Jawaban resmi tersedia.',
    staff: '{oleh} menyetujui dan menerbitkan jawaban resmi.',
  },
  jawabanAccepted: { pelapor: 'Anda menerima jawaban.', staff: 'Pelapor menerima jawaban.' },
  jawabanObjected: {
    pelapor: 'Anda mengajukan keberatan.',
    staff: 'Pelapor mengajukan keberatan atas jawaban.',
  },
  reactionExpired: {
    pelapor: 'Batas waktu tanggapan lewat. Aduan dinyatakan selesai.',
    staff: 'Batas waktu tanggapan lewat. Aduan selesai.',
  },
  reopened: {
    pelapor: 'Aduan dibuka kembali karena ada informasi baru.',
    staff: '{oleh} membuka kembali aduan.',
  },
  checkinAsked: {
    pelapor: 'Kami menanyakan keadaan Anda setelah aduan selesai.',
    staff: 'Pelapor ditanya apakah ada tindakan balasan.',
  },
  checkinAnswered: {
    pelapor: 'Anda menjawab pertanyaan tentang keadaan Anda.',
    staff: 'Pelapor menjawab pertanyaan tentang tindakan balasan.',
  },
  satisfactionGiven: {
    pelapor: 'Anda memberi penilaian atas penanganan aduan.',
    staff: 'Pelapor memberi penilaian atas penanganan.',
  },
  threatReported: {
    pelapor: 'Anda memberi tahu kami bahwa Anda merasa terancam.',
    staff: 'Pelapor merasa terancam. Tanggapi segera.',
  },
  // Which team works on it is not told to the reporter.
  handedToTeam: { pelapor: null, staff: '{oleh} mengalihkan kasus ke tim lain.' },
  newFactsSubmitted: {
    pelapor: 'Anda mengirim keterangan baru. Aduan diperiksa lagi.',
    staff: 'Pelapor mengirim keterangan baru. Verifikasi dimulai lagi.',
  },
  // Only the opening itself is told: what was asked for and not opened hurts nobody.
  identityRequested: { pelapor: null, staff: '{oleh} meminta pembukaan identitas pelapor.' },
  identityApproved: { pelapor: null, staff: '{oleh} menyetujui pembukaan identitas pelapor.' },
  identityRejected: { pelapor: null, staff: '{oleh} menolak pembukaan identitas pelapor.' },
  identityOpened: {
    pelapor: '{oleh} membuka identitas Anda, dengan persetujuan petugas kedua. Alasannya:',
    staff: '{oleh} membuka identitas pelapor selama 10 menit.',
  },
  identityLoosened: {
    pelapor: 'Anda melonggarkan pilihan identitas.',
    staff: 'Pelapor melonggarkan pilihan identitasnya.',
  },
  conflictReleased: { pelapor: null, staff: '{oleh} menyatakan tidak ada benturan kepentingan.' },
  pesanSent: { pelapor: '{oleh} mengirim pesan.', staff: '{oleh} mengirim pesan.' },
  catatanAdded: { pelapor: null, staff: '{oleh} menambah catatan internal.' },
  lampiranAdded: { pelapor: '{oleh} menambah lampiran.', staff: '{oleh} menambah lampiran.' },
  bundelTaken: { pelapor: null, staff: '{oleh} mengunduh bundel bukti.' },
  dataRequested: {
    pelapor: 'Anda mengirim permintaan tentang data Anda.',
    staff: 'Pelapor mengirim permintaan tentang data pribadinya.',
  },
  dataRequestDecided: {
    pelapor: 'Permintaan Anda tentang data sudah dijawab.',
    staff: 'Administrator menjawab permintaan tentang data pribadi.',
  },
  dataRequestDue: { pelapor: null, staff: 'Permintaan tentang data pribadi harus dijawab hari ini.' },
  dataRequestLate: {
    pelapor: 'Kami terlambat: permintaan Anda tentang data belum kami jawab dalam 3 x 24 jam.',
    staff: 'Batas 3 x 24 jam untuk permintaan tentang data pribadi terlewati.',
  },
  // What keeps a case from being destroyed could warn or worry somebody; it changes nothing for the reporter.
  caseHeld: { pelapor: null, staff: '{oleh} menahan aduan ini dari pemusnahan.' },
  holdLifted: { pelapor: null, staff: '{oleh} melepaskan penahanan dari pemusnahan.' },
  identityConsentGiven: {
    pelapor: 'Anda mengizinkan identitas Anda diserahkan kepada penegak hukum.',
    staff: 'Pelapor mengizinkan identitasnya diserahkan kepada penegak hukum.',
  },
  identityConsentWithdrawn: {
    pelapor: 'Anda mencabut izin penyerahan identitas.',
    staff: 'Pelapor mencabut izin penyerahan identitas.',
  },
  handoverRequested: { pelapor: null, staff: '{oleh} meminta penyerahan berkas kasus kepada penegak hukum.' },
  handoverApproved: { pelapor: null, staff: '{oleh} menyetujui penyerahan berkas kasus.' },
  handoverRejected: { pelapor: null, staff: '{oleh} menolak penyerahan berkas kasus.' },
  handoverTaken: { pelapor: null, staff: '{oleh} mengunduh berkas kasus untuk diserahkan.' },
  deadlinesRecomputed: {
    pelapor: 'Kalender hari kerja berubah, sehingga batas waktu dihitung ulang.',
    staff: 'Kalender hari kerja berubah. Batas waktu dihitung ulang tanpa memperpendeknya.',
  },
  completionReminded: {
    pelapor: 'Kami mengingatkan Anda: kelengkapan masih kami tunggu.',
    staff: 'Pelapor diingatkan untuk mengirim kelengkapan.',
  },
  questionReminded: {
    pelapor: 'Kami mengingatkan Anda: pertanyaan Tim Telaah belum dijawab.',
    staff: 'Pelapor diingatkan untuk menjawab pertanyaan.',
  },
  reactionReminded: {
    pelapor: 'Kami mengingatkan Anda: jawaban resmi masih dapat Anda tanggapi.',
    staff: 'Pelapor diingatkan untuk menanggapi jawaban.',
  },
  verificationLate: {
    pelapor: 'Kami terlambat: verifikasi belum selesai pada batas waktunya.',
    staff: 'Batas waktu verifikasi terlewati.',
  },
  firstMessageLate: {
    pelapor: 'Kami terlambat: kabar pertama dari Tim Telaah belum kami kirim.',
    staff: 'Batas waktu kabar pertama kepada pelapor terlewati.',
  },
  answerLate: {
    pelapor: 'Kami terlambat: jawaban resmi belum selesai pada batas waktunya.',
    staff: 'Batas waktu jawaban resmi terlewati.',
  },
  progressLate: {
    pelapor: 'Kami terlambat: kabar kemajuan belum kami kirim.',
    staff: 'Batas waktu kabar kemajuan terlewati.',
  },
}

/** Every kind of event with its words for staff, for a list to choose from. */
export function eventKindOptions(): { value: string; label: string }[] {
  return Object.entries(descriptions).map(([value, { staff }]) => ({
    value,
    label: staff
      .replace('{oleh} ', '')
      .replace(/^./, (first) => first.toUpperCase())
      .replace(/[.].*$/, ''),
  }))
}

/** How a role is called by the reader; the reporter reads of one Tim Telaah, staff also of its ketua. */
export const roleLabels: Record<'pelapor' | 'staff', Record<ActorRole, string>> = {
  pelapor: {
    PELAPOR: 'Anda',
    ADMIN: 'Administrator WBS',
    TELAAH: 'Tim Telaah',
    KETUA: 'Tim Telaah',
    SISTEM: 'Sistem',
  },
  staff: {
    PELAPOR: 'Pelapor',
    ADMIN: 'Administrator',
    TELAAH: 'Anggota Tim Telaah',
    KETUA: 'Ketua tim',
    SISTEM: 'Sistem',
  },
}

const isKnown = (kind: string): kind is keyof typeof descriptions => Object.hasOwn(descriptions, kind)

/**
 * One sentence about an event, for its reader; null when this reader is not told of it (sub-steps of telaah are never
 * shown to the reporter). An unknown kind is not shown to the reporter, and to staff by its name.
 */
export function describeEvent(kind: string, audience: 'pelapor' | 'staff', actor: ActorRole): string | null {
  if (!isKnown(kind)) return audience === 'staff' ? `Peristiwa ${kind}.` : null
  return descriptions[kind][audience]?.replace('{oleh}', roleLabels[audience][actor]) ?? null
}
