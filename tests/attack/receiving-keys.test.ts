import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { escrowOf } from '@/lib/aduan/keys/paper-keys'
import { isDrilled, runRecoveryDrill } from '@/lib/akun/recovery-drill'
import { approveIdentity } from '@/lib/identitas/commands'
import { createDraft } from '@/lib/lapor/commands/draft'
import { submitAduan } from '@/lib/lapor/commands/submit'
import { answerRequest, askOffice } from '@/lib/telaah/instansi-commands'
import { type Bytes, toBase64Url } from '@/lib/vault/bytes'
import { boxKeyPair, keyId, unwrapKey } from '@/lib/vault/case-keys'
import { escrowKeyPair, newEscrow } from '@/lib/vault/escrow'
import {
  certifyEscrow,
  newRoot,
  readCertificate,
  readEscrowCertificate,
  rootPublicKeyOf,
} from '@/lib/vault/root'
import { splitEscrow } from '@/lib/vault/shares'
import { sodiumReady } from '@/lib/vault/sodium'
import { answers } from '../fixtures/aduan'
import { certifyKeys } from '../world/cast'
import { identityAsked, once, withTeam } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

// Rule 10. The attacker writes to the database and reads the environment file, and wants the keys of later
// cases.

let world: World
let honest: { escrowCertificate: string; rootPublicKey: Bytes }
beforeAll(async () => {
  world = await newWorld()
  honest = await world.db.institution.findUniqueOrThrow({
    where: { id: 1 },
    select: { escrowCertificate: true, rootPublicKey: true },
  })
})
afterAll(() => world.end())
afterEach(async () => {
  vi.unstubAllEnvs()
  vi.resetModules()
  await world.db.institution.update({ where: { id: 1 }, data: honest })
})

const institution = (data: Partial<typeof honest> & { drilledAt?: Date }) =>
  world.db.institution.update({ where: { id: 1 }, data })

/** The attacker's own ESCROW, certified by their own ROOT. */
async function attackers() {
  const [escrow, root] = [await newEscrow(), await newRoot()]
  const escrowCertificate = await certifyEscrow(root.secret, escrow.publicKey)
  return { ...escrow, escrowCertificate, rootPublicKey: root.publicKey }
}

/** Another ESCROW that the true ROOT certified, as an earlier one would be. */
async function earlier() {
  const escrow = await newEscrow()
  return { ...escrow, escrowCertificate: await certifyEscrow(world.rootSecret, escrow.publicKey) }
}

/** The environment of production, with the true pins unless the test takes one away. */
async function inProduction(change: Record<string, string> = {}) {
  const pins = {
    WBS_ROOT_PUBLIC_KEY: toBase64Url(await rootPublicKeyOf(world.rootSecret)),
    WBS_ESCROW_PUBLIC_KEY: toBase64Url((await escrowKeyPair(world.escrowSecret)).publicKey),
  }
  for (const [name, value] of Object.entries({ WBS_MODE: 'production', ...pins, ...change }))
    vi.stubEnv(name, value)
  vi.resetModules()
  return import('@/lib/aduan/keys/paper-keys')
}

const wrapsOf = async (publicKey: Bytes) =>
  world.db.keyWrap.count({ where: { recipientKeyId: await keyId(publicKey) } })

describe('ESCROW in the database', () => {
  it('swapped for a key of the attacker: nothing is sealed to it, and the draft stays', async () => {
    const { db, pelapor2 } = world
    const mine = await attackers()
    await institution({ escrowCertificate: mine.escrowCertificate })
    const id = await createDraft({ db, viewer: pelapor2, now: MONDAY }, answers())
    await expect(submitAduan(db, pelapor2, id, MONDAY)).rejects.toThrow('not-certified')
    expect(await wrapsOf(mine.publicKey)).toBe(0)
    expect(await db.aduan.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'DRAF', nomor: null })
    await institution(honest)
    expect((await submitAduan(db, pelapor2, id, MONDAY)).kind).toBe('done')
  })

  it('swapped together with ROOT is refused where the environment names ROOT', async () => {
    const mine = await attackers()
    await institution({ escrowCertificate: mine.escrowCertificate, rootPublicKey: mine.rootPublicKey })
    const paper = await inProduction()
    await expect(paper.escrowOf(world.db)).rejects.toThrow('not-certified')
  })

  it('rolled back to an earlier one, whose papers somebody kept, is refused by the pin', async () => {
    await institution({ escrowCertificate: (await earlier()).escrowCertificate })
    const paper = await inProduction()
    await expect(paper.escrowOf(world.db)).rejects.toThrow('not-pinned')
  })

  it.each([
    ['ROOT', { WBS_ROOT_PUBLIC_KEY: '' }, 'root-not-pinned'],
    ['ESCROW', { WBS_ESCROW_PUBLIC_KEY: '' }, 'escrow-not-pinned'],
  ])('without the pin of %s production seals nothing', async (_name, change, fault) => {
    const paper = await inProduction(change)
    await expect(paper.escrowOf(world.db)).rejects.toThrow(fault)
  })

  it('a certificate of staff keys is none of ESCROW, nor the other way round', async () => {
    const { db, rootSecret, admin1 } = world
    const root = await rootPublicKeyOf(rootSecret)
    const { certificate } = await db.user.findUniqueOrThrow({ where: { id: admin1.userId } })
    const [, body, signature] = (certificate ?? '').split('.')
    expect(await readEscrowCertificate(root, certificate ?? '')).toBeNull()
    expect(await readEscrowCertificate(root, `WBS1-ESCROW.${body}.${signature}`)).toBeNull()
    const [, ours, signed] = honest.escrowCertificate.split('.')
    expect(await readCertificate(root, `WBS1-SERTIFIKAT.${ours}.${signed}`)).toBeNull()
    expect(await readEscrowCertificate(root, honest.escrowCertificate)).toEqual(await escrowOf(db))
  })
})

describe('a production start', () => {
  const start = async (change: Record<string, string> = {}) => {
    await inProduction(change)
    const { assertInstallation: check } = await import('@/scripts/serve/installation')
    return check(world.url)
  }
  const drill = async (now = MONDAY) => {
    const shares = await splitEscrow(world.escrowSecret)
    expect(await runRecoveryDrill(world.db, shares.slice(1), now)).toBe('opened')
  }

  it('is refused without either pin', async () => {
    await drill()
    await expect(start({ WBS_ROOT_PUBLIC_KEY: '' })).rejects.toThrow('WBS_ROOT_PUBLIC_KEY is missing')
    await expect(start({ WBS_ESCROW_PUBLIC_KEY: '' })).rejects.toThrow('WBS_ESCROW_PUBLIC_KEY is missing')
    await start()
  })

  it('is refused with a swapped ESCROW', async () => {
    await drill()
    const mine = await attackers()
    await institution({ escrowCertificate: mine.escrowCertificate, rootPublicKey: mine.rootPublicKey })
    await expect(start()).rejects.toThrow('is not certified')
  })

  it('is refused with the drill of another key, or a date that somebody wrote', async () => {
    await drill()
    const next = await earlier()
    await institution({ escrowCertificate: next.escrowCertificate })
    const pin = { WBS_ESCROW_PUBLIC_KEY: toBase64Url(next.publicKey) }
    await expect(start(pin)).rejects.toThrow('No recovery drill')
    await institution({ ...honest, drilledAt: new Date('2026-11-27T00:00:00Z') })
    expect(await isDrilled(world.db)).toBe(false)
    await expect(start()).rejects.toThrow('No recovery drill')
  })
})

describe('other keys that receive', () => {
  it('the half of an identity key is not lent to a key that somebody wrote over the asker’s', async () => {
    const { db, admin1, admin2, rootSecret } = world
    const sodium = await sodiumReady()
    const mine = boxKeyPair(sodium, new Uint8Array(32).fill(9))
    const { id, requestId } = await identityAsked(world)
    const mineId = await keyId(mine.publicKey)
    const { publicKey } = await db.user.findUniqueOrThrow({ where: { id: admin1.userId } })
    await db.user.update({ where: { id: admin1.userId }, data: { publicKey: mine.publicKey } })
    await db.pembukaanIdentitas.update({ where: { id: requestId }, data: { requesterKeyId: mineId } })
    await db.keyWrap.updateMany({
      where: { aduanId: id, userId: admin1.userId, compartment: { in: ['content', 'identity_a'] } },
      data: { recipientKeyId: mineId },
    })
    await approveIdentity({ db, viewer: admin2, now: MONDAY }, { aduanId: id, ...once, requestId })
    const row = await db.pembukaanIdentitas.findUniqueOrThrow({ where: { id: requestId } })
    const ref = { caseId: id, compartment: 'identity_b', epoch: 1 } as const
    const read = row.sealedHalf ? await unwrapKey(row.sealedHalf, ref, mine).catch(() => null) : null
    expect(read).toBeNull()
    await db.user.update({ where: { id: admin1.userId }, data: { publicKey } })
    await certifyKeys(db, rootSecret, admin1.userId)
  })

  it('a column of the reporter or of an office that a case would be sealed to does not exist', () => {
    const schema = readFileSync('prisma/schema.prisma', 'utf8')
    const found = [...schema.matchAll(/^model (\w+) \{(.*?)^\}/gms)].flatMap(([, model, body = '']) =>
      [...body.matchAll(/^\s+(\w*[kK]ey\w*)\s+Bytes/gm)].map(([, column]) => `${model}.${column}`),
    )
    expect(found.filter((column) => !KEYS_IN_COLUMNS[column]).join()).toBe('')
    expect(Object.keys(KEYS_IN_COLUMNS).sort()).toEqual(found.sort())
  })

  it('boxes are filled in one place, and keys wrapped in those of unlinkable.test.ts', () => {
    const files = readdirSync('lib', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/^vault\/|generated/.test(file))
      .filter((file) => /\bsealIntoBox\(/.test(readFileSync(join('lib', file), 'utf8')))
    expect(files).toEqual(['telaah/instansi-commands.ts'])
  })

  it('an office’s answer goes to the key that was sealed with its question', async () => {
    const { db, telaah1 } = world
    const aduanId = await withTeam(world)
    const asked = await askOffice(
      { db, viewer: telaah1, now: MONDAY },
      { aduanId, ...once, office: 'Dinas', question: 'Berapa?', days: 10, reason: '' },
    )
    const token = asked.kind === 'asked' ? asked.token : ''
    const other = await withTeam(world)
    await askOffice(
      { db, viewer: telaah1, now: MONDAY },
      { aduanId: other, ...once, office: 'Dinas lain', question: 'Berapa?', days: 10, reason: '' },
    )
    // The sealed question of another request, with its key, does not open with this token.
    const strange = await db.permintaanInstansi.findFirstOrThrow({ where: { aduanId: other } })
    await db.permintaanInstansi.updateMany({
      where: { aduanId },
      data: { sealedQuestion: strange.sealedQuestion },
    })
    const answer = { text: 'Dua', by: 'Kepala', letter: '1' }
    await expect(answerRequest(db, token, answer, MONDAY)).rejects.toThrow('vault')
    expect(await db.permintaanInstansi.count({ where: { aduanId, answeredAt: null } })).toBe(1)
  })
})

/** Every column with a key in it, and why a writer of the database receives nothing through it. */
const KEYS_IN_COLUMNS: Record<string, string> = {
  'Institution.rootPublicKey': 'the environment says which ROOT, except in a demonstration',
  'Institution.signPublicKey': 'checks signatures of letters; receives nothing',
  'Institution.sealedSignKey': 'sealed',
  'Institution.sealedCodeKey': 'sealed; makes tags of printed codes',
  'User.publicKey': 'certified by ROOT where a key is sealed',
  'User.signPublicKey': 'the same certificate',
  'Passkey.publicKey': 'checks a second step; receives nothing',
  'Aduan.sealedReporterKey':
    'sealed by the key of the current epoch, and compared with the wrap of the reporter',
  'KeyWrap.recipientKeyId': 'finds a wrap; what is inside names the recipient again',
  'Unggahan.sealedKey': 'sealed',
  'BerkasKerja.sealedKey': 'sealed',
  'Salinan.sealedKey': 'sealed',
  'PembukaanIdentitas.requesterKeyId': 'compared; the half is sealed to a certified key',
}
