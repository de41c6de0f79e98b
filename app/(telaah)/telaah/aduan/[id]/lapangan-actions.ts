'use server'

import { caseOutcome } from '@/lib/aduan/case-outcome'
import { db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import { viewerAction } from '@/lib/platform/http/form-action'
import { actionKeyOf, demandTexts, textOf } from '@/lib/platform/http/form-fields'
import type { FieldError } from '@/lib/platform/http/form-state'
import { logTindakLanjut } from '@/lib/telaah/commands'
import { kedudukan } from '@/lib/telaah/lapangan-rules'
import { FIELD_WORK, INTERVIEW } from '@/lib/telaah/rules'
import { compareDates, parseWitaDate, toWitaDate } from '@/lib/waktu/calendar'
import { pathBack } from './open-tab'

function formOf(form: FormData) {
  return { aduanId: textOf(form, 'aduan'), actionKey: actionKeyOf(form) }
}

/** A day that has been: what is noted here has happened. */
function dayProblem(form: FormData, field: string, now: Date): FieldError[] {
  const day = parseWitaDate(textOf(form, field))
  if (!day) return [{ field, message: 'Isi tanggal, misalnya 2026-11-23' }]
  return compareDates(day, toWitaDate(now)) > 0
    ? [{ field, message: 'Tanggal tidak boleh setelah hari ini' }]
    : []
}

export const logVisitAction = viewerAction('log-visit', ['TELAAH'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, {
    tempat_kunjungan: { missing: 'Tulis tempat yang dikunjungi', max: 300 },
    uraian_kunjungan: { missing: 'Tulis apa yang dilihat dan dilakukan' },
  })
  const problems = [...errors, ...dayProblem(form, 'tanggal_kunjungan', now)]
  if (problems.length > 0) return { kind: 'invalid', errors: problems }
  const base = formOf(form)
  const files = [...form.keys()].flatMap((name) => (name.startsWith('berkas.') ? [name.slice(7)] : []))
  const body = {
    kind: FIELD_WORK,
    onDate: textOf(form, 'tanggal_kunjungan'),
    office: '',
    letter: '',
    text: texts.uraian_kunjungan,
    visit: {
      place: texts.tempat_kunjungan,
      people: textOf(form, 'orang_kunjungan').slice(0, 500),
      files: files.filter(isId).slice(0, 60),
    },
  }
  const result = await logTindakLanjut({ db: db(), viewer, now }, { ...base, body })
  return caseOutcome(result, await pathBack(base.aduanId), 'kunjungan')
})

export const logInterviewAction = viewerAction('log-interview', ['TELAAH'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, {
    nama_diperiksa: { missing: 'Tulis nama dan jabatan yang dimintai keterangan', max: 300 },
    kedudukan: { missing: 'Pilih kedudukan', max: 40 },
    tempat_berita: { missing: 'Tulis tempat', max: 300 },
    isi_berita: { missing: 'Tulis tanya jawab atau keterangannya' },
  })
  const problems = [...errors, ...dayProblem(form, 'tanggal_berita', now)]
  if (errors.length === 0 && !kedudukan.some(({ key }) => key === texts.kedudukan))
    problems.push({ field: 'kedudukan', message: 'Pilih kedudukan dari daftar' })
  if (problems.length > 0) return { kind: 'invalid', errors: problems }
  const base = formOf(form)
  const body = {
    kind: INTERVIEW,
    onDate: textOf(form, 'tanggal_berita'),
    office: texts.tempat_berita,
    letter: '',
    text: '',
    interview: {
      subject: texts.nama_diperiksa,
      position: texts.kedudukan,
      hours: textOf(form, 'jam_berita').slice(0, 60),
      examiners: textOf(form, 'pemeriksa').slice(0, 300),
      text: texts.isi_berita,
    },
  }
  const result = await logTindakLanjut({ db: db(), viewer, now }, { ...base, body })
  return caseOutcome(result, await pathBack(base.aduanId), 'berita-acara')
})
