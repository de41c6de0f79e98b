import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ALL_FORMATS, BufferSource, Input } from 'mediabunny'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endingWithServer } from '@/lib/bukti/cleaning/isolation'
import { hasRecoder, recoded } from '@/lib/bukti/cleaning/recording'
import { addLampiran } from '@/lib/bukti/commands'
import { examineNow } from '@/lib/bukti/examine-soon'
import { keptReasons, keptSentence } from '@/lib/bukti/finding-labels'
import { caseFiles, openLampiran } from '@/lib/bukti/queries'
import { cutFilm, film } from '../corpus/films'
import { adpcmWav } from '../corpus/kinds'
import { old3gp, unknown3gp } from '../corpus/media'
import { markersIn } from '../corpus/search'
import { fileOf, sent } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

const recoder = await hasRecoder()
let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const context = () => ({ db: world.db, store: world.store, viewer: world.pelapor1, now: MONDAY })

/** A recording, sent and examined: what its reporter's page says of it, and its clean copy. */
async function examined(name: string, content: Buffer) {
  const aduanId = await sent(world)
  const added = await addLampiran(context(), aduanId, fileOf(name, content))
  if (added.kind !== 'added') throw new Error(JSON.stringify(added))
  await examineNow(context(), aduanId, added.id)
  const file = (await caseFiles(world.db, world.pelapor1, aduanId))?.files.find(({ id }) => id === added.id)
  const place = { aduanId, lampiranId: added.id }
  const opened = await openLampiran(world.db, world.store, world.pelapor1, place, ['BERSIH'])
  const chunks: Uint8Array[] = []
  if (opened.kind === 'open') for await (const chunk of opened.bytes()) chunks.push(chunk)
  return { file, copy: Buffer.concat(chunks) }
}

async function read(file: Buffer) {
  const input = new Input({ source: new BufferSource(file), formats: ALL_FORMATS })
  const tracks = await input.getTracks()
  return {
    seconds: await input.computeDuration(),
    codecs: await Promise.all(tracks.map((one) => one.getCodec())),
  }
}

/** Two seconds with a name in their tags, as ffmpeg writes them. */
function written(ending: string, codings: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'wbs-recoded-'))
  const sources = ['-f', 'lavfi', '-i', 'testsrc=d=2:s=176x144:r=10', '-f', 'lavfi', '-i', 'sine=d=2']
  const tags = ['-metadata', 'artist=PENANDA-REKAMAN-ARTIS', '-metadata', 'title=PENANDA-REKAMAN-JUDUL']
  const made = join(folder, `rekaman.${ending}`)
  execFileSync('ffmpeg', ['-v', 'error', ...sources, ...tags, ...codings, '-ar', '44100', made])
  const file = readFileSync(made)
  rmSync(folder, { recursive: true })
  return file
}

describe('recordings in old codings', () => {
  it.skipIf(!recoder)(
    'of an old phone become a copy that plays, without their tags (needs ffmpeg)',
    async () => {
      const { file, copy } = await examined('lama.3gp', old3gp())
      expect(file).toMatchObject({ noCleanCopy: null, clean: { type: 'video/mp4' } })
      expect(file?.differences).toEqual([{ what: 'recoded', count: 1 }])
      expect(file?.findings).toEqual(expect.arrayContaining(['lokasi']))
      expect([...(await markersIn(copy))]).toEqual([])
      expect(copy.includes('Lavc')).toBe(false)
      const { codecs, seconds } = await read(copy)
      expect(codecs).toContain('avc')
      expect(seconds).toBeGreaterThan(0.5)
    },
  )

  it.skipIf(!recoder)(
    'of a film that cannot be repacked without what was cut off (needs ffmpeg)',
    async () => {
      const { file, copy } = await examined(
        'potong.mp4',
        await cutFilm(await film({ keys: false }), 2.4, 6.4),
      )
      expect(file).toMatchObject({ noCleanCopy: null, clean: { type: 'video/mp4' } })
      expect(file?.differences).toEqual([{ what: 'recoded', count: 1 }])
      expect([...(await markersIn(copy))]).toEqual([])
      const { seconds } = await read(copy)
      expect(seconds).toBeGreaterThan(3.5)
      expect(seconds).toBeLessThan(5)
    },
  )

  it.skipIf(!recoder)('of an iPhone without loss become AAC (needs ffmpeg)', async () => {
    const { file, copy } = await examined('alac.m4a', await readFile('tests/fixtures/cases/alac.m4a'))
    expect(file).toMatchObject({ noCleanCopy: null, clean: { type: 'audio/mp4' } })
    expect((await read(copy)).codecs).toEqual(['aac'])
  })

  it.skipIf(!recoder)(
    'of an old telephone in a WAV file, too; damaged ones stay sealed (needs ffmpeg)',
    async () => {
      expect((await examined('telepon.wav', adpcmWav())).file?.noCleanCopy).toBeNull()
      const damaged = await examined('rusak.3gp', old3gp().fill(0, 2000, 12_000))
      expect(damaged.file).toBeDefined()
    },
  )

  it.skipIf(!recoder).each([
    ['avi', ['-c:v', 'mpeg4', '-c:a', 'mp3'], 'avc'],
    ['flv', ['-c:v', 'flv1', '-c:a', 'mp3'], 'avc'],
    ['wmv', ['-c:v', 'wmv2', '-c:a', 'wmav2'], 'avc'],
    ['aiff', ['-vn'], 'aac'],
  ])('in a .%s file keep their length (needs ffmpeg)', async (ending, codings, codec) => {
    const { file, copy } = await examined(`rekaman.${ending}`, written(ending, codings))
    expect(file?.differences).toEqual([{ what: 'recoded', count: 1 }])
    const { codecs, seconds } = await read(copy)
    expect(codecs).toContain(codec)
    expect(Math.abs(seconds - 2)).toBeLessThan(0.3)
    expect([...(await markersIn(copy))]).toEqual([])
  })

  it('in a coding that nothing reads stay sealed, with or without ffmpeg', async () => {
    const { file, copy } = await examined('lain.3gp', unknown3gp())
    expect(file).toMatchObject({ noCleanCopy: recoder ? 'no-cleaner' : 'no-recoder' })
    expect(copy.length).toBe(0)
  })

  it('without ffmpeg stay sealed for that reason, and the sender reads what to do', async () => {
    await endingWithServer()
    const folder = mkdtempSync(join(tmpdir(), 'wbs-path-'))
    for (const name of ['unshare', 'setpriv', 'true']) symlinkSync(`/usr/bin/${name}`, join(folder, name))
    const path = process.env.PATH
    process.env.PATH = folder
    try {
      const { file, copy } = await examined('lama.3gp', old3gp())
      expect(file).toMatchObject({ noCleanCopy: 'no-recoder', clean: null })
      expect(copy.length).toBe(0)
      expect((await examined('lain.mp3', Buffer.from('ID3 bukan rekaman'))).file?.noCleanCopy).not.toBe(
        'no-recoder',
      )
    } finally {
      process.env.PATH = path
      rmSync(folder, { recursive: true })
    }
    const { because, instead } = keptReasons['no-recoder']
    expect(because).toContain('belum dapat dibaca server ini')
    expect(instead).toContain('rekam ulang dengan ponsel')
    expect(keptSentence('no-recoder')).toContain('ffmpeg')
  })

  it('a list of addresses or of files is never followed', async () => {
    const list = Buffer.from('ffconcat version 1.0\nfile /etc/passwd\n')
    const pieces = (async function* () {
      yield list
    })()
    expect(await recoded('video/mp4', pieces, async () => 'made')).toBeNull()
  })
})
