import type { StaffScene } from '@/lib/aduan/act'
import type { CaseKeys } from '@/lib/aduan/keys/keys'
import { openJawaban } from '@/lib/naskah/answer-body'
import { lastIssued } from '@/lib/naskah/draft/draft-rows'
import { isExhausted, openReview } from '@/lib/naskah/draft/review'
import { leaksIn } from '@/lib/naskah/leak-check/queries'
import { type Leak, unresolved } from '@/lib/naskah/leak-check/rules'
import type { Db, Tx } from '@/lib/platform/db/client'
import type { DokumenTerlapor } from '@/lib/platform/db/generated/client'
import { openDokumen } from './dokumen-columns'
import { clearsName, type DokumenBody, type DokumenKind } from './rules'

/** The document of a kind that is being written; an approved one is finished. */
export function currentDokumen(
  tx: Db | Tx,
  aduanId: string,
  kind: DokumenKind,
): Promise<DokumenTerlapor | null> {
  return tx.dokumenTerlapor.findFirst({ where: { aduanId, kind, status: { not: 'DISETUJUI' } } })
}

/** The result of the answer that holds now, or null while there is none or the case is worked on anew. */
export async function standingResult(
  db: Db | Tx,
  { content }: CaseKeys,
  aduan: { id: string; status: string },
): Promise<string | null> {
  if (aduan.status !== 'DIJAWAB' && aduan.status !== 'SELESAI') return null
  const issued = await lastIssued(db, aduan.id)
  if (!issued?.sealedIssued) return null
  return (await openJawaban(content, issued.id, 'sealed_issued', issued.sealedIssued)).hasil
}

const NOT_CLEARED =
  'Catatan ini hanya dapat dibuat bila jawaban resmi yang berlaku menyatakan “Tidak terbukti” atau “Tidak cukup bukti”.'

/** The result that a document rests on. Refuses a note where the answer that holds says something else. */
export async function demandResult(scene: StaffScene, kind: DokumenKind): Promise<string> {
  const result = (await standingResult(scene.tx, scene.keys, scene.aduan)) ?? ''
  return kind === 'CATATAN' && !clearsName(result) ? scene.refuse(NOT_CLEARED) : result
}

const EXHAUSTED =
  'Lima kali dalam 24 jam draf pada kasus ini memuat hal yang mengungkap pelapor. Bicarakan dahulu dengan ketua tim; pemeriksaan terbuka lagi setelah 24 jam.'
const HELD =
  'Dokumen ini memuat hal yang dapat mengarah kepada pelapor atau orang lain, sehingga belum dapat diteruskan. Rinciannya ada pada “Pemeriksaan kebocoran”.'

interface Looked {
  body: DokumenBody
  leaks: Leak[]
  /** What still stands in the way. */
  open: Leak[]
}

/** Looks a document through against what the case knows and what may stay; changes nothing. Refuses after five guesses in a day. */
export async function lookThrough(
  { tx, keys, internal, aduan, now, refuse }: StaffScene,
  row: DokumenTerlapor,
): Promise<Looked> {
  if (await isExhausted(tx, internal, aduan.id, now)) return refuse(EXHAUSTED)
  const { remark: _remark, ...body } = await openDokumen(internal, row)
  const review = await openReview(internal, 'dokumen_terlapor', row)
  const leaks = await leaksIn(tx, keys, aduan.id, { ...body }, body.penerima)
  return { body, leaks, open: unresolved(leaks, review?.accepted ?? []) }
}

/** The text of a document; refuses while something in it may lead to somebody. */
export async function demandClean(scene: StaffScene, row: DokumenTerlapor): Promise<DokumenBody> {
  const { body, open } = await lookThrough(scene, row)
  return open.length > 0 ? scene.refuse(HELD) : body
}
