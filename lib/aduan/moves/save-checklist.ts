import { move } from '../move'

export const saveChecklist = move({
  from: ['DIVERIFIKASI', 'PERLU_DILENGKAPI'],
  by: ['ADMIN'],
  button: 'Simpan daftar periksa',
  event: {
    kind: 'checklistSaved',
    pelapor: null,
    staff: 'Administrator memperbarui daftar periksa.',
  },
})
