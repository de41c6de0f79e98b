import type { Client } from 'pg'
import { NOTHING_DUE, PRIORITY } from '@/lib/aduan/clock-columns'
import type { StoredReport } from '@/lib/aduan/report/stored-report'
import { reportColumn } from '@/lib/aduan/report/stored-report'
import { sealSummary } from '@/lib/aduan/report/summary'
import type { AduanStatus } from '@/lib/platform/db/generated/enums'
import { newId } from '@/lib/platform/db/id'
import { type CompartmentKey, newCompartmentKey, wrapKey } from '@/lib/vault/case-keys'
import { newNomorSuffix } from '@/lib/vault/random'
import { withClient } from '../../postgres/with-client'
import { copyRows, withoutIndexes } from './fast-load'
import { reportOf } from './similar-reports'

const BATCH = 2000
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
  /** Another member, whose wraps nobody opens and who drafts what the first one approves. */
  colleague: Admin
  timId: string
  count: number
  /** The number of newest cases with a real report, for a search to open. */
  reports: number
}

/**
 * Stores cases as lists, desks and searches read them, with their wraps, files, events, messages, drafts and
 * tasks.
 */
export async function storeManyCases(url: string, plan: Plan, now: Date): Promise<void> {
  const today = Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`)
  await withClient(url, (client) =>
    withoutIndexes(client, async () => {
      for (let done = 0; done < plan.count; done += BATCH) {
        const size = Math.min(BATCH, plan.count - done)
        const batch = []
        for (let i = 0; i < size; i++) batch.push(await oneCase(plan, done + i, today))
        const cases = batch.map(({ aduan }) => aduan)
        const wraps = batch.flatMap((one) => one.wraps)
        await copyRows(client, 'aduan', cases)
        await copyRows(client, 'key_wrap', wraps)
      }
      await storeOtherWraps(client, plan)
      await storeWork(client, plan)
    }),
  )
}

/**
 * The wraps that nobody opens: of colleagues, of the office's own copy and of reporters; their number and
 * length are real.
 */
async function storeOtherWraps(client: Client, { reader, others, member, colleague }: Plan): Promise<void> {
  const copies = [
    ...[reader, ...others].map(({ userId }) => `('internal', 'STAFF', '${userId}')`),
    ...others.map(({ userId }) => `('content', 'STAFF', '${userId}')`),
    ...['content', 'internal', 'identity'].map((compartment) => `('${compartment}', 'ESCROW', NULL)`),
    ...['content', 'identity'].map((compartment) => `('${compartment}', 'PELAPOR', NULL)`),
  ]
  const ofTeam = ['content', 'internal'].map(
    (compartment) => `('${compartment}', 'STAFF', '${colleague.userId}')`,
  )
  for (const [of, rows] of [
    [reader, copies],
    [member, ofTeam],
  ] as const)
    await client.query(`INSERT INTO key_wrap (id, aduan_id, compartment, epoch, holder, user_id, recipient_key_id, sealed)
      SELECT gen_random_uuid(), w.aduan_id, c.compartment::"Compartment", 1, c.holder::"KeyHolder", c.user_id::uuid,
        decode(md5(c.holder || coalesce(c.user_id, w.aduan_id::text)), 'hex'), w.sealed
      FROM key_wrap w CROSS JOIN (VALUES ${rows.join(', ')}) AS c (compartment, holder, user_id)
      WHERE w.user_id = '${of.userId}' AND w.compartment = 'content'`)
}

/**
 * Files, events, declarations, three messages of a running case (the last one by the reporter in every
 * eighth), an answer of each case that has one or is about to, and a task of every third that is examined.
 * Their texts are not opened.
 */
async function storeWork(client: Client, { member, colleague }: Plan): Promise<void> {
  const [a, b] = [`'${member.userId}'::uuid`, `'${colleague.userId}'::uuid`]
  const part = (of: number) => `get_byte(uuid_send(id), 0) % ${of}`
  const byTeam = "status IN ('DITELAAH', 'JAWABAN_DISIAPKAN', 'DIJAWAB')"
  for (const statement of [
    `lampiran (id, aduan_id, uploader, on_date, status, sealed_meta)
      SELECT gen_random_uuid(), id, 'PELAPOR', submitted_on, 'SIAP', sealed_summary FROM aduan`,
    `peristiwa (id, aduan_id, seq, kind, actor_role, on_date, from_status, to_status, prev_hash, hash)
      SELECT gen_random_uuid(), id, n, 'pesanSent', 'PELAPOR', submitted_on, status, status, owner_tag, owner_tag
      FROM aduan CROSS JOIN generate_series(1, 3) AS n`,
    `pernyataan_hubungan (aduan_id, user_id, kind, at)
      SELECT id, u, 'TIDAK_ADA', now() FROM aduan CROSS JOIN unnest(ARRAY[${a}, ${b}]) AS u
      WHERE tim_id IS NOT NULL AND status <> 'DITERUSKAN'`,
    `pesan (id, aduan_id, seq, sender, kind, on_date, sealed_body)
      SELECT gen_random_uuid(), id, n, (CASE WHEN n = 2 OR (n = 3 AND ${part(8)} = 0) THEN 'PELAPOR' ELSE 'TELAAH' END)::"ActorRole",
        'BIASA', submitted_on, sealed_summary FROM aduan CROSS JOIN generate_series(1, 3) AS n WHERE ${byTeam}`,
    `jawaban (id, aduan_id, round, version, status, drafter_id, sealed_draft)
      SELECT gen_random_uuid(), id, 1, 1, (CASE status WHEN 'DITELAAH' THEN 'DRAF' WHEN 'JAWABAN_DISIAPKAN' THEN 'DIAJUKAN'
        ELSE 'TERBIT' END)::"JawabanStatus", CASE WHEN ${part(2)} = 0 THEN ${a} ELSE ${b} END, sealed_summary
      FROM aduan WHERE ${byTeam} AND (status <> 'DITELAAH' OR ${part(2)} = 0) OR status = 'SELESAI'`,
    `tugas (id, aduan_id, assignee_id, author_id, at, due_on, sealed_body)
      SELECT gen_random_uuid(), id, CASE WHEN ${part(2)} = 0 THEN ${a} ELSE ${b} END, ${a}, now(), next_due_on, sealed_summary
      FROM aduan WHERE status = 'DITELAAH' AND ${part(3)} = 0`,
  ])
    await client.query(`INSERT INTO ${statement}`)
  await client.query(`UPDATE aduan SET reply_waits = true
    WHERE id IN (SELECT aduan_id FROM pesan WHERE seq = 3 AND sender = 'PELAPOR')`)
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
    owner_tag: new Uint8Array(32),
    status,
    admin_id: status === 'MENUNGGU_VERIFIKASI' ? null : (verifier?.userId ?? null),
    tim_id: WITH_TEAM.includes(status) ? plan.timId : null,
    kategori_id: KATEGORI[index % KATEGORI.length] ?? null,
    kabkota_code: KABKOTA[index % KABKOTA.length] ?? null,
    created_on: sent,
    touched_on: sent,
    submitted_on: sent,
    priority: index % 49 === 0 ? PRIORITY.urgent : PRIORITY.usual,
    reply_waits: false,
    progress_due_on:
      ['DITELAAH', 'JAWABAN_DISIAPKAN'].includes(status) && index % 2 === 0
        ? new Date(today + ((index % 21) - 6) * DAY_MS)
        : null,
    next_due_on: runs ? new Date(today + ((index % 21) - 6) * DAY_MS) : new Date(NOTHING_DUE),
    sealed_report: index < plan.reports ? await sealReport(content, id, index) : null,
    sealed_summary: await sealSummary(content, id, {
      ringkasan: `Pungutan tanpa karcis di loket ${index}`,
      instansi: 'Dinas Perhubungan',
      identitas: 'rahasia',
      restricted: false,
      atRisk: index % 49 === 0,
    }),
  }
  const people = [plan.reader, ...(aduan.tim_id ? [plan.member] : [])]
  const wraps = await Promise.all(
    people.map(async ({ userId, publicKey }) => {
      const { recipientKeyId, sealed } = await wrapKey(content, publicKey)
      const holder = { holder: 'STAFF', user_id: userId, compartment: 'content', epoch: 1 }
      return { id: newId(), aduan_id: id, ...holder, recipient_key_id: recipientKeyId, sealed }
    }),
  )
  return { aduan, wraps }
}

/** A report of some length; one of ninety contains the search word. */
function sealReport(content: CompartmentKey, id: string, index: number) {
  const kronologi = 'Setiap pemohon diminta membayar lima puluh ribu rupiah tanpa karcis di loket pelayanan. '
  const report: StoredReport['report'] = {
    ...reportOf(index, 'Dinas Perhubungan'),
    ringkasan: `Pungutan tanpa karcis di loket ${index}`,
    terlapor: [{ nama: '', jabatan: 'Petugas loket', peran: 'utama' }],
    unitRinci: 'Unit pelayanan',
    lokasiRinci: 'Pasar induk, lantai satu',
    kronologi: kronologi.repeat(25) + (index % 90 === 0 ? 'Namanya José.' : ''),
  }
  return reportColumn.seal(content, id, { report, reporter: null })
}
