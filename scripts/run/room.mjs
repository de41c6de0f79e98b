// @ts-check
// Disk and memory that a start needs, and the sentence for too little of either.
import { existsSync, readdirSync, readFileSync, statfsSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * The disk space that one step writes, where, and its peak memory.
 * @typedef {{ what: string, folder: string, mb: number, memoryMb: number }} Claim
 * @typedef {{ folder: string, freeMb: number, claims: Claim[] }} Disk
 */

/**
 * Measured on a fresh clone (2026-11, Debian 13), rounded up: node_modules 1.70 GB, npm's cache 0.65 GB,
 * .next 0.36 GB, data of the demo 0.05 GB and the write-ahead log, which may grow to 0.25 GB.
 */
export const sizes = {
  packages: { what: 'packages', mb: 1800, memoryMb: 600 },
  cache: { what: "npm's download cache", mb: 700, memoryMb: 0 },
  build: { what: 'build', mb: 450, memoryMb: 2500 },
  data: { what: 'data', mb: 350, memoryMb: 300 },
}

/**
 * Measures the disks and the memory and returns the sentence to refuse with, or null if there is room for all
 * claims.
 * @param {Claim[]} claims
 */
export function refuseForRoom(claims) {
  return diskSentence(disksOf(claims)) ?? memorySentence(memoryFreeMb(), claims)
}

/**
 * @param {Disk[]} disks
 * @returns {string | null}
 */
export function diskSentence(disks) {
  for (const { folder, freeMb, claims } of disks) {
    const needed = claims.reduce((sum, claim) => sum + claim.mb, 0)
    if (freeMb >= needed) continue
    const parts = claims.map(({ what, mb }) => `${what} ${size(mb)}`).join(', ')
    return `Too little free disk space in ${folder}: ${size(freeMb)} is free and about ${size(needed)} is needed (${parts}). Nothing was written.`
  }
  return null
}

/**
 * @param {number} freeMb
 * @param {Claim[]} claims steps of one command; the one that needs most memory counts
 * @returns {string | null}
 */
export function memorySentence(freeMb, claims) {
  const [hungriest] = [...claims].sort((a, b) => b.memoryMb - a.memoryMb)
  if (!hungriest || freeMb >= hungriest.memoryMb) return null
  return `Too little free memory: ${size(freeMb)} is free and about ${size(hungriest.memoryMb)} is needed (${hungriest.what}). Close other programs or use a larger machine. Nothing was written.`
}

/** @param {number} mb */
export function size(mb) {
  return mb < 1000 ? `${Math.floor(mb)} MB` : `${(mb / 1000).toFixed(1)} GB`
}

/**
 * The sentence for a disk that ran full in between, or null if the text reports something else.
 * @param {string} text an error message or a program's output
 */
export function diskFullSentence(text) {
  return /ENOSPC|EDQUOT|no space left on device|os error 28\b|could not extend file|quota exceeded/i.test(
    text,
  )
    ? 'The disk is full. Make room and start again; what was cut off is done again.'
    : null
}

/**
 * Groups the claims by disk.
 * @param {Claim[]} claims
 * @returns {Disk[]}
 */
function disksOf(claims) {
  /** @type {Map<number, Disk>} */
  const disks = new Map()
  for (const claim of claims) {
    const folder = nearestFolder(claim.folder)
    const device = statSync(folder).dev
    const { bavail, bsize } = statfsSync(folder)
    const disk = disks.get(device) ?? { folder, freeMb: (bavail * bsize) / 1e6, claims: [] }
    disk.claims.push(claim)
    disks.set(device, disk)
  }
  return [...disks.values()]
}

/** @param {string} folder */
export function nearestFolder(folder) {
  let place = path.resolve(folder)
  while (!existsSync(place) && place !== path.dirname(place)) place = path.dirname(place)
  return place
}

/**
 * Memory available to programs: what the kernel can free plus swap, at most the limit of the container. The
 * container's current use is not subtracted, because it includes the page cache, which can be freed.
 */
function memoryFreeMb() {
  const limit = process.constrainedMemory?.() || Number.POSITIVE_INFINITY
  return Math.min(limit, kernelFree() ?? os.totalmem()) / 1e6
}

function kernelFree() {
  try {
    const text = readFileSync('/proc/meminfo', 'utf8')
    const kb = (/** @type {string} */ name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1])
    const free = (kb('MemAvailable') + kb('SwapFree')) * 1024
    return Number.isFinite(free) ? free : null
  } catch {
    return null
  }
}

/**
 * MB in a folder that an install will replace; 0 if it does not exist.
 * @param {string} folder
 */
export function usedMb(folder) {
  if (!existsSync(folder)) return 0
  let bytes = 0
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const place = path.join(entry.parentPath, entry.name)
    bytes += statSync(place, { throwIfNoEntry: false })?.size ?? 0
  }
  return bytes / 1e6
}
