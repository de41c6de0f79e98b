import { existsSync } from 'node:fs'

/** Reads `.env` when there is one; variables that are set already win. */
export function loadDotEnv(): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
}

/** The folder that holds everything this installation keeps. */
export function dataDir(): string {
  return process.env.WBS_DATA_DIR || '.data'
}
