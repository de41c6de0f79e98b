import type { ReactNode } from 'react'
import type { FormAction } from '@/components/form/use-form-post'
import { BackLink, type BackLinkProps } from '@/components/ui/back-link'
import { roleLabels } from '@/lib/aduan/events/event-labels'
import { findingSentence, nounOf } from '@/lib/bukti/finding-labels'
import { sizeWords } from '@/lib/bukti/rules'
import { isRendition, isViewable, type LampiranView, looksLike, type OpeningView } from '@/lib/bukti/views'
import { tanggalPendek } from '@/lib/waktu/dates'
import { words } from '@/lib/words/words'
import { ChainOfCustody } from './chain-of-custody'
import { FileLinks } from './file-links'
import { FileDifferences, FileState, UnscannedRemark } from './file-state'
import { MediaStage } from './media-stage'
import { PageStage } from './page-stage'
import { FileSteps, PageSteps, stepsAround } from './page-steps'
import { RefreshSoon } from './refresh-soon'
import { FileStatus } from './status-chip'
import { ViewerKeys } from './viewer-keys'

const t = words('lampiran')

interface EvidenceViewerProps {
  aduanId: string
  audience: 'pelapor' | 'staff'
  /** All files of the case, in list order. */
  files: readonly LampiranView[]
  file: LampiranView
  /** Path of these pages without the file's id. */
  viewPath: string
  back: BackLinkProps
  page: number
  /** Enlarged by the address, for browsers without JavaScript. */
  large: boolean
  /** How two administrators open the original, if they can. */
  original: ReactNode
  /** Openings of the file by staff; for staff only. */
  openings: readonly OpeningView[]
  shortcuts: boolean
  setShortcuts: FormAction
}

/**
 * One file of a case: its pages as pictures or its recording in a player, links to neighbouring files, and
 * for staff its chain of custody.
 */
export function EvidenceViewer(props: EvidenceViewerProps) {
  const { aduanId, audience, files, file, viewPath, back, page, large, openings } = props
  const kind = isViewable(file) ? looksLike(file) : null
  const pages = kind === 'pages' ? (file.pages ?? 1) : 1
  const steps = stepsAround({ files, file, viewPath, page, pages, large })
  const position = files.findIndex((other) => other.id === file.id) + 1
  return (
    <article aria-labelledby="berkas-judul">
      <header className="mb-5 space-y-2">
        <div className="flex flex-wrap items-center gap-x-5">
          <h1 id="berkas-judul" tabIndex={-1} className="min-w-0 break-words">
            {file.name}
          </h1>
          <span className="ml-auto">
            <BackLink {...back} />
          </span>
        </div>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
          <FileStatus file={file} />
          <span>
            {t('berkasDariDari', {
              ke: position,
              jumlah: files.length,
              ukuran: sizeWords(file.length),
              dari: roleLabels[audience][file.uploader],
              tanggal: tanggalPendek(file.onDate),
            })}
          </span>
        </p>
        {file.note ? <p>{file.note}</p> : null}
        {audience === 'pelapor' && file.clean ? (
          <p>
            {t('inilahSalinanYangDilihat', {
              temuan: findingSentence(nounOf(file.type), file.findings),
            })}
          </p>
        ) : null}
        <FileState file={file} audience={audience} />
        <FileDifferences file={file} />
        {kind === 'pages' && isRendition(file) ? <p>{t('tampilanDiSiniSederhana')}</p> : null}
        <UnscannedRemark files={[file]} />
        <RefreshSoon active={file.status === 'DIPERIKSA'} />
      </header>
      <div className={audience === 'staff' ? 'grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]' : 'space-y-8'}>
        <div className="min-w-0 space-y-4">
          <FileSteps steps={steps} />
          {kind === 'pages' ? (
            <PageStage
              key={file.id}
              address={`/api/aduan/${aduanId}/lampiran/${file.id}/halaman`}
              name={file.name}
              page={page}
              pages={pages}
              large={large}
              links={{ larger: steps.larger, normal: steps.normal }}
            >
              <PageSteps steps={steps} page={page} pages={pages} />
            </PageStage>
          ) : null}
          {kind === 'audio' || kind === 'video' ? (
            <MediaStage address={`/api/aduan/${aduanId}/lampiran/${file.id}/putar`} kind={kind} file={file} />
          ) : null}
          {kind === null && file.clean && !file.held ? (
            <p className="card">{t('jenisBerkasIniTidak')}</p>
          ) : null}
          <FileLinks aduanId={aduanId} file={file} audience={audience} />
          {props.original}
          {audience === 'staff' && kind === 'pages' ? (
            <p className="small text-muted">{t('namaAndaDanWaktu')}</p>
          ) : null}
          <ViewerKeys on={props.shortcuts} setShortcuts={props.setShortcuts} paged={kind === 'pages'} />
        </div>
        {audience === 'staff' ? <ChainOfCustody file={file} openings={openings} /> : null}
      </div>
    </article>
  )
}
