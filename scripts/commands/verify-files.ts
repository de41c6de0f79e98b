import { useInstallation } from '../prepare/installation'
import { runCommand } from '../run/lifetime'
import { say } from '../run/terminal'

// npm run verify-files: compares every stored file with the length and hash in its row and names the damaged
// and missing ones. Exit code 1 if there is one.
await runCommand(async () => {
  await useInstallation()
  const { db } = await import('@/lib/platform/db/client')
  const { store } = await import('@/lib/platform/storage/store')
  const { clockNow } = await import('@/lib/clock')
  const { keepCheck } = await import('@/lib/jobs/checks')
  const { verifyFiles } = await import('@/lib/bukti/verify-files')
  const { files, damaged } = await verifyFiles(db(), store())
  const missing = damaged.filter(({ problem }) => problem === 'missing').length
  await keepCheck(db(), 'files', { at: clockNow(), broken: damaged.length - missing, missing })
  for (const { row, storageKey, problem } of damaged)
    say(`${problem === 'missing' ? 'HILANG' : 'RUSAK '}  ${row} (${storageKey})`)
  say(
    `${damaged.length === 0 ? 'Utuh' : `${damaged.length} berkas rusak atau hilang`}: ${files} berkas diperiksa.`,
  )
  return damaged.length === 0 ? 0 : 1
})
