import { caseOpener, recipientKeyIdFor } from '@/lib/aduan/keys/keys'
import type { AduanStatus } from '@/lib/aduan/lifecycle'
import type { PartialDate } from '@/lib/aduan/report/partial-date'
import type { AduanReport } from '@/lib/aduan/report/report'
import { reportColumn } from '@/lib/aduan/report/stored-report'
import type { Db } from '@/lib/platform/db/client'
import type { StaffViewer } from '@/lib/platform/session/viewer-type'
import type { WitaDate } from '@/lib/waktu/calendar'
import { type Comparable, type Related, relatedTo } from './rules'

/**
 * Number of newest cases compared: enough for a year of a province, few enough to open while a page loads.
 */
export const MOST_COMPARED = 500

/** Cases in progress, or that may be resumed. */
const RUNNING: readonly AduanStatus[] = [
  'MENUNGGU_VERIFIKASI',
  'DIVERIFIKASI',
  'PERLU_DILENGKAPI',
  'DITERUSKAN',
  'DITELAAH',
  'JAWABAN_DISIAPKAN',
  'DIJAWAB',
  'DITUTUP_SEMENTARA',
]
/** Cases opened before yielding to other requests. */
const AT_ONCE = 25

export interface RelatedCase extends Related {
  nomor: string
  status: AduanStatus
  ringkasan: string
}

/**
 * Similar open cases, among those whose key this person holds: anybody named in a case or recused has no key
 * and sees nothing. Content is opened for this one answer and never stored.
 */
export async function relatedCases(db: Db, viewer: StaffViewer, aduanId: string): Promise<RelatedCase[]> {
  const recipientKeyId = await recipientKeyIdFor(viewer, aduanId)
  const mine = { recipientKeyId, compartment: 'content' } as const
  const columns = {
    id: true,
    epoch: true,
    epochOver: true,
    nomor: true,
    status: true,
    sealedReport: true,
    keys: { where: mine },
  } as const
  const [subject, others] = await Promise.all([
    db.aduan.findFirst({ where: { id: aduanId, keys: { some: mine } }, select: columns }),
    db.aduan.findMany({
      where: { id: { not: aduanId }, status: { in: [...RUNNING] }, keys: { some: mine } },
      orderBy: [{ submittedOn: 'desc' }, { id: 'asc' }],
      take: MOST_COMPARED,
      select: columns,
    }),
  ])
  if (!subject) return []
  const openKeys = await caseOpener(viewer)
  type Row = typeof subject
  const open = async (row: Row): Promise<{ row: Row; report: AduanReport } | null> => {
    const keys = await openKeys(row, row.keys)
    if (!keys || !row.sealedReport) return null
    return { row, report: (await reportColumn.open(keys.content, row.id, row.sealedReport)).report }
  }
  const own = await open(subject)
  if (!own) return []
  const opened: { row: Row; report: AduanReport }[] = []
  for (let at = 0; at < others.length; at += AT_ONCE) {
    const some = await Promise.all(others.slice(at, at + AT_ONCE).map(open))
    opened.push(...some.filter((one) => one !== null))
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  const byId = new Map(opened.map((one) => [one.row.id, one]))
  const related = relatedTo(
    comparable(subject.id, own.report),
    opened.map((one) => comparable(one.row.id, one.report)),
  )
  return related.flatMap((one) => {
    const found = byId.get(one.id)
    if (!found?.row.nomor) return []
    const { nomor, status } = found.row
    return [{ ...one, nomor, status, ringkasan: found.report.ringkasan }]
  })
}

function comparable(id: string, report: AduanReport): Comparable {
  const from = firstDay(report.tanggalMulai)
  return {
    id,
    kategori: report.kategori,
    kabkota: report.kabkota,
    instansi: report.instansi,
    unit: report.unitRinci,
    people: report.terlapor,
    place: report.lokasiRinci,
    from,
    until:
      lastDay(report.tanggalAkhir) ??
      (report.waktuJenis === 'berlangsung' ? FAR : lastDay(report.tanggalMulai)),
    text: `${report.ringkasan} ${report.kronologi}`,
  }
}

/** An ongoing event has no last day. */
const FAR = '9999-12-31' as WitaDate

function firstDay(date: PartialDate | null): WitaDate | null {
  return date && dayOf(date, 1, 1)
}

function lastDay(date: PartialDate | null): WitaDate | null {
  return date && dayOf(date, 12, 31)
}

function dayOf({ year, month, day }: PartialDate, orMonth: number, orDay: number): WitaDate {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${year}-${two(month ?? orMonth)}-${two(day ?? orDay)}` as WitaDate
}
