import { randomUUID } from 'node:crypto'
import { addLampiran } from '@/lib/bukti/commands'
import { examineNow } from '@/lib/bukti/examine-soon'
import { beginUpload } from '@/lib/bukti/uploads'
import { EVIDENCE_STEP, STEPS } from '@/lib/lapor/form/steps'
import { localStore } from '@/lib/platform/storage/local'
import { askCompletion } from '@/lib/verifikasi/commands'
import { jpeg } from '../../../corpus/pictures'
import * as steps from '../../../world/steps'
import { asPerson, byCode, draftOf, type Lab, newAccount, type Open, ofCase } from '../lab'

const saksi = [{ nama: 'Saksi satu', jabatan: '', kontak: '', izin: '' }]
const terlapor = [
  { nama: 'Orang satu', jabatan: '', peran: '' },
  { nama: 'Orang dua', jabatan: '', peran: '' },
]

/** The pages of the form, for a draft with content on each. */
const FORM = Object.fromEntries(
  STEPS.map(({ number }): [string, Open] => [
    `/aduan/baru/[id]/${number}`,
    async (lab) => {
      const id = await draftOf(lab, lab.town.pelapor1, { saksi, terlapor })
      if (number === EVIDENCE_STEP) await withFiles(lab, id)
      return asPerson(lab, 'pelapor1', `/aduan/baru/${id}/${number}`, id)
    },
  ]),
)

/** An examined picture and an interrupted upload. */
async function withFiles({ town: { db, pelapor1 }, now, folder }: Lab, aduanId: string): Promise<string> {
  const context = { db, store: localStore(folder), viewer: pelapor1, now: now() }
  const added = await addLampiran(context, aduanId, steps.fileOf('bukti.jpg', await jpeg()))
  if (added.kind !== 'added') throw new Error(added.kind)
  await examineNow(context, aduanId, added.id)
  await beginUpload(context, aduanId, {
    id: randomUUID(),
    name: 'setengah.jpg',
    length: 90_000,
    sha256: null,
    note: '',
    item: '',
  })
  return added.id
}

const own = (
  make: (town: Lab['town'], now: Date) => Promise<string>,
  path = (id: string) => `/aduan/${id}`,
) => ofCase('pelapor1', ({ town, now }) => make(town, now()), path)

/** The pages of a reporter. */
export const REPORTER: Record<string, Open> = {
  '/dashboard': async (lab) => {
    await draftOf(lab, lab.town.pelapor1)
    return asPerson(lab, 'pelapor1', '/dashboard')
  },
  '/aduan/baru': (lab) => asPerson(lab, 'pelapor1', '/aduan/baru'),
  '/aduan/baru, before anything': async (lab) => {
    // A different reporter: those of the pages above have read "Sebelum mulai".
    const { userId } = lab.town.pelapor2
    const signIn = () => lab.signIn('pelapor2')
    return { path: '/aduan/baru', cookies: await signIn(), holder: { userId, signIn } }
  },
  ...FORM,
  '/aduan/baru/[id]/2 by kode rahasia': (lab) => byCode(lab, 'draft', (id) => `/aduan/baru/${id}/2`),
  '/aduan/baru/[id]/3 by kode rahasia': (lab) => byCode(lab, 'draft', (id) => `/aduan/baru/${id}/3`),
  '/aduan/[id]/kode': (lab) => byCode(lab, 'draft', (id) => `/aduan/${id}/kode`),
  '/aduan/[id]/kode/periksa': (lab) => byCode(lab, 'sent', (id) => `/aduan/${id}/kode/periksa`),
  '/aduan/[id] by kode rahasia': (lab) => byCode(lab, 'sent', (id) => `/aduan/${id}`),
  '/lapor by kode rahasia': (lab) => byCode(lab, 'sent', () => '/lapor'),
  '/aduan/[id]/bukti/[lampiranId]': async (lab) => {
    const id = await draftOf(lab, lab.town.pelapor1)
    const file = await withFiles(lab, id)
    return asPerson(lab, 'pelapor1', `/aduan/${id}/bukti/${file}`, id)
  },
  '/aduan/[id], sent': own((town, now) => steps.sent(town, town.pelapor1, {}, now)),
  '/aduan/[id], anonim': own((town, now) => steps.sent(town, town.pelapor1, { identitas: 'anonim' }, now)),
  '/aduan/[id], with an upload that stopped': async (lab) => {
    const id = await steps.sent(lab.town, lab.town.pelapor1, {}, lab.now())
    await withFiles(lab, id)
    return asPerson(lab, 'pelapor1', `/aduan/${id}`, id)
  },
  '/aduan/[id], to complete': own(steps.toComplete),
  '/aduan/[id], asked three things': own(async (town, now) => {
    const aduanId = await steps.inVerification(town, now)
    const items = ['Kapan?', 'Di mana?', 'Siapa?'].map((question, at) => ({
      element: `tanya${at}`,
      question,
    }))
    steps.done(
      await askCompletion(
        { db: town.db, viewer: town.admin1, now },
        { aduanId, ...steps.once, items, text: 'Mohon dilengkapi.' },
      ),
    )
    return aduanId
  }),
  '/aduan/[id], declined': own(steps.declined),
  '/aduan/[id], questioned': own(steps.questioned),
  '/aduan/[id], answered': own(steps.answered),
  '/aduan/[id], finished': own(steps.finished),
  '/aduan/[id], how are you': own(async (town, now) =>
    steps.checkedIn(town, new Date(now.getTime() - 31 * 86_400_000)),
  ),
  '/aduan/[id], consented': own(steps.consented),
  '/aduan/[id]/terkirim': own(
    (town, now) => steps.sent(town, town.pelapor1, {}, now),
    (id) => `/aduan/${id}/terkirim`,
  ),
  '/aduan/[id]/tanda-terima': own(steps.inVerification, (id) => `/aduan/${id}/tanda-terima`),
  '/aduan/[id]/janji': own(steps.inVerification, (id) => `/aduan/${id}/janji`),
  '/aduan/[id]/data': own(steps.inVerification, (id) => `/aduan/${id}/data`),
  '/data-saya': async (lab) => (await newAccount(lab)).at('/data-saya'),
  '/data-saya/hapus-akun': async (lab) => (await newAccount(lab)).at('/data-saya/hapus-akun'),
  '/data-saya/pindah/[id]': async (lab) => {
    const account = await newAccount(lab)
    const { viewer } = account
    if (viewer.role !== 'PELAPOR') throw new Error('no reporter')
    const id = await steps.sent(lab.town, viewer, {}, lab.now())
    return { ...account.at(`/data-saya/pindah/${id}`), aduanId: id }
  },
  '/kabar': async (lab) => {
    await steps.toComplete(lab.town, lab.now())
    return asPerson(lab, 'pelapor1', '/kabar')
  },
}
