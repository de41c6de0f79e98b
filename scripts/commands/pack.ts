import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { packBundle } from '../pack/bundle'
import { makeKey, publicKeyOf, signFile } from '../pack/signature'
import { buildApp, isBuildCurrent } from '../prepare/build'
import { ensureClient } from '../prepare/client'
import { Refusal, runCommand } from '../run/lifetime'
import { say } from '../run/terminal'

const USAGE = `Say where to write the bundle:
  npm run pack -- FOLDER [--key=FILE]   a bundle for a machine without internet, signed if a key is given
  npm run pack -- --new-key=FILE        a key for signing, once, kept away from the servers`

// npm run pack -- FOLDER: build, packages, checksums and bill of materials in one file for a machine of the same kind that
// has no internet (docs/operations.md).
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
  const made = await packBundle(path.resolve(folder))
  say(`${made.file}  (${made.megabytes} MB; ${made.files} files, ${made.unpackedMegabytes} MB unpacked)`)
  say(`${made.sums}  (SHA-256)`)
  if (secret)
    say(`${signFile(made.sums, secret)}  (Ed25519 over the line before; public key: ${publicKeyOf(secret)})`)
  else say('Not signed: give --key=FILE, made once with --new-key=FILE.')
  return 0
})
