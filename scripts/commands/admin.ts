import { useInstallation } from '../prepare/installation'
import { askLines } from '../run/ask'
import { Refusal, runCommand } from '../run/lifetime'
import { say } from '../run/terminal'
import { assertMasterKeys } from '../serve/installation'
import { paperKeyWords } from '../serve/paper-key-words'

const USAGE = `Say what to do:
  npm run admin -- recover USERNAME [NAME]   a code for an administrator, when none is left (two shares)
  npm run admin -- give-keys USERNAME        the keys of all cases, once ROOT has signed theirs (two shares)`

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

// npm run admin -- recover USERNAME: the way back when the last administrator is lost (docs/restore.md). Runs beside a
// server or without one.
await runCommand(async () => {
  const [act, username = '', ...name] = process.argv.slice(2)
  if ((act !== 'recover' && act !== 'give-keys') || !username) throw new Refusal(USAGE)
  await useInstallation()
  await assertMasterKeys()
  await import('@/lib/hooks')
  const { db } = await import('@/lib/platform/db/client')
  const { clockNow } = await import('@/lib/clock')
  const { giveByEscrow, recoverAdmin } = await import('@/lib/akun/recover-admin')
  const { UntrustedPaperKey } = await import('@/lib/aduan/keys/paper-keys')
  const shares = await askLines(['First share', 'Second share'])
  const run = async () => {
    if (act === 'give-keys') {
      const result = await giveByEscrow(db(), shares, username, clockNow())
      if (typeof result === 'string') throw new Refusal(REFUSED[result])
      say(
        `${username} has the keys of ${result.given} more cases. It is on record, and the other staff are told.`,
      )
      if (result.left > 0) say(`${result.left} cases did not open; the lines above name them.`)
      return result.left > 0 ? 1 : 0
    }
    const person = { username, staffName: name.join(' ') || username }
    const result = await recoverAdmin(db(), shares, person, clockNow())
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
  return await run().catch((error: unknown) => {
    throw error instanceof UntrustedPaperKey ? new Refusal(paperKeyWords[error.fault]) : error
  })
})
