import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyChain } from '@/lib/aduan/verify-chain'
import { verifyFiles } from '@/lib/bukti/verify-files'
import { openCase } from '@/lib/kasus/case'
import { localStore } from '@/lib/platform/storage/local'
import { answers } from '../fixtures/aduan'
import { LONG } from '../world/size'
import { newWorld, type World } from '../world/world'
import { newSender, type Sender, sends } from './senders'
import { haveBuild, serve } from './server'

// "Faults" of docs/cases.md: the server dies like in a power cut while people send, and each of them presses
// again afterwards.
const KILLS = 100
const EACH = 4
/**
 * After so many kills the server stays up until each of them got through: most of that time is the rest of a
 * claim.
 */
const STAYS = 5
/** The claim of a killed examination ends after 20 s (decision 0122); the rest is time for a busy machine. */
const AGAIN_MS = 40_000

let world: World
let dataDir: string
beforeAll(async () => {
  await haveBuild()
  world = await newWorld()
  dataDir = await mkdtemp(join(tmpdir(), 'wbs-killed-'))
})
afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true })
  await world?.end()
})

it(`a server killed ${KILLS} times while aduan with files are sent: none that was acknowledged is lost, each press again succeeds, once`, {
  tags: [LONG],
  timeout: 1_800_000,
}, async () => {
  const { db, admin1 } = world
  const senders: Sender[] = []
  let served = await serve({ world, dataDir })
  for (let round = 1; round <= KILLS; round += 1) {
    senders.push(...(await Promise.all(Array.from({ length: EACH }, () => newSender(world)))))
    const some = senders.filter(({ acknowledged }) => !acknowledged)
    // Somewhere between the first byte of a file and the last acknowledgement.
    const pressed = Promise.all(some.map((sender) => sends(served.ask, sender).catch(() => undefined)))
    await sleep(100 + ((round * 617) % 1400))
    await served.kill()
    await pressed
    for (const { id } of some.filter(({ acknowledged }) => acknowledged))
      expect(await db.aduan.count({ where: { id, nomor: { not: null } } }), 'acknowledged and lost').toBe(1)
    served = await serve({ world, dataDir })
    if (round % STAYS !== 0) continue
    const up = performance.now()
    await Promise.all(
      some.map(async (sender) => {
        while (!sender.acknowledged && performance.now() - up < AGAIN_MS) {
          await sends(served.ask, sender)
          // As people press, and not a flood (lib/platform/flood/rules.ts).
          if (!sender.acknowledged) await sleep(4000)
        }
      }),
    )
    expect(senders.filter(({ acknowledged }) => !acknowledged)).toEqual([])
  }
  await served.stop()

  expect(senders.filter(({ files }) => files !== 1)).toEqual([])
  const rows = await db.aduan.findMany({ where: { id: { in: senders.map(({ id }) => id) } } })
  expect(new Set(rows.map(({ nomor }) => nomor)).size).toBe(senders.length)
  const files = await db.lampiran.groupBy({ by: ['aduanId'], _count: true })
  expect(files).toHaveLength(senders.length)
  for (const { id } of rows) {
    expect(await db.peristiwa.count({ where: { aduanId: id, fromStatus: 'DRAF' } })).toBe(1)
    expect(await verifyChain(db, id)).toEqual({ ok: true })
    expect((await openCase(db, admin1, id, new Date()))?.view.report.report.ringkasan).toBe(
      answers().ringkasan,
    )
  }
  // A row if and only if a blob with its length and hash; what was cut off is younger than a day and not yet
  // swept.
  const { damaged } = await verifyFiles(db, localStore(join(dataDir, 'files')))
  expect(damaged).toEqual([])
})
