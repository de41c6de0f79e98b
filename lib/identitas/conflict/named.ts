import type { AduanReport } from '@/lib/aduan/report/report'
import { reportColumn, type StoredReport } from '@/lib/aduan/report/stored-report'
import { openMeta } from '@/lib/bukti/meta'
import { openPesan } from '@/lib/pesan/thread'
import type { Tx } from '@/lib/platform/db/client'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { type ReadCase, readCase } from './rules'

/** The people and offices that a report names, and the reporter's later texts. */
export function namedIn(report: AduanReport, later: readonly string[] = []): ReadCase {
  return readCase({
    terlapor: report.terlapor,
    instansi: report.instansi,
    unitRinci: report.unitRinci,
    texts: [
      report.ringkasan,
      report.kronologi,
      report.unitRinci,
      report.lokasiRinci,
      report.pihakDirugikan,
      report.pernahLaporRinci,
      report.buktiLain,
      report.risikoRinci,
      ...report.saksi.map(({ nama, jabatan }) => `${nama}, ${jabatan}`),
      ...later,
    ].filter((text) => text !== ''),
  })
}

/** The same for a sent case; null without a report. */
export async function namedInCase(
  tx: Tx,
  content: CompartmentKey,
  aduan: { id: string; sealedReport: Uint8Array<ArrayBuffer> | null },
): Promise<{ stored: StoredReport; named: ReadCase } | null> {
  if (!aduan.sealedReport) return null
  const stored = await reportColumn.open(content, aduan.id, aduan.sealedReport)
  const rows = await tx.pesan.findMany({
    where: { aduanId: aduan.id, sender: 'PELAPOR' },
    orderBy: { seq: 'asc' },
  })
  const messages = await Promise.all(rows.map((row) => openPesan(content, row)))
  const words = messages.flatMap(({ text, items }) => [
    text,
    ...(items ?? []).map((item) => item.answer ?? ''),
  ])
  const files = await wordsOfFiles(tx, content, aduan.id)
  return { stored, named: namedIn(stored.report, [...words, ...files]) }
}

/** Names of the reporter's files, as words, and their remarks: "SK_Akhmad_Fauzi.pdf" names a person. */
export async function wordsOfFiles(tx: Tx, content: CompartmentKey, aduanId: string): Promise<string[]> {
  const rows = await tx.lampiran.findMany({
    where: { aduanId, uploader: 'PELAPOR' },
    select: { id: true, sealedMeta: true },
  })
  const files = await Promise.all(rows.map(({ id, sealedMeta }) => openMeta(content, id, sealedMeta)))
  return files.flatMap(({ name, note }) => [fileNameWords(name), note].filter((text) => text !== ''))
}

/** A file name without its extension; separators become spaces. */
export function fileNameWords(name: string): string {
  return name.replace(/\.\w{2,5}$/, '').replace(/[_+.]+/g, ' ')
}
