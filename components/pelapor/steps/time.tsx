import { DateFields } from '@/components/form/date-fields'
import { RadioField } from '@/components/form/radio-field'
import { LOKASI_LAIN, WAKTU_JENIS } from '@/lib/aduan/report/options'
import type { RawAnswers } from '@/lib/lapor/form/answers'
import type { References } from '@/lib/lembaga/queries'
import { words } from '@/lib/words/words'

const t = words('formulir')

const HINT = t('tahunSajaSudahCukup')

/**
 * Time and place. The date boxes are below the choices, and the choice that needs them shows them
 * (globals.css), so that each box exists once and works without JavaScript.
 */
export function TimeFields({ answers, refs }: { answers: RawAnswers; refs: References }) {
  const date = (which: 'tgl_mulai' | 'tgl_akhir') => ({
    hari: answers[`${which}.hari`] ?? '',
    bulan: answers[`${which}.bulan`] ?? '',
    tahun: answers[`${which}.tahun`] ?? '',
  })
  return (
    <>
      <div className="when space-y-6">
        <RadioField
          name="waktu_jenis"
          legend={t('kapanKejadiannya')}
          defaultValue={answers.waktu_jenis ?? ''}
          options={WAKTU_JENIS}
        />
        <div className="when-start">
          <DateFields
            name="tgl_mulai"
            legend={t('tanggalKejadianAtauMulainya')}
            hint={HINT}
            defaultValues={date('tgl_mulai')}
          />
        </div>
        <div className="when-end">
          <DateFields
            name="tgl_akhir"
            legend={t('sampaiTanggal')}
            hint={HINT}
            defaultValues={date('tgl_akhir')}
          />
        </div>
      </div>
      <RadioField
        name="kabkota"
        legend={t('diMana')}
        defaultValue={answers.kabkota ?? ''}
        // In two columns "Kabupaten" would fill the line; a Kota says so.
        options={[
          ...refs.kabkota.map(({ code, name }) => ({ value: code, label: name.replace('Kabupaten ', '') })),
          ...LOKASI_LAIN,
        ]}
        twoColumns
      />
    </>
  )
}
