import { ButtonLink } from '@/components/ui/button-link'
import { Icon } from '@/components/ui/icon'
import type { LembarView as Lembar } from '@/lib/telaah/lembar'
import { LembarView } from './lembar-view'

interface LembarSummaryProps {
  aduanId: string
  lembar: Lembar | null
  /** Path of its editor; the history is below that path. */
  path: string
  mayWrite: boolean
}

/** The lembar telaah in the case summary, with links to write, compare and print it. */
export function LembarSummary({ aduanId, lembar, path, mayWrite }: LembarSummaryProps) {
  return (
    <div className="space-y-4">
      {lembar ? (
        <LembarView lembar={lembar} />
      ) : (
        <p className="measure text-muted">
          Belum ditulis. Lembar telaah memuat pokok masalah, unsur, hipotesis, dan apa yang belum diketahui,
          sehingga anggota baru memahami kasus ini dalam lima menit.
        </p>
      )}
      <div className="no-print flex flex-wrap items-center gap-x-5 gap-y-2">
        {mayWrite ? (
          <ButtonLink href={path} look="secondary">
            {lembar ? 'Perbarui lembar telaah' : 'Tulis lembar telaah'}
          </ButtonLink>
        ) : null}
        {lembar ? (
          <>
            <a href={`${path}/riwayat`}>Riwayat versi</a>
            <a
              href={`/api/aduan/${aduanId}/lembar`}
              download
              className="inline-flex min-h-9 items-center gap-1.5"
            >
              <Icon name="download" className="size-4" />
              Unduh PDF
            </a>
          </>
        ) : null}
      </div>
    </div>
  )
}
