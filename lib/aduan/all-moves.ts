import { acceptCase } from './moves/accept-case'
import { acceptJawaban } from './moves/accept-jawaban'
import { addBerkasKerja } from './moves/add-berkas-kerja'
import { addCatatan } from './moves/add-catatan'
import { addLampiran } from './moves/add-lampiran'
import { adopt } from './moves/adopt'
import { answerCheckin } from './moves/answer-checkin'
import { answerQuestion } from './moves/answer-question'
import { answerThreat } from './moves/answer-threat'
import { approveDokumen } from './moves/approve-dokumen'
import { approveHandover } from './moves/approve-handover'
import { approveIdentity } from './moves/approve-identity'
import { approveOriginal } from './moves/approve-original'
import { askCompletion } from './moves/ask-completion'
import { askOffice } from './moves/ask-office'
import { askPelapor } from './moves/ask-pelapor'
import { assignAdmin } from './moves/assign-admin'
import { assignTugas } from './moves/assign-tugas'
import { autosaveCorrection } from './moves/autosave-correction'
import { autosaveJawaban } from './moves/autosave-jawaban'
import { checkCorrection } from './moves/check-correction'
import { checkDokumen } from './moves/check-dokumen'
import { checkJawaban } from './moves/check-jawaban'
import { clearLeak } from './moves/clear-leak'
import { closeIncomplete } from './moves/close-incomplete'
import { commentJawaban } from './moves/comment-jawaban'
import { complete } from './moves/complete'
import { completionExpired } from './moves/completion-expired'
import { consentIdentity } from './moves/consent-identity'
import { decideDataRequest } from './moves/decide-data-request'
import { declareRelation } from './moves/declare-relation'
import { decline } from './moves/decline'
import { deferTelling } from './moves/defer-telling'
import { deleteDraft } from './moves/delete-draft'
import { dropQuestion } from './moves/drop-question'
import { finishTugas } from './moves/finish-tugas'
import { forward } from './moves/forward'
import { handBack } from './moves/hand-back'
import { handToTeam } from './moves/hand-to-team'
import { holdCase } from './moves/hold-case'
import { issueCorrection } from './moves/issue-correction'
import { issueJawaban } from './moves/issue-jawaban'
import { labelAduan } from './moves/label-aduan'
import { liftHold } from './moves/lift-hold'
import { linkDuplicate } from './moves/link-duplicate'
import { logTindakLanjut } from './moves/log-tindak-lanjut'
import { loosenIdentity } from './moves/loosen-identity'
import { moveToCode } from './moves/move-to-code'
import { objectJawaban } from './moves/object-jawaban'
import { openIdentity } from './moves/open-identity'
import { openOriginal } from './moves/open-original'
import { proposeCorrection } from './moves/propose-correction'
import { proposeDokumen } from './moves/propose-dokumen'
import { proposeJawaban } from './moves/propose-jawaban'
import { questionExpired } from './moves/question-expired'
import { rateHandling } from './moves/rate-handling'
import { reactionExpired } from './moves/reaction-expired'
import { readmitMember } from './moves/readmit-member'
import { receive } from './moves/receive'
import { recordTelling } from './moves/record-telling'
import { recuse } from './moves/recuse'
import { redirect } from './moves/redirect'
import { refuseAccess } from './moves/refuse-access'
import { rejectHandover } from './moves/reject-handover'
import { rejectIdentity } from './moves/reject-identity'
import { rejectOriginal } from './moves/reject-original'
import { releaseConflict } from './moves/release-conflict'
import { reopen } from './moves/reopen'
import { reportThreat } from './moves/report-threat'
import { requestData } from './moves/request-data'
import { requestHandover } from './moves/request-handover'
import { requestIdentity } from './moves/request-identity'
import { requestOriginal } from './moves/request-original'
import { returnAccess } from './moves/return-access'
import { revokeOffice } from './moves/revoke-office'
import { saveChecklist } from './moves/save-checklist'
import { saveCorrection } from './moves/save-correction'
import { saveDokumen } from './moves/save-dokumen'
import { saveDraft } from './moves/save-draft'
import { saveJawaban } from './moves/save-jawaban'
import { saveLembar } from './moves/save-lembar'
import { sendBackCorrection } from './moves/send-back-correction'
import { sendBackDokumen } from './moves/send-back-dokumen'
import { sendBackJawaban } from './moves/send-back-jawaban'
import { sendPesan } from './moves/send-pesan'
import { sendProgress } from './moves/send-progress'
import { startVerification } from './moves/start-verification'
import { submit } from './moves/submit'
import { submitNewFacts } from './moves/submit-new-facts'
import { takeBundel } from './moves/take-bundel'
import { takeDokumen } from './moves/take-dokumen'
import { takeHandover } from './moves/take-handover'
import { takeOverCorrection } from './moves/take-over-correction'
import { takeOverDokumen } from './moves/take-over-dokumen'
import { takeOverJawaban } from './moves/take-over-jawaban'
import { withdraw } from './moves/withdraw'
import { withdrawConsent } from './moves/withdraw-consent'

/** Every move of an aduan by name, in the order of its life. Nothing else can be done to an aduan. */
export const moves = {
  // A draft becomes an aduan: saved, submitted or received, and moved to another key of its reporter.
  saveDraft,
  deleteDraft,
  submit,
  receive,
  adopt,
  moveToCode,
  // An administrator verifies: checklist, guided completion, decision.
  startVerification,
  saveChecklist,
  assignAdmin,
  askCompletion,
  forward,
  linkDuplicate,
  redirect,
  decline,
  clearLeak,
  closeIncomplete,
  withdraw,
  complete,
  completionExpired,
  // Tim Telaah works on the case.
  acceptCase,
  handBack,
  declareRelation,
  recuse,
  readmitMember,
  saveLembar,
  assignTugas,
  finishTugas,
  askOffice,
  dropQuestion,
  revokeOffice,
  addBerkasKerja,
  logTindakLanjut,
  askPelapor,
  answerQuestion,
  answerThreat,
  questionExpired,
  sendProgress,
  // Rights of the terlapor.
  deferTelling,
  recordTelling,
  saveDokumen,
  checkDokumen,
  proposeDokumen,
  sendBackDokumen,
  approveDokumen,
  takeDokumen,
  // The official answer: drafted by one person, checked, approved by another, corrected by new versions.
  saveJawaban,
  autosaveJawaban,
  takeOverJawaban,
  checkJawaban,
  proposeJawaban,
  sendBackJawaban,
  commentJawaban,
  issueJawaban,
  saveCorrection,
  autosaveCorrection,
  takeOverCorrection,
  takeOverDokumen,
  checkCorrection,
  proposeCorrection,
  sendBackCorrection,
  issueCorrection,
  // After the answer.
  acceptJawaban,
  objectJawaban,
  reactionExpired,
  reopen,
  answerCheckin,
  rateHandling,
  reportThreat,
  handToTeam,
  submitNewFacts,
  // At any time.
  sendPesan,
  requestIdentity,
  approveIdentity,
  rejectIdentity,
  openIdentity,
  requestOriginal,
  approveOriginal,
  rejectOriginal,
  openOriginal,
  loosenIdentity,
  releaseConflict,
  addCatatan,
  requestData,
  decideDataRequest,
  holdCase,
  liftHold,
  returnAccess,
  refuseAccess,
  labelAduan,
  addLampiran,
  takeBundel,
  consentIdentity,
  withdrawConsent,
  requestHandover,
  approveHandover,
  rejectHandover,
  takeHandover,
}
