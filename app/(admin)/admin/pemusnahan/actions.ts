'use server'

import { sensitiveAction } from '@/lib/akun/step-up'
import {
  approveDestruction,
  cancelDestruction,
  proposeDestruction,
} from '@/lib/data-pribadi/retention/destroy'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { demandTexts, textOf } from '@/lib/platform/http/form-fields'

const LIST = '/admin/pemusnahan'

export const proposeDestructionAction = viewerAction(
  'propose-destruction',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const { texts, errors } = demandTexts(form, {
      dasar: { missing: 'Tulis dasar pemusnahan, misalnya surat persetujuan beserta nomornya', max: 200 },
    })
    const aduanIds = form.getAll('aduan').filter((value) => typeof value === 'string')
    if (aduanIds.length === 0)
      errors.unshift({ field: 'aduan', message: 'Pilih aduan yang akan dimusnahkan' })
    if (errors.length > 0) return { kind: 'invalid', errors }
    const result = await proposeDestruction({ db: db(), viewer, now }, { aduanIds, basis: texts.dasar })
    if (!result.ok) {
      const message =
        'Aduan yang dipilih tidak dapat dimusnahkan lagi: ditahan, dibuka kembali, atau sudah diusulkan.'
      return { kind: 'refused', message }
    }
    return { kind: 'redirect', to: `${LIST}?selesai=usul` }
  },
)

export const approveDestructionAction = sensitiveAction(
  'approve-destruction',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    if (textOf(form, 'kalimat').toUpperCase() !== 'MUSNAHKAN') {
      return {
        kind: 'invalid',
        errors: [{ field: 'kalimat', message: 'Ketik MUSNAHKAN untuk memastikan' }],
      }
    }
    const id = textOf(form, 'berita')
    const result = await approveDestruction({ db: db(), viewer, now }, id)
    switch (result) {
      case 'done':
        return { kind: 'redirect', to: `${LIST}/${id}?selesai=setuju` }
      case 'related':
        return {
          kind: 'refused',
          message:
            'Salah satu dari Anda membuat kode akun yang lain, atau salah satu akun berumur kurang dari tujuh hari. Minta administrator ketiga menyetujui.',
        }
      case 'own':
        return { kind: 'refused', message: 'Anda yang mengusulkan. Persetujuan harus diberikan orang lain.' }
      case 'not-found':
        return { kind: 'not-found' }
    }
  },
)

export const cancelDestructionAction = viewerAction(
  'cancel-destruction',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const result = await cancelDestruction({ db: db(), viewer, now }, textOf(form, 'berita'))
    return result === 'done' ? { kind: 'redirect', to: `${LIST}?selesai=batal` } : { kind: 'not-found' }
  },
)
