import { addLampiran } from '@/lib/bukti/commands'
import { examineNow } from '@/lib/bukti/examine-soon'
import { localStore } from '@/lib/platform/storage/local'
import { declareRelation } from '@/lib/telaah/hubungan-commands'
import { askOffice } from '@/lib/telaah/instansi-commands'
import { assignTugas } from '@/lib/telaah/tugas-commands'
import { jpeg } from '../../../corpus/pictures'
import { archivedFor } from '../../../world/archive'
import * as steps from '../../../world/steps'
import type { Person } from '../../world'
import { asPerson, type Lab, type Open, ofCase } from '../lab'

const at = (
  make: (town: Lab['town'], now: Date) => Promise<string>,
  tail = '',
  who: Person = 'telaah1',
): Open =>
  ofCase(
    who,
    async ({ town, now }) => {
      const aduanId = await make(town, now())
      // Everybody else reads the case only after declaring no relation to the terlapor.
      const other = { ketua1: town.ketua1, telaah2: town.telaah2 }[who as string]
      if (other) {
        await declareRelation({ db: town.db, viewer: other, now: now() }, { aduanId, ...steps.once })
      }
      return aduanId
    },
    (id) => `/telaah/aduan/${id}${tail}`,
  )

/** A case with a task and an unanswered question to an office. */
async function busy(town: Lab['town'], now: Date): Promise<string> {
  const aduanId = await steps.withTeam(town, now)
  const context = { db: town.db, viewer: town.telaah1, now }
  const task = {
    aduanId,
    ...steps.once,
    text: 'Minta daftar tarif',
    assigneeId: town.telaah1.userId,
    days: 3,
  }
  steps.done(await assignTugas(context, task))
  const asked = { aduanId, ...steps.once, office: 'Dinas', question: 'Tarif?', days: 10, reason: '' }
  await askOffice(context, asked)
  return aduanId
}

/** A case of the team with an examined picture. */
async function caseWithFile({ town, now, folder }: Lab): Promise<{ id: string; file: string }> {
  const id = await steps.withTeam(town, now())
  const context = { db: town.db, store: localStore(folder), viewer: town.pelapor1, now: now() }
  const added = await addLampiran(context, id, steps.fileOf('bukti.jpg', await jpeg()))
  if (added.kind !== 'added') throw new Error(added.kind)
  await examineNow(context, id, added.id)
  return { id, file: added.id }
}

/** The pages of a reviewer or a ketua. */
export const TEAM: Record<string, Open> = {
  '/telaah/arsip': async (lab) => {
    const id = await archivedFor(lab.town, lab.now())
    return asPerson(lab, 'telaah1', `/telaah/arsip?aduan=${id}`, id)
  },
  '/telaah': (lab) => asPerson(lab, 'telaah1', '/telaah'),
  '/telaah/aduan/[id], forwarded': at(steps.forwarded),
  '/telaah/aduan/[id], undeclared': ofCase(
    'telaah2',
    ({ town, now }) => steps.withTeam(town, now()),
    (id) => `/telaah/aduan/${id}`,
  ),
  '/telaah/aduan/[id], with the team': at(steps.withTeam),
  '/telaah/aduan/[id], threatened': at(steps.threatened),
  '/telaah/aduan/[id], proposed': at(steps.proposed, '', 'ketua1'),
  '/telaah/aduan/[id]/bukti': at(steps.withTeam, '/bukti'),
  '/telaah/aduan/[id]/bukti/[lampiranId]': async (lab) => {
    const { id, file } = await caseWithFile(lab)
    return asPerson(lab, 'telaah1', `/telaah/aduan/${id}/bukti/${file}`, id)
  },
  '/telaah/aduan/[id]/linimasa': at(steps.withTeam, '/linimasa'),
  '/telaah/aduan/[id]/tugas': at(busy, '/tugas'),
  '/telaah/aduan/[id]/tugas, with a question held': at(steps.questionHeld, '/tugas'),
  '/telaah/aduan/[id]/lapangan': at(steps.withTeam, '/lapangan'),
  '/telaah/aduan/[id]/catatan': at(steps.withTeam, '/catatan'),
  '/telaah/aduan/[id]/pesan': at(steps.withTeam, '/pesan'),
  '/telaah/aduan/[id]/lembar': at(steps.withTeam, '/lembar'),
  '/telaah/aduan/[id]/lembar/riwayat': at(steps.withTeam, '/lembar/riwayat'),
  '/telaah/aduan/[id]/jawaban': at(steps.withTeam, '/jawaban'),
  '/telaah/aduan/[id]/jawaban, proposed': at(steps.proposed, '/jawaban', 'ketua1'),
  '/telaah/aduan/[id]/jawaban, of another': at(steps.drafted, '/jawaban', 'telaah2'),
  '/telaah/aduan/[id]/jawaban, corrected by another': at(steps.correcting, '/jawaban', 'telaah2'),
  '/telaah/aduan/[id]/jawaban, issued': at(steps.answered, '/jawaban'),
  '/telaah/aduan/[id]/jawaban, a correction proposed': at(steps.correctionProposed, '/jawaban', 'ketua1'),
  '/telaah/aduan/[id]/jawaban/versi/[versiId]': async (lab) => {
    const id = await steps.drafted(lab.town, lab.now())
    const versi = await lab.town.db.versiDraf.findFirstOrThrow({ where: { jawaban: { aduanId: id } } })
    return asPerson(lab, 'telaah1', `/telaah/aduan/${id}/jawaban/versi/${versi.id}`, id)
  },
  '/telaah/aduan/[id]/terlapor': at(steps.withTeam, '/terlapor'),
  '/telaah/aduan/[id]/terlapor, nothing proven': at(
    (town, now) => steps.answered(town, now, 'tidakTerbukti'),
    '/terlapor',
  ),
  '/telaah/aduan/[id]/terlapor, of another': at(steps.dokumenDrafted, '/terlapor', 'telaah2'),
  '/telaah/aduan/[id]/terlapor, proposed': at(steps.dokumenProposed, '/terlapor', 'ketua1'),
  '/telaah/aduan/[id]/penyerahan': at(steps.withTeam, '/penyerahan', 'ketua1'),
  '/telaah/aduan/[id]/penyerahan, asked for': at(steps.handoverAsked, '/penyerahan', 'ketua1'),
}
