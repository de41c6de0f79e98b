import { type ActContext, type ActResult, actAsReporter, type ReporterScene } from '@/lib/aduan/act'
import { adminCandidates, grantKeys } from '@/lib/aduan/keys/keys'
import {
  identityColumn,
  type ReporterContact,
  type ReporterProfile,
  reportColumn,
  type StoredReport,
  storedIdentity,
} from '@/lib/aduan/report/stored-report'
import { openSummary, sealSummary } from '@/lib/aduan/report/summary'
import { originalKey } from '@/lib/bukti/original-key'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import { splitIdentityKey } from '@/lib/vault/split'
import { clearFor } from './conflict/clearance'
import { profileOf } from './profile-of'
import { identityTokens } from './recognise/identity'
import { sealLaterTraces } from './recognise/traces'
import { mayLoosen } from './rules'

interface Form {
  aduanId: string
  actionKey: string | undefined
  to: string
  /** With a kode rahasia the reporter types their identity; for an account it is known. */
  typed: ReporterProfile
}

const NOT_LOOSER =
  'Pilihan ini tidak membuat nama Anda lebih terlihat, dan yang sudah terlihat tidak dapat ditarik. Muat ulang halaman.'
const NO_NAME = 'Tulis nama yang boleh diketahui.'

/**
 * The reporter discloses more of their identity: Anonim to Rahasia or Terbuka, Rahasia to Terbuka. Never
 * back, because what was seen cannot be unseen. With Rahasia the name is sealed and the halves of its key are
 * granted; with Terbuka it is in the report, the halves are deleted and current openings end.
 */
export async function loosenIdentity(
  context: ActContext & { viewer: PelaporViewer },
  { aduanId, actionKey, to, typed }: Form,
): Promise<ActResult> {
  if (!context.viewer.account && typed.name === '') return { kind: 'refused', message: NO_NAME }
  return actAsReporter(context, { aduanId, actionKey, command: 'loosenIdentity' }, async (scene) => {
    const { aduan, keys } = scene
    if (!aduan.sealedSummary || !aduan.sealedReport) return scene.refuse(NOT_LOOSER)
    const summary = await openSummary(keys.content, aduan.id, aduan.sealedSummary)
    if (!mayLoosen(summary.identitas, to)) return scene.refuse(NOT_LOOSER)
    const stored = await reportColumn.open(keys.content, aduan.id, aduan.sealedReport)
    const { tx, viewer } = scene
    const before = await storedIdentity(tx, keys, aduan.id, stored)
    const profile = viewer.account ? await profileOf(tx, viewer) : typed
    const reporter = { ...profile, safe: before?.safe ?? null }
    const sealedIdentity = await share(scene, to, reporter)
    const report: StoredReport = {
      report: { ...stored.report, identitas: to },
      reporter: to === 'terbuka' ? reporter : null,
    }
    return {
      data: {
        ...sealedIdentity,
        sealedReport: await reportColumn.seal(keys.content, aduan.id, report),
        sealedSummary: await sealSummary(keys.content, aduan.id, { ...summary, identitas: to }),
        // An answer must not contain what was disclosed only now, either.
        sealedLaterTraces: await sealLaterTraces(
          keys.content,
          aduan.id,
          identityTokens({ ...reporter, username: viewer.account ? viewer.username : undefined }),
        ),
      },
      shared: { reason: to === 'terbuka' ? 'Terbuka' : 'Rahasia' },
    }
  })
}

async function share(
  { tx, aduan, keys }: ReporterScene,
  to: 'rahasia' | 'terbuka',
  reporter: ReporterContact,
): Promise<{ sealedIdentity?: Uint8Array<ArrayBuffer> }> {
  await tx.keyWrap.deleteMany({
    where: { aduanId: aduan.id, compartment: { in: ['identity_a', 'identity_b'] } },
  })
  await tx.pembukaanIdentitas.updateMany({
    where: { aduanId: aduan.id, lampiranId: null, status: { in: ['DIMINTA', 'DISETUJUI', 'DIBUKA'] } },
    data: { status: 'BERAKHIR', sealedHalf: null },
  })
  const identity = originalKey(keys, 'PELAPOR')
  const halves = splitIdentityKey(identity)
  await grantKeys(tx, [halves.a, halves.b], [{ holder: 'ESCROW' }])
  if (to === 'rahasia') {
    // Administrators who hold the case and whom the conflict guard clears.
    const holders = new Set(
      (
        await tx.keyWrap.findMany({
          where: { aduanId: aduan.id, compartment: 'content', holder: 'STAFF' },
          select: { userId: true },
        })
      ).map(({ userId }) => userId),
    )
    const admins = (await adminCandidates(tx, false)).filter(({ id }) => holders.has(id))
    for (const one of await clearFor(tx, keys.content, admins)) {
      if (one.side) await grantKeys(tx, [halves[one.side]], [one])
    }
  }
  return { sealedIdentity: await identityColumn.seal(identity, aduan.id, reporter) }
}
