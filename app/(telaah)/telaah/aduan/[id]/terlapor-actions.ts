'use server'

import { caseOutcome } from '@/lib/aduan/case-outcome'
import { reasonsOf, revisionOf } from '@/lib/jawaban/form'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { actionKeyOf, demandTexts, textOf } from '@/lib/platform/http/form-fields'
import type { FieldError, FormOutcome } from '@/lib/platform/http/form-state'
import { logTindakLanjut } from '@/lib/telaah/commands'
import { CLARIFICATION } from '@/lib/telaah/rules'
import { tabPath } from '@/lib/telaah/tab-rules'
import { daysOf } from '@/lib/telaah/tugas-rules'
import * as dokumen from '@/lib/terlapor/dokumen-commands'
import { deferTelling, recordTelling } from '@/lib/terlapor/pemberitahuan-commands'
import { DEFERRAL, type DokumenBody, type DokumenKind, dokumenParts } from '@/lib/terlapor/rules'
import { compareDates, parseWitaDate, toWitaDate } from '@/lib/waktu/calendar'

function formOf(form: FormData) {
  return { aduanId: textOf(form, 'aduan'), actionKey: actionKeyOf(form) }
}

/** A day that has been: what is noted here has happened. */
function pastDay(form: FormData, field: string, now: Date): FieldError[] {
  const day = parseWitaDate(textOf(form, field))
  if (!day) return [{ field, message: 'Isi tanggal, misalnya 2026-11-23' }]
  return compareDates(day, toWitaDate(now)) > 0
    ? [{ field, message: 'Tanggal tidak boleh setelah hari ini' }]
    : []
}

const fieldwork = (aduanId: string) => tabPath(aduanId, 'lapangan')

export const logClarificationAction = viewerAction(
  'log-clarification',
  ['TELAAH'],
  async ({ viewer, form, now }) => {
    const { texts, errors } = demandTexts(form, {
      cara_klarifikasi: { missing: 'Tulis di mana atau bagaimana klarifikasi diberikan', max: 200 },
      uraian_klarifikasi: { missing: 'Tulis klarifikasi yang diberikan' },
    })
    const problems = [...pastDay(form, 'tanggal_klarifikasi', now), ...errors]
    if (problems.length > 0) return { kind: 'invalid', errors: problems }
    const base = formOf(form)
    const body = {
      kind: CLARIFICATION,
      onDate: textOf(form, 'tanggal_klarifikasi'),
      office: texts.cara_klarifikasi,
      letter: '',
      text: texts.uraian_klarifikasi,
    }
    const result = await logTindakLanjut({ db: db(), viewer, now }, { ...base, body })
    return caseOutcome(result, fieldwork(base.aduanId), 'klarifikasi')
  },
)

export const deferTellingAction = viewerAction('defer-telling', ['TELAAH'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, {
    alasan_tunda: { missing: 'Tulis mengapa terlapor belum diberi tahu', max: 4000 },
    masa_tunda: { missing: 'Pilih sampai kapan ditunda', max: 3 },
  })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const days = daysOf(texts.masa_tunda, DEFERRAL.days)
  if (days === null)
    return { kind: 'invalid', errors: [{ field: 'masa_tunda', message: 'Pilih waktu dari daftar' }] }
  const base = formOf(form)
  const result = await deferTelling({ db: db(), viewer, now }, { ...base, reason: texts.alasan_tunda, days })
  return caseOutcome(result, fieldwork(base.aduanId), 'tunda-pemberitahuan')
})

export const recordTellingAction = viewerAction(
  'record-telling',
  ['TELAAH'],
  async ({ viewer, form, now }) => {
    const { texts, errors } = demandTexts(form, {
      cara_beri_tahu: { missing: 'Tulis bagaimana terlapor diberi tahu', max: 200 },
      isi_beri_tahu: { missing: 'Tulis apa yang disampaikan', max: 4000 },
    })
    const problems = [...pastDay(form, 'tanggal_beri_tahu', now), ...errors]
    if (problems.length > 0) return { kind: 'invalid', errors: problems }
    const base = formOf(form)
    const told = {
      onDate: textOf(form, 'tanggal_beri_tahu'),
      way: texts.cara_beri_tahu,
      text: texts.isi_beri_tahu,
    }
    const result = await recordTelling({ db: db(), viewer, now }, { ...base, ...told })
    return caseOutcome(result, fieldwork(base.aduanId), 'beri-tahu')
  },
)

function kindOf(form: FormData): DokumenKind {
  return textOf(form, 'jenis') === 'CATATAN' ? 'CATATAN' : 'SALINAN'
}

function bodyOf(form: FormData, kind: DokumenKind): DokumenBody {
  const written = dokumenParts[kind].map(({ key }) => [key, textOf(form, key).slice(0, 20_000)] as const)
  return { penerima: '', dugaan: '', klarifikasi: '', kesimpulan: '', ...Object.fromEntries(written) }
}

function missingIn(body: DokumenBody, kind: DokumenKind): FieldError[] {
  return dokumenParts[kind]
    .filter(({ key, optional }) => !optional && body[key] === '')
    .map(({ key, missing }) => ({ field: key, message: missing }))
}

const documents = (aduanId: string) => `${tabPath(aduanId, 'ringkasan')}/terlapor`

/** Saves; with the button that puts it before a ketua it is looked through first, and goes on only when nothing stands in the way. */
export const saveDokumenAction = viewerAction(
  'save-dokumen',
  ['TELAAH'],
  async ({ viewer, form, now }): Promise<FormOutcome> => {
    const proposing = form.get('langkah_form') === 'ajukan'
    const { aduanId, actionKey } = formOf(form)
    const kind = kindOf(form)
    const body = bodyOf(form, kind)
    const errors = proposing ? missingIn(body, kind) : []
    if (errors.length > 0) return { kind: 'invalid', errors }
    const context = { db: db(), viewer, now }
    const path = documents(aduanId)
    const saved = await dokumen.saveDokumen(context, {
      aduanId,
      actionKey,
      kind,
      body,
      revision: revisionOf(form),
    })
    const wentOn = saved.kind === 'done' || saved.kind === 'repeated'
    if (!wentOn || !proposing) return caseOutcome(saved, path, 'dokumen')
    const once = { aduanId, actionKey: undefined, kind }
    const checked = await dokumen.checkDokumen(context, { ...once, reasons: reasonsOf(form) })
    if (checked.kind !== 'checked') return caseOutcome(checked, path, 'dokumen')
    if (checked.open > 0) return { kind: 'redirect', to: `${path}?selesai=dokumen-ditahan#${kind}` }
    return caseOutcome(await dokumen.proposeDokumen(context, once), path, 'dokumen-ajukan')
  },
)

export const sendBackDokumenAction = viewerAction(
  'send-back-dokumen',
  ['TELAAH'],
  async ({ viewer, form, now }) => {
    const { texts, errors } = demandTexts(form, {
      catatan_dokumen: { missing: 'Tulis apa yang perlu diperbaiki', max: 4000 },
    })
    if (errors.length > 0) return { kind: 'invalid', errors }
    const base = { ...formOf(form), kind: kindOf(form) }
    const result = await dokumen.sendBackDokumen(
      { db: db(), viewer, now },
      { ...base, remark: texts.catatan_dokumen },
    )
    return caseOutcome(result, documents(base.aduanId), 'dokumen-kembali')
  },
)

export const approveDokumenAction = viewerAction(
  'approve-dokumen',
  ['TELAAH'],
  async ({ viewer, form, now }) => {
    const base = { ...formOf(form), kind: kindOf(form) }
    const result = await dokumen.approveDokumen({ db: db(), viewer, now }, base)
    return caseOutcome(result, documents(base.aduanId), 'dokumen-setuju')
  },
)
