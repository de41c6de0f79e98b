import { move, told } from '../move'
import { TEAM, TELLABLE } from '../move-groups'

export const proposeDokumen = move({
  from: TELLABLE,
  by: TEAM,
  guards: ['hasDokumen', 'dokumenNotProposed', 'dokumenFreeOrMine', 'dokumenOfUnrelated', 'dokumenFounded'],
  button: 'Ajukan dokumen untuk terlapor',
  done: 'Dokumen diajukan kepada ketua.',
  event: {
    kind: 'dokumenProposed',
    pelapor: null,
    staff: '{oleh} mengajukan dokumen untuk terlapor kepada ketua.',
    tells: [told('KETUA', 'atOnce')],
  },
})
