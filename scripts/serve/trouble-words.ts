import type { Trouble } from '@/lib/jobs/condition'

/** What is wrong and what to do, for the person at the terminal. */
export const troubleWords: Record<Trouble, string> = {
  'database-away': 'The database does not answer. Start it, or look at its log and at the disk it writes to.',
  'wrong-key':
    'Wrong key: WBS_MASTER_KEYS is not the one that sealed this database, or names one that was retired. Take the line from where the keys are kept apart from the backups.',
  'recovery-key':
    'The recovery key (ESCROW) is not the one that this installation was set up with. Nothing is sealed until that is clear: keep the database as evidence and read docs/restore.md.',
  'storage-away':
    'The files cannot be read or written. Look at the folder or the store that STORAGE_DRIVER names, its owner and its mode.',
  'account-changed':
    'Somebody else than the server wrote an account of staff (its role, state, keys, second step, name or team), and it is refused. npm run verify-chain names it: keep the database as evidence, disable the account and invite its person again.',
  'clock-wrong':
    'The clock of this machine is wrong: it differs from that of the database, or is behind what was already recorded. Set it by NTP; deadlines count by it.',
  'disk-full':
    'The disk is more than 90 % full: texts are still accepted, files are refused. Make room or give it a larger disk.',
  'files-missing':
    'Files of evidence are missing from the store. npm run verify-files names them; take them from the backup.',
  'no-worker':
    'Nobody works through the background jobs: no deadline, reminder or mail has been looked at within the last hour. Start the server, or npm run worker where WBS_JOBS=worker is set.',
  'round-late':
    'The last round of the background jobs is more than 15 minutes old. Look at the log of the worker and restart it.',
  'jobs-failed':
    'Background jobs have failed for good. An administrator sees them on the page "Pekerjaan sistem" and may let them run again.',
  'mail-late':
    'Mail has been waiting for more than an hour. Try npm run mail-test with an address of your own, and look at the settings SMTP_* or RESEND_*.',
  'backup-late':
    'The newest backup in WBS_BACKUP_DIR is more than 36 hours old, or there is none. Run npm run backup and look at its timer.',
  'destruction-late':
    'An approved destruction has not been carried out for more than an hour. Look at the page "Pekerjaan sistem" and at the log of the worker.',
  'news-broken':
    'News does not reach the open pages: LISTEN and NOTIFY of PostgreSQL do not pass. Connect without a pooler in transaction mode.',
}
