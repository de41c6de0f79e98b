import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Bundle, packArchive, packFolder } from '../pack/bundle'
import { makeKey, publicKeyOf, signFile } from '../pack/signature'
import { buildApp, isBuildCurrent } from '../prepare/build'
import { ensureClient } from '../prepare/client'
import { Refusal, runCommand } from '../run/lifetime'
import { say } from '../run/terminal'

const USAGE = `Say where to write the bundle:
  npm run pack -- FOLDER [--key=FILE]   a bundle for a machine without internet, signed if a key is given
  npm run pack -- FOLDER --unpacked     the same as a folder that does not exist yet: what install.sh runs
  npm run pack -- --new-key=FILE        a key for signing, once, kept away from the servers`

// npm run pack -- FOLDER: build, packages, checksums and bill of materials in one file for a machine of the
// same kind that has no internet (docs/operations.md).
await runCommand(async () => {
  const words = process.argv.slice(2)
  const option = (name: string) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
  const newKey = option('new-key')
  if (newKey) {
    if (existsSync(newKey)) throw new Refusal(`${newKey} is there already. Nothing was written.`)
    makeKey(newKey)
    say(`${newKey}      keep it away from the servers`)
    say(`${newKey}.pub  goes to every machine that installs, by another way than the bundles`)
    return 0
  }
  const folder = words.find((word) => !word.startsWith('--'))
  if (!folder) throw new Refusal(USAGE)
  const key = option('key')
  const secret = key ? readFileSync(key, 'utf8') : null
  if (!isBuildCurrent()) {
    say('Building first ...')
    await ensureClient()
    const { ok, output } = await buildApp()
    if (!ok) throw new Refusal(output)
  }
  if (words.includes('--unpacked')) {
    if (existsSync(folder)) throw new Refusal(`${folder} is there already. Nothing was written.`)
    say(weight(await packFolder(path.resolve(folder))))
    return 0
  }
  const made = await packArchive(path.resolve(folder))
  say(`${made.file}  (${made.archiveMegabytes} MB; ${weight(made)})`)
  say(`${made.sums}  (SHA-256)`)
  if (secret)
    say(`${signFile(made.sums, secret)}  (Ed25519 over the line before; public key: ${publicKeyOf(secret)})`)
  else say('Not signed: give --key=FILE, made once with --new-key=FILE.')
  return 0
})

function weight({ files, megabytes, packagesMegabytes }: Bundle): string {
  return `${files} files, ${megabytes} MB unpacked, of which packages ${packagesMegabytes} MB`
}
