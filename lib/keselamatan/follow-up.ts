import type { Scene } from '@/lib/aduan/act'
import { columnsOf, dueColumn } from '@/lib/aduan/clock-columns'
import { applyClocks, nextDue } from '@/lib/aduan/clocks'
import { fileReport } from '@/lib/aduan/commands/file-report'
import { reporterOf } from '@/lib/aduan/commands/submit'
import { appendEvent } from '@/lib/aduan/events'
import { noFacts } from '@/lib/aduan/facts'
import type { AduanReport } from '@/lib/aduan/form/report'
import { grantKeys } from '@/lib/aduan/keys'
import { decide } from '@/lib/aduan/lifecycle'
import { loadPromised } from '@/lib/aduan/promise-settings'
import { reportAt, type StoredReport } from '@/lib/aduan/stored-report'
import type { PelaporViewer } from '@/lib/auth/viewer-type'
import { openExclusions } from '@/lib/benturan/exclusions'
import { dateColumn } from '@/lib/db/dates'
import { newId } from '@/lib/db/id'
import { type CompartmentKey, caseKeyPair, newCompartmentKey } from '@/lib/vault/case-keys'
import { openJson, type Sealed } from '@/lib/vault/field'

/** The kind of aduan that this is; an administrator may have renamed it, its id stays. */
const KATEGORI = 'pembalasan'

/**
 * Begins the case that follows up a threat after another was over: of the same reporter, linked to the first, marked as at risk, sent at once
 * by the same rules as any aduan (who was recognised in the first, by whatever words, gets no key of this one either). The reporter's seed opens it, an
 * account's as well as a code's.
 */
export async function openFollowUp(scene: Scene, viewer: PelaporViewer, text: string): Promise<void> {
  const { tx, aduan, keys, now, today, calendar } = scene
  if (!aduan.sealedReport) throw new Error('a sent case without a report')
  const first = await openJson<StoredReport>(
    keys.content,
    reportAt(aduan.id),
    aduan.sealedReport as Sealed<StoredReport>,
  )
  const decision = decide({ status: 'DRAF', command: 'submit', role: 'PELAPOR', facts: noFacts })
  if (!decision.ok || decision.event === null) throw new Error('an aduan cannot be sent')
  const id = newId()
  const pair = await caseKeyPair(viewer.seed, id)
  const key = (compartment: CompartmentKey['ref']['compartment']) =>
    newCompartmentKey({ caseId: id, compartment, epoch: 1 })
  const own = {
    content: await key('content'),
    internal: await key('internal'),
    identity: await key('identity'),
  }
  await tx.aduan.create({
    data: {
      id,
      ownerTag: aduan.ownerTag,
      reporterKey: pair.publicKey,
      createdOn: dateColumn(today),
      touchedOn: dateColumn(today),
      asalAduanId: aduan.id,
    },
  })
  await grantKeys(tx, [own.content, own.identity], [{ holder: 'PELAPOR', publicKey: pair.publicKey }])
  const filed = await fileReport(tx, {
    aduanId: id,
    keys: own,
    report: await reportOf(scene, first.report, text),
    reporter: () => reporterOf(tx, viewer),
    keptAway: await openExclusions(keys.content, aduan),
    today,
  })
  const clocks = applyClocks({ due: {}, paused: null }, decision.clock, {
    today,
    calendar,
    berkadarPengawasan: false,
    promised: await loadPromised(tx, today),
  })
  await tx.aduan.update({
    where: { id },
    data: {
      ...filed,
      ...columnsOf(clocks),
      nextDueOn: dueColumn(nextDue(clocks)),
      status: decision.to,
      submittedOn: dateColumn(today),
      version: { increment: 1 },
    },
  })
  await appendEvent(
    tx,
    { content: own.content, internal: own.internal },
    {
      aduanId: id,
      kind: decision.event,
      actorRole: 'PELAPOR',
      actorId: null,
      fromStatus: 'DRAF',
      toStatus: decision.to,
      now,
      today,
    },
  )
}

/** The report of the new case: whom and where the first was about, and what the reporter says now. */
async function reportOf({ tx, aduan }: Scene, first: AduanReport, text: string): Promise<AduanReport> {
  const known = await tx.kategori.count({ where: { id: KATEGORI } })
  const words = text ? `Kata pelapor: ${text}` : 'Pelapor belum menuliskan apa yang terjadi.'
  return {
    ...first,
    kategori: known > 0 ? KATEGORI : first.kategori,
    ringkasan: 'Pelapor merasa terancam setelah melapor',
    kronologi: `Pelapor memberi tahu bahwa ia merasa terancam atau mengalami tindakan balasan setelah aduan ${aduan.nomor ?? ''} berakhir.\n\n${words}`,
    waktuJenis: 'berlangsung',
    tanggalMulai: null,
    tanggalAkhir: null,
    lokasiRinci: '',
    sumberInfo: 'mengalami',
    kerugian: null,
    kerugianTidakTahu: false,
    pihakDirugikan: '',
    saksi: [],
    pernahLapor: '',
    pernahLaporRinci: '',
    buktiLain: '',
    risiko: 'ya',
    risikoRinci: text,
  }
}
