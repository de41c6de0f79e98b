import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { Notice } from '@/components/ui/notice'
import { HUBUNGAN, IDENTITAS, KONTAK_AMAN } from '@/lib/aduan/report/options'
import type { RawAnswers } from '@/lib/lapor/form/answers'
import { words } from '@/lib/words/words'

const t = words('formulir')

interface IdentityFieldsProps {
  answers: RawAnswers
  /** Without an account there is no choice: no name is known, and the code is the only way back. */
  account: boolean
}

export function IdentityFields({ answers, account }: IdentityFieldsProps) {
  return (
    <div className="identity space-y-7">
      {account ? <ModeField answers={answers} /> : <AlwaysAnonymous />}
      <p className="text-muted">{t('isiCeritaBisaSaja')}</p>
      <RiskFields answers={answers} />
      {account ? <ContactFields answers={answers} /> : null}
    </div>
  )
}

function AlwaysAnonymous() {
  return (
    <Notice kind="info" title={t('aduanIniAnonim')}>
      {t('kamiTidakTahuNama')}
    </Notice>
  )
}

function ModeField({ answers }: { answers: RawAnswers }) {
  return (
    <RadioField
      name="identitas"
      legend={t('bagaimanaIdentitasAndaDitangani')}
      hint={t('terlaporDanPublikTidak')}
      defaultValue={answers.identitas || 'rahasia'}
      options={IDENTITAS}
    />
  )
}

/** The reporter's closeness to the events, and whether they are in danger. */
export function RiskFields({ answers }: { answers: RawAnswers }) {
  return (
    <>
      <SelectField
        name="hubungan"
        label={t('hubunganDenganTerlapor')}
        optional
        placeholder={t('pilihBilaBerkenan')}
        defaultValue={answers.hubungan ?? ''}
        options={HUBUNGAN}
      />
      <RadioField
        name="risiko"
        legend={t('apakahAndaDiancamAtau')}
        optional
        defaultValue={answers.risiko ?? ''}
        options={[
          { value: 'tidak', label: t('tidak') },
          {
            value: 'ya',
            label: t('ya'),
            reveals: (
              <>
                <TextArea
                  name="risiko_rinci"
                  label={t('siapaYangMengancamDan')}
                  optional
                  rows={3}
                  defaultValue={answers.risiko_rinci ?? ''}
                />
                <Notice kind="info" title={t('andaBerhakDilindungi')}>
                  {t('aduanIniKamiDahulukan')}
                </Notice>
              </>
            ),
          },
          { value: 'tidak_menjawab', label: t('tidakInginMenjawab') },
        ]}
      />
    </>
  )
}

function ContactFields({ answers }: { answers: RawAnswers }) {
  return (
    <div className="contact space-y-4">
      <RadioField
        name="kontak_aman"
        legend={t('caraMenghubungiYangAman')}
        optional
        defaultValue={answers.kontak_aman || 'aplikasi'}
        options={KONTAK_AMAN}
      />
      <div className="contact-details space-y-4">
        <TextField
          name="kontak_rinci"
          label={t('alamatEmailAtauNomor')}
          hint={t('disegelBersamaNamaAnda')}
          defaultValue={answers.kontak_rinci ?? ''}
        />
        <TextField
          name="jam_aman"
          label={t('jamYangAman')}
          hint={t('contohSetelahPukul1800')}
          optional
          defaultValue={answers.jam_aman ?? ''}
        />
      </div>
    </div>
  )
}
