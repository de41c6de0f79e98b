import { join } from 'node:path'
import { endingWithServer, withoutNetwork } from './isolation'

/**
 * Command line for programs that parse untrusted files: no environment (no keys), read access only to their
 * own code, no writing, no subprocess, and no network if the machine supports that. `worker` is the cleaning
 * program, as the build bundled it (scripts/prepare/cleaner.ts).
 */
export async function sandbox() {
  const cwd = process.cwd()
  const program = join(cwd, 'lib/bukti/cleaning/made')
  const [command = '', ...flags] = [
    ...(await withoutNetwork()),
    // Behind the new namespace, which would clear it.
    ...(await endingWithServer()),
    process.execPath,
    '--permission',
    '--allow-addons',
    `--allow-fs-read=${program}/*`,
    `--allow-fs-read=${join(cwd, 'lib/bukti/cleaning/fonts')}/*`,
    `--allow-fs-read=${join(cwd, 'node_modules')}/*`,
    `--allow-fs-read=${join(cwd, 'package.json')}`,
    '--max-old-space-size=700',
    '--no-warnings',
  ]
  const env = { NODE_ENV: 'production', VIPS_CONCURRENCY: '1', PATH: process.env.PATH ?? '' } as const
  return { command, flags, cwd, env, worker: join(program, 'main.mjs') }
}
