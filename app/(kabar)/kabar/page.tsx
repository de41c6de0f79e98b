import { redirect } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { NewsHint } from '@/components/notifikasi/news-hint'
import { NewsList, type NewsView } from '@/components/notifikasi/news-list'
import { ButtonLink } from '@/components/ui/button-link'
import { Done } from '@/components/ui/done'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { noticeSentence } from '@/lib/kabar/labels'
import { actorsOf, notificationsOf } from '@/lib/kabar/queries'
import { targetOf } from '@/lib/kabar/target-labels'
import { unreadOf } from '@/lib/kabar/unread'
import { db } from '@/lib/platform/db/client'
import { requireViewer } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'
import { markReadAction } from './actions'

const ON_A_PAGE = 30
const MOST_PAGES = 9999

interface Place {
  searchParams: Promise<{ halaman?: string; selesai?: string }>
}

/** `/kabar`: all notifications, newest first. The same page for every signed-in person. */
export default async function KabarPage({ searchParams }: Place) {
  const viewer = await requireViewer('PELAPOR', 'ADMIN', 'TELAAH')
  const t = words('kabar')
  const { halaman, selesai } = await searchParams
  const page = Math.min(MOST_PAGES, Math.max(1, Math.trunc(Number(halaman)) || 1))
  const [found, unreadInAll] = await Promise.all([
    notificationsOf(db(), viewer, { skip: (page - 1) * ON_A_PAGE, take: ON_A_PAGE + 1 }),
    unreadOf(db(), viewer),
  ])
  if (found.length === 0 && page > 1) redirect('/kabar')
  const shown = found.slice(0, ON_A_PAGE)
  const more = found.length > ON_A_PAGE
  const actors = await actorsOf(db(), viewer, shown)
  const audience = viewer.role === 'PELAPOR' ? 'pelapor' : 'staff'
  const news = shown.map(
    (item): NewsView => ({
      ...item,
      sentence: noticeSentence(item, audience, actors.get(item.id)?.role),
      by: actors.get(item.id)?.name ?? null,
      draft: item.aduanId !== null && item.nomor === null,
      leads: targetOf(item, viewer.role) !== null,
    }),
  )
  const unread = news.filter((item) => !item.read)
  const place = (number: number) => (number === 1 ? '/kabar' : `/kabar?halaman=${number}`)
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1>{t('judul')}</h1>
        {viewer.role === 'PELAPOR' && !viewer.account ? null : (
          <ButtonLink href="/kabar/email" look="quiet">
            {words('kabarEmail')('tautan')}
          </ButtonLink>
        )}
      </div>
      <Done>{selesai === 'dibaca' && t('ditandai')}</Done>
      <NewsHint unread={unreadInAll} sentence={t('adaBaru')} show={t('tampilkan')} />
      {news.length === 0 ? (
        <EmptyState title={t('kosong')}>
          <p>{t(audience === 'pelapor' ? 'kosong_pelapor' : 'kosong_petugas')}</p>
        </EmptyState>
      ) : (
        <ActionForm action={markReadAction} label={t('daftar')}>
          <input type="hidden" name="halaman" value={page} />
          {unread.map(({ id }) => (
            <input key={id} type="hidden" name="tampak" value={id} />
          ))}
          {unread.length > 1 ? (
            <div className="news-all mb-4 sm:float-right sm:mb-0">
              <SubmitButton look="secondary" name="tandai" value="semua">
                {t(page > 1 || more ? 'tandaiHalaman' : 'tandaiSemua')}
              </SubmitButton>
            </div>
          ) : null}
          <NewsList news={news} byCase={audience === 'staff'} />
        </ActionForm>
      )}
      <Pagination
        label={t('halaman')}
        previous={page > 1 ? place(page - 1) : null}
        next={more ? place(page + 1) : null}
      />
      {news.length > 0 ? <p className="small measure text-muted">{t('lama')}</p> : null}
    </div>
  )
}
