import { Icon } from '@/components/ui/icon'
import type { LampiranView } from '@/lib/bukti/views'
import { words } from '@/lib/words/words'

const t = words('lampiran')

interface FileLinksProps {
  aduanId: string
  file: LampiranView
  audience: 'pelapor' | 'staff'
}

/** Downloads of one file: the clean copy, and the original only for holders of its key. */
export function FileLinks({ aduanId, file, audience }: FileLinksProps) {
  const address = `/api/aduan/${aduanId}/lampiran/${file.id}`
  const clean = file.clean !== null && !file.held
  const original = file.hasOriginal && file.refusal !== 'malware'
  if (!clean && !original) return null
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1">
      {clean ? (
        <a href={address} download className="inline-flex min-h-11 items-center gap-1.5">
          <Icon name="download" />
          <span>
            {t.rich('unduhSalinanBersih', {
              nama: file.name,
              bagian: (isi) => <span className="sr-only">{isi}</span>,
            })}
          </span>
        </a>
      ) : null}
      {original ? (
        <a href={`${address}?salinan=asli`} download className="inline-flex min-h-11 items-center gap-1.5">
          <Icon name="lock" />
          <span>
            {audience === 'pelapor' ? t('unduhBerkasAsliAnda') : t('unduhBerkasAsli')}
            <span className="sr-only"> {file.name}</span>
          </span>
        </a>
      ) : null}
    </p>
  )
}
