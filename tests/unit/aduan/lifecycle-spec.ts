import type { ActorRole, AduanStatus, CommandName } from '@/lib/aduan/lifecycle'

type Spec = Partial<Record<ActorRole, Partial<Record<CommandName, AduanStatus>>>>

// Appended to each line: commands that anybody named for a sent case may always use (docs/design/domain.md,
// below the table).
const say = <S extends AduanStatus>(status: S) => ({ sendPesan: status, addLampiran: status })
const sayAsStaff = <S extends AduanStatus>(status: S) => ({
  ...say(status),
  addCatatan: status,
  takeBundel: status,
  answerThreat: status,
})
// The team: a member with a relation to the terlapor leaves at any time; work that was begun can be ended in
// any state.
const sayAsTeam = <S extends AduanStatus>(status: S) => ({
  ...sayAsStaff(status),
  declareRelation: status,
  recuse: status,
  finishTugas: status,
  revokeOffice: status,
  takeDokumen: status,
})
// The leaders of a case may start a hand-over to law enforcement in every state.
const handover = <S extends AduanStatus>(status: S) => ({
  requestHandover: status,
  approveHandover: status,
  rejectHandover: status,
  takeHandover: status,
})
const sayAsKetua = <S extends AduanStatus>(status: S) => ({ ...sayAsTeam(status), ...handover(status) })
// A new version corrects an issued answer: one person drafts it, a ketua approves it.
const correct = <S extends AduanStatus>(status: S) => ({
  saveCorrection: status,
  autosaveCorrection: status,
  takeOverCorrection: status,
  checkCorrection: status,
  proposeCorrection: status,
})
const approveCorrection = <S extends AduanStatus>(status: S) => ({
  sendBackCorrection: status,
  issueCorrection: status,
})
// Rights of the terlapor, from the start of the team's work, and after its answer too.
const tell = <S extends AduanStatus>(status: S) => ({
  assignTugas: status,
  deferTelling: status,
  recordTelling: status,
  saveDokumen: status,
  takeOverDokumen: status,
  checkDokumen: status,
  proposeDokumen: status,
})
const approveDokumen = <S extends AduanStatus>(status: S) => ({
  sendBackDokumen: status,
  approveDokumen: status,
})
// While the team works on the case.
const work = <S extends AduanStatus>(status: S) => ({
  ...sayAsTeam(status),
  ...tell(status),
  saveLembar: status,
  askOffice: status,
  dropQuestion: status,
  addBerkasKerja: status,
})
const sayAsPelapor = <S extends AduanStatus>(status: S) => ({
  ...say(status),
  adopt: status,
  loosenIdentity: status,
  // A threat can be reported in every state.
  reportThreat: status,
  moveToCode: status,
  requestData: status,
  consentIdentity: status,
  withdrawConsent: status,
})
// In every state: labels of administrators, identity and originals under four eyes, conflicts of interest. A
// new verifier only until the aduan is decided.
const sayAsAdmin = <S extends AduanStatus>(status: S) => ({
  ...sayAsStaff(status),
  labelAduan: status,
  readmitMember: status,
  requestIdentity: status,
  approveIdentity: status,
  rejectIdentity: status,
  openIdentity: status,
  requestOriginal: status,
  approveOriginal: status,
  rejectOriginal: status,
  openOriginal: status,
  recuse: status,
  releaseConflict: status,
  decideDataRequest: status,
  holdCase: status,
  liftHold: status,
  returnAccess: status,
  refuseAccess: status,
  ...handover(status),
})
const verifying = <S extends AduanStatus>(status: S) => ({ ...sayAsAdmin(status), assignAdmin: status })
const always = <S extends AduanStatus>(status: S) => ({
  PELAPOR: sayAsPelapor(status),
  ADMIN: sayAsAdmin(status),
  TELAAH: sayAsTeam(status),
  KETUA: sayAsKetua(status),
})

/**
 * The table of docs/design/domain.md, "The life of an aduan", written by hand and not derived from the code:
 * roles and commands per state with the next state, provided that no guard refuses. Anything missing here is
 * refused.
 */
export const spec: Record<AduanStatus, Spec> = {
  DRAF: {
    PELAPOR: {
      saveDraft: 'DRAF',
      deleteDraft: 'DRAF',
      addLampiran: 'DRAF',
      submit: 'MENUNGGU_VERIFIKASI',
      adopt: 'DRAF',
    },
    // A report by letter, telephone or visit is created as sent.
    ADMIN: { receive: 'MENUNGGU_VERIFIKASI' },
  },
  MENUNGGU_VERIFIKASI: {
    ...always('MENUNGGU_VERIFIKASI'),
    PELAPOR: { ...sayAsPelapor('MENUNGGU_VERIFIKASI'), withdraw: 'DICABUT' },
    ADMIN: { ...verifying('MENUNGGU_VERIFIKASI'), startVerification: 'DIVERIFIKASI' },
  },
  DIVERIFIKASI: {
    ...always('DIVERIFIKASI'),
    PELAPOR: { ...sayAsPelapor('DIVERIFIKASI'), withdraw: 'DICABUT' },
    ADMIN: {
      ...verifying('DIVERIFIKASI'),
      saveChecklist: 'DIVERIFIKASI',
      askCompletion: 'PERLU_DILENGKAPI',
      closeIncomplete: 'DITUTUP_SEMENTARA',
      forward: 'DITERUSKAN',
      linkDuplicate: 'DITERUSKAN',
      redirect: 'DIARAHKAN',
      decline: 'TIDAK_DAPAT_DITINDAKLANJUTI',
    },
  },
  PERLU_DILENGKAPI: {
    ...always('PERLU_DILENGKAPI'),
    PELAPOR: { ...sayAsPelapor('PERLU_DILENGKAPI'), complete: 'DIVERIFIKASI', withdraw: 'DICABUT' },
    ADMIN: {
      ...verifying('PERLU_DILENGKAPI'),
      saveChecklist: 'PERLU_DILENGKAPI',
      closeIncomplete: 'DITUTUP_SEMENTARA',
    },
    SISTEM: { completionExpired: 'DITUTUP_SEMENTARA' },
  },
  DITERUSKAN: {
    ...always('DITERUSKAN'),
    ADMIN: { ...sayAsAdmin('DITERUSKAN'), handToTeam: 'DITERUSKAN' },
    PELAPOR: { ...sayAsPelapor('DITERUSKAN'), withdraw: 'DICABUT' },
    TELAAH: { ...sayAsTeam('DITERUSKAN'), acceptCase: 'DITELAAH', handBack: 'DIVERIFIKASI' },
    KETUA: { ...sayAsKetua('DITERUSKAN'), acceptCase: 'DITELAAH', handBack: 'DIVERIFIKASI' },
  },
  DITELAAH: {
    ...always('DITELAAH'),
    ADMIN: { ...sayAsAdmin('DITELAAH'), handToTeam: 'DITELAAH', clearLeak: 'DITELAAH' },
    PELAPOR: { ...sayAsPelapor('DITELAAH'), answerQuestion: 'DITELAAH', withdraw: 'DICABUT' },
    TELAAH: {
      ...work('DITELAAH'),
      logTindakLanjut: 'DITELAAH',
      askPelapor: 'DITELAAH',
      sendProgress: 'DITELAAH',
      saveJawaban: 'DITELAAH',
      autosaveJawaban: 'DITELAAH',
      takeOverJawaban: 'DITELAAH',
      checkJawaban: 'DITELAAH',
      proposeJawaban: 'JAWABAN_DISIAPKAN',
    },
    KETUA: {
      ...work('DITELAAH'),
      ...approveDokumen('DITELAAH'),
      ...handover('DITELAAH'),
      logTindakLanjut: 'DITELAAH',
      askPelapor: 'DITELAAH',
      sendProgress: 'DITELAAH',
      saveJawaban: 'DITELAAH',
      autosaveJawaban: 'DITELAAH',
      takeOverJawaban: 'DITELAAH',
      checkJawaban: 'DITELAAH',
      proposeJawaban: 'JAWABAN_DISIAPKAN',
    },
    SISTEM: { questionExpired: 'DITELAAH' },
  },
  JAWABAN_DISIAPKAN: {
    ...always('JAWABAN_DISIAPKAN'),
    ADMIN: { ...sayAsAdmin('JAWABAN_DISIAPKAN'), clearLeak: 'JAWABAN_DISIAPKAN' },
    TELAAH: { ...work('JAWABAN_DISIAPKAN'), sendProgress: 'JAWABAN_DISIAPKAN' },
    KETUA: {
      ...work('JAWABAN_DISIAPKAN'),
      ...approveDokumen('JAWABAN_DISIAPKAN'),
      ...handover('JAWABAN_DISIAPKAN'),
      commentJawaban: 'JAWABAN_DISIAPKAN',
      sendProgress: 'JAWABAN_DISIAPKAN',
      sendBackJawaban: 'DITELAAH',
      issueJawaban: 'DIJAWAB',
    },
  },
  DIJAWAB: {
    ...always('DIJAWAB'),
    ADMIN: { ...sayAsAdmin('DIJAWAB'), clearLeak: 'DIJAWAB' },
    TELAAH: { ...sayAsTeam('DIJAWAB'), ...tell('DIJAWAB'), ...correct('DIJAWAB') },
    KETUA: {
      ...sayAsKetua('DIJAWAB'),
      ...tell('DIJAWAB'),
      ...approveDokumen('DIJAWAB'),
      ...correct('DIJAWAB'),
      ...approveCorrection('DIJAWAB'),
    },
    PELAPOR: { ...sayAsPelapor('DIJAWAB'), acceptJawaban: 'SELESAI', objectJawaban: 'DITELAAH' },
    SISTEM: { reactionExpired: 'SELESAI' },
  },
  SELESAI: {
    ...always('SELESAI'),
    TELAAH: { ...sayAsTeam('SELESAI'), ...tell('SELESAI'), ...correct('SELESAI') },
    KETUA: {
      ...sayAsKetua('SELESAI'),
      ...tell('SELESAI'),
      ...approveDokumen('SELESAI'),
      ...correct('SELESAI'),
      ...approveCorrection('SELESAI'),
      issueCorrection: 'DIJAWAB',
    },
    PELAPOR: {
      ...sayAsPelapor('SELESAI'),
      reopen: 'DITELAAH',
      answerCheckin: 'SELESAI',
      rateHandling: 'SELESAI',
    },
    ADMIN: { ...sayAsAdmin('SELESAI'), reopen: 'DITELAAH', clearLeak: 'SELESAI' },
  },
  DIARAHKAN: always('DIARAHKAN'),
  TIDAK_DAPAT_DITINDAKLANJUTI: {
    ...always('TIDAK_DAPAT_DITINDAKLANJUTI'),
    PELAPOR: { ...sayAsPelapor('TIDAK_DAPAT_DITINDAKLANJUTI'), submitNewFacts: 'MENUNGGU_VERIFIKASI' },
  },
  DITUTUP_SEMENTARA: {
    ...always('DITUTUP_SEMENTARA'),
    PELAPOR: { ...sayAsPelapor('DITUTUP_SEMENTARA'), complete: 'MENUNGGU_VERIFIKASI' },
    ADMIN: verifying('DITUTUP_SEMENTARA'),
  },
  DICABUT: always('DICABUT'),
}
