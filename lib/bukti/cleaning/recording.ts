import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { Bytes } from '@/lib/vault/bytes'
import { succeeds } from './isolation'
import { findingOfTag } from './media-tags'
import { hasMemoryFolder, inMemoryFolder, runInFolder } from './memory-folder'
import type { Finding } from './protocol'
import { limits } from './sandbox'
import { slots } from './slots'

/**
 * The reader of each type, by its content: left to guess, ffmpeg would follow a list of files or of
 * addresses.
 */
const READERS: Readonly<Record<string, string>> = {
  'video/3gpp': 'mov',
  'video/3gpp2': 'mov',
  'video/mp4': 'mov',
  'video/quicktime': 'mov',
  'video/x-m4v': 'mov',
  'audio/mp4': 'mov',
  'audio/x-m4a': 'mov',
  'video/vnd.avi': 'avi',
  'video/x-flv': 'flv',
  'video/x-ms-asf': 'asf',
  'audio/x-ms-asf': 'asf',
  'application/vnd.ms-asf': 'asf',
  'video/matroska': 'matroska',
  'video/x-matroska': 'matroska',
  'video/mpeg': 'mpeg',
  'video/MP1S': 'mpeg',
  'video/MP2P': 'mpeg',
  'video/mp2t': 'mpegts',
  'audio/aiff': 'aiff',
  'audio/amr': 'amr',
  'audio/wav': 'wav',
  'audio/vnd.wave': 'wav',
}
const PICTURES = ['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '26', '-pix_fmt', 'yuv420p']
const SOUND = ['-c:a', 'aac', '-b:a', '96k']
/** Sides are even, as the coder wants them, and no longer than 1,280 dots. */
const SIZE = "scale='trunc(min(iw,iw*1280/max(iw,ih))/2)*2':'trunc(min(ih,ih*1280/max(iw,ih))/2)*2'"

/** By the path on which programs are looked up. */
const known = new Map<string, Promise<boolean>>()
const recoding = slots('recode', 1)

/**
 * Whether recordings in old codings can be re-coded: ffmpeg is installed with both coders, and an in-memory
 * folder exists.
 */
export function hasRecoder(): Promise<boolean> {
  const path = process.env.PATH ?? ''
  const found = known.get(path) ?? recoderAnswers()
  known.set(path, found)
  return found
}

async function recoderAnswers(): Promise<boolean> {
  const trial = ['-v', 'error', '-f', 'lavfi', '-i', 'color=s=16x16:d=0.1', '-f', 'lavfi', '-i', 'anullsrc']
  return (
    (await hasMemoryFolder()) &&
    (await succeeds('ffprobe', ['-version'])) &&
    (await succeeds('ffmpeg', [...trial, '-t', '0.1', ...PICTURES, ...SOUND, '-f', 'null', '-']))
  )
}

/** Whether a recording of this type has no copy only because ffmpeg is not installed. */
export async function lacksRecoder(type: string): Promise<boolean> {
  return type in READERS && !(await hasRecoder())
}

export interface Recoded {
  recording(): AsyncIterable<Bytes>
  findings: Finding[]
  /** Whole seconds of the original that the recording does not have. */
  missing: number
}

/**
 * Re-codes a recording as MP4 (H.264, AAC) with ffmpeg, without network, in an in-memory folder that is
 * removed at once. What it writes is no clean copy: the cleaner reads it as any other file. Null if ffmpeg is
 * missing, does not know the type or fails; 'busy' if the machine had no time for it. After nine seconds of
 * processor time it ends with what it has, and the rest counts as missing.
 */
export async function recoded<T>(
  type: string,
  file: AsyncIterable<Uint8Array>,
  use: (recoded: Recoded) => Promise<T>,
): Promise<T | null | 'busy'> {
  const reader = READERS[type]
  if (!reader || !(await hasRecoder())) return null
  return recoding(() =>
    inMemoryFolder(async (folder) => {
      await pipeline(file, createWriteStream(join(folder, 'in'), { mode: 0o600 }))
      const { how } = await runInFolder(folder, commandOf(reader), limits.examineMs)
      if (how === 'busy') return 'busy'
      const before = await told(folder, reader, 'in')
      const after = await told(folder, 'mov', 'out')
      // Without its length nobody can say that a part is missing.
      if (!before || !after || after.seconds <= 0 || (how !== 'well' && before.seconds <= 0)) return null
      return use({
        recording: () => createReadStream(join(folder, 'out')),
        findings: before.findings,
        missing: lostSeconds(before, after),
      })
    }),
  )
}

/** Whole seconds that are lost, of the sound or of the picture: one may stop while the other goes on. */
function lostSeconds(before: Told, after: Told): number {
  const lost = (['audio', 'video'] as const).map((kind) => before[kind] - after[kind])
  return Math.max(0, Math.floor(Math.max(...lost)))
}

function inputOf(reader: string, name: string): string[] {
  return ['-protocol_whitelist', 'file', '-max_alloc', '300000000', '-f', reader, '-i', `file:${name}`]
}

function commandOf(reader: string): string[] {
  return [
    ...['ffmpeg', '-v', 'error', '-nostdin', '-timelimit', String(limits.workedS), '-threads', '1'],
    ...inputOf(reader, 'in'),
    ...['-map', '0:V?', '-map', '0:a?', '-map_metadata', '-1', '-map_chapters', '-1', '-threads', '1'],
    ...['-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'],
    ...[...PICTURES, '-vf', SIZE, ...SOUND],
    // Written as it goes, so that what came before a stop can be played.
    ...['-movflags', '+frag_keyframe+empty_moov', '-frag_duration', '1000000', '-f', 'mp4', 'file:out'],
  ]
}

const Tags = z.record(z.string(), z.unknown()).optional()
const Stream = z.object({
  codec_type: z.string().optional(),
  duration: z.string().optional(),
  disposition: z.object({ attached_pic: z.number() }).optional(),
  tags: Tags,
})
const Probe = z.object({
  format: z.object({ duration: z.string().optional(), tags: Tags }),
  streams: z.array(Stream).optional(),
})

interface Told {
  seconds: number
  audio: number
  video: number
  findings: Finding[]
}

/**
 * The length of a recording, of its sound and of its pictures, and what its tags tell; null if it cannot be
 * read.
 */
async function told(folder: string, reader: string, name: string): Promise<Told | null> {
  const entries =
    'format=duration:format_tags:stream=codec_type,duration:stream_disposition=attached_pic:stream_tags'
  const program = ['ffprobe', '-v', 'error', ...inputOf(reader, name)]
  const { output } = await runInFolder(
    folder,
    [...program, '-show_entries', entries, '-of', 'json'],
    limits.timeMs,
  )
  const probe = Probe.safeParse(jsonOf(output))
  if (!probe.success) return null
  const { format, streams = [] } = probe.data
  const tags = [format, ...streams].flatMap((one) => Object.keys(one.tags ?? {}))
  const findings = tags.map(findingOfTag).filter((finding) => finding !== null)
  const seconds = Number(format.duration) || 0
  // The picture of a cover is no video.
  const lengths = (kind: string) =>
    streams
      .filter(({ codec_type, disposition }) => codec_type === kind && !disposition?.attached_pic)
      .map(({ duration }) => Number(duration) || seconds)
  return {
    seconds,
    audio: Math.max(0, ...lengths('audio')),
    video: Math.max(0, ...lengths('video')),
    findings: [...new Set(findings)],
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
