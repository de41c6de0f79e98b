'use server'

import { baseOf, caseAction } from '@/app/case-action'
import { tabPath } from '@/lib/aduan/tab-rules'
import { reasonsOf, revisionOf } from '@/lib/jawaban/form'
import { TAKE_OVER_WHY, takeOverFaults } from '@/lib/jawaban/take-over-labels'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import type { FieldError } from '@/lib/platform/http/form-state'
import { logTindakLanjut } from '@/lib/telaah/commands'
import { CLARIFICATION } from '@/lib/telaah/rules'
import { daysOf } from '@/lib/telaah/tugas-rules'
import * as dokumen from '@/lib/terlapor/dokumen-commands'
import { deferTelling, recordTelling } from '@/lib/terlapor/pemberitahuan-commands'
import { DEFERRAL, type DokumenBody, type DokumenKind, dokumenParts } from '@/lib/terlapor/rules'
import { pastDayFaults } from './past-day'
import { settleDraft } from './settle-draft'

export const logClarificationAction = caseAction('logTindakLanjut', {
  fields: {
    cara_klarifikasi: { missing: 'Tulis di mana atau bagaimana klarifikasi diberikan', max: 200 },
    uraian_klarifikasi: { missing: 'Tulis klarifikasi yang diberikan' },
  },
  faults: ({ form, now }) => pastDayFaults(form, 'tanggal_klarifikasi', now),
  run: (context, { base, form, texts }) =>
    logTindakLanjut(context, {
      ...base,
      body: {
        kind: CLARIFICATION,
        onDate: textOf(form, 'tanggal_klarifikasi'),
        office: texts.cara_klarifikasi,
        letter: '',
        text: texts.uraian_klarifikasi,
      },
    }),
  notice: () => 'klarifikasi',
})

export const deferTellingAction = caseAction('deferTelling', {
  fields: {
    alasan_tunda: { missing: 'Tulis mengapa terlapor belum diberi tahu', max: 4000 },
    masa_tunda: { missing: 'Pilih sampai kapan ditunda', max: 3 },
  },
  faults: ({ texts }) =>
    texts.masa_tunda !== '' && daysOf(texts.masa_tunda, DEFERRAL.days) === null
      ? [{ field: 'masa_tunda', message: 'Pilih waktu dari daftar' }]
      : [],
  run: (context, { base, texts }) => {
    const days = daysOf(texts.masa_tunda, DEFERRAL.days) ?? 0
    return deferTelling(context, { ...base, reason: texts.alasan_tunda, days })
  },
})

export const recordTellingAction = caseAction('recordTelling', {
  fields: {
    cara_beri_tahu: { missing: 'Tulis bagaimana terlapor diberi tahu', max: 200 },
    isi_beri_tahu: { missing: 'Tulis apa yang disampaikan', max: 4000 },
  },
  faults: ({ form, now }) => pastDayFaults(form, 'tanggal_beri_tahu', now),
  run: (context, { base, form, texts }) =>
    recordTelling(context, {
      ...base,
      onDate: textOf(form, 'tanggal_beri_tahu'),
      way: texts.cara_beri_tahu,
      text: texts.isi_beri_tahu,
    }),
})

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

const documents = ({ base }: { base: { aduanId: string } }) =>
  `${tabPath(base.aduanId, 'ringkasan')}/terlapor`

export const saveDokumenAction = viewerAction('saveDokumen', ['TELAAH'], async ({ viewer, form, now }) => {
  const proposing = form.get('langkah_form') === 'ajukan'
  const kind = kindOf(form)
  const body = bodyOf(form, kind)
  const errors = proposing ? missingIn(body, kind) : []
  if (errors.length > 0) return { kind: 'invalid', errors }
  const base = baseOf(form)
  const context = { db: db(), viewer, now }
  const once = { aduanId: base.aduanId, actionKey: undefined, kind }
  return settleDraft({
    path: documents({ base }),
    proposing,
    moves: { save: 'saveDokumen', propose: 'proposeDokumen' },
    held: `dokumen-ditahan#${kind}`,
    save: () => dokumen.saveDokumen(context, { ...base, kind, body, revision: revisionOf(form) }),
    check: () => dokumen.checkDokumen(context, { ...once, reasons: reasonsOf(form) }),
    propose: () => dokumen.proposeDokumen(context, once),
  })
})

export const takeOverDokumenAction = caseAction('takeOverDokumen', {
  fields: TAKE_OVER_WHY,
  faults: ({ texts }) => takeOverFaults(texts),
  run: (context, { base, form, texts }) =>
    dokumen.takeOverDokumen(context, { ...base, kind: kindOf(form), reason: texts.alasan_ambil_alih }),
  to: documents,
})

export const sendBackDokumenAction = caseAction('sendBackDokumen', {
  fields: { catatan_dokumen: { missing: 'Tulis apa yang perlu diperbaiki', max: 4000 } },
  run: (context, { base, form, texts }) =>
    dokumen.sendBackDokumen(context, { ...base, kind: kindOf(form), remark: texts.catatan_dokumen }),
  to: documents,
})

export const approveDokumenAction = caseAction('approveDokumen', {
  sensitive: true,
  run: (context, { base, form }) =>
    dokumen.approveDokumen(context, { ...base, kind: kindOf(form), read: textOf(form, 'dibaca') }),
  to: documents,
})
