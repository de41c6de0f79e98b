import {
  ADTS,
  AdtsOutputFormat,
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FLAC,
  FlacOutputFormat,
  Input,
  type InputAudioTrack,
  type InputFormat,
  type InputVideoTrack,
  MATROSKA,
  MP3,
  MP4,
  MPEG_TS,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OGG,
  OggOutputFormat,
  Output,
  type OutputFormat,
  QTFF,
  WAVE,
  WavOutputFormat,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'
import { findingOfTag } from '../media-tags.ts'
import { visibleDescription, visiblePacket } from './bitstream.ts'
import { type Part, type Played, partOf, playedParts } from './media-cuts.ts'
import { wordTracks } from './media-tracks.ts'
import { audibleFrames } from './mp3.ts'
import { type Cleaned, NoCleaner, Notes, Refused } from './outcome.ts'

interface Container {
  input: InputFormat
  output: () => OutputFormat
  type: string
}

/** Files are delivered as the container written here, whatever their name was. */
const CONTAINERS: readonly Container[] = [
  { input: MP4, output: () => new Mp4OutputFormat({ fastStart: 'in-memory' }), type: 'video/mp4' },
  { input: QTFF, output: () => new Mp4OutputFormat({ fastStart: 'in-memory' }), type: 'video/mp4' },
  { input: MP3, output: () => new Mp3OutputFormat(), type: 'audio/mpeg' },
  { input: WAVE, output: () => new WavOutputFormat(), type: 'audio/wav' },
  { input: OGG, output: () => new OggOutputFormat(), type: 'audio/ogg' },
  { input: WEBM, output: () => new WebMOutputFormat(), type: 'video/webm' },
  // No phone plays these two; MP4 holds the same codings.
  { input: MATROSKA, output: () => new Mp4OutputFormat({ fastStart: 'in-memory' }), type: 'video/mp4' },
  { input: MPEG_TS, output: () => new Mp4OutputFormat({ fastStart: 'in-memory' }), type: 'video/mp4' },
  { input: FLAC, output: () => new FlacOutputFormat(), type: 'audio/flac' },
  { input: ADTS, output: () => new AdtsOutputFormat(), type: 'audio/aac' },
]

/** Seconds at the beginning of a cut film that a copy may lose; with more, it is re-coded if it can be. */
const LATE = 1.5
/** Seconds of about one picture, which nobody misses. */
const PICTURE = 0.05

/**
 * Remuxes sound and video without re-encoding: only the coded packets remain. Tags, covers, places, track
 * names and all other tracks are dropped, and no date reveals when the copy was made.
 */
export async function cleanMedia(file: Uint8Array): Promise<Cleaned> {
  // The writer would store the current time, which is when the reporter sent the file, in the copy.
  Date.now = () => 0
  const input = new Input({
    source: new BufferSource(file),
    formats: CONTAINERS.map((container) => container.input),
  })
  // A format that is not read here is kept as the original: its codec may be known elsewhere.
  const format = await input.getFormat().catch(() => {
    throw new NoCleaner()
  })
  const container = CONTAINERS.find((candidate) => candidate.input === format)
  if (!container) throw new NoCleaner()
  const notes = await tagNotes(input)
  notes.differs('missing-subtitles', wordTracks(file))
  const videos = await knownOf(await input.getVideoTracks(), notes)
  const audios = await knownOf(await input.getAudioTracks(), notes)
  if (videos.length + audios.length === 0) throw new Refused('damaged')
  const played = format === MP4 || format === QTFF ? playedParts(file) : new Map<number, Played>()
  const parts = await partsOf(played, [...videos, ...audios])

  const target = new BufferTarget()
  const output = new Output({ format: container.output(), target })
  const earliest = await Promise.all(
    [...videos, ...audios].map((track) => parts.get(track)?.from ?? track.getFirstTimestamp()),
  )
  const shift = -Math.min(0, ...earliest)
  const pumps: (() => Promise<Passed>)[] = []
  for (const track of videos) pumps.push(await passVideo(track, output, { shift, part: parts.get(track) }))
  for (const track of audios) pumps.push(await passAudio(track, output, { shift, part: parts.get(track) }))
  await output.start()
  const passed = await Promise.all(pumps.map((pump) => pump()))
  // Nothing of it can be seen or heard.
  if (passed.every(({ packets }) => packets === 0)) throw new Refused('damaged')
  await output.finalize()
  const longest = Math.max(...passed.map(({ reached }) => reached))
  const missing = passed.map(({ packets, wanted, reached }) => (packets === 0 ? longest : wanted - reached))
  const cuts = [...parts.values()]
  const late = Math.max(0, ...cuts.map((part) => part.late))
  notes.differs('missing-seconds', Math.floor(Math.max(...missing)) + Math.ceil(late - PICTURE))
  // Of the picture where it is cut: sound has a beginning of its own that nobody hears.
  notes.differs('hidden-seconds', Math.round(cuts[0]?.hidden ?? 0))
  if (!target.buffer) throw new NoCleaner()
  const type = videos.length === 0 ? container.type.replace('video/', 'audio/') : container.type
  return { bytes: new Uint8Array(target.buffer), type, notes, pages: null }
}

/**
 * The tracks that can be repacked. A phone writes its sound twice, once in a coding of its own: that one is
 * counted as missing, unless it is all there is.
 */
async function knownOf<T extends InputVideoTrack | InputAudioTrack>(tracks: T[], notes: Notes): Promise<T[]> {
  const known: T[] = []
  for (const track of tracks) {
    if ((await track.getCodec()) && (await track.getDecoderConfig())) known.push(track)
  }
  // A stream of an unknown codec cannot be remuxed: then there is no clean copy.
  if (known.length === 0 && tracks.length > 0) throw new NoCleaner()
  notes.differs('missing-tracks', tracks.length - known.length)
  return known
}

/** What is left of the tracks that an edit list cuts; without a copy where too much would be lost. */
async function partsOf(
  played: ReadonlyMap<number, Played | null>,
  tracks: (InputVideoTrack | InputAudioTrack)[],
): Promise<Map<InputVideoTrack | InputAudioTrack, Part>> {
  const parts = new Map<InputVideoTrack | InputAudioTrack, Part>()
  for (const track of tracks) {
    const list = played.get(track.id)
    if (list === undefined) continue
    const part = list && (await partOf(track, list))
    if (list === null || (part && part.late > LATE)) throw new NoCleaner()
    if (part) parts.set(track, part)
  }
  return parts
}

/** Prepares a track of the copy; the returned function fills it. */
async function passVideo(
  track: InputVideoTrack,
  output: Output,
  place: Place,
): Promise<() => Promise<Passed>> {
  const codec = await track.getCodec()
  const config = await track.getDecoderConfig()
  if (!codec || !config) throw new NoCleaner()
  const source = new EncodedVideoPacketSource(codec)
  output.addVideoTrack(source, { rotation: await track.getRotation() })
  const { description, decoderConfig } = visibleConfig(codec, config)
  return () =>
    pass(track, {
      codec,
      description,
      ...place,
      add: (packet) => source.add(packet, { decoderConfig }),
      close: () => source.close(),
    })
}

async function passAudio(
  track: InputAudioTrack,
  output: Output,
  place: Place,
): Promise<() => Promise<Passed>> {
  const codec = await track.getCodec()
  const config = await track.getDecoderConfig()
  if (!codec || !config) throw new NoCleaner()
  const source = new EncodedAudioPacketSource(codec)
  output.addAudioTrack(source)
  const { description, decoderConfig } = visibleConfig(codec, config)
  return () =>
    pass(track, {
      codec,
      description,
      ...place,
      add: (packet) => source.add(packet, { decoderConfig }),
      close: () => source.close(),
    })
}

/** How far a track is moved, and what of it is passed on; all of it without a part. */
interface Place {
  shift: number
  part: Part | undefined
}

interface Passage extends Place {
  codec: string
  description: Uint8Array | null
  add(packet: EncodedPacket): Promise<void>
  close(): void
}

/** What of a track came into the copy: its pieces, and up to which second it should come and came. */
interface Passed {
  packets: number
  wanted: number
  reached: number
}

/** Copies packet by packet; a recording that was cut keeps what came before. */
async function pass(track: InputVideoTrack | InputAudioTrack, passage: Passage): Promise<Passed> {
  const { codec, description, shift, part } = passage
  // Each track by itself: a picture may stop while the sound goes on.
  const wanted = part?.to ?? (await track.computeDuration().catch(() => 0))
  let reached = 0
  let count = 0
  let at = 0
  for await (const packet of audible(codec, new EncodedPacketSink(track).packets())) {
    const isCutOff = part && (at < part.first || at > part.last || packet.timestamp < part.from)
    at += 1
    if (isCutOff) continue
    const data = visiblePacket(codec, packet.data, description)
    if (data.length === 0) continue
    await passage.add(packet.clone({ data, timestamp: packet.timestamp + shift }))
    count += 1
    reached = Math.max(reached, packet.timestamp + shift + packet.duration)
  }
  passage.close()
  return { packets: count, wanted: wanted + shift, reached }
}

/**
 * The packets of a track up to its first damage. Of an MP3 all together tell which of their bytes are sound.
 */
async function* audible(
  codec: string,
  packets: AsyncGenerator<EncodedPacket>,
): AsyncGenerator<EncodedPacket> {
  const held: EncodedPacket[] = []
  for (;;) {
    const next = await packets.next().catch(() => null)
    if (next === null || next.done) break
    if (codec === 'mp3') held.push(next.value)
    else yield next.value
  }
  const frames = audibleFrames(held.map(({ data }) => data))
  for (const [at, packet] of held.entries()) yield packet.clone({ data: frames[at] ?? packet.data })
}

function visibleConfig<T extends VideoDecoderConfig | AudioDecoderConfig>(codec: string, config: T) {
  if (!config.description) return { description: null, decoderConfig: config }
  const held = config.description
  const bytes = ArrayBuffer.isView(held)
    ? new Uint8Array(held.buffer, held.byteOffset, held.byteLength)
    : new Uint8Array(held)
  const description = visibleDescription(codec, bytes)
  return { description, decoderConfig: { ...config, description } }
}

async function tagNotes(input: Input): Promise<Notes> {
  const tags = await input.getMetadataTags()
  const notes = new Notes()
  if (tags.artist || tags.albumArtist) notes.found('pembuat')
  if (tags.date) notes.found('waktu')
  if (tags.images?.length) notes.found('gambar-kecil')
  if (tags.title || tags.comment || tags.description || tags.lyrics || tags.album)
    notes.found('keterangan-lain')
  for (const name of Object.keys(tags.raw ?? {})) {
    const finding = findingOfTag(name)
    if (finding) notes.found(finding)
  }
  return notes
}
