import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

// node scripts/check/licences.ts: checks that every package in package-lock.json may be used as we use it. A
// step of `npm run check`. Writes nothing; docs/decisions/packages.md gives the reason for each direct
// dependency.

/**
 * Licences that only require keeping their notice, and MPL-2.0, which covers only its own files, unchanged
 * here.
 */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Unlicense',
]

/** A licence that is acceptable for one use only: the packages, their licence, and the reason. */
export const EXCEPTIONS: readonly { packages: RegExp; licence: string; why: string }[] = [
  {
    packages: /^@img\/sharp-/,
    licence: 'LGPL-3.0-or-later',
    why: 'libvips as a shared library of its own, unchanged and replaceable (decision 0017)',
  },
  { packages: /^libheif-js$/, licence: 'LGPL-3.0', why: 'a WASM file of its own, unchanged (decision 0017)' },
  { packages: /^elkjs$/, licence: 'EPL-2.0', why: 'part of Prisma Studio, which nothing here starts' },
]

/** Packages whose package.json names no licence; read by hand in the file named beside it. */
export const READ_BY_HAND: Readonly<Record<string, string>> = {
  'combine-errors': 'MIT', // its readme
  'png-js': 'MIT', // its LICENSE
}

export interface LockedPackage {
  name: string
  /** SPDX expression, or null if none is named. */
  licence: string | null
  /** A build for another platform, which npm does not install here. */
  installed: boolean
}

/** The problem with one package, as a sentence; null if there is none. */
export function licenceProblem({ name, licence, installed }: LockedPackage): string | null {
  const named = licence ?? READ_BY_HAND[name] ?? null
  if (named === null) return installed ? `${name} names no licence.` : null
  const allowed = [
    ...ALLOWED,
    ...EXCEPTIONS.filter(({ packages }) => packages.test(name)).map((exception) => exception.licence),
  ]
  return fits(named, allowed) ? null : `${name} is under ${named}, which is not among the allowed licences.`
}

/** Evaluates an SPDX expression: OR needs one allowed side, AND both; AND binds more tightly. */
function fits(expression: string, allowed: readonly string[]): boolean {
  const words = expression.match(/[()]|[^\s()]+/g) ?? []
  let whole = true
  const next = (word: string) => words[0]?.toUpperCase() === word && words.shift() !== undefined
  const either = (): boolean => {
    let ok = both()
    while (next('OR')) ok = both() || ok
    return ok
  }
  const both = (): boolean => {
    let ok = one()
    while (next('AND')) ok = one() && ok
    return ok
  }
  const one = (): boolean => {
    if (!next('(')) {
      const licence = words.shift()
      whole &&= licence !== undefined
      return licence !== undefined && allowed.includes(licence)
    }
    const ok = either()
    whole &&= next(')')
    return ok
  }
  return either() && whole && words.length === 0
}

interface Manifest {
  license?: string | { type?: string }
  optional?: boolean
}

/**
 * The packages of a lockfile; an installed package is read itself, because not every lockfile entry has a
 * licence.
 */
export function lockedPackages(root: string): LockedPackage[] {
  const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'))
  const locked: Record<string, Manifest> = read('package-lock.json').packages
  return Object.entries(locked)
    .filter(([place]) => place.startsWith('node_modules/'))
    .map(([place, entry]) => {
      const installed = existsSync(path.join(root, place, 'package.json'))
      const { license }: Manifest = installed ? read(path.join(place, 'package.json')) : entry
      const licence = (typeof license === 'object' ? license.type : license) ?? entry.license
      return {
        name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
        licence: typeof licence === 'string' ? licence : null,
        installed: installed || entry.optional !== true,
      }
    })
}

function main(): number {
  const problems = lockedPackages('.').flatMap((found) => licenceProblem(found) ?? [])
  if (problems.length === 0) return 0
  const advice = 'Use another package, or add the licence to scripts/check/licences.ts with the reason.'
  process.stderr.write(`${problems.join('\n')}\n${advice}\n`)
  return 1
}

if (import.meta.main) process.exitCode = main()
