import { randomUUID } from 'node:crypto'
import { listFormerHolders } from '@/lib/aduan/keys/archive'
import { invite } from '@/lib/akun/commands/invite'
import { disableStaff } from '@/lib/akun/commands/manage-staff'
import { addLampiran } from '@/lib/bukti/commands'
import { examineNow } from '@/lib/bukti/examine-soon'
import { decideDataRequest, requestData } from '@/lib/data-pribadi/case-requests'
import { proposeDestruction } from '@/lib/data-pribadi/retention/destroy'
import { holdCase } from '@/lib/data-pribadi/retention/hold'
import { receiveAduan } from '@/lib/lapor/commands/intake'
import { readIntake } from '@/lib/lapor/form/intake'
import { inTransaction } from '@/lib/platform/db/transaction'
import { openBoss } from '@/lib/platform/queue/boss'
import { DEAD_LETTERS } from '@/lib/platform/queue/queues'
import { localStore } from '@/lib/platform/storage/local'
import { askAccess } from '@/lib/sesudah/archive/commands'
import { recuse } from '@/lib/telaah/hubungan-commands'
import { toWitaDate } from '@/lib/waktu/calendar'
import { jpeg } from '../../../corpus/pictures'
import { answers } from '../../../fixtures/aduan'
import { archivedFor } from '../../../world/archive'
import * as steps from '../../../world/steps'
import type { Person } from '../../world'
import { asPerson, type Lab, newAccount, type Open, ofCase } from '../lab'

const page =
  (path: string, who: Person = 'admin1'): Open =>
  (lab) =>
    asPerson(lab, who, path)

const at = (
  make: (town: Lab['town'], now: Date) => Promise<string>,
  who: Person = 'admin1',
  tail = '',
): Open =>
  ofCase(
    who,
    ({ town, now }) => make(town, now()),
    (id) => `/admin/aduan/${id}${tail}`,
  )

/** The page of a file whose original is kept sealed. */
const atKept =
  (make: typeof steps.originalKept, who: Person = 'admin1', path?: string): Open =>
  async (lab) => {
    const { id, lampiranId } = await make({ ...lab.town, store: localStore(lab.folder) }, lab.now())
    return asPerson(lab, who, path ?? `/admin/aduan/${id}/bukti/${lampiranId}`, id)
  }

const referensi = (part: string, entry: string) => page(`/admin/referensi?bagian=${part}&ubah=${entry}`)

/** A case in the archive for which telaah1 asks. */
async function archived(town: Lab['town'], now: Date): Promise<string> {
  const aduanId = await archivedFor(town, now)
  await askAccess({ db: town.db, viewer: town.telaah1, now }, { aduanId, reason: 'Ada hal baru.' })
  return aduanId
}

/** Each day can be made a holiday only once. */
let days = 0

/** The pages of an administrator. */
export const ADMIN: Record<string, Open> = {
  '/admin': async (lab) => {
    await steps.sent(lab.town, lab.town.pelapor1, {}, lab.now())
    return asPerson(lab, 'admin1', '/admin')
  },
  '/kabar, of an administrator': page('/kabar'),
  '/admin/aduan/[id], sent': at((town, now) => steps.sent(town, town.pelapor1, {}, now)),
  '/admin/aduan/[id], in verification': at(steps.inVerification),
  '/admin/aduan/[id], threatened': at(steps.threatened),
  '/admin/aduan/[id], to complete': at(steps.toComplete),
  '/admin/aduan/[id], declined': at(steps.declined),
  '/admin/aduan/[id], with a team': at(steps.withTeam),
  '/admin/aduan/[id], finished': at(steps.finished),
  '/admin/aduan/[id], a duplicate': async (lab) => {
    const main = await steps.withTeam(lab.town, lab.now())
    const id = await steps.inVerification(lab.town, lab.now())
    return asPerson(lab, 'admin1', `/admin/aduan/${id}?duplikat=${main}`, id)
  },
  '/admin/aduan/[id], with a draft held back': at(steps.leakHeld),
  '/admin/aduan/[id]/bukti': at(steps.inVerification, 'admin1', '/bukti'),
  '/admin/aduan/[id]/pesan': at(steps.inVerification, 'admin1', '/pesan'),
  '/admin/aduan/[id]/catatan': at(steps.inVerification, 'admin1', '/catatan'),
  '/admin/aduan/[id]/akses': at(steps.inVerification, 'admin1', '/akses'),
  '/admin/aduan/[id]/linimasa': at(steps.inVerification, 'admin1', '/linimasa'),
  '/admin/aduan/[id]/akses, about a colleague': at(
    (town, now) =>
      steps.sent(
        town,
        town.pelapor1,
        { terlapor: [{ nama: 'Dewi Lestari', jabatan: 'Penelaah', peran: 'utama' }] },
        now,
      ),
    'admin2',
    '/akses',
  ),
  '/admin/aduan/[id]/akses, a member left': at(
    async (town, now) => {
      const aduanId = await steps.withTeam(town, now)
      const form = { aduanId, ...steps.once, reason: 'Kerabat.' }
      steps.done(await recuse({ db: town.db, viewer: town.telaah2, now }, form))
      return aduanId
    },
    'admin1',
    '/akses',
  ),
  '/admin/aduan/[id]/akses, held': at(
    async (town, now) => {
      const aduanId = await steps.finished(town, now)
      steps.done(await holdCase({ db: town.db, viewer: town.admin1, now }, { aduanId, ...once('Ditahan.') }))
      return aduanId
    },
    'admin1',
    '/akses',
  ),
  '/admin/aduan/[id]/akses, in the archive': at(archived, 'admin1', '/akses'),
  '/admin/arsip': async (lab) => {
    const { town, now } = lab
    const id = await archived(town, now())
    await inTransaction(town.db, (tx) => listFormerHolders(tx, id, [town.admin1.userId], toWitaDate(now())))
    return asPerson(lab, 'admin1', `/admin/arsip?aduan=${id}`, id)
  },
  '/admin/aduan/[id], identity asked for': at(
    async (town, now) => (await steps.identityAsked(town, now)).id,
    'admin2',
  ),
  '/admin/aduan/[id], identity allowed': at(steps.identityApproved),
  '/admin/aduan/[id]/bukti/[lampiranId]': async (lab) => {
    const { town, now, folder } = lab
    const id = await steps.sent(town, town.pelapor1, {}, now())
    const context = { db: town.db, store: localStore(folder), viewer: town.pelapor1, now: now() }
    const added = await addLampiran(context, id, steps.fileOf('bukti.jpg', await jpeg()))
    if (added.kind !== 'added') throw new Error(added.kind)
    await examineNow(context, id, added.id)
    return asPerson(lab, 'admin1', `/admin/aduan/${id}/bukti/${added.id}`, id)
  },
  '/admin/aduan/[id]/bukti/[lampiranId], kept': atKept(steps.originalKept),
  '/admin/aduan/[id]/bukti/[lampiranId], asked for': atKept(steps.originalAsked, 'admin2'),
  '/admin/aduan/[id]/bukti/[lampiranId], allowed': atKept(steps.originalApproved),
  '/admin/aduan/[id]/penyerahan': at(steps.withTeam, 'admin1', '/penyerahan'),
  '/admin/aduan/[id]/penyerahan, asked for': at(steps.handoverAsked, 'admin2', '/penyerahan'),
  '/admin/aduan/baru': page('/admin/aduan/baru'),
  '/admin/aduan/baru/[kunci]': (lab) => slip(lab, 'cetak'),
  '/admin/aduan/baru/[kunci], without a code': (lab) => slip(lab, 'tanpa'),
  '/admin/identitas': page('/admin/identitas'),
  '/admin/identitas, asked for': ofCase(
    'admin2',
    async ({ town, now }) => (await steps.identityAsked(town, now())).id,
    () => '/admin/identitas',
  ),
  '/admin/identitas, an original asked for': atKept(steps.originalAsked, 'admin2', '/admin/identitas'),
  '/admin/jejak': page('/admin/jejak'),
  '/admin/kalender': page('/admin/kalender'),
  '/admin/kalender/pratinjau': (lab) => {
    days = (days % 31) + 1
    const day = `2026-12-${String(days).padStart(2, '0')}`
    const query = `aksi=tambah&tahun=2026&tanggal=${day}&nama=Libur&jenis=libur_nasional`
    return asPerson(lab, 'admin1', `/admin/kalender/pratinjau?${query}`)
  },
  '/admin/kalender/pratinjau, a day to mend': page(
    '/admin/kalender/pratinjau?aksi=tambah&tahun=2026&tanggal=x&nama=&jenis=libur_nasional',
  ),
  '/admin/kalender/pratinjau, a year to mend': page('/admin/kalender/pratinjau?aksi=isi&tahun=2027&hari=x'),
  '/admin/pekerjaan': async (lab) => {
    const queue = await openBoss(lab.databaseUrl, { supervise: false, schedule: false })
    await queue.send(DEAD_LETTERS, { note: randomUUID() })
    await queue.stop({ graceful: false })
    return asPerson(lab, 'admin1', '/admin/pekerjaan')
  },
  '/admin/pemusnahan': async (lab) => {
    await erasable(lab)
    return asPerson(lab, 'admin1', '/admin/pemusnahan')
  },
  '/admin/pemusnahan/[id]': (lab) => proposal(lab, 'admin2'),
  '/admin/pengguna': page('/admin/pengguna'),
  '/admin/pengguna, sertifikat': page('/admin/pengguna?bagian=sertifikat'),
  '/admin/pengguna, an administrator': async (lab) => {
    const { viewer } = await newAccount(lab, 'ADMIN')
    return asPerson(lab, 'admin2', `/admin/pengguna?kelola=${viewer.userId}`)
  },
  '/admin/pengguna, disabled, and somebody invited': async (lab) => {
    const { town, now } = lab
    const { viewer } = await newAccount(lab, 'TELAAH')
    await disableStaff(town.db, town.admin1, viewer.userId, now())
    const username = `undangan.${randomUUID().slice(0, 8)}`
    await invite(
      town.db,
      town.admin1,
      { username, staffName: 'Petugas baru', role: 'TELAAH', handlesRestricted: false },
      now(),
    )
    return asPerson(lab, 'admin1', `/admin/pengguna?kelola=${viewer.userId}`)
  },
  '/admin/permintaan-data': page('/admin/permintaan-data'),
  '/admin/permintaan-data/[id]': async (lab) => {
    const { id } = await dataRequest(lab)
    return asPerson(lab, 'admin1', `/admin/permintaan-data/${id}`)
  },
  '/admin/referensi': page('/admin/referensi'),
  '/admin/referensi, instansi': referensi('instansi', 'baru'),
  '/admin/referensi, kategori': referensi('kategori', 'baru'),
  '/admin/referensi, templat': referensi('templat', 'baru'),
  '/admin/referensi, tenggat': referensi('tenggat', 'question'),
  '/admin/referensi, eskalasi': referensi('tenggat', 'eskalasi'),
  '/admin/referensi, masa simpan': referensi('masa-simpan', 'pungli'),
  '/admin/referensi, surat': referensi('surat', 'format'),
  '/admin/rekap': page('/admin/rekap'),
  '/admin/tim': async (lab) => {
    await newAccount(lab, 'TELAAH')
    return asPerson(lab, 'admin1', '/admin/tim')
  },
}

const once = (reason: string) => ({ ...steps.once, reason })

/** A request of pelapor1 to erase a finished case. */
async function dataRequest({ town, now }: Lab) {
  const aduanId = await steps.finished(town, now())
  const asked = { aduanId, ...steps.once, kind: 'HAPUS', text: 'Hapus.' } as const
  steps.done(await requestData({ db: town.db, viewer: town.pelapor1, now: now() }, asked))
  return town.db.permintaanData.findFirstOrThrow({ where: { aduanId } })
}

/** A case that may be destroyed. */
async function erasable(lab: Lab): Promise<string> {
  const { town, now } = lab
  const { id, aduanId } = await dataRequest(lab)
  const decision = { requestId: id, ...steps.once, granted: true, answer: 'Ya.' }
  steps.done(await decideDataRequest({ db: town.db, viewer: town.admin1, now: now() }, decision))
  return aduanId ?? ''
}

async function proposal(lab: Lab, who: Person) {
  const { town, now } = lab
  const aduanId = await erasable(lab)
  const proposed = await proposeDestruction(
    { db: town.db, viewer: town.admin1, now: now() },
    { aduanIds: [aduanId], basis: 'Permintaan pelapor' },
  )
  if (!proposed.ok) throw new Error(proposed.reason)
  return asPerson(lab, who, `/admin/pemusnahan/${proposed.id}`)
}

const receivedOn = (now: Date) => {
  const [tahun = '', bulan = '', hari = ''] = toWitaDate(now).split('-')
  return { 'tgl_terima.hari': hari, 'tgl_terima.bulan': bulan, 'tgl_terima.tahun': tahun }
}

/** The slip of a report that admin1 entered. */
async function slip(lab: Lab, penyerahan: string) {
  const { town, now } = lab
  const account = await newAccount(lab, 'ADMIN')
  const kunci = randomUUID()
  const { viewer, kx } = account
  if (viewer.role !== 'ADMIN') throw new Error('no administrator')
  const taken = await receiveAduan(
    { db: town.db, viewer, holder: { sidHash: viewer.sidHash, kx }, now: now() },
    {
      answers: answers({ identitas: 'anonim' }),
      fields: { ...readIntake(() => ''), ...receivedOn(now()), kanal: 'surat', penyerahan },
      kunci,
    },
  )
  if (taken.kind !== 'done') throw new Error(JSON.stringify(taken))
  return account.at(`/admin/aduan/baru/${kunci}`)
}
