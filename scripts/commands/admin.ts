import { useInstallation } from '../prepare/installation'
import { askLines } from '../run/ask'
import { Refusal, runCommand } from '../run/lifetime'
import { say } from '../run/terminal'
import { assertMasterKeys } from '../serve/installation'
import { paperKeyWords } from '../serve/paper-key-words'

const USAGE = `Say what to do:
  npm run admin -- recover USERNAME [NAME]   a code for an administrator, when none is left (two shares)
  npm run admin -- give-keys USERNAME        the keys of all cases, once ROOT has signed theirs (two shares)
  npm run admin -- retire-key VERSION        ends the use of the oldest of WBS_MASTER_KEYS, with the servers stopped`

const REFUSED = {
  mistyped:
    'A share is mistyped, or it is the same one twice. Each has 14 groups of four letters. Nothing was changed.',
  'other-key': 'These shares open another installation, not this one. Nothing was changed.',
  'bad-name':
    'USERNAME has 4 to 30 small letters, digits, dots, hyphens or underscores. Nothing was changed.',
  'not-admin': 'This name belongs to somebody who is no active administrator. Nothing was changed.',
  'not-certified':
    'ROOT has not signed the keys of this account. They copy their request from /admin/pengguna, "Sertifikat kunci", and paste what npm run certify prints. Nothing was changed.',
} as const

// npm run admin: what no administrator can do in the app (docs/restore.md, docs/deployment.md).
await runCommand(async () => {
  const [act = '', object = '', ...words] = process.argv.slice(2)
  if (!object || !['recover', 'give-keys', 'retire-key'].includes(act)) throw new Refusal(USAGE)
  // Tells our own connections from those of a server.
  process.env.PGAPPNAME = `wbs-admin-${process.pid}`
  await useInstallation()
  await assertMasterKeys()
  if (act === 'retire-key') return await retireKey(Number(object), words)
  return await withPaper((shares) =>
    act === 'recover' ? recover(shares, object, words.join(' ') || object) : giveKeys(shares, object),
  )
})

/** With two shares from the terminal. */
async function withPaper(run: (shares: string[]) => Promise<number>): Promise<number> {
  await import('@/lib/hooks')
  const { UntrustedPaperKey } = await import('@/lib/aduan/keys/paper-keys')
  const shares = await askLines(['First share', 'Second share'])
  return await run(shares).catch((error: unknown) => {
    throw error instanceof UntrustedPaperKey ? new Refusal(paperKeyWords[error.fault]) : error
  })
}

async function recover(shares: string[], username: string, staffName: string): Promise<number> {
  const { db } = await import('@/lib/platform/db/client')
  const { clockNow } = await import('@/lib/clock')
  const { recoverAdmin } = await import('@/lib/akun/recover-admin')
  const result = await recoverAdmin(db(), shares, { username, staffName }, clockNow())
  if (typeof result === 'string') throw new Refusal(REFUSED[result])
  say(
    `Open /aktivasi and enter this code within 7 days${result.renewed ? ' (the account gets new keys)' : ''}:`,
  )
  say(`  ${result.code}`)
  say('It is on record, and the other staff are told. The account has no case yet. Then, with ROOT:')
  say(
    '  1. Log in, copy the request from /admin/pengguna, "Sertifikat kunci", and paste what npm run certify prints.',
  )
  say(`  2. npm run admin -- give-keys ${username}, with two shares`)
  return 0
}

async function giveKeys(shares: string[], username: string): Promise<number> {
  const { db } = await import('@/lib/platform/db/client')
  const { clockNow } = await import('@/lib/clock')
  const { giveByEscrow } = await import('@/lib/akun/recover-admin')
  const result = await giveByEscrow(db(), shares, username, clockNow())
  if (typeof result === 'string') throw new Refusal(REFUSED[result])
  say(
    `${username} has the keys of ${result.given} more cases. It is on record, and the other staff are told.`,
  )
  if (result.left > 0) say(`${result.left} cases did not open; the lines above name them.`)
  return result.left > 0 ? 1 : 0
}

async function retireKey(version: number, words: readonly string[]): Promise<number> {
  const { db } = await import('@/lib/platform/db/client')
  const { clockNow } = await import('@/lib/clock')
  const { retireMasterKey } = await import('@/lib/jobs/retire/retire')
  const others = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'
       AND application_name <> ${process.env.PGAPPNAME}`
  if (others.length > 0)
    throw new Refusal(
      'Somebody else uses the database. Stop every server and worker first. Nothing was changed.',
    )
  const leave = Number(words.find((word) => word.startsWith('--leave='))?.slice('--leave='.length) ?? 0)
  const result = await retireMasterKey(db(), version, clockNow(), leave)
  if (result.kind === 'unknown')
    throw new Refusal(
      `Only the lowest version in WBS_MASTER_KEYS can be retired, and only beside a higher one. ${version} is not that. Nothing was changed.`,
    )
  if (result.kind === 'sealed')
    throw new Refusal(
      `${result.left} stored values are still sealed by key ${version}: let the server run until npm run doctor counts none. ` +
        `Values that somebody altered (lines "value not renewed" in the log) stay for ever; if these are all, add --leave=${result.left}. Nothing was changed.`,
    )
  say(`Key ${version} is retired: take it out of WBS_MASTER_KEYS, on every machine, before the next start.`)
  say('Keep it on paper for as long as backups from before exist.')
  if (result.invitations > 0) say(`${result.invitations} activation codes are void; make them again.`)
  return 0
}
