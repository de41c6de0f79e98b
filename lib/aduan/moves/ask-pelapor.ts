import { move, told } from '../move'
import { TEAM } from '../move-groups'

export const askPelapor = move({
  from: ['DITELAAH'],
  by: TEAM,
  guards: ['reporterReads', 'noOpenQuestion'],
  clock: [{ stop: 'firstMessage' }, { start: 'question' }, { pause: 'answer' }],
  button: 'Tanya pelapor',
  done: 'Pertanyaan terkirim. Batas waktu jawaban berhenti sementara.',
  event: {
    kind: 'questionAsked',
    pelapor: 'Tim Telaah bertanya kepada Anda.',
    staff: '{oleh} bertanya kepada pelapor. Batas waktu jawaban dihentikan sementara.',
    tells: [told('PELAPOR', 'atOnce')],
  },
})
