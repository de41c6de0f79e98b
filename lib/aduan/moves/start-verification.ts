import { move } from '../move'

export const startVerification = move({
  from: ['MENUNGGU_VERIFIKASI'],
  by: ['ADMIN'],
  to: 'DIVERIFIKASI',
  button: 'Mulai verifikasi',
  done: 'Verifikasi dimulai.',
  event: {
    kind: 'verificationStarted',
    pelapor: 'Administrator mulai memeriksa aduan Anda.',
    staff: 'Administrator memulai verifikasi.',
  },
})
