import { existsSync, mkdirSync } from 'node:fs'

/** Reads `.env` when there is one; variables that are set already win. */
export function loadDotEnv(): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
}

/** The folder that holds everything this installation keeps. */
export function dataDir(): string {
  return process.env.WBS_DATA_DIR || '.data'
}

/**
 * Makes the folder unless it is there. Others may not look into it; when root starts us, PostgreSQL runs as another user
 * and must be able to pass through it.
 */
export function makeDataDir(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
}
