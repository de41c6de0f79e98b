import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

const folder = 'lib/bukti/cleaning'
const made = path.join(folder, 'made')
const stampFile = path.join(made, 'sources')

/** Native code and WebAssembly, and what looks for such files beside itself. */
const external = ['sharp', '@hyzyla/pdfium', 'libheif-js']

/**
 * Bundles the program that parses uploaded files (lib/bukti/cleaning/made) if it is missing or older than its
 * sources. Every file starts it once, and reading the sources took it twice as long.
 */
export async function ensureCleaner(): Promise<void> {
  if (isCleanerCurrent()) return
  const fresh = `${made}-${process.pid}`
  await build({
    entryPoints: ['main.ts', 'keeper.ts'].map((name) => path.join(folder, 'worker', name)),
    outdir: fresh,
    bundle: true,
    // Each parser stays a file of its own, loaded only for what needs it.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minify: true,
    external,
    // For the packages that still call require().
    banner: {
      js: "import{createRequire as requireOf}from'node:module';const require=requireOf(import.meta.url);",
    },
    outExtension: { '.js': '.mjs' },
    logLevel: 'silent',
  })
  writeFileSync(path.join(fresh, 'sources'), sourcesHash())
  rmSync(made, { recursive: true, force: true })
  renameSync(fresh, made)
}

/** Whether that bundle was made from the current sources. */
export function isCleanerCurrent(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourcesHash()
}

function sourcesHash(): string {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'))
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => file.endsWith('.ts'))
  for (const file of [...files, 'scripts/prepare/cleaner.ts'].sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}
