'use server'

import type { ActContext } from '@/lib/aduan/act'
import { caseOutcome } from '@/lib/aduan/case-outcome'
import * as jawaban from '@/lib/jawaban/commands'
import { bodyOf, missingIn, reasonsOf, revisionOf } from '@/lib/jawaban/form'
import { jawabanSections } from '@/lib/naskah/answer-rules'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { actionKeyOf, demandTexts, textOf } from '@/lib/platform/http/form-fields'
import type { FormOutcome } from '@/lib/platform/http/form-state'
import { tabPath } from '@/lib/telaah/tab-rules'
import { pathBack } from './open-tab'

const STALE =
  'Draf ini baru saja disimpan di tempat lain. Tulisan Anda masih ada di bawah; salin yang perlu, lalu muat ulang halaman untuk melihat versi yang tersimpan.'

function formOf(form: FormData) {
  return { aduanId: textOf(form, 'aduan'), actionKey: actionKeyOf(form) }
}

const answer = {
  save: jawaban.saveJawaban,
  check: jawaban.checkJawaban,
  propose: jawaban.proposeJawaban,
  done: { save: 'simpan-draf', propose: 'ajukan', held: 'ditahan' },
}
const correction = {
  save: jawaban.saveCorrection,
  check: jawaban.checkCorrection,
  propose: jawaban.proposeCorrection,
  done: { save: 'simpan-perbaikan', propose: 'ajukan-perbaikan', held: 'perbaikan-ditahan' },
}

/** Saves; with the button that puts it before a ketua it is looked through first, and goes on only when nothing stands in the way. */
async function settle(
  context: ActContext,
  form: FormData,
  way: typeof answer | typeof correction,
): Promise<FormOutcome> {
  const proposing = form.get('langkah_form') === 'ajukan'
  const { aduanId, actionKey } = formOf(form)
  if (proposing) {
    const errors = missingIn(form, way === correction)
    if (errors.length > 0) return { kind: 'invalid', errors }
  }
  const path = tabPath(aduanId, 'jawaban')
  const saved = await way.save(context, {
    aduanId,
    actionKey,
    body: bodyOf(form),
    revision: revisionOf(form),
  })
  if (saved.kind === 'conflict-draft') return { kind: 'refused', message: STALE }
  const wentOn = saved.kind === 'done' || saved.kind === 'repeated'
  if (!wentOn || !proposing) return caseOutcome(saved, path, way.done.save)
  const once = { aduanId, actionKey: undefined }
  const checked = await way.check(context, { ...once, reasons: reasonsOf(form) })
  if (checked.kind !== 'checked') return caseOutcome(checked, path, way.done.held)
  if (checked.open > 0) return { kind: 'redirect', to: `${path}?selesai=${way.done.held}#pemeriksaan` }
  return caseOutcome(await way.propose(context, once), path, way.done.propose)
}

export const saveJawabanAction = viewerAction('save-jawaban', ['TELAAH'], ({ viewer, form, now }) =>
  settle({ db: db(), viewer, now }, form, answer),
)

export const saveCorrectionAction = viewerAction('save-correction', ['TELAAH'], ({ viewer, form, now }) =>
  settle({ db: db(), viewer, now }, form, correction),
)

export const commentJawabanAction = viewerAction(
  'comment-jawaban',
  ['TELAAH'],
  async ({ viewer, form, now }) => {
    const comments = jawabanSections.map(({ key }) => ({
      section: key as string,
      text: textOf(form, `komentar.${key}`).slice(0, 4000),
    }))
    if (comments.every(({ text }) => text === '')) {
      return {
        kind: 'invalid',
        errors: [{ field: 'komentar.diterima', message: 'Tulis komentar pada paling sedikit satu bagian' }],
      }
    }
    const base = formOf(form)
    const result = await jawaban.commentJawaban({ db: db(), viewer, now }, { ...base, comments })
    return caseOutcome(result, tabPath(base.aduanId, 'jawaban'), 'komentar')
  },
)

export const sendBackJawabanAction = viewerAction(
  'send-back-jawaban',
  ['TELAAH'],
  async ({ viewer, form, now }) => {
    const { texts, errors } = demandTexts(form, {
      catatan_draf: { missing: 'Tulis apa yang perlu diperbaiki' },
    })
    if (errors.length > 0) return { kind: 'invalid', errors }
    const base = formOf(form)
    const remark = texts.catatan_draf
    const result = await jawaban.sendBackJawaban({ db: db(), viewer, now }, { ...base, remark })
    return caseOutcome(result, await pathBack(base.aduanId), 'kembalikan-draf')
  },
)

export const issueJawabanAction = viewerAction('issue-jawaban', ['TELAAH'], async ({ viewer, form, now }) => {
  const base = formOf(form)
  return caseOutcome(
    await jawaban.issueJawaban({ db: db(), viewer, now }, base),
    await pathBack(base.aduanId),
    'terbit',
  )
})

export const sendBackCorrectionAction = viewerAction(
  'send-back-correction',
  ['TELAAH'],
  async ({ viewer, form, now }) => {
    const { texts, errors } = demandTexts(form, {
      catatan_perbaikan: { missing: 'Tulis apa yang perlu diperbaiki' },
    })
    if (errors.length > 0) return { kind: 'invalid', errors }
    const base = formOf(form)
    const remark = texts.catatan_perbaikan
    const result = await jawaban.sendBackCorrection({ db: db(), viewer, now }, { ...base, remark })
    return caseOutcome(result, tabPath(base.aduanId, 'jawaban'), 'kembalikan-draf')
  },
)

export const issueCorrectionAction = viewerAction(
  'issue-correction',
  ['TELAAH'],
  async ({ viewer, form, now }) => {
    const base = formOf(form)
    const result = await jawaban.issueCorrection({ db: db(), viewer, now }, base)
    return caseOutcome(result, tabPath(base.aduanId, 'jawaban'), 'perbaikan-terbit')
  },
)
