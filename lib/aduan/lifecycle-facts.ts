/** Facts about a case and the person that the table needs besides state and role. */
export interface Facts {
  openQuestion: boolean
  /** The reporter could not be given a code: nobody reads messages to them. */
  tanpaKode?: boolean
  hasDraft: boolean
  actorIsDrafter: boolean
  /** The person wrote a version of the draft, even if somebody else continues it now. */
  actorWroteDraft?: boolean
  /** The person drafted an answer that the reporter objected to. */
  actorDraftedBefore: boolean
  reopenedByPelapor: boolean
  closedWithin12Months: boolean
  completionPassed: boolean
  questionPassed: boolean
  reactionPassed: boolean
  /** The reporter was asked for completion at least once. */
  completionAsked: boolean
  teamChosen: boolean
  mainCaseHasTeam: boolean
  /** The reporter was asked after closing how they are and has not answered. */
  checkinOpen?: boolean
  /** A threat was reported, by the form or later, and staff have not answered it. */
  threatOpen?: boolean
  /** The reporter has rated the handling since the case was last closed. */
  rated?: boolean
  /** The chosen verifier is an active administrator who holds the case's key; recused people do not. */
  assigneeHoldsKey?: boolean
  /**
   * The drafter of the current draft is no longer an active member of the team: somebody else may continue
   * it.
   */
  drafterLeft?: boolean
  /** The newest words of the draft are of somebody who was taken off the case (taken-off.ts). */
  draftOfRelated?: boolean
  correctionOfRelated?: boolean
  dokumenOfRelated?: boolean
  /**
   * A correction of the issued answer is being drafted; its drafter, and whether it is waiting for a ketua.
   */
  hasCorrection?: boolean
  actorIsCorrector?: boolean
  actorWroteCorrection?: boolean
  correctorLeft?: boolean
  correctionProposed?: boolean
  /** Each section of the draft has real content. */
  draftComplete?: boolean
  /** The person opened this version of the draft on the page that shows all of it. */
  versionRead?: boolean
  /** The objection gives reasons. */
  objectionReasoned?: boolean
  /** The same of the document for the terlapor that the form names. */
  hasDokumen?: boolean
  actorIsAuthor?: boolean
  /** The person saved the document once, even if somebody else continues it now. */
  actorWroteDokumen?: boolean
  authorLeft?: boolean
  dokumenProposed?: boolean
  /** That document is an access copy, or a note on an answer that found nothing proven. */
  dokumenFounded?: boolean
  /**
   * A hand-over of the case file was asked for and not decided; who asked; and whether it may be taken now.
   */
  handoverWaits?: boolean
  /** The reporter consented to handing over their identity with the case file. */
  identityConsent?: boolean
  actorAskedHandover?: boolean
  handoverReady?: boolean
  /** The team has another active ketua, who can approve this person's own draft. */
  anotherKetua?: boolean
  /** The reason given for closing is true in this state. */
  reasonHolds?: boolean
  /** Each item of the checklist is ticked, or has a reason why it is not. */
  checklistAnswered?: boolean
  /** A kode rahasia for the case was shown and typed back. */
  codeTyped?: boolean
  /** No request of the same kind is waiting for an answer. */
  noSameRequest?: boolean
  /** The request to decide is still open. */
  requestOpen?: boolean
  /** The decision erases nothing, or the case has ended and is not held. */
  mayBeErased?: boolean
  /** Whether a legal hold protects the case from destruction. */
  held?: boolean
  notHeld?: boolean
  /** The person keeps the keys when the case is archived (keys/in-charge-rules.ts). */
  archiveOfficer?: boolean
  /** The chosen people lost the keys when the case was archived, and may have them back. */
  formerHolder?: boolean
  /** The chosen person asks for the keys. */
  accessAsked?: boolean
}
