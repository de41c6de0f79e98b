import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runProgram } from '../run/program'
import { diskFullSentence, size, sizes } from '../run/room.mjs'
import { ensureCleaner, isCleanerCurrent } from './cleaner'
import { placeholderSecrets } from './secrets'
import { shareEqualChunks } from './shared-chunks'

const stampFile = '.next/wbs-sources'
const sourceFolders = ['app', 'components', 'lib', 'prisma', 'public']
const sourceFiles = [
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'middleware.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'scripts/prepare/flat-layers.mjs',
]

/**
 * The same for every build, so that an action keeps its name (Next salts names with this key): a form that an
 * older build or another server has shown still works, without scripts too. It protects nothing here, because
 * no action is inside a component and closes over values (tests/unit/platform/actions.test.ts).
 */
const actionsKey = createHash('sha256').update('WBS Aduakan!: names of actions').digest('base64')

/** Runs `next build`. Returns its success and output, or one sentence if the machine was too small for it. */
export async function buildApp(): Promise<{ ok: boolean; output: string }> {
  const stamp = sourcesHash()
  rmSync(stampFile, { force: true })
  await ensureCleaner()
  const { code, output } = await runProgram(['node_modules/next/dist/bin/next', 'build'], {
    output: 'keep',
    env: { NODE_ENV: 'production', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey, ...withoutInstallation() },
  })
  if (code === 0) {
    shareEqualChunks('.next/server/chunks')
    writeFileSync(stampFile, stamp)
  }
  return {
    ok: code === 0,
    output: code === 0 ? output : (tooSmall(code, output) ?? `${output}\nThe build failed.`),
  }
}

/** The sentence for a build that ran out of disk or memory, or null for any other failure. */
export function tooSmall(code: number, output: string): string | null {
  const killed =
    code === 137 || /heap out of memory|memory allocation of \d+ bytes failed|ENOMEM/.test(output)
  if (!killed) return diskFullSentence(output)
  return `The build was ended because memory ran out; it needs about ${size(sizes.build.memoryMb)} of free memory.`
}

/** Where the build is not current. */
export const staleBuild = 'The build in .next is missing or older than the sources. Run: npm run build'

/** Whether the build in .next was made from the current sources. */
export function isBuildCurrent(): boolean {
  return (
    existsSync('.next/BUILD_ID') &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === sourcesHash() &&
    isCleanerCurrent()
  )
}

/** A build must not depend on its installation: no secret and no database may get into it. */
function withoutInstallation(): Record<string, string> {
  return {
    WBS_MODE: 'production',
    DATABASE_URL: 'postgresql://build@127.0.0.1:1/none',
    ...placeholderSecrets,
    APP_URL: 'http://localhost:3000',
  }
}

/** One hash over all inputs of a build. */
function sourcesHash(): string {
  const hash = createHash('sha256').update(process.versions.node)
  const config = readdirSync('.').filter((name) => /^(next|postcss)\.config\.\w+$/.test(name))
  const files = [...sourceFiles, ...config, ...sourceFolders.flatMap(filesUnder)].sort()
  for (const file of files) {
    if (!existsSync(file)) continue
    hash.update(`\0${file}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/^lib.(platform.db.generated|bukti.cleaning.made)/.test(file))
}
