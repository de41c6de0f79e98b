import { NOTHING_DUE, PRIORITY } from '@/lib/aduan/clock-columns'
import type { StoredReport } from '@/lib/aduan/report/stored-report'
import { reportColumn } from '@/lib/aduan/report/stored-report'
import { sealSummary } from '@/lib/aduan/report/summary'
import type { Db } from '@/lib/platform/db/client'
import type { AduanStatus } from '@/lib/platform/db/generated/enums'
import { newId } from '@/lib/platform/db/id'
import { type CompartmentKey, newCompartmentKey, wrapKey } from '@/lib/vault/case-keys'
import { newNomorSuffix } from '@/lib/vault/random'
import { withClient } from '../../postgres/with-client'
import { reportOf } from './similar-reports'

const BATCH = 500
const DAY_MS = 86_400_000
const KATEGORI = ['pungli', 'pengadaan', 'aset', 'gratifikasi']
const KABKOTA = ['63.01', '63.03', '63.71', '63.72']

/**
 * Of a hundred cases, the number in each state: an office after some years, with more open work than usual.
 */
const SHARES: [AduanStatus, number][] = [
  ['MENUNGGU_VERIFIKASI', 2],
  ['DIVERIFIKASI', 2],
  ['PERLU_DILENGKAPI', 1],
  ['DITERUSKAN', 1],
  ['DITELAAH', 5],
  ['JAWABAN_DISIAPKAN', 1],
  ['DIJAWAB', 1],
  ['DITUTUP_SEMENTARA', 6],
  ['DIARAHKAN', 10],
  ['TIDAK_DAPAT_DITINDAKLANJUTI', 15],
  ['SELESAI', 56],
]
const STATES = SHARES.flatMap(([status, share]) => Array.from({ length: share }, () => status))
const RUNNING = 13
const WITH_TEAM: AduanStatus[] = ['DITERUSKAN', 'DITELAAH', 'JAWABAN_DISIAPKAN', 'DIJAWAB', 'SELESAI']

interface Admin {
  userId: string
  publicKey: Uint8Array<ArrayBuffer>
}

interface Plan {
  /** The person whose session is measured: for this one every key and summary is real. */
  reader: Admin
  /**
   * Colleagues who hold the same keys; their wraps have the real number and length, but nobody opens them.
   */
  others: readonly Admin[]
  /** A member of this team, with real keys of its cases. */
  member: Admin
  timId: string
  count: number
  /** The number of newest cases with a real report, for a search to open. */
  reports: number
}

/** Stores cases as lists and searches read them, with their wraps, files and events. */
export async function storeManyCases(db: Db, url: string, plan: Plan, now: Date): Promise<void> {
  const today = Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`)
  for (let done = 0; done < plan.count; done += BATCH) {
    const size = Math.min(BATCH, plan.count - done)
    const batch = await Promise.all(Array.from({ length: size }, (_, i) => oneCase(plan, done + i, today)))
    await db.aduan.createMany({ data: batch.map(({ aduan }) => aduan) })
    await db.keyWrap.createMany({ data: batch.flatMap(({ wraps }) => wraps) })
  }
  await withClient(url, async (client) => {
    const copies = [
      ...[plan.reader, ...plan.others].map(({ userId }) => `('internal', 'STAFF', '${userId}')`),
      ...plan.others.map(({ userId }) => `('content', 'STAFF', '${userId}')`),
      ...['content', 'internal', 'identity'].map((compartment) => `('${compartment}', 'ESCROW', NULL)`),
      ...['content', 'identity'].map((compartment) => `('${compartment}', 'PELAPOR', NULL)`),
    ]
    await client.query(`INSERT INTO key_wrap (id, aduan_id, compartment, epoch, holder, user_id, recipient_key_id, sealed)
      SELECT gen_random_uuid(), w.aduan_id, c.compartment::"Compartment", 1, c.holder::"KeyHolder", c.user_id::uuid,
        decode(md5(c.holder || coalesce(c.user_id, w.aduan_id::text)), 'hex'), w.sealed
      FROM key_wrap w CROSS JOIN (VALUES ${copies.join(', ')}) AS c (compartment, holder, user_id)
      WHERE w.user_id = '${plan.reader.userId}'`)
    await client.query(`INSERT INTO lampiran (id, aduan_id, uploader, on_date, status, sealed_meta)
      SELECT gen_random_uuid(), id, 'PELAPOR', submitted_on, 'SIAP', sealed_summary FROM aduan`)
    await client.query(`INSERT INTO peristiwa
        (id, aduan_id, seq, kind, actor_role, on_date, from_status, to_status, prev_hash, hash)
      SELECT gen_random_uuid(), a.id, n, 'pesanSent', 'PELAPOR', a.submitted_on, a.status, a.status, a.owner_tag, a.owner_tag
      FROM aduan a CROSS JOIN generate_series(1, 3) AS n`)
    await client.query('VACUUM ANALYZE')
  })
}

async function oneCase(plan: Plan, index: number, today: number) {
  const id = newId()
  const content = await newCompartmentKey({ caseId: id, compartment: 'content', epoch: 1 })
  // States are spread over all days, so that the newest cases are of every kind.
  const status = STATES[(index * 37) % STATES.length] ?? 'SELESAI'
  const sent = new Date(today - Math.floor((index / plan.count) * 900) * DAY_MS)
  const runs = STATES.indexOf(status) < RUNNING
  const verifier = [null, plan.reader, ...plan.others][index % (plan.others.length + 2)]
  const aduan = {
    id,
    nomor: `WBS-2026-${await newNomorSuffix()}`,
    ownerTag: new Uint8Array(32),
    status,
    adminId: status === 'MENUNGGU_VERIFIKASI' ? null : (verifier?.userId ?? null),
    timId: WITH_TEAM.includes(status) ? plan.timId : null,
    kategoriId: KATEGORI[index % KATEGORI.length] ?? null,
    kabkotaCode: KABKOTA[index % KABKOTA.length] ?? null,
    createdOn: sent,
    touchedOn: sent,
    submittedOn: sent,
    priority: index % 49 === 0 ? PRIORITY.urgent : PRIORITY.usual,
    nextDueOn: runs ? new Date(today + ((index % 21) - 6) * DAY_MS) : new Date(NOTHING_DUE),
    sealedReport: index < plan.reports ? await sealReport(content, id, index) : null,
    sealedSummary: await sealSummary(content, id, {
      ringkasan: `Pungutan tanpa karcis di loket ${index}`,
      instansi: 'Dinas Perhubungan',
      identitas: 'rahasia',
      restricted: false,
      atRisk: index % 49 === 0,
    }),
  }
  const people = [plan.reader, ...(aduan.timId ? [plan.member] : [])]
  const wraps = await Promise.all(
    people.map(async ({ userId, publicKey }) => {
      const holder = { holder: 'STAFF', userId, compartment: 'content' } as const
      return { aduanId: id, epoch: 1, ...holder, ...(await wrapKey(content, publicKey)) }
    }),
  )
  return { aduan, wraps }
}

/** A report of some length; one of a hundred contains the search word. */
function sealReport(content: CompartmentKey, id: string, index: number) {
  const kronologi = 'Setiap pemohon diminta membayar lima puluh ribu rupiah tanpa karcis di loket pelayanan. '
  const report: StoredReport['report'] = {
    ...reportOf(index, 'Dinas Perhubungan'),
    ringkasan: `Pungutan tanpa karcis di loket ${index}`,
    terlapor: [{ nama: '', jabatan: 'Petugas loket', peran: 'utama' }],
    unitRinci: 'Unit pelayanan',
    lokasiRinci: 'Pasar induk, lantai satu',
    kronologi: kronologi.repeat(25) + (index % 100 === 0 ? 'Namanya José.' : ''),
  }
  return reportColumn.seal(content, id, { report, reporter: null })
}
