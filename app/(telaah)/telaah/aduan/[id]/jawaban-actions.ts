'use server'

import { caseOutcome } from '@/lib/action/case-outcome'
import { viewerAction } from '@/lib/action/form-action'
import { actionKeyOf, demandTexts, textOf } from '@/lib/action/form-fields'
import { db } from '@/lib/db/client'
import type { JawabanBody } from '@/lib/telaah/jawaban'
import { issueJawaban, proposeJawaban, saveJawaban, sendBackJawaban } from '@/lib/telaah/jawaban-commands'
import { pathBack } from './open-tab'

function formOf(form: FormData) {
  return { aduanId: textOf(form, 'aduan'), actionKey: actionKeyOf(form) }
}

function bodyOf(form: FormData): JawabanBody {
  return {
    diterima: textOf(form, 'diterima'),
    dilakukan: textOf(form, 'dilakukan'),
    hasil: textOf(form, 'hasil'),
    uraianHasil: textOf(form, 'uraian_hasil'),
    langkah: textOf(form, 'langkah'),
    batas: textOf(form, 'batas'),
  }
}

/** Saves the draft; with the button "Ajukan persetujuan" it is put before a ketua in the same step. */
export const saveJawabanAction = viewerAction('save-jawaban', ['TELAAH'], async ({ viewer, form, now }) => {
  const proposing = form.get('langkah_form') === 'ajukan'
  const base = formOf(form)
  const context = { db: db(), viewer, now }
  if (proposing) {
    const { errors } = demandTexts(form, {
      diterima: { missing: 'Tulis ringkas aduan yang diterima, tanpa identitas pelapor' },
      dilakukan: { missing: 'Tulis apa yang telah dilakukan' },
      hasil: { missing: 'Pilih hasil telaah' },
      uraian_hasil: { missing: 'Jelaskan hasilnya' },
      langkah: { missing: 'Tulis langkah selanjutnya, atau bahwa tidak ada' },
    })
    if (errors.length > 0) return { kind: 'invalid', errors }
  }
  const revision = Number(textOf(form, 'revisi')) || 0
  const saved = await saveJawaban(context, { ...base, body: bodyOf(form), revision })
  if (saved.kind === 'conflict') {
    return {
      kind: 'refused',
      message:
        'Draf ini baru saja disimpan di tempat lain. Tulisan Anda masih ada di bawah; salin yang perlu, lalu muat ulang halaman untuk melihat versi yang tersimpan.',
    }
  }
  if (saved.kind === 'refused' || saved.kind === 'not-found' || !proposing) {
    return caseOutcome(saved, await pathBack(base.aduanId), 'simpan-draf')
  }
  const proposed = await proposeJawaban(context, { aduanId: base.aduanId, actionKey: undefined })
  return caseOutcome(proposed, await pathBack(base.aduanId), 'ajukan')
})

export const sendBackJawabanAction = viewerAction(
  'send-back-jawaban',
  ['TELAAH'],
  async ({ viewer, form, now }) => {
    const { texts, errors } = demandTexts(form, {
      catatan_draf: { missing: 'Tulis apa yang perlu diperbaiki' },
    })
    if (errors.length > 0) return { kind: 'invalid', errors }
    const base = formOf(form)
    const result = await sendBackJawaban({ db: db(), viewer, now }, { ...base, remark: texts.catatan_draf })
    return caseOutcome(result, await pathBack(base.aduanId), 'kembalikan-draf')
  },
)

export const issueJawabanAction = viewerAction('issue-jawaban', ['TELAAH'], async ({ viewer, form, now }) => {
  const base = formOf(form)
  return caseOutcome(
    await issueJawaban({ db: db(), viewer, now }, base),
    await pathBack(base.aduanId),
    'terbit',
  )
})
