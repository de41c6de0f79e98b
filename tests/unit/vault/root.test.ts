import { beforeAll, describe, expect, it } from 'vitest'
import {
  certifies,
  certify,
  keyMark,
  keyRequest,
  newRoot,
  readCertificate,
  readKeyRequest,
  rootPublicKeyOf,
} from '@/lib/vault/root'
import { fixedBytes } from './examples'

const statement = {
  userId: '5f0c1c5e-1f0a-4b5e-9d3b-0d7f6a2b9c11',
  username: 'admin1',
  role: 'ADMIN',
  publicKey: fixedBytes(1, 32),
  signPublicKey: fixedBytes(2, 32),
}
const days = { from: '2026-11-24', until: '2028-11-24' }

let root: Awaited<ReturnType<typeof newRoot>>
let text: string
beforeAll(async () => {
  root = await newRoot()
  text = await certify(root.secret, { ...statement, ...days })
})

it('a request contains exactly what is to be signed, and survives any line breaks', () => {
  expect(readKeyRequest(keyRequest(statement).replace(/(.{40})/g, '$1\n '))).toEqual(statement)
  for (const other of ['', 'WBS1-MINTA.', text, `${keyRequest(statement)}A`]) {
    expect(() => readKeyRequest(other)).toThrow('vault')
  }
})

it('anybody with the public key can read what a certificate certifies', async () => {
  expect(await readCertificate(root.publicKey, text)).toEqual({ ...statement, ...days })
  expect(await rootPublicKeyOf(root.secret)).toEqual(root.publicKey)
})

describe('nothing else is a certificate:', () => {
  it('of another ROOT', async () => {
    const forged = await certify((await newRoot()).secret, { ...statement, ...days })
    expect(await readCertificate(root.publicKey, forged)).toBeNull()
  })

  it('with one letter changed, anywhere', async () => {
    const parts = text.split('.')
    const last = text.length - 1
    const places = [20, 40, 80, 120, (parts[0]?.length ?? 0) + 2, last - 3, last - 60]
    for (const at of places) {
      const changed = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`
      expect(await readCertificate(root.publicKey, changed), String(at)).toBeNull()
    }
  })

  it('cut, joined, or a request with a signature', async () => {
    const [kind, body, signature] = text.split('.')
    for (const other of [
      '',
      kind,
      `${kind}.${body}`,
      `${kind}.${body}.`,
      `${text}.A`,
      `WBS1-MINTA.${body}.${signature}`,
    ]) {
      expect(await readCertificate(root.publicKey, other ?? '')).toBeNull()
    }
  })
})

it.each([
  ['these keys today', {}, '2026-11-24', true],
  ['the last day', {}, '2028-11-24', true],
  ['the day before', {}, '2026-11-23', false],
  ['the day after', {}, '2028-11-25', false],
  ['another role', { role: 'TELAAH' }, '2027-01-01', false],
  ['another person', { userId: '00000000-0000-4000-8000-000000000000' }, '2027-01-01', false],
  ['another box key', { publicKey: fixedBytes(3, 32) }, '2027-01-01', false],
  ['another signing key', { signPublicKey: fixedBytes(3, 32) }, '2027-01-01', false],
])('it is valid for %s: %#', async (_name, change, today, holds) => {
  const said = await readCertificate(root.publicKey, text)
  expect(said && certifies(said, { ...statement, ...change }, today)).toBe(holds)
})

it('is not signed for invalid days, or an end before the start', async () => {
  for (const wrong of [{ until: 'besok' }, { until: '2026-11-23' }, { from: '' }]) {
    await expect(certify(root.secret, { ...statement, ...days, ...wrong })).rejects.toThrow('vault')
  }
})

it('the mark of keys can be read aloud, and differs for other keys', async () => {
  const mark = await keyMark(statement)
  expect(mark).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/)
  expect(await keyMark({ ...statement, signPublicKey: fixedBytes(9, 32) })).not.toBe(mark)
})
