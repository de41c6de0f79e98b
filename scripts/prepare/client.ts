import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { runProgram } from '../run/program'

const stampFile = 'node_modules/.wbs-client-hash'

/** Generates the Prisma client (lib/platform/db/generated) if it is missing or was made from another schema. */
export async function ensureClient(): Promise<void> {
  // A bundle (npm run pack) brings the client, and not what makes it.
  if (!existsSync('node_modules/prisma') && existsSync('lib/platform/db/generated/client.ts')) return
  const inputs = ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']
  const hash = createHash('sha256')
  for (const file of inputs) hash.update(readFileSync(file))
  const stamp = hash.digest('hex')
  const made = existsSync('lib/platform/db/generated/client.ts')
  if (made && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  const { code, output } = await runProgram(['node_modules/prisma/build/index.js', 'generate'], {
    output: 'keep',
  })
  if (code !== 0) throw new Error(`The Prisma client could not be generated.\n${output}`)
  writeFileSync(stampFile, stamp)
}
