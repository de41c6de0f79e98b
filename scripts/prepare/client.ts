import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { runProgram } from '../run/program'

const CLASS = 'lib/platform/db/generated/internal/class.ts'
const COMPILER = 'lib/platform/db/generated/query_compiler.wasm'
const stampFile = 'node_modules/.wbs-client-hash'

/**
 * Generates the Prisma client (lib/platform/db/generated) if it is missing or was made from another schema.
 */
export async function ensureClient(): Promise<void> {
  // A bundle (npm run pack) brings the client, and not what makes it.
  if (!existsSync('node_modules/prisma') && existsSync('lib/platform/db/generated/client.ts')) return
  const inputs = [
    'prisma/schema.prisma',
    'prisma.config.ts',
    'node_modules/prisma/package.json',
    'scripts/prepare/client.ts',
  ]
  const hash = createHash('sha256')
  for (const file of inputs) hash.update(readFileSync(file))
  const stamp = hash.digest('hex')
  const made = existsSync('lib/platform/db/generated/client.ts')
  if (made && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  const { code, output } = await runProgram(['node_modules/prisma/build/index.js', 'generate'], {
    output: 'keep',
  })
  if (code !== 0) throw new Error(`The Prisma client could not be generated.\n${output}`)
  readCompilerAsBytes()
  writeFileSync(stampFile, stamp)
}

/**
 * Prisma's client imports its query compiler as a module with one text of 4.4 MB, which V8 keeps twice, as
 * source and as value, as long as the server runs. It becomes a file of bytes. Throws where another version
 * of Prisma writes other lines.
 */
function readCompilerAsBytes(): void {
  const [imported, file = ''] =
    /const \{ wasm \} = await import\("(@prisma\/client\/runtime\/[\w.-]+)"\)\s+return await decodeBase64AsWasm\(wasm\)/.exec(
      readFileSync(CLASS, 'utf8'),
    ) ?? []
  if (!imported) throw new Error(`${CLASS} does not import the query compiler as expected.`)
  const module = readFileSync(`node_modules/${file}`, 'latin1')
  writeFileSync(
    COMPILER,
    Buffer.from(module.slice(module.indexOf('"') + 1, module.lastIndexOf('"')), 'base64'),
  )
  const read = `const { readFile } = await import('node:fs/promises')
    return new WebAssembly.Module(await readFile('${COMPILER}'))`
  writeFileSync(CLASS, readFileSync(CLASS, 'utf8').replace(imported, read))
}
