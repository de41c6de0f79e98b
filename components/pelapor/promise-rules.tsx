import type { PromisedDays } from '@/lib/waktu/clocks'
import { words } from '@/lib/words/words'

const t = words('janji')

/** How hari kerja are counted, and today's promises; the same rules apply to every aduan. */
export function PromiseRules({ promised }: { promised: PromisedDays }) {
  return (
    <div className="prose">
      <ul>
        <li>{t('hariAndaMengirimAdalah')}</li>
        <li>{t('hariKerjaSeninSampai')}</li>
        <li>{t('batasWaktuBerakhirPukul')}</li>
        <li>{t('jamKamiBerhentiHanya')}</li>
        <li>{t('bilaKalenderBerubahTanggal')}</li>
      </ul>
      <p>
        {t('janjiYangBerlakuSekarang', {
          hari: promised.verification,
          kabarPertama: promised.firstMessage,
          jawaban: promised.answer,
          jawabanPengawasan: promised.answerPengawasan,
          kemajuan: promised.progress,
        })}
      </p>
    </div>
  )
}
