import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newCompartmentKey, personKeyPair, wrapKey } from '@/lib/vault/case-keys'
import { newEscrow } from '@/lib/vault/escrow'
import { sealJson, sealText } from '@/lib/vault/field'
import { newFileKey, sealFileKey, sealSegment, startFileHashes } from '@/lib/vault/file'
import { fixedKey, setMasterKeys } from '../../setup/settings'
import { collect, fixedBytes, fixedSeed, keyRef, streamOf, uraian } from './examples'

const reader = join(import.meta.dirname, '../../../scripts/reader/open_case.py')
const masterKeys = `1:${fixedKey(1)},2:${fixedKey(2)}`
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

/** Debian puts PyNaCl beside its own Python, which may not be the first on the path. */
const python = ['python3', '/usr/bin/python3'].find(
  (name) => spawnSync(name, ['-c', 'import nacl.bindings']).status === 0,
)

const folder = mkdtempSync(join(tmpdir(), 'wbs-reader-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Field {
  rowId: string
  sealed: string
}

/** An aduan with a long text, a value and two files, as in a backup. */
async function exportCase() {
  setMasterKeys(masterKeys)
  const escrow = await newEscrow()
  const key = await newCompartmentKey(keyRef('content', 2))
  const reader = (await personKeyPair(fixedSeed(1))).publicKey
  const place = { compartment: 'content', epoch: 2 }
  const fileKey = await newFileKey()
  // In two segments, as an interrupted upload leaves it.
  const plain = fixedBytes(5, 150_000)
  const segment = async (from: number, to: number) => {
    const place = { offset: from, endsFile: (length: number) => from + length === plain.length }
    const piece = streamOf(plain.subarray(from, to))
    return collect(sealSegment(fileKey, piece, place, await startFileHashes()).chunks)
  }
  const blob = Buffer.concat([await segment(0, 100_000), await segment(100_000, plain.length)])
  writeFileSync(join(folder, 'blob'), blob)
  writeFileSync(join(folder, 'cut'), blob.subarray(0, blob.length - 65_553))
  const terlapor = { ...uraian, column: 'terlapor' }
  const text = await sealText(key, uraian, `Uraian 🌶️ ${'panjang '.repeat(900)}`)
  const fields: (Field & typeof uraian & typeof place)[] = [
    { ...uraian, ...place, sealed: base64(text) },
    { ...terlapor, ...place, sealed: base64(await sealJson(key, terlapor, [{ nama: 'Budi' }])) },
  ]
  const wraps = [
    { ...place, sealed: base64((await wrapKey(key, reader)).sealed) },
    { ...place, sealed: base64((await wrapKey(key, escrow.publicKey)).sealed) },
  ]
  const sealedKey = base64(await sealFileKey(key, 'file-1', fileKey))
  const files = [{ ...place, fileId: 'file-1', sealedKey, path: 'blob' }]
  return { escrow, export: { caseId: 'aduan-1', wraps, fields, files } }
}

type Example = Awaited<ReturnType<typeof exportCase>>

function read(name: string, content: Example['export'], secret: string) {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(content))
  const run = spawnSync(python ?? '', [reader, path], {
    encoding: 'utf8',
    env: { ...process.env, WBS_MASTER_KEYS: masterKeys, WBS_ESCROW_SECRET: secret },
  })
  return { status: run.status, ...JSON.parse(run.stdout) }
}

describe.skipIf(!python)(
  'escrow opens a backup without this application (needs Python 3 with PyNaCl)',
  () => {
    let example: Example
    beforeAll(async () => {
      example = await exportCase()
    })

    it('every text and file of the case', () => {
      const opened = read('whole.json', example.export, example.escrow.secret.toLowerCase())
      expect(opened.status).toBe(0)
      expect(opened.fields[0].text).toBe(`Uraian 🌶️ ${'panjang '.repeat(900)}`)
      expect(JSON.parse(opened.fields[1].text)).toEqual([{ nama: 'Budi' }])
      expect(opened.files[0].length).toBe(150_000)
      const sha256 = createHash('sha256').update(fixedBytes(5, 150_000)).digest('hex')
      expect(opened.files[0].sha256).toBe(sha256)
    })

    it('but no moved row and no truncated file', () => {
      const [first, second] = example.export.fields
      const { files } = example.export
      const opened = read(
        'altered.json',
        {
          ...example.export,
          fields: first && second ? [{ ...first, sealed: second.sealed }] : [],
          files: files.map((file) => ({ ...file, path: 'cut' })),
        },
        example.escrow.secret,
      )
      expect(opened).toMatchObject({ status: 1, fields: [], files: [] })
      expect(opened.errors).toHaveLength(2)
    })

    it('and nothing with another escrow secret', async () => {
      const opened = read('other.json', example.export, (await newEscrow()).secret)
      expect(opened).toMatchObject({ status: 1, fields: [], files: [] })
    })
  },
)
