import { join } from 'node:path'
import { withoutNetwork } from './isolation'

/**
 * How a program is started that reads files of strangers: no environment (no keys), reading only what it is made of, no writing, no other
 * program, and no network where the machine allows that. `worker` is the program that cleans.
 */
export async function sandbox() {
  const cwd = process.cwd()
  const program = join(cwd, 'lib/bukti/cleaning')
  const [command = '', ...flags] = [
    ...(await withoutNetwork()),
    process.execPath,
    '--permission',
    '--allow-addons',
    `--allow-fs-read=${program}/*`,
    `--allow-fs-read=${join(cwd, 'node_modules')}/*`,
    `--allow-fs-read=${join(cwd, 'package.json')}`,
    '--max-old-space-size=700',
    '--no-warnings',
  ]
  const env = { NODE_ENV: 'production', VIPS_CONCURRENCY: '1', PATH: process.env.PATH ?? '' } as const
  return { command, flags, cwd, env, worker: join(program, 'worker/main.ts') }
}
