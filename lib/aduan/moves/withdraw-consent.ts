import { move, told } from '../move'
import { SENT } from '../move-groups'

export const withdrawConsent = move({
  from: SENT,
  by: ['PELAPOR'],
  guards: ['consent'],
  button: 'Cabut izin penyerahan identitas',
  done: 'Izin Anda dicabut.',
  event: {
    kind: 'identityConsentWithdrawn',
    pelapor: 'Anda mencabut izin penyerahan identitas.',
    staff: 'Pelapor mencabut izin penyerahan identitas.',
    tells: [told('PETUGAS', 'none')],
  },
})
