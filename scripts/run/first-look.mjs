// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { npmHome } from './install.mjs'
import { refusePort } from './port.mjs'
import { refuseForRoom, sizes, usedMb } from './room.mjs'

const serving = { demo: 'npm run demo', dev: 'npm run dev', start: 'npm start' }
const building = ['demo', 'test', 'build', 'start']

/**
 * Checks in advance what would stop a command after minutes of installing: the port, the disk, the memory.
 * Returns the sentence to refuse with, or null.
 * @param {string} project
 * @param {string} command
 * @returns {Promise<string | null>}
 */
export async function refuseStart(project, command) {
  const settings = { ...dotEnv(path.join(project, '.env')), ...process.env }
  if (command === 'demo' || command === 'dev' || command === 'start') {
    const host = command === 'start' ? settings.HOST || '127.0.0.1' : '127.0.0.1'
    const refusal = await refusePort(host, settings.PORT, serving[command])
    if (refusal) return refusal
  }
  const modules = path.join(project, 'node_modules')
  const claims = [
    { ...sizes.packages, folder: modules },
    { ...sizes.cache, folder: npmHome(project).cache },
  ]
  if (building.includes(command)) claims.push({ ...sizes.build, folder: path.join(project, '.next') })
  if (command in serving) {
    claims.push({ ...sizes.data, folder: path.resolve(project, settings.WBS_DATA_DIR || '.data') })
  }
  const refusal = refuseForRoom(claims)
  if (!refusal || !existsSync(modules)) return refusal
  // npm ci removes the existing folder before it unpacks, so its space counts as free; adding it up takes
  // seconds.
  const replaced = Math.min(usedMb(modules), sizes.packages.mb)
  return refuseForRoom(
    claims.map((claim) => (claim.folder === modules ? { ...claim, mb: claim.mb - replaced } : claim)),
  )
}

/**
 * @param {string} file
 * @returns {Record<string, string | undefined>}
 */
function dotEnv(file) {
  try {
    return parseEnv(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}
