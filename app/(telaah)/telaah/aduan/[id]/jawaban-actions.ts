'use server'

import { baseOf, caseAction } from '@/app/case-action'
import type { ActContext, ActResult } from '@/lib/aduan/act'
import { tabPath } from '@/lib/aduan/tab-rules'
import * as jawaban from '@/lib/jawaban/commands'
import { bodyOf, missingIn, reasonsOf, revisionOf } from '@/lib/jawaban/form'
import { TAKE_OVER_WHY, takeOverFaults } from '@/lib/jawaban/take-over-labels'
import { jawabanSections } from '@/lib/naskah/answer-rules'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import type { FormOutcome } from '@/lib/platform/http/form-state'
import { settleDraft } from './settle-draft'

/** The proof that the page with the whole draft was opened (lib/naskah/draft/reading.ts). */
const READ = 'dibaca'
const STALE =
  'Draf ini baru saja disimpan di tempat lain. Tulisan Anda masih ada di bawah; salin yang perlu, lalu muat ulang halaman untuk melihat versi yang tersimpan.'

const answer = {
  moves: { save: 'saveJawaban', propose: 'proposeJawaban' },
  held: 'ditahan#pemeriksaan',
  save: jawaban.saveJawaban,
  check: jawaban.checkJawaban,
  propose: jawaban.proposeJawaban,
} as const
const correction = {
  moves: { save: 'saveCorrection', propose: 'proposeCorrection' },
  held: 'perbaikan-ditahan#pemeriksaan',
  save: jawaban.saveCorrection,
  check: jawaban.checkCorrection,
  propose: jawaban.proposeCorrection,
} as const

async function settle(
  context: ActContext,
  form: FormData,
  way: typeof answer | typeof correction,
): Promise<FormOutcome> {
  const proposing = form.get('langkah_form') === 'ajukan'
  const base = baseOf(form)
  const errors = proposing ? missingIn(form, way === correction) : []
  if (errors.length > 0) return { kind: 'invalid', errors }
  const once = { aduanId: base.aduanId, actionKey: undefined }
  const save = async (): Promise<ActResult> => {
    const saved = await way.save(context, { ...base, body: bodyOf(form), revision: revisionOf(form) })
    return saved.kind === 'conflict-draft' ? { kind: 'refused', message: STALE } : saved
  }
  return settleDraft({
    path: tabPath(base.aduanId, 'jawaban'),
    proposing,
    moves: way.moves,
    held: way.held,
    save,
    check: () => way.check(context, { ...once, reasons: reasonsOf(form) }),
    propose: () => way.propose(context, once),
  })
}

export const saveJawabanAction = viewerAction('saveJawaban', ['TELAAH'], ({ viewer, form, now }) =>
  settle({ db: db(), viewer, now }, form, answer),
)

export const saveCorrectionAction = viewerAction('saveCorrection', ['TELAAH'], ({ viewer, form, now }) =>
  settle({ db: db(), viewer, now }, form, correction),
)

const commentsIn = (form: FormData) =>
  jawabanSections.map(({ key }) => ({
    section: key as string,
    text: textOf(form, `komentar.${key}`).slice(0, 4000),
  }))

export const commentJawabanAction = caseAction('commentJawaban', {
  faults: ({ form }) =>
    commentsIn(form).every(({ text }) => text === '')
      ? [{ field: 'komentar.diterima', message: 'Tulis komentar pada paling sedikit satu bagian' }]
      : [],
  run: (context, { base, form }) => jawaban.commentJawaban(context, { ...base, comments: commentsIn(form) }),
})

export const takeOverJawabanAction = caseAction('takeOverJawaban', {
  fields: TAKE_OVER_WHY,
  faults: ({ texts }) => takeOverFaults(texts),
  run: (context, { base, texts }) =>
    jawaban.takeOverJawaban(context, { ...base, reason: texts.alasan_ambil_alih }),
})

export const takeOverCorrectionAction = caseAction('takeOverCorrection', {
  fields: TAKE_OVER_WHY,
  faults: ({ texts }) => takeOverFaults(texts),
  run: (context, { base, texts }) =>
    jawaban.takeOverCorrection(context, { ...base, reason: texts.alasan_ambil_alih }),
})

export const sendBackJawabanAction = caseAction('sendBackJawaban', {
  fields: { catatan_draf: { missing: 'Tulis apa yang perlu diperbaiki' } },
  run: (context, { base, texts }) =>
    jawaban.sendBackJawaban(context, { ...base, remark: texts.catatan_draf }),
})

export const issueJawabanAction = caseAction('issueJawaban', {
  sensitive: true,
  run: (context, { base, form }) => jawaban.issueJawaban(context, { ...base, read: textOf(form, READ) }),
})

export const sendBackCorrectionAction = caseAction('sendBackCorrection', {
  fields: { catatan_perbaikan: { missing: 'Tulis apa yang perlu diperbaiki' } },
  run: (context, { base, texts }) =>
    jawaban.sendBackCorrection(context, { ...base, remark: texts.catatan_perbaikan }),
})

export const issueCorrectionAction = caseAction('issueCorrection', {
  sensitive: true,
  run: (context, { base, form }) => jawaban.issueCorrection(context, { ...base, read: textOf(form, READ) }),
})
