import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface Source {
  file: string
  text: string
}

/**
 * The TypeScript files of these folders, without Prisma's generated code; for tests that read the source
 * itself.
 */
export function sourcesIn(folders: readonly string[]): Source[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('/generated/'))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
}

/** The text from just after an opening bracket to its closing one. */
export function upToItsEnd(text: string): string {
  let depth = 1
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth === 0) return text.slice(0, at)
  }
  return text
}
