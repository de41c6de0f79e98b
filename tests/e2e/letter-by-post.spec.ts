import { issueJawaban, proposeJawaban, saveJawaban } from '@/lib/jawaban/commands'
import { receiveAduan } from '@/lib/lapor/commands/intake'
import { newId } from '@/lib/platform/db/id'
import { acceptCase } from '@/lib/telaah/commands'
import { forward, startVerification } from '@/lib/verifikasi/commands'
import { asRead } from '@/prisma/demo/as-read'
import { intake, newHolder } from '../integration/codes'
import { done, jawaban, once, withoutTicks } from '../world/steps'
import { expect, test } from './fixtures'
import { labOf } from './typed/lab'

test('where no code could be handed over, staff print the letter in place of writing a message', async ({
  as,
  world,
}) => {
  const { town, now: clock } = await labOf(world)
  const now = clock()
  const { db, admin1, telaah1, ketua1, timA } = town
  const kunci = newId()
  done(
    await receiveAduan(
      { db, viewer: admin1, holder: await newHolder(town, admin1, now), now },
      intake({}, { penyerahan: 'tanpa' }, kunci),
    ),
  )
  const { id: aduanId } = await db.aduan.findFirstOrThrow({ where: { tanpaKode: true } })
  const form = { aduanId, ...once }
  const staff = { db, viewer: admin1, now }
  const [writer, ketua] = [
    { db, viewer: telaah1, now },
    { db, viewer: ketua1, now },
  ]
  done(await startVerification(staff, form))
  const team = { timId: timA, berkadarPengawasan: false, note: '', reasons: withoutTicks }
  done(await forward(staff, { ...form, ...team }))
  done(await acceptCase(writer, form))
  const admin = await as('admin1')
  await admin.goto(`/admin/aduan/${aduanId}/pesan`)
  await expect(admin.getByText('Surat untuk diposkan dapat dicetak di sini')).toBeVisible()
  await expect(admin.getByLabel('Pesan untuk pelapor')).toHaveCount(0)

  done(await saveJawaban(writer, { ...form, body: jawaban, revision: 0 }))
  done(await proposeJawaban(writer, form))
  done(await issueJawaban(ketua, await asRead(ketua, form)))
  for (const [page, path] of [
    [admin, `/admin/aduan/${aduanId}/pesan`],
    [await as('telaah1'), `/telaah/aduan/${aduanId}/pesan`],
  ] as const) {
    await page.goto(path)
    await page.getByRole('link', { name: 'Cetak surat untuk diposkan' }).click()
    const letter = page.getByRole('link', { name: 'Unduh surat (PDF)' })
    await expect(letter).toBeVisible()
    const response = await page.request.get((await letter.getAttribute('href')) ?? '')
    expect(response.headers()['content-type']).toBe('application/pdf')
    expect((await response.body()).subarray(0, 5).toString()).toBe('%PDF-')
  }
})
