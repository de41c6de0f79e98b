'use server'

import {
  addAnggota,
  createTim,
  removeAnggota,
  renameTim,
  setKetua,
  setTimActive,
  type TimResult,
} from '@/lib/akun/teams/commands'
import { nameDeputy } from '@/lib/akun/teams/deputies'
import { readDeputyDays } from '@/lib/akun/teams/deputy-rules'
import { db } from '@/lib/platform/db/client'
import { asId } from '@/lib/platform/db/id'
import { viewerAction } from '@/lib/platform/http/form-action'
import { demandTexts, textOf } from '@/lib/platform/http/form-fields'
import type { FormOutcome } from '@/lib/platform/http/form-state'
import { toWitaDate } from '@/lib/waktu/calendar'

const PATH = '/admin/tim'

const REFUSALS: Record<Exclude<TimResult, { ok: true }>['reason'], string> = {
  'name-taken': 'Nama tim sudah dipakai.',
  'not-found': 'Tim atau anggota ini tidak ditemukan. Muat ulang halaman.',
  'not-member': 'Ketua harus anggota tim. Tambahkan ia sebagai anggota dahulu.',
  'is-ketua': 'Orang ini sudah ketua tim. Pilih anggota lain.',
  'last-ketua':
    'Ini satu-satunya ketua tim; tanpa ketua, jawaban tidak dapat disetujui. Tunjuk ketua lain dahulu.',
}

function outcomeOf(result: TimResult, done: string): FormOutcome {
  if (result.ok) return { kind: 'redirect', to: `${PATH}?selesai=${done}&jumlah=${result.given ?? 0}` }
  return { kind: 'refused', message: REFUSALS[result.reason] }
}

export const createTimAction = viewerAction('create-tim', ['ADMIN'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, { nama_tim: { missing: 'Tulis nama tim', max: 60 } })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const result = await createTim({ db: db(), viewer, now }, texts.nama_tim)
  if (result.ok) return { kind: 'redirect', to: `${PATH}?selesai=tim` }
  return { kind: 'invalid', errors: [{ field: 'nama_tim', message: 'Nama tim sudah dipakai' }] }
})

export const renameTimAction = viewerAction('rename-tim', ['ADMIN'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, { nama_tim: { missing: 'Tulis nama tim', max: 60 } })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const result = await renameTim(
    { db: db(), viewer, now },
    { timId: asId(textOf(form, 'tim')), name: texts.nama_tim },
  )
  return outcomeOf(result, 'nama')
})

export const setTimActiveAction = viewerAction('set-tim-active', ['ADMIN'], async ({ viewer, form, now }) => {
  const change = { timId: asId(textOf(form, 'tim')), active: textOf(form, 'aktif') === 'ya' }
  return outcomeOf(
    await setTimActive({ db: db(), viewer, now }, change),
    change.active ? 'aktif' : 'nonaktif',
  )
})

export const addAnggotaAction = viewerAction('add-anggota', ['ADMIN'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, {
    anggota: { missing: 'Pilih anggota yang ditambahkan', max: 60 },
  })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const change = {
    timId: asId(textOf(form, 'tim')),
    userId: asId(texts.anggota),
    ketua: form.get('ketua') === 'ya',
  }
  return outcomeOf(await addAnggota({ db: db(), viewer, now }, change), 'tambah')
})

export const setKetuaAction = viewerAction('set-ketua', ['ADMIN'], async ({ viewer, form, now }) => {
  const change = {
    timId: asId(textOf(form, 'tim')),
    userId: asId(textOf(form, 'anggota')),
    ketua: textOf(form, 'ketua') === 'ya',
  }
  return outcomeOf(await setKetua({ db: db(), viewer, now }, change), 'ketua')
})

export const removeAnggotaAction = viewerAction(
  'remove-anggota',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const change = { timId: asId(textOf(form, 'tim')), userId: asId(textOf(form, 'anggota')) }
    return outcomeOf(await removeAnggota({ db: db(), viewer, now }, change), 'keluarkan')
  },
)

export const nameDeputyAction = viewerAction('name-deputy', ['ADMIN'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, {
    anggota: { missing: 'Pilih anggota yang menggantikan ketua', max: 60 },
    dasar: { missing: 'Tulis dasar penunjukan, misalnya nomor surat perintah tugas', max: 200 },
  })
  const typed = { from: textOf(form, 'dari'), until: textOf(form, 'sampai') }
  const days = readDeputyDays(typed, toWitaDate(now))
  if (!days.ok) return { kind: 'invalid', errors: [...errors, ...days.errors] }
  if (errors.length > 0) return { kind: 'invalid', errors }
  const { from, until } = days
  const deputy = {
    timId: asId(textOf(form, 'tim')),
    userId: asId(texts.anggota),
    from,
    until,
    basis: texts.dasar,
  }
  return outcomeOf(await nameDeputy({ db: db(), viewer, now }, deputy), 'pengganti')
})
