import type { PaperKeyFault } from '@/lib/aduan/keys/paper-keys'

/** What to do where ROOT or ESCROW is not to be trusted. */
export const paperKeyWords: Record<PaperKeyFault, string> = {
  'not-set-up': 'This installation has not been set up. Run: npm run setup',
  'root-not-pinned':
    'WBS_ROOT_PUBLIC_KEY is missing: anybody with write access to the database could add keys that receive cases. Put it into .env as setup printed it.',
  'escrow-not-pinned':
    'WBS_ESCROW_PUBLIC_KEY is missing: anybody with write access to the database could replace the recovery key and receive every case. Put it into .env as setup printed it.',
  'not-certified':
    'The recovery key (ESCROW) in the database is not certified by the ROOT that WBS_ROOT_PUBLIC_KEY names. Somebody may have replaced it: keep the database as evidence and read docs/restore.md.',
  'not-pinned':
    'The recovery key (ESCROW) in the database is not the one that WBS_ESCROW_PUBLIC_KEY names. Somebody may have replaced it: keep the database as evidence and read docs/restore.md.',
}
