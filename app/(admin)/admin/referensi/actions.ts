'use server'

import {
  type ReferensiResult,
  saveInstansi,
  saveKategori,
  saveMasaSimpan,
  saveTemplat,
  saveTenggat,
} from '@/lib/lembaga/commands'
import { saveEscalation } from '@/lib/lembaga/escalation'
import {
  type BagianReferensi,
  instansiSchema,
  kategoriSchema,
  masaSimpanSchema,
  templatSchema,
  tenggatSchema,
} from '@/lib/lembaga/schema'
import { formatProblem } from '@/lib/naskah/letter/rules'
import { saveLetterFormat } from '@/lib/naskah/letter/settings'
import { db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import { viewerAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import type { FormOutcome } from '@/lib/platform/http/form-state'
import { parseForm } from '@/lib/platform/http/parse-form'

const REFUSALS: Record<Exclude<ReferensiResult, { ok: true }>['reason'], string> = {
  'not-found': 'Data ini tidak ditemukan. Muat ulang halaman.',
  taken: 'Nama ini sudah dipakai. Pilih nama lain.',
  restricted:
    'Aduan tentang instansi ini masuk jalur terbatas, sehingga instansi ini harus tetap aktif di kelompoknya.',
  'last-active': 'Ini kategori aktif terakhir. Formulir aduan memerlukan paling sedikit satu.',
  'no-team': 'Tim ini tidak ada atau tidak aktif. Pilih tim lain.',
}

function outcomeOf(result: ReferensiResult, bagian: BagianReferensi): FormOutcome {
  return result.ok
    ? { kind: 'redirect', to: `/admin/referensi?bagian=${bagian}&selesai=simpan` }
    : { kind: 'refused', message: REFUSALS[result.reason] }
}

export const saveInstansiAction = viewerAction('save-instansi', ['ADMIN'], async ({ viewer, form, now }) => {
  const parsed = parseForm(instansiSchema, ['nama', 'kelompok', 'aktif'], form)
  if (!parsed.ok) return { kind: 'invalid', errors: parsed.errors }
  const id = textOf(form, 'id')
  const number = id === '' ? null : Number(id)
  if (number !== null && !Number.isSafeInteger(number)) return { kind: 'not-found' }
  return outcomeOf(await saveInstansi({ db: db(), viewer, now }, number, parsed.value), 'instansi')
})

export const saveKategoriAction = viewerAction('save-kategori', ['ADMIN'], async ({ viewer, form, now }) => {
  const parsed = parseForm(kategoriSchema, ['kelompok', 'label', 'contoh', 'urutan', 'tim', 'aktif'], form)
  if (!parsed.ok) return { kind: 'invalid', errors: parsed.errors }
  const id = textOf(form, 'id') || null
  return outcomeOf(await saveKategori({ db: db(), viewer, now }, id, parsed.value), 'kategori')
})

export const saveTemplatAction = viewerAction('save-templat', ['ADMIN'], async ({ viewer, form, now }) => {
  const parsed = parseForm(templatSchema, ['jenis', 'judul', 'isi', 'urutan', 'aktif'], form)
  if (!parsed.ok) return { kind: 'invalid', errors: parsed.errors }
  const id = textOf(form, 'id') || null
  return outcomeOf(await saveTemplat({ db: db(), viewer, now }, id, parsed.value), 'templat')
})

export const saveTenggatAction = viewerAction('save-tenggat', ['ADMIN'], async ({ viewer, form, now }) => {
  const parsed = parseForm(tenggatSchema, ['janji', 'hari', 'dasar'], form)
  if (!parsed.ok) return { kind: 'invalid', errors: parsed.errors }
  return outcomeOf(await saveTenggat({ db: db(), viewer, now }, parsed.value), 'tenggat')
})

export const saveMasaSimpanAction = viewerAction(
  'save-masa-simpan',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const parsed = parseForm(masaSimpanSchema, ['tahun', 'dasar'], form)
    if (!parsed.ok) return { kind: 'invalid', errors: parsed.errors }
    const saved = await saveMasaSimpan({ db: db(), viewer, now }, textOf(form, 'id'), parsed.value)
    return outcomeOf(saved, 'masa-simpan')
  },
)

export const saveLetterFormatAction = viewerAction(
  'save-letter-format',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const format = textOf(form, 'format')
    const problem = formatProblem(format)
    if (problem) return { kind: 'invalid', errors: [{ field: 'format', message: problem }] }
    await saveLetterFormat({ db: db(), viewer, now }, format)
    return outcomeOf({ ok: true }, 'surat')
  },
)

export const saveEscalationAction = viewerAction(
  'save-escalation',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const id = textOf(form, 'penerima_eskalasi')
    if (id !== '' && !isId(id)) return { kind: 'not-found' }
    const saved = await saveEscalation({ db: db(), viewer, now }, id || null)
    return outcomeOf(saved ? { ok: true } : { ok: false, reason: 'not-found' }, 'tenggat')
  },
)
