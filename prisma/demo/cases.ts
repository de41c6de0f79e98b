import '@/lib/hooks'
import { issueJawaban, proposeJawaban, saveJawaban } from '@/lib/jawaban/commands'
import { complete } from '@/lib/lapor/commands/complete'
import { createDraft } from '@/lib/lapor/commands/draft'
import { submitAduan } from '@/lib/lapor/commands/submit'
import { noAnswers } from '@/lib/lapor/form/answers'
import { sendPesan } from '@/lib/pesan/commands'
import type { Db } from '@/lib/platform/db/client'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import { acceptCase, logTindakLanjut } from '@/lib/telaah/commands'
import { saveChecklist } from '@/lib/verifikasi/checklist'
import { askCompletion, forward, startVerification } from '@/lib/verifikasi/commands'
import { checklist } from '@/lib/verifikasi/rules'
import { addHariKerja, toWitaDate } from '@/lib/waktu/calendar'
import { loadCalendar } from '@/lib/waktu/queries'
import type { DemoPeople } from './accounts'
import { asRead } from './as-read'
import { DEMO_STORIES, type DemoStory } from './stories'

const NO_KEY = { actionKey: undefined }

/** A time in the morning of the working day this many working days before today. */
async function morningBefore(db: Db, now: Date, days: number): Promise<Date> {
  if (days === 0) return now
  const day = addHariKerja(toWitaDate(now), -days, await loadCalendar(db))
  return new Date(`${day}T09:12:00+08:00`)
}

/** Plays a handful of stories through the real commands, so that every page has believable content. */
export async function seedDemoCases(db: Db, people: DemoPeople, now: Date): Promise<void> {
  const { pelapor1, pelapor2, admin1, telaah1, ketua1, timA } = people
  const day = (days: number) => morningBefore(db, now, days)
  const [parkir, obat, kendaraan, lelang, absen, draf] = DEMO_STORIES

  await send(db, pelapor1, parkir, await day(1))
  await send(db, pelapor2, absen, await day(0))

  const asked = await send(db, pelapor1, obat, await day(2))
  await startVerification({ db, viewer: admin1, now: await day(2) }, { aduanId: asked, ...NO_KEY })
  const items = [
    { element: 'waktu', question: 'Kapan kira-kira kejadiannya? Bulan dan tahun sudah cukup.' },
    { element: 'tempat', question: 'Di kantor atau lokasi mana?' },
  ]
  const text =
    'Terima kasih. Aduan Anda kami baca dengan sungguh-sungguh. Bila tidak tahu, jawab saja “tidak tahu”.'
  await askCompletion({ db, viewer: admin1, now: await day(1) }, { aduanId: asked, ...NO_KEY, items, text })

  const working = await send(db, pelapor2, kendaraan, await day(8))
  await startVerification({ db, viewer: admin1, now: await day(7) }, { aduanId: working, ...NO_KEY })
  await askCompletion({ db, viewer: admin1, now: await day(7) }, { aduanId: working, ...NO_KEY, items, text })
  await complete(
    { db, viewer: pelapor2, now: await day(6) },
    {
      aduanId: working,
      ...NO_KEY,
      answers: [
        { answer: 'Sejak Agustus 2026, setiap akhir pekan.', unknown: false },
        { answer: '', unknown: true },
      ],
      text: '',
    },
  )
  await saveChecklist(
    { db, viewer: admin1, now: await day(5) },
    { aduanId: working, shown: [], ticked: ['jelas', 'lengkap', 'kronologis', 'kewenangan', 'duplikat'] },
  )
  await forward(
    { db, viewer: admin1, now: await day(5) },
    {
      aduanId: working,
      ...NO_KEY,
      timId: timA,
      berkadarPengawasan: false,
      note: 'Pola serupa pernah ditangani 2024.',
      reasons: {
        dataDukung: 'Pelapor tidak punya dokumen; tim meminta daftar kendaraan.',
        benturanKepentingan: 'Nama pengguna kendaraan belum diketahui.',
      },
    },
  )
  await acceptCase({ db, viewer: telaah1, now: await day(5) }, { aduanId: working, ...NO_KEY })
  await sendPesan(
    { db, viewer: telaah1, now: await day(4) },
    {
      aduanId: working,
      ...NO_KEY,
      text: 'Aduan Anda sudah kami terima dan sedang kami dalami. Terima kasih.',
    },
  )
  await logTindakLanjut(
    { db, viewer: telaah1, now: await day(3) },
    {
      aduanId: working,
      ...NO_KEY,
      body: {
        kind: 'koordinasi',
        onDate: toWitaDate(await day(3)),
        office: 'Badan Pengelolaan Keuangan dan Aset Daerah',
        letter: '700/214/IRBANSUS',
        text: 'Meminta daftar kendaraan dinas dan berita acara peminjaman tahun 2026.',
      },
    },
  )

  const answered = await send(db, pelapor1, lelang, await day(12))
  await startVerification({ db, viewer: admin1, now: await day(11) }, { aduanId: answered, ...NO_KEY })
  await saveChecklist(
    { db, viewer: admin1, now: await day(11) },
    { aduanId: answered, shown: [], ticked: checklist.map(({ key }) => key) },
  )
  await forward(
    { db, viewer: admin1, now: await day(11) },
    { aduanId: answered, ...NO_KEY, timId: timA, berkadarPengawasan: false, note: '', reasons: {} },
  )
  await acceptCase({ db, viewer: telaah1, now: await day(10) }, { aduanId: answered, ...NO_KEY })
  const body = {
    diterima: 'Dugaan syarat lelang yang mengarah kepada satu penyedia.',
    dilakukan: 'Kami menelaah dokumen pemilihan dan meminta keterangan kelompok kerja pemilihan.',
    hasil: 'terbuktiSebagian',
    uraianHasil:
      'Satu syarat teknis tidak berkaitan dengan kebutuhan pekerjaan. Tidak ditemukan pemberian uang.',
    langkah:
      'Kepala dinas diminta memperbaiki dokumen pemilihan dan memberi pembinaan kepada kelompok kerja.',
    batas: 'Nama pihak yang dimintai keterangan tidak kami sampaikan demi pelindungan mereka.',
  }
  await saveJawaban(
    { db, viewer: telaah1, now: await day(3) },
    { aduanId: answered, ...NO_KEY, body, revision: 0 },
  )
  await proposeJawaban({ db, viewer: telaah1, now: await day(3) }, { aduanId: answered, ...NO_KEY })
  await issueJawaban(
    { db, viewer: ketua1, now: await day(2) },
    await asRead({ db, viewer: ketua1, now: await day(2) }, { aduanId: answered, ...NO_KEY }),
  )

  await createDraft({ db, viewer: pelapor1, now: await day(0) }, { ...noAnswers, ...draf })
}

async function send(db: Db, viewer: PelaporViewer, story: DemoStory, now: Date): Promise<string> {
  const id = await createDraft({ db, viewer, now }, { ...noAnswers, ...story, pernyataan: 'ya' })
  const result = await submitAduan(db, viewer, id, now)
  if (result.kind !== 'done') throw new Error(`demo aduan was not sent: ${JSON.stringify(result)}`)
  return id
}
