import { move, told } from '../move'
import { TELLABLE } from '../move-groups'

/**
 * A finding of the leak check was wrong: that text may leave the case word for word. Never by the team that
 * wrote it.
 */
export const clearLeak = move({
  from: TELLABLE,
  by: ['ADMIN'],
  button: 'Nyatakan temuan ini keliru',
  done: 'Temuan dinyatakan keliru. Penyusun dapat mengajukan naskahnya lagi.',
  event: {
    kind: 'leakCleared',
    pelapor: null,
    staff: '{oleh} menyatakan satu temuan pemeriksaan kerahasiaan keliru.',
    tells: [told('TIM')],
  },
})
