import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { DeadLink } from '@/components/telaah/ruang/dead-link'
import { ButtonLink } from '@/components/ui/button-link'
import { ReporterPage } from '@/components/ui/reporter-page'
import { words } from '@/lib/words/words'

const t = words('sistem')

/** The page of an office's link that does not work (middleware.ts). */
async function isOfficeLink(): Promise<boolean> {
  return (await headers()).get('x-wbs-path')?.startsWith('/keterangan/') === true
}

export async function generateMetadata(): Promise<Metadata> {
  return (await isOfficeLink()) ? { title: t('permintaanKeterangan') } : {}
}

/** Also shown for somebody else's page: it does not reveal whether the page exists. */
export default async function NotFound() {
  if (await isOfficeLink()) return <DeadLink />
  return (
    <ReporterPage title={t('tidakDitemukan')} lead={t('tidakDitemukanSaran')}>
      <ButtonLink href="/" look="secondary">
        {t('keBeranda')}
      </ButtonLink>
    </ReporterPage>
  )
}
