import { useInstallation } from '../prepare/installation'
import { runCommand } from '../run/lifetime'
import { say } from '../run/terminal'
import { assertMasterKeys } from '../serve/installation'

// npm run verify-chain: recomputes the history of every case and of the administrators' acts, and names the
// first changed, removed or cut-off event of each, and accounts that somebody else than the server wrote.
// Exit code 1 if one is broken. `npm run verify-chain -- --seal` seals the heads of valid chains without a
// seal, once after the update that introduced seals.
await runCommand(async () => {
  await useInstallation()
  const { db } = await import('@/lib/platform/db/client')
  await assertMasterKeys()
  const { sealUnsealed, verifyChains } = await import('@/lib/aduan/verify-chain')
  const { clockNow } = await import('@/lib/clock')
  const { keepCheck } = await import('@/lib/jobs/checks')
  const { verifyActs } = await import('@/lib/jejak/verify-acts')
  const { verifyAccounts } = await import('@/lib/platform/session/account-seal')
  const { brokenAccountWords, brokenActWords, brokenLinkWords } = await import('@/lib/jejak/chain-labels')

  if (process.argv.includes('--seal')) say(`${await sealUnsealed(db())} kepala rantai disegel.`)
  const cases = await verifyChains(db())
  const acts = await verifyActs(db())
  for (const link of cases.broken) say(`RUSAK  ${brokenLinkWords(link)}`)
  const accounts = await verifyAccounts(db())
  for (const account of accounts.broken) say(`RUSAK  ${brokenAccountWords(account)}`)
  if (acts.broken) say(`RUSAK  ${brokenActWords(acts.broken)}`)
  const broken = cases.broken.length + (acts.broken ? 1 : 0)
  const changed = accounts.broken.length
  await keepCheck(db(), 'histories', { at: clockNow(), broken: broken + changed, missing: 0 })
  say(
    `${broken + changed === 0 ? 'Utuh' : `${broken} rantai rusak, ${changed} akun diubah`}: ${cases.events} peristiwa dari ${cases.cases} aduan, ${acts.acts} tindakan administrator, ${accounts.accounts} akun.`,
  )
  return broken + changed === 0 ? 0 : 1
})
