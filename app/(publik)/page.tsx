import type { Metadata } from 'next'
import { Contact } from '@/components/beranda/contact'
import { HowToReport } from '@/components/beranda/how-to-report'
import { LandingSection } from '@/components/beranda/landing-section'
import { Opening } from '@/components/beranda/opening'
import { Promises } from '@/components/beranda/promises'
import { Safety } from '@/components/beranda/safety'
import { Scope } from '@/components/beranda/scope'
import { Workflow } from '@/components/beranda/workflow'
import { loadPromised } from '@/lib/aduan/promise-settings'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { DbUnavailable } from '@/lib/db/errors'
import { tanggal } from '@/lib/kalender/dates'
import { loadCalendar } from '@/lib/kalender/queries'
import { addHariKerja, CalendarMissing, toWitaDate, type WitaDate } from '@/lib/kalender/rules'
import { words } from '@/lib/words/words'

export const metadata: Metadata = {
  title: 'WBS Aduakan! Inspektorat Daerah Provinsi Kalimantan Selatan',
  description: words('beranda')('sub'),
}

/** `/`: what this service is, whom it is for, and how it works. Stands also while the database is away. */
export default async function BerandaPage() {
  const t = words('beranda')
  const today = toWitaDate(clockNow())
  const due = await verificationDue(today)
  return (
    <>
      <div className="page page-wide">
        <Opening today={tanggal(today)} due={due ? tanggal(due) : null} />
      </div>
      <Promises />
      <div className="page page-wide [&>section:first-child]:border-t-0">
        <Scope />
        <Workflow />
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

/** The day until which an aduan sent today is verified; null when the calendar cannot say. */
async function verificationDue(today: WitaDate): Promise<WitaDate | null> {
  try {
    const { verification } = await loadPromised(db(), today)
    return addHariKerja(today, verification, await loadCalendar(db()))
  } catch (error) {
    if (error instanceof DbUnavailable || error instanceof CalendarMissing) return null
    throw error
  }
}
