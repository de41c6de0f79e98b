import type { ReporterScene } from '@/lib/aduan/act'
import { begin } from '@/lib/aduan/begin'
import type { AduanReport } from '@/lib/aduan/report/report'
import {
  type ReporterContact,
  reportColumn,
  type StoredReport,
  storedIdentity,
} from '@/lib/aduan/report/stored-report'
import { openExclusions } from '@/lib/identitas/conflict/exclusions'
import { fileReport, RETALIATION } from '@/lib/lapor/commands/file-report'
import { newId } from '@/lib/platform/db/id'

/**
 * Begins the case that follows up a threat after the first case has ended: same reporter, linked to the
 * first, at risk, and submitted at once by the same rules as any aduan. Anyone excluded from the first case
 * is excluded here, too, whatever the new words. The seed of the reporter, from an account or a code, opens
 * it.
 */
export async function openFollowUp(scene: ReporterScene, text: string): Promise<void> {
  const { tx, aduan, keys, viewer, now, today, calendar } = scene
  if (!aduan.sealedReport) throw new Error('submitted case without a report')
  const first = await reportColumn.open(keys.content, aduan.id, aduan.sealedReport)
  const id = newId()
  const keptAway = await openExclusions(keys.content, aduan)
  const report = await reportOf(scene, first.report, text)
  await begin(tx, {
    command: 'submit',
    by: { role: 'PELAPOR', userId: viewer.userId },
    id,
    seed: viewer.seed,
    ownerTag: aduan.ownerTag,
    asalAduanId: aduan.id,
    countedFrom: today,
    file: (made) =>
      fileReport(tx, {
        aduanId: id,
        keys: made,
        report,
        reporter: () => identityOf(scene, first),
        keptAway,
        today,
      }),
    calendar,
    now,
    today,
  })
}

/** What the first case stores of its reporter; a kode rahasia has no account to read it from. */
async function identityOf({ tx, aduan, keys }: ReporterScene, first: StoredReport): Promise<ReporterContact> {
  const identity = await storedIdentity(tx, keys, aduan.id, first)
  if (!identity) throw new Error('a case with a name that stores none')
  return identity
}

/** The report of the new case: people and places of the first, and the reporter's new words. */
async function reportOf(
  { tx, aduan }: ReporterScene,
  first: AduanReport,
  text: string,
): Promise<AduanReport> {
  const known = await tx.kategori.count({ where: { id: RETALIATION } })
  const words = text ? `Kata pelapor: ${text}` : 'Pelapor belum menuliskan apa yang terjadi.'
  return {
    ...first,
    kategori: known > 0 ? RETALIATION : first.kategori,
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
