type Level = 'info' | 'warn' | 'error'

interface LogEvent {
  level: Level
  /** What the operator does about it; absent where nothing is to be done. */
  act?: string
}

const AGAIN = 'The person was asked to try again. If it comes often, look at the lines before it.'
const DATABASE = 'Look at the log of PostgreSQL and at its disk; npm run doctor tells when it answers again.'
const STORE = 'Take the file from the backup into the store; npm run verify-files names every such file.'
const MAIL =
  'It is tried again. Try npm run mail-test with an address of your own, and look at SMTP_* or RESEND_*.'
const REPORT = 'If it comes again, report this line to the developers.'
const DAMAGED =
  'The other cases go on. Run npm run verify-chain, keep the database as evidence, and read docs/restore.md.'

/** Every line that the log can hold, with its level and what the operator does about it. */
export const LOG_EVENTS = {
  ready: { level: 'info' },
  'action failed': { level: 'error', act: REPORT },
  'framework error': { level: 'error', act: REPORT },
  'framework warning': { level: 'warn', act: REPORT },

  'database ended': {
    level: 'error',
    act: `The server ends with it and is started again by its unit. ${DATABASE}`,
  },
  'database unavailable': { level: 'warn', act: DATABASE },
  'database refused': { level: 'error', act: REPORT },
  'condition unknown': { level: 'error', act: DATABASE },
  unavailable: { level: 'error', act: 'npm run doctor says what is wrong and what to do.' },
  'rows not mixed': {
    level: 'warn',
    act: 'If the table was in use, the next round does it. If it comes every night, report this line.',
  },
  'case damaged': { level: 'error', act: DAMAGED },
  'account changed': {
    level: 'error',
    act: 'Somebody else than the server wrote an account of staff, which is refused. Run npm run verify-chain, keep the database as evidence, disable the account and invite its person again.',
  },
  'many failed logins': {
    level: 'warn',
    act: 'Somebody tries passwords on many accounts. Each name is slowed down already; ask the network in front for help if it goes on.',
  },
  'case not archived': {
    level: 'error',
    act: `The next night tries again; until then its people keep their keys. ${DAMAGED}`,
  },
  'value not renewed': { level: 'error', act: DAMAGED },
  'summary damaged': { level: 'error', act: DAMAGED },
  'no certified administrator': {
    level: 'warn',
    act: 'No report can be sent yet. See docs/deployment.md, "Certifying staff keys".',
  },
  'case without an administrator': {
    level: 'error',
    act: 'No administrator can open a new case. The holders of the recovery key are needed: docs/restore.md.',
  },

  'jobs did not start': { level: 'error', act: `They are tried again. ${DATABASE}` },
  'job waits for the database': { level: 'warn', act: DATABASE },
  'job failed': {
    level: 'error',
    act: 'It is tried again; one that fails for good stands on "Pekerjaan sistem".',
  },
  'queue failed': { level: 'error', act: DATABASE },
  'background work failed': {
    level: 'error',
    act: 'The next round does it again. If it comes again, report this line.',
  },
  'news delayed': { level: 'warn', act: DATABASE },
  'news unknown': {
    level: 'warn',
    act: 'Servers of two versions run beside each other, or somebody else writes NOTIFY.',
  },
  'news line broken': {
    level: 'warn',
    act: 'It connects again. Connect without a pooler in transaction mode.',
  },

  'mail not accepted': { level: 'warn', act: MAIL },
  'mail not written': {
    level: 'warn',
    act: 'It is tried again. Look at the folder of the outbox and its owner.',
  },

  'blob missing': { level: 'error', act: STORE },
  'file missing': { level: 'error', act: STORE },
  'file changed': { level: 'error', act: STORE },
  'blobs swept': { level: 'info' },
  'too many blobs without a row': {
    level: 'error',
    act: 'None was removed. See whether this store belongs to another database.',
  },
  'examination failed': { level: 'error', act: 'It is tried again; until then the file has no clean copy.' },
  'parser stopped': { level: 'warn' },
  'page not drawn': { level: 'warn' },
  'no virus scanner': {
    level: 'warn',
    act: 'Files stay "Belum dipindai". Set CLAMAV_URL: docs/deployment.md.',
  },
  'virus scanner away': {
    level: 'error',
    act: 'New files are held until the scanner of CLAMAV_URL answers. Start it.',
  },
  'no LibreOffice': {
    level: 'warn',
    act: 'Word and Excel files are previewed as plain pages. For their own looks install libreoffice; /dev/shm must exist.',
  },
  'no ffmpeg': {
    level: 'warn',
    act: 'Recordings in old codings (AMR, ALAC, AVI, WMV) stay sealed originals. Install ffmpeg; /dev/shm must exist.',
  },
  'no network isolation': {
    level: 'warn',
    act: 'Parsers of files run without keys, but with network. Allow user namespaces (unshare).',
  },
  'bundle aborted': { level: 'warn', act: AGAIN },
  'upload failed': { level: 'warn', act: AGAIN },
  'completion failed': { level: 'warn', act: AGAIN },
  'letter check failed': { level: 'warn', act: AGAIN },
  'draft lost on leaving': { level: 'error', act: REPORT },
} as const satisfies Record<string, LogEvent>

export type LogEventName = keyof typeof LOG_EVENTS
