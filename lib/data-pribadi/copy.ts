import { caseOfSeed } from '@/lib/aduan/case-of-seed'
import { describeEvent, roleLabels } from '@/lib/aduan/events/event-labels'
import { statusLabels } from '@/lib/aduan/lifecycle-states'
import { type ReporterContact, storedIdentity } from '@/lib/aduan/report/stored-report'
import { openCase } from '@/lib/kasus/case'
import { ownCases, ownDraft } from '@/lib/kasus/own-cases'
import { ownNameOf } from '@/lib/kasus/own-name'
import type { RawAnswers } from '@/lib/lapor/form/answers'
import { type SummarySection, summarise } from '@/lib/lapor/form/summarise'
import { references } from '@/lib/lembaga/queries'
import type { Db } from '@/lib/platform/db/client'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import { ownProfile } from './profile'
import { requestsOfAccount, requestsOfCase } from './queries'
import { requestKinds, requestStatusLabels } from './rules'

interface CopiedRequest {
  jenis: string
  status: string
  tanggal: string
  batas: string
  isi: string
  jawaban: string | null
}

export interface CopiedCase {
  nomor: string
  /** The reporter's own name of the case; empty without one. */
  sebutan: string
  status: string
  kategori: string
  kabupatenKota: string
  dikirim: string
  identitas: string
  /** The reporter's name and contact stored in this case; null if none are. */
  identitasTersimpan: ReporterContact | null
  isi: SummarySection[]
  berkas: {
    nama: string
    jenis: string
    ukuran: number
    sha256: string
    tanggal: string
    dari: string
    keterangan: string
  }[]
  pesan: {
    dari: string
    tanggal: string
    waktu: string | null
    isi: string
    butir: { tanya: string; jawab: string | null }[]
  }[]
  jawabanResmi: { terbit: string; isi: Record<string, string> }[]
  perjalanan: { tanggal: string; kejadian: string; keterangan: string | null }[]
  permintaan: CopiedRequest[]
}

/** Everything stored about one person; the shape of data.json (docs/deployment.md). */
export interface DataCopy {
  bentuk: 'wbs-aduakan-salinan-data/1'
  dibuat: string
  akun: {
    namaPengguna: string
    nama: string
    email: string | null
    hp: string | null
    jenisPelapor: string | null
    sesiAktif: number
    permintaan: CopiedRequest[]
  } | null
  draf: { isian: RawAnswers; tersimpan: string; berkas: string[] }[]
  aduan: CopiedCase[]
  bukanBagianSalinan: string[]
}

/** What the copy omits, and why; stated in the copy itself. */
const NOT_IN_IT = [
  'Catatan internal petugas dan draf jawaban: bukan data pribadi Anda dan dikecualikan demi pengawasan (UU 27/2022, pasal 15).',
  'Nama petugas: yang tertulis adalah perannya.',
  'Alamat IP dan catatan pembacaan Anda: tidak kami simpan.',
  'Kata sandi, kode pemulihan, dan kode rahasia: tidak kami simpan; yang tersimpan hanya pemeriksanya.',
]

/**
 * The access copy (UU 27/2022, pasal 6 and 7): everything stored about this person and their cases, opened
 * with their own keys. It is machine-readable; copy-pdf.ts makes it readable for people.
 */
export async function dataCopy(db: Db, viewer: PelaporViewer, now: Date): Promise<DataCopy> {
  const refs = await references(db)
  const ids = await ownIds(db, viewer)
  const aduan: CopiedCase[] = []
  for (const id of ids.cases) {
    const opened = await openCase(db, viewer, id, now)
    if (opened) aduan.push({ sebutan: await ownNameOf(db, viewer, id), ...(await copied(db, opened, refs)) })
  }
  const drafts = await Promise.all(ids.drafts.map((id) => ownDraft(db, viewer, id)))
  return {
    bentuk: 'wbs-aduakan-salinan-data/1',
    dibuat: now.toISOString(),
    akun: await copiedAccount(db, viewer),
    draf: drafts
      .filter((draft) => draft !== null)
      .map(({ answers, savedAt, files }) => ({
        isian: answers,
        tersimpan: savedAt,
        berkas: files.map((file) => file.name),
      })),
    aduan,
    bukanBagianSalinan: NOT_IN_IT,
  }
}

/** Ids of this person's cases and drafts: all of an account, or the one of a kode rahasia. */
export async function ownIds(db: Db, viewer: PelaporViewer): Promise<{ cases: string[]; drafts: string[] }> {
  if (!viewer.account) {
    const id = await caseOfSeed(db, viewer.seed)
    return { cases: [id], drafts: [id] }
  }
  const { cases, drafts } = await ownCases(db, viewer)
  return { cases: cases.map(({ id }) => id), drafts: drafts.map(({ id }) => id) }
}

async function copiedAccount(db: Db, viewer: PelaporViewer): Promise<DataCopy['akun']> {
  const profile = await ownProfile(db, viewer)
  if (!profile) return null
  const [sesiAktif, requests] = await Promise.all([
    db.session.count({ where: { userId: viewer.userId } }),
    requestsOfAccount(db, viewer),
  ])
  return {
    namaPengguna: viewer.username,
    nama: profile.name,
    email: profile.email,
    hp: profile.phone,
    jenisPelapor: profile.reporterKind,
    sesiAktif,
    permintaan: requests.map(copiedRequest),
  }
}

type Opened = NonNullable<Awaited<ReturnType<typeof openCase>>>

async function copied(
  db: Db,
  { view, keys }: Opened,
  refs: Awaited<ReturnType<typeof references>>,
): Promise<Omit<CopiedCase, 'sebutan'>> {
  return {
    nomor: view.nomor,
    status: statusLabels[view.status],
    kategori: view.kategori,
    kabupatenKota: view.kabkota,
    dikirim: view.submittedOn,
    identitas: view.report.report.identitas,
    identitasTersimpan: await storedIdentity(db, keys, view.id, view.report),
    isi: summarise(view.report.report, refs),
    berkas: view.files.map((file) => ({
      nama: file.name,
      jenis: file.type,
      ukuran: file.length,
      sha256: file.sha256,
      tanggal: file.onDate,
      dari: roleLabels.pelapor[file.uploader],
      keterangan: file.note,
    })),
    pesan: view.messages.map((message) => ({
      dari: roleLabels.pelapor[message.sender],
      tanggal: message.onDate,
      waktu: message.at,
      isi: [message.text, message.closing].filter(Boolean).join('\n\n'),
      butir: message.items.map(({ question, answer, unknown }) => ({
        tanya: question,
        jawab: unknown ? 'Tidak tahu' : (answer ?? null),
      })),
    })),
    jawabanResmi: view.answers.map(({ issuedAt, body }) => ({ terbit: issuedAt, isi: textsOf(body) })),
    perjalanan: view.events.flatMap((event) => {
      const kejadian = describeEvent(event.kind, 'pelapor', event.role)
      return kejadian ? [{ tanggal: event.onDate, kejadian, keterangan: event.text }] : []
    }),
    permintaan: (await requestsOfCase(db, view.id, keys)).map(copiedRequest),
  }
}

/** The texts of an answer, whatever its parts. */
function textsOf(body: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

function copiedRequest(request: Awaited<ReturnType<typeof requestsOfCase>>[number]): CopiedRequest {
  return {
    jenis: requestKinds[request.kind].label,
    status: requestStatusLabels[request.status],
    tanggal: request.onDate,
    batas: request.dueOn,
    isi: request.text,
    jawaban: request.answer,
  }
}
