import { newBackupKey } from '@/lib/vault/backup'
import { toBase64Url } from '@/lib/vault/bytes'
import { runCommand } from '../run/lifetime'
import { say } from '../run/terminal'

// npm run backup-key: makes the key for backups. Its secret is printed once and stored nowhere. Needs neither
// database nor settings, so it may run on another machine.
await runCommand(async () => {
  const { publicKey, secret } = await newBackupKey()
  say('Secret of the backups: on paper, never on the server; without it no backup opens')
  say(`  ${secret}`)
  say('Public key: put this line into .env')
  say(`  WBS_BACKUP_PUBLIC_KEY=${toBase64Url(publicKey)}`)
  return 0
})
