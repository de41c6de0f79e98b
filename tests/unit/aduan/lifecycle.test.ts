import { describe, expect, test } from 'vitest'
import { byTime } from '@/lib/aduan/events/by-time'
import { eventPages } from '@/lib/aduan/events/event-labels'
import {
  type ActorRole,
  type AduanStatus,
  availableCommands,
  type CommandName,
  decide,
  type Facts,
  lifecycle,
  STATUSES,
} from '@/lib/aduan/lifecycle'
import { buttonOf, COMMANDS } from '@/lib/aduan/lifecycle-commands'
import { guards } from '@/lib/aduan/lifecycle-guards'
import { ROLES } from '@/lib/aduan/lifecycle-states'
import { spec } from './lifecycle-spec'

/**
 * Facts that allow every command, as far as one case can: the three settings differ where one fact excludes
 * another.
 */
const open: Facts = {
  checkinOpen: true,
  rated: false,
  openQuestion: false,
  hasDraft: true,
  actorIsDrafter: true,
  actorDraftedBefore: false,
  reopenedByPelapor: false,
  closedWithin12Months: true,
  completionPassed: true,
  questionPassed: true,
  reactionPassed: true,
  completionAsked: true,
  reasonHolds: true,
  checklistAnswered: true,
  draftComplete: true,
  versionRead: true,
  objectionReasoned: true,
  threatOpen: true,
  teamChosen: true,
  mainCaseHasTeam: true,
  drafterLeft: false,
  anotherKetua: true,
  assigneeHoldsKey: true,
  codeTyped: true,
  noSameRequest: true,
  requestOpen: true,
  mayBeErased: true,
  held: true,
  notHeld: true,
  archiveOfficer: true,
  formerHolder: true,
  accessAsked: true,
  hasDokumen: true,
  actorIsAuthor: true,
  dokumenFounded: true,
}
const corrected: Facts = { ...open, hasCorrection: true, actorIsCorrector: true }
const favourable: Facts[] = [
  open,
  { ...open, openQuestion: true },
  { ...open, actorIsDrafter: false },
  corrected,
  { ...corrected, actorIsCorrector: false },
  { ...corrected, actorIsCorrector: false, correctionProposed: true },
  { ...open, actorIsAuthor: false },
  { ...open, dokumenProposed: true, actorIsAuthor: false },
  { ...open, handoverWaits: true },
  { ...open, handoverReady: true, identityConsent: true },
]
/** Every fact set against the command. */
const unknown: Facts = {
  openQuestion: false,
  hasDraft: false,
  actorIsDrafter: false,
  actorDraftedBefore: false,
  reopenedByPelapor: false,
  closedWithin12Months: false,
  completionPassed: false,
  questionPassed: false,
  reactionPassed: false,
  completionAsked: false,
  teamChosen: false,
  mainCaseHasTeam: false,
}

const cases = STATUSES.flatMap((status) => ROLES.map((role): [AduanStatus, ActorRole] => [status, role]))

describe('state x command x role matches the table of docs/design/domain.md', () => {
  test.each(cases)('%s, %s', (status, role) => {
    const allowed: Partial<Record<CommandName, AduanStatus>> = {}
    for (const command of COMMANDS) {
      for (const facts of favourable) {
        const decision = decide({ status, command, role, facts })
        if (decision.ok) allowed[command] = decision.to
      }
    }
    expect(allowed).toEqual(spec[status][role] ?? {})
  })
})

describe('guards', () => {
  type Case = [what: string, AduanStatus, CommandName, ActorRole, Partial<Facts>, keyof typeof guards]
  const refusals: Case[] = [
    ['forwarding without a team', 'DIVERIFIKASI', 'forward', 'ADMIN', { teamChosen: false }, 'teamChosen'],
    [
      'forwarding with an item neither ticked nor explained',
      'DIVERIFIKASI',
      'forward',
      'ADMIN',
      { checklistAnswered: false },
      'checklistAnswered',
    ],
    [
      'proposing an answer that says nothing',
      'DITELAAH',
      'proposeJawaban',
      'TELAAH',
      { draftComplete: false },
      'draftComplete',
    ],
    [
      'issuing a version that was not opened',
      'JAWABAN_DISIAPKAN',
      'issueJawaban',
      'KETUA',
      { actorIsDrafter: false, versionRead: false },
      'versionRead',
    ],
    [
      'an objection of one word',
      'DIJAWAB',
      'objectJawaban',
      'PELAPOR',
      { objectionReasoned: false },
      'objectionReasoned',
    ],
    [
      'closing somebody who was never asked',
      'DIVERIFIKASI',
      'closeIncomplete',
      'ADMIN',
      { completionAsked: false },
      'completionAsked',
    ],
    [
      'closing for a reason that is not true',
      'PERLU_DILENGKAPI',
      'closeIncomplete',
      'ADMIN',
      { reasonHolds: false },
      'reasonHolds',
    ],
    [
      'a duplicate of a case without a team',
      'DIVERIFIKASI',
      'linkDuplicate',
      'ADMIN',
      { mainCaseHasTeam: false },
      'mainCaseHasTeam',
    ],
    [
      'assigning a person without the key',
      'DIVERIFIKASI',
      'assignAdmin',
      'ADMIN',
      { assigneeHoldsKey: false },
      'assigneeHoldsKey',
    ],
    [
      'closing before the 10 hari kerja are over',
      'PERLU_DILENGKAPI',
      'completionExpired',
      'SISTEM',
      { completionPassed: false },
      'completionPassed',
    ],
    ['a second open question', 'DITELAAH', 'askPelapor', 'TELAAH', { openQuestion: true }, 'noOpenQuestion'],
    ['an answer to no question', 'DITELAAH', 'answerQuestion', 'PELAPOR', {}, 'openQuestion'],
    ['a timer without a question', 'DITELAAH', 'questionExpired', 'SISTEM', {}, 'openQuestion'],
    [
      'expiry of a question before its deadline',
      'DITELAAH',
      'questionExpired',
      'SISTEM',
      { openQuestion: true, questionPassed: false },
      'questionPassed',
    ],
    [
      'editing another person’s draft',
      'DITELAAH',
      'saveJawaban',
      'TELAAH',
      { actorIsDrafter: false },
      'draftFreeOrMine',
    ],
    [
      'drafting again after an objection',
      'DITELAAH',
      'saveJawaban',
      'TELAAH',
      { actorDraftedBefore: true },
      'freshDrafter',
    ],
    [
      'a ketua drafting if nobody else could approve',
      'DITELAAH',
      'saveJawaban',
      'KETUA',
      { anotherKetua: false },
      'anotherKetua',
    ],
    ['submitting without a draft', 'DITELAAH', 'proposeJawaban', 'TELAAH', { hasDraft: false }, 'hasDraft'],
    [
      'submitting another person’s draft',
      'DITELAAH',
      'proposeJawaban',
      'TELAAH',
      { actorIsDrafter: false },
      'drafter',
    ],
    [
      'submitting while a question to the reporter is open',
      'DITELAAH',
      'proposeJawaban',
      'TELAAH',
      { openQuestion: true },
      'noOpenQuestion',
    ],
    ['approving one’s own draft', 'JAWABAN_DISIAPKAN', 'issueJawaban', 'KETUA', {}, 'notDrafter'],
    ['proposing no document', 'DITELAAH', 'proposeDokumen', 'TELAAH', { hasDokumen: false }, 'hasDokumen'],
    [
      'writing in a document that waits for a ketua',
      'DITELAAH',
      'saveDokumen',
      'TELAAH',
      { dokumenProposed: true },
      'dokumenNotProposed',
    ],
    [
      'checking the document of another',
      'DITELAAH',
      'checkDokumen',
      'TELAAH',
      { actorIsAuthor: false },
      'dokumenFreeOrMine',
    ],
    [
      'a ketua writing a document where nobody else could approve',
      'DITELAAH',
      'saveDokumen',
      'KETUA',
      { anotherKetua: false },
      'anotherApprover',
    ],
    [
      'a note where something was proven',
      'DIJAWAB',
      'saveDokumen',
      'TELAAH',
      { dokumenFounded: false },
      'dokumenFounded',
    ],
    [
      'sending back a document that nobody proposed',
      'DIJAWAB',
      'sendBackDokumen',
      'KETUA',
      {},
      'dokumenProposed',
    ],
    ['taking over one’s own document', 'DITELAAH', 'takeOverDokumen', 'TELAAH', {}, 'dokumenOfAnother'],
    [
      'approving a document that one once wrote',
      'DIJAWAB',
      'approveDokumen',
      'KETUA',
      { dokumenProposed: true, actorIsAuthor: false, actorWroteDokumen: true },
      'notAuthor',
    ],
    [
      'approving one’s own document',
      'DIJAWAB',
      'approveDokumen',
      'KETUA',
      { dokumenProposed: true },
      'notAuthor',
    ],
    [
      'finishing before the 10 hari kerja are over',
      'DIJAWAB',
      'reactionExpired',
      'SISTEM',
      { reactionPassed: false },
      'reactionPassed',
    ],
    [
      'reopening a second time',
      'SELESAI',
      'reopen',
      'PELAPOR',
      { reopenedByPelapor: true },
      'notReopenedBefore',
    ],
    [
      'reopening after 12 months',
      'SELESAI',
      'reopen',
      'PELAPOR',
      { closedWithin12Months: false },
      'within12Months',
    ],
  ]

  test.each(refusals)('refuse %s', (_what, status, command, role, change, code) => {
    const decision = decide({ status, command, role, facts: { ...open, ...change } })
    expect(decision).toEqual({ ok: false, code, reason: guards[code][2] })
  })

  test('an administrator reopens after 12 months and again', () => {
    const facts = { ...open, reopenedByPelapor: true, closedWithin12Months: false }
    expect(decide({ status: 'SELESAI', command: 'reopen', role: 'ADMIN', facts }).ok).toBe(true)
  })

  test('another person can continue the draft of a member who left the team', () => {
    const facts = { ...open, actorIsDrafter: false, drafterLeft: true }
    expect(decide({ status: 'DITELAAH', command: 'saveJawaban', role: 'TELAAH', facts }).ok).toBe(true)
  })

  test('a ketua may send back even their own draft, so that a case never gets stuck', () => {
    expect(
      decide({ status: 'JAWABAN_DISIAPKAN', command: 'sendBackJawaban', role: 'KETUA', facts: open }).ok,
    ).toBe(true)
  })

  test('without facts, every guarded command is refused except those that only an open question or a missing code would block', () => {
    const passes = lifecycle
      .filter((move) => move.guards && move.guards.length > 0)
      .filter(({ from, command, roles }) =>
        roles.some((role) => from.some((status) => decide({ status, command, role, facts: unknown }).ok)),
      )
      .map((move) => move.command)
    // No draft, no objection, no question, no request: asking and starting are allowed. notDrafter never
    // occurs alone.
    expect(new Set(passes)).toEqual(
      new Set([
        'askPelapor',
        'askCompletion',
        'sendPesan',
        'sendProgress',
        'autosaveCorrection',
        'saveJawaban',
        'autosaveJawaban',
        'saveCorrection',
        'consentIdentity',
        'requestHandover',
      ]),
    )
  })

  test('each says what to do in a whole sentence', () => {
    for (const [, , sentence] of Object.values(guards)) expect(sentence).toMatch(/^[A-Z].*\.$/)
  })
})

describe('a refusal', () => {
  test('of a command that no longer applies names the stage and what to do', () => {
    const decision = decide({ status: 'DITERUSKAN', command: 'decline', role: 'ADMIN', facts: open })
    expect(decision).toEqual({
      ok: false,
      code: 'state',
      reason:
        'Aduan ini sudah berpindah ke tahap “Diteruskan ke Tim Telaah”. Muat ulang halaman untuk melihat keadaan terbaru.',
    })
  })

  test('of somebody else’s command does not reveal the state of the case', () => {
    const decision = decide({ status: 'DIVERIFIKASI', command: 'forward', role: 'PELAPOR', facts: open })
    expect(decision).toEqual({
      ok: false,
      code: 'role',
      reason: 'Langkah ini dilakukan petugas lain, bukan peran Anda.',
    })
  })
})

describe('the table itself', () => {
  test('has at most one row per state, command and role', () => {
    const keys = lifecycle.flatMap((move) =>
      move.from.flatMap((from) => move.roles.map((role) => `${from} ${move.command} ${role}`)),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('uses every command and every kind of event', () => {
    expect(new Set(lifecycle.map((move) => move.command))).toEqual(new Set(COMMANDS))
    const described = [...eventPages.keys()].filter((kind) => !Object.hasOwn(byTime, kind))
    expect(new Set(lifecycle.flatMap((move) => move.event ?? []))).toEqual(new Set(described))
  })

  test('records everything except changes of a draft', () => {
    // Autosave counts as a manual save a moment later.
    const unrecorded = lifecycle.filter((row) => row.event === null && !row.command.startsWith('autosave'))
    for (const move of unrecorded) expect(move.from).toEqual(['DRAF'])
  })

  test('stops all clocks of a case that ends', () => {
    const ends: readonly string[] = [
      'SELESAI',
      'DIARAHKAN',
      'TIDAK_DAPAT_DITINDAKLANJUTI',
      'DITUTUP_SEMENTARA',
      'DICABUT',
    ]
    for (const move of lifecycle.filter((row) => ends.includes(row.to))) {
      expect(move.clock, move.command).toEqual([{ stopAll: true }])
    }
  })

  test('has a way out of every state except those that docs/design/domain.md calls an end', () => {
    const stuck = STATUSES.filter(
      (status) =>
        !lifecycle.some((move) => move.to !== 'stay' && move.to !== status && move.from.includes(status)),
    )
    expect(stuck).toEqual(['DIARAHKAN', 'DICABUT'])
  })
})

describe('buttons', () => {
  test('are the commands that decide() allows; guards on the form are checked later', () => {
    expect(availableCommands('DIVERIFIKASI', 'ADMIN', unknown)).toEqual(
      new Set<CommandName>([
        'readmitMember',
        'saveChecklist',
        'assignAdmin',
        'labelAduan',
        'askCompletion',
        'forward',
        'linkDuplicate',
        'redirect',
        'decline',
        'requestIdentity',
        'approveIdentity',
        'rejectIdentity',
        'openIdentity',
        'requestOriginal',
        'approveOriginal',
        'rejectOriginal',
        'openOriginal',
        'recuse',
        'releaseConflict',
        'sendPesan',
        'addCatatan',
        'addLampiran',
        'takeBundel',
        'decideDataRequest',
        'holdCase',
        'liftHold',
        'returnAccess',
        'refuseAccess',
        'requestHandover',
      ]),
    )
  })

  test('of the reporter in DITELAAH include an answer only while a question is open', () => {
    expect(availableCommands('DITELAAH', 'PELAPOR', open).has('answerQuestion')).toBe(false)
    expect(
      availableCommands('DITELAAH', 'PELAPOR', { ...open, openQuestion: true }).has('answerQuestion'),
    ).toBe(true)
  })

  test.each([
    ['startVerification', 'Mulai verifikasi'],
    ['askCompletion', 'Minta kelengkapan'],
    ['requestIdentity', 'Buka identitas'],
    ['requestOriginal', 'Buka berkas asli'],
    ['forward', 'Teruskan ke Tim Telaah'],
    ['redirect', 'Arahkan ke instansi lain'],
    ['decline', 'Tidak dapat ditindaklanjuti'],
    ['acceptCase', 'Terima kasus'],
    ['handBack', 'Kembalikan ke administrator'],
    ['logTindakLanjut', 'Catat tindak lanjut'],
    ['askPelapor', 'Tanya pelapor'],
    ['saveJawaban', 'Susun jawaban'],
    ['proposeJawaban', 'Ajukan persetujuan'],
    ['sendBackJawaban', 'Kembalikan draf'],
    ['issueJawaban', 'Setujui dan terbitkan'],
    ['sendPesan', 'Kirim pesan'],
    ['complete', 'Kirim kelengkapan'],
    ['withdraw', 'Cabut aduan'],
    ['acceptJawaban', 'Terima jawaban'],
    ['objectJawaban', 'Ajukan keberatan'],
    ['submit', 'Kirim Aduan'],
  ] as const)('%s is called “%s” (docs/design/contract.md)', (command, label) => {
    expect(buttonOf(command)).toBe(label)
  })
})
