import type { CaseKeys } from '@/lib/aduan/keys/keys'
import { reportColumn } from '@/lib/aduan/report/stored-report'
import { openMeta } from '@/lib/bukti/meta'
import { wordsOf } from '@/lib/identitas/recognise/tokens'
import { type SealedTraces, sealedMatches } from '@/lib/identitas/recognise/traces'
import { references } from '@/lib/lembaga/queries'
import { openPesan } from '@/lib/pesan/thread'
import type { Db, Tx } from '@/lib/platform/db/client'
import {
  type ClearedLeak,
  comparedValues,
  findLeaks,
  type Knowledge,
  type Leak,
  leakKey,
  placeless,
  standing,
} from './rules'

/**
 * Looks through the sections of a text, with what this case knows. Nothing of a sealed identity is opened.
 * `addressee` is whom a document is written to: that a terlapor's own name stands in it betrays nobody, that
 * of another one does. What was declared wrong in exactly these words is found no more (`cleared`).
 */
export async function leaksIn(
  db: Db | Tx,
  keys: CaseKeys,
  aduanId: string,
  sections: Readonly<Record<string, string>>,
  { addressee = '', cleared = [] }: { addressee?: string; cleared?: readonly ClearedLeak[] } = {},
): Promise<Leak[]> {
  const { traces, terlapor, ...knowledge } = await knowledgeOf(db, keys, aduanId)
  const own = new Set(wordsOf(addressee))
  const isOwn = (name: string) => {
    const parts = wordsOf(name)
    return parts.length > 0 && parts.every((word) => own.has(word))
  }
  const known = [...knowledge.known, addressee]
  const values = comparedValues(sections, { ...knowledge, known, terlapor })
  if (!values) return [placeless(Object.keys(sections)[0] ?? '', 'banyakNama')]
  const wrong = new Set(standing(cleared, sections).map(({ key }) => key))
  const sealed = await sealedIn(keys, traces, values)
  for (const section of sealed) if (wrong.has(leakKey(placeless(section, 'pelapor')))) sealed.delete(section)
  const names = [...knowledge.names, ...terlapor.filter((name) => !isOwn(name))]
  return findLeaks(sections, { ...knowledge, names, sealed }).filter((leak) => !wrong.has(leakKey(leak)))
}

/** The sections with a value that is among the sealed ones. */
async function sealedIn(
  keys: CaseKeys,
  traces: SealedTraces,
  values: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Set<string>> {
  const all = new Set([...values.values()].flatMap((names) => [...names]))
  const matches = await sealedMatches(keys, traces, all)
  return new Set(
    [...values].flatMap(([section, names]) =>
      [...names].some((name) => matches.has(name)) ? [section] : [],
    ),
  )
}

async function knowledgeOf(
  db: Db | Tx,
  { content }: CaseKeys,
  aduanId: string,
): Promise<Omit<Knowledge, 'sealed'> & { terlapor: string[]; traces: SealedTraces }> {
  const refs = await references(db)
  const row = await db.aduan.findUniqueOrThrow({
    where: { id: aduanId },
    select: {
      id: true,
      sealedReport: true,
      sealedTraces: true,
      sealedLaterTraces: true,
      messages: { where: { sender: 'PELAPOR' } },
      files: { where: { uploader: 'PELAPOR' }, select: { id: true, sealedMeta: true } },
    },
  })
  const report = row.sealedReport
    ? (await reportColumn.open(content, aduanId, row.sealedReport)).report
    : null
  const messages = await Promise.all(row.messages.map((message) => openPesan(content, message)))
  const files = await Promise.all(row.files.map(({ id, sealedMeta }) => openMeta(content, id, sealedMeta)))
  return {
    written: [
      ...(report
        ? [
            report.ringkasan,
            report.kronologi,
            report.lokasiRinci,
            report.pihakDirugikan,
            report.pernahLaporRinci,
            report.buktiLain,
            report.risikoRinci,
          ]
        : []),
      ...messages.flatMap(({ text, items }) => [text, ...items.map((item) => item.answer ?? '')]),
      ...files.map(({ note }) => note),
    ],
    fileNames: files.map(({ name }) => name),
    names: report ? report.saksi.map(({ nama }) => nama) : [],
    terlapor: report ? report.terlapor.map(({ nama }) => nama) : [],
    known: [
      ...refs.instansi.map(({ name }) => name),
      ...refs.kategori.map(({ label }) => label),
      ...refs.kabkota.map(({ name }) => name),
      ...(report
        ? [report.instansi, report.unitRinci, ...report.terlapor.map(({ jabatan }) => jabatan)]
        : []),
    ],
    facts: report?.kerugian ? [`jumlah ${report.kerugian}`] : [],
    traces: row,
  }
}
