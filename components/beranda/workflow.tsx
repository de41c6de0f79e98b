import type { PromisedDays } from '@/lib/waktu/clocks'
import { inWords } from '@/lib/words/in-words'
import { words } from '@/lib/words/words'
import { Drawing, type DrawingName } from './drawings'
import { LandingSection } from './landing-section'

const t = words('beranda')

interface Step {
  drawing: DrawingName
  title: string
  who: string
  howLong: string
}

interface Stage {
  label: string
  title: string
  text: string
  steps: Step[]
}

const stages = (promised: PromisedDays): Stage[] => [
  {
    label: t('alur.tahap1'),
    title: t('alur.verifikasi'),
    text: t('alur.verifikasi_isi', {
      hari: promised.verification,
      terbilang: inWords(promised.verification),
    }),
    steps: [
      {
        drawing: 'mengirim',
        title: t('alur.kirim'),
        who: t('alur.kirim_siapa'),
        howLong: t('alur.kirim_lama'),
      },
      {
        drawing: 'diperiksa',
        title: t('alur.periksa'),
        who: t('alur.periksa_siapa'),
        howLong: t('alur.periksa_lama', { hari: promised.verification }),
      },
    ],
  },
  {
    label: t('alur.tahap2'),
    title: t('alur.tindakLanjut'),
    text: t('alur.tindakLanjut_isi'),
    steps: [
      {
        drawing: 'ditelaah',
        title: t('alur.telaah'),
        who: t('alur.telaah_siapa'),
        howLong: t('alur.telaah_lama', { hari: promised.firstMessage }),
      },
      {
        drawing: 'dijawab',
        title: t('alur.jawab'),
        who: t('alur.jawab_siapa'),
        howLong: t('alur.jawab_lama', { hari: promised.answer, pemeriksaan: promised.answerPengawasan }),
      },
      {
        drawing: 'ditanggapi',
        title: t('alur.tanggap'),
        who: t('alur.tanggap_siapa'),
        howLong: t('alur.tanggap_lama', { hari: promised.reaction }),
      },
    ],
  },
]

/** Alur Kerja: the two official stages with their five steps, each with its owner and its time limit. */
export function Workflow({ promised }: { promised: PromisedDays }) {
  return (
    <LandingSection id="alur" title={t('alur.judul')} lead={t('alur.pengantar')}>
      <div className="space-y-12">
        {stages(promised).map((stage) => (
          <div key={stage.title}>
            <h3 className="text-title">
              <span className="small block font-semibold text-muted">{stage.label}</span>
              {stage.title}
            </h3>
            <p className="measure mt-2">{stage.text}</p>
            <ol className="stitched mt-6 space-y-6">
              {stage.steps.map((step) => (
                <li key={step.title} className="flex flex-col gap-x-6 gap-y-2 sm:flex-row sm:items-center">
                  <Drawing name={step.drawing} />
                  <div>
                    <p className="font-bold">{step.title}</p>
                    <dl className="small">
                      <div className="flex flex-wrap gap-x-2">
                        <dt className="text-muted">{t('alur.siapa')}:</dt>
                        <dd>{step.who}</dd>
                      </div>
                      <div className="flex flex-wrap gap-x-2">
                        <dt className="text-muted">{t('alur.lama')}:</dt>
                        <dd className="font-semibold">{step.howLong}</dd>
                      </div>
                    </dl>
                  </div>
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
      <p className="small measure mt-8 text-muted">{t('alur.catatan')}</p>
    </LandingSection>
  )
}
