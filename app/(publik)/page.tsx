import type { Metadata } from 'next'
import { Contact } from '@/components/beranda/contact'
import { HowToReport } from '@/components/beranda/how-to-report'
import { LandingSection } from '@/components/beranda/landing-section'
import { Opening } from '@/components/beranda/opening'
import { Promises } from '@/components/beranda/promises'
import { Safety } from '@/components/beranda/safety'
import { Scope } from '@/components/beranda/scope'
import { Workflow } from '@/components/beranda/workflow'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/platform/db/client'
import { DbUnavailable } from '@/lib/platform/db/errors'
import { addHariKerja, CalendarMissing, toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { type PromisedDays, standardDays } from '@/lib/waktu/clocks'
import { tanggal } from '@/lib/waktu/dates'
import { loadPromised } from '@/lib/waktu/promise-settings'
import { loadCalendar } from '@/lib/waktu/queries'
import { words } from '@/lib/words/words'

const t = words('beranda')

export const metadata: Metadata = {
  title: t('wbsAduakanInspektoratDaerah'),
  description: t('sub'),
  robots: { index: true },
}

/** `/`: what this service is, for whom, and how it works. Also rendered while the database is unavailable. */
export default async function BerandaPage() {
  const today = toWitaDate(clockNow())
  const promised = await promisedToday(today)
  const due = await verificationDue(today, promised)
  return (
    <>
      <div className="page page-wide">
        <Opening today={tanggal(today)} due={due ? tanggal(due) : null} days={promised.verification} />
      </div>
      <Promises promised={promised} />
      <div className="page page-wide [&>section:first-child]:border-t-0">
        <Scope />
        <Workflow promised={promised} />
        <HowToReport />
        <Safety />
        <LandingSection id="tentang" title={t('tentang.judul')}>
          <p className="measure">{t('tentang.isi')}</p>
        </LandingSection>
        <Contact />
      </div>
    </>
  )
}

/** Today's promises, or the defaults while the database is unavailable. */
async function promisedToday(today: WitaDate): Promise<PromisedDays> {
  try {
    return await loadPromised(db(), today)
  } catch (error) {
    if (error instanceof DbUnavailable) return standardDays
    throw error
  }
}

/** Last day of verification for an aduan sent today; null when the calendar is unavailable. */
async function verificationDue(today: WitaDate, { verification }: PromisedDays): Promise<WitaDate | null> {
  try {
    return addHariKerja(today, verification, await loadCalendar(db()))
  } catch (error) {
    if (error instanceof DbUnavailable || error instanceof CalendarMissing) return null
    throw error
  }
}
