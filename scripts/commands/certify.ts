import { existsSync, readFileSync } from 'node:fs'
import { VaultError } from '@/lib/vault/errors'
import { certify, keyMark, readKeyRequest } from '@/lib/vault/root'
import { askLines } from '../run/ask'
import { Refusal, runCommand } from '../run/lifetime'
import { complain, say } from '../run/terminal'

const YEARS = 2

// npm run certify -- REQUEST [--until=2028-12-31]: signs the staff keys that may receive cases. For a machine
// without a network: needs neither database nor settings. REQUEST is the text from /admin/pengguna, or a file
// with it.
await runCommand(async () => {
  const [given] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  const until = process.argv.find((word) => word.startsWith('--until='))?.slice('--until='.length)
  if (!given) throw new Refusal('Say what to sign: npm run certify -- REQUEST [--until=2028-12-31]')
  try {
    const statement = readKeyRequest(existsSync(given) ? readFileSync(given, 'utf8') : given)
    const days = { from: dayIn(0), until: until ?? dayIn(YEARS) }
    complain(`Nama pengguna  ${statement.username}`)
    complain(`Peran          ${statement.role}`)
    complain(`Tanda kunci    ${await keyMark(statement)}`)
    complain(`Berlaku        ${days.from} sampai ${days.until}`)
    complain('Ask this person, face to face or by a familiar voice, to read the mark of their keys aloud.')
    const [answer = '', secret = ''] = await askLines(['Is it the same? Type SAMA', 'Secret of ROOT'])
    if (answer !== 'SAMA') throw new Refusal('Nothing was signed.')
    say(await certify(secret, { ...statement, ...days }))
    return 0
  } catch (error) {
    if (!(error instanceof VaultError)) throw error
    throw new Refusal(
      error.fault === 'argument'
        ? 'The days must be like 2028-12-31, and not lie before today.'
        : 'The request or the secret of ROOT is not whole. Copy the request entirely; the secret has 14 groups of four letters.',
    )
  }
})

function dayIn(years: number): string {
  const day = new Date()
  day.setUTCFullYear(day.getUTCFullYear() + years)
  return day.toISOString().slice(0, 10)
}
