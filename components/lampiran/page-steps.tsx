import { Link } from '@/components/ui/link'
import type { LampiranView } from '@/lib/bukti/views'
import { words } from '@/lib/words/words'

const t = words('lampiran')

/** Link targets around a file page; null at either end. */
export interface Steps {
  previousFile: string | null
  nextFile: string | null
  previousPage: string | null
  nextPage: string | null
  here: string
  larger: string
  normal: string
}

/** Builds the link targets around one page of one file. Turning a page keeps the zoom. */
export function stepsAround(at: {
  files: readonly LampiranView[]
  file: LampiranView
  viewPath: string
  page: number
  pages: number
  large: boolean
}): Steps {
  const { files, file, viewPath, page, pages, large } = at
  const index = files.findIndex((other) => other.id === file.id)
  const fileAt = (position: number) => {
    const other = files[position]
    return other ? `${viewPath}/${other.id}` : null
  }
  const pageAt = (number: number, enlarged: boolean) => {
    if (number < 1 || number > pages) return null
    const query = [...(number > 1 ? [`hal=${number}`] : []), ...(enlarged ? ['besar=ya'] : [])].join('&')
    return `${viewPath}/${file.id}${query ? `?${query}` : ''}`
  }
  return {
    previousFile: fileAt(index - 1),
    nextFile: fileAt(index + 1),
    previousPage: pageAt(page - 1, large),
    nextPage: pageAt(page + 1, large),
    here: pageAt(page, large) ?? '',
    larger: pageAt(page, true) ?? '',
    normal: pageAt(page, false) ?? '',
  }
}

/** Links to the previous and next file. Arrow keys follow them only where no further page exists. */
export function FileSteps({ steps }: { steps: Steps }) {
  if (!steps.previousFile && !steps.nextFile) return null
  return (
    <nav aria-label={t('buktiLain')} className="flex flex-wrap justify-between gap-x-6">
      <Step here={steps.here} href={steps.previousFile} keys={steps.previousPage ? '[' : '[ ArrowLeft'}>
        {t('buktiSebelumnya')}
      </Step>
      <Step here={steps.here} href={steps.nextFile} keys={steps.nextPage ? ']' : '] ArrowRight'}>
        {t('buktiBerikutnya')}
      </Step>
    </nav>
  )
}

/** Links to the previous and next page. */
export function PageSteps({ steps, page, pages }: { steps: Steps; page: number; pages: number }) {
  if (pages < 2) return null
  return (
    <nav aria-label={t('halaman')} className="flex flex-wrap items-center gap-x-5">
      <Step here={steps.here} href={steps.previousPage} keys="ArrowLeft">
        {t('halamanSebelumnya')}
      </Step>
      <span className="figures">{t('halamanDari', { halaman: page, semua: pages })}</span>
      <Step here={steps.here} href={steps.nextPage} keys="ArrowRight">
        {t('halamanBerikutnya')}
      </Step>
    </nav>
  )
}

interface StepProps {
  /** Target; null at the end of the row. */
  href: string | null
  /** Address of the current page. */
  here: string
  keys: string
  children: string
}

/**
 * `data-keys` names the equivalent keys (viewer-keys.tsx). At the end of the row the link stays in place
 * without a target, so that neither the row nor the focus jumps.
 */
function Step({ href, here, keys, children }: StepProps) {
  return (
    <Link
      href={href ?? here}
      scroll={false}
      data-keys={href ? keys : undefined}
      aria-disabled={href ? undefined : true}
      className="inline-flex min-h-11 items-center aria-disabled:text-muted aria-disabled:no-underline"
    >
      {children}
    </Link>
  )
}
