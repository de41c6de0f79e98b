import { differenceList, keptReasons, keptSentence, refusalSentence } from '@/lib/bukti/finding-labels'
import { isKept, type LampiranView } from '@/lib/bukti/views'
import { words } from '@/lib/words/words'

const t = words('lampiran')

/** The reason why a file cannot be opened, if there is one. */
export function FileState({ file, audience }: { file: LampiranView; audience: 'pelapor' | 'staff' }) {
  if (file.refusal) return <p className="text-danger">{refusalSentence(file.refusal)}</p>
  if (file.status === 'DIPERIKSA') return <p className="text-muted">{t('sedangDiperiksaDanDibersihkan')}</p>
  if (isKept(file)) return audience === 'staff' ? <KeptForStaff file={file} /> : <KeptForSender file={file} />
  if (file.status === 'BELUM_DIPINDAI' && file.held) {
    return <p className="text-warn">{t('pemindaiVirusSedangTidak')}</p>
  }
  return null
}

/** To the sender: what we keep, who could open it, what it gives away, and what to send in its place. */
function KeptForSender({ file }: { file: LampiranView }) {
  if (!file.noCleanCopy) return null
  const { because, instead } = keptReasons[file.noCleanCopy]
  if (file.uploader !== 'PELAPOR') return <p>{t('berkasDariPetugasIni', { karena: because })}</p>
  return (
    <div className="space-y-2">
      <p className="font-semibold">{t('kamiMenyimpanBerkasAsli', { karena: because })}</p>
      <p>
        {t('berkasAsliDisegelTidak')} {t(file.openable ? 'bilaSangatPerlu' : 'hanyaPemegangKunci')}
      </p>
      {file.wasOpened ? <p className="font-semibold">{t('berkasAsliIniPernah')}</p> : null}
      <p className="text-warn">{t('berkasAsliBisaMemuat', { gantinya: instead })}</p>
    </div>
  )
}

/** To staff of the case: no preview and no download by one person. */
function KeptForStaff({ file }: { file: LampiranView }) {
  if (!file.noCleanCopy) return null
  return (
    <p>
      {keptSentence(file.noCleanCopy)}{' '}
      {file.hasOriginal
        ? t('berkasIniDariPetugas')
        : file.openable
          ? t('tidakDapatDilihatAtau')
          : t('hanyaPemegangKunciPemulihan')}
    </p>
  )
}

/** What the clean copy does not show as the original does, for its sender and for staff alike. */
export function FileDifferences({ file }: { file: LampiranView }) {
  if (!file.clean || file.differences.length === 0) return null
  return (
    <ul className="list-disc pl-5 text-warn" aria-label={t('bedaSalinanDariBerkas')}>
      {differenceList(file.differences).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

/** Shown once per list: without a virus scanner every file is marked as unscanned. */
export function UnscannedRemark({ files }: { files: readonly LampiranView[] }) {
  if (!files.some((file) => file.status === 'BELUM_DIPINDAI' && !file.held && !isKept(file))) return null
  return <p className="small text-muted">{t('belumDipindaiSistemIni')}</p>
}
