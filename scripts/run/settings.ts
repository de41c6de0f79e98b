import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { Refusal } from './lifetime'

const file = '.env'
const fromFile = new Set<string>()

/** Reads `.env` if it exists; variables already set win. Throws a plain sentence if it cannot be read. */
export function loadDotEnv(): void {
  if (!existsSync(file)) return
  for (const [name, value] of Object.entries(parseEnv(readDotEnv()))) {
    if (process.env[name] !== undefined) continue
    process.env[name] = value
    fromFile.add(name)
  }
}

/** Where a variable was set, to follow its name: "DATABASE_URL in .env". */
export function whereSet(name: string): string {
  return fromFile.has(name) ? `in the file ${file}` : 'in the environment'
}

/** Files that Next reads by itself: the server would obey them, while the commands know only `.env`. */
export function otherEnvFiles(): string[] {
  const modes = ['', '.production', '.development']
  return modes
    .flatMap((mode) => [`.env${mode}`, `.env${mode}.local`])
    .filter((name) => name !== file && existsSync(name))
}

function readDotEnv(): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Refusal(
      `The file ${file} cannot be read: ${error instanceof Error ? error.message : 'unknown'}`,
    )
  }
}

/** The folder for all data of this installation. */
export function dataDir(): string {
  return process.env.WBS_DATA_DIR || '.data'
}

/**
 * Creates the folder if missing. Others may not read it; when root starts us, PostgreSQL runs as another user
 * and must be able to pass through it.
 */
export function makeDataDir(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
}
