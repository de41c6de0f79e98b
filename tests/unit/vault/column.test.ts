import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { newCompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn, sealedText, wordOf } from '@/lib/vault/column'
import { VaultError } from '@/lib/vault/errors'
import { sealJson, sealText } from '@/lib/vault/field'

const caseId = '01890a5d-ac96-774b-bcce-b302099a8057'
const rowId = '01890a5d-ac96-774b-bcce-b302099a8058'
const at = { table: 'tugas', column: 'sealed_body', rowId }
const column = sealedColumn(
  'tugas',
  'sealed_body',
  'internal',
  z.object({ text: z.string(), kind: wordOf({ biasa: 1, pemulihan: 1 }).exactOptional() }),
)
const internal = await newCompartmentKey({ caseId, compartment: 'internal', epoch: 1 })
const content = await newCompartmentKey({ caseId, compartment: 'content', epoch: 1 })

const faultOf = (opening: Promise<unknown>) =>
  opening.then(
    () => 'opened',
    (error: unknown) => (error instanceof VaultError ? error.fault : 'another error'),
  )

describe('a sealed column', () => {
  it('returns the sealed value, only in its own row', async () => {
    const sealed = await column.seal(internal, rowId, { text: 'Telepon saksi', kind: 'biasa' })
    expect(await column.open(internal, rowId, sealed)).toEqual({ text: 'Telepon saksi', kind: 'biasa' })
    expect(await faultOf(column.open(internal, caseId, sealed))).toBe('does-not-open')
  })

  it('accepts only keys of its own compartment', async () => {
    expect(await faultOf(column.seal(content, rowId, { text: '' }))).toBe('context')
    const foreign = await sealJson(content, at, { text: '' })
    expect(await faultOf(column.open(content, rowId, foreign))).toBe('context')
  })

  it.each([
    ['a missing part', { kind: 'biasa' }],
    ['another type', { text: 7 }],
    ['an unknown kind', { text: '', kind: 'toString' }],
    ['no object', 'Telepon saksi'],
    ['nothing', null],
  ])('refuses %s and quotes nothing of it', async (_what, value) => {
    const sealed = await sealJson(internal, at, value)
    const error: unknown = await column.open(internal, rowId, sealed).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(VaultError)
    expect(String(error)).toBe('VaultError: vault: bytes are not in a format of this vault')
  })

  it('refuses text that is not JSON', async () => {
    expect(await faultOf(column.open(internal, rowId, await sealText(internal, at, '{"text":')))).toBe(
      'format',
    )
  })

  it('stores a text unchanged', async () => {
    const notes = sealedText('catatan_internal', 'sealed_body', 'internal')
    const sealed = await notes.seal(internal, rowId, '"bukan JSON')
    expect(await notes.open(internal, rowId, sealed)).toBe('"bukan JSON')
  })
})
