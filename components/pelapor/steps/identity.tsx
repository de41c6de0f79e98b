import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { Notice } from '@/components/ui/notice'
import { HUBUNGAN, IDENTITAS, KONTAK_AMAN } from '@/lib/aduan/report/options'
import type { RawAnswers } from '@/lib/lapor/form/answers'

interface IdentityFieldsProps {
  answers: RawAnswers
  /** Without an account there is no choice: no name is known, and the code is the only way back. */
  account: boolean
}

export function IdentityFields({ answers, account }: IdentityFieldsProps) {
  return (
    <div className="identity space-y-7">
      {account ? <ModeField answers={answers} /> : <AlwaysAnonymous />}
      <p className="text-muted">Isi cerita bisa saja mengarah kepada Anda.</p>
      <RiskFields answers={answers} />
      {account ? <ContactFields answers={answers} /> : null}
    </div>
  )
}

function AlwaysAnonymous() {
  return (
    <Notice kind="info" title="Aduan ini anonim">
      Kami tidak tahu nama atau kontak Anda.
    </Notice>
  )
}

function ModeField({ answers }: { answers: RawAnswers }) {
  return (
    <RadioField
      name="identitas"
      legend="Bagaimana identitas Anda ditangani?"
      hint="Terlapor dan publik tidak pernah mengetahui nama Anda dari kami, apa pun pilihan Anda."
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
        label="Hubungan dengan terlapor"
        optional
        placeholder="Pilih bila berkenan"
        defaultValue={answers.hubungan ?? ''}
        options={HUBUNGAN}
      />
      <RadioField
        name="risiko"
        legend="Apakah Anda diancam, atau dihalang-halangi untuk melapor?"
        optional
        defaultValue={answers.risiko ?? ''}
        options={[
          { value: 'tidak', label: 'Tidak' },
          {
            value: 'ya',
            label: 'Ya',
            reveals: (
              <>
                <TextArea
                  name="risiko_rinci"
                  label="Siapa yang mengancam, dan bagaimana"
                  optional
                  rows={3}
                  defaultValue={answers.risiko_rinci ?? ''}
                />
                <Notice kind="info" title="Anda berhak dilindungi">
                  Aduan ini kami dahulukan. Anda juga dapat langsung menghubungi LPSK di 148 untuk
                  perlindungan saksi dan pelapor.
                </Notice>
              </>
            ),
          },
          { value: 'tidak_menjawab', label: 'Tidak ingin menjawab' },
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
        legend="Cara menghubungi yang aman"
        optional
        defaultValue={answers.kontak_aman || 'aplikasi'}
        options={KONTAK_AMAN}
      />
      <div className="contact-details space-y-4">
        <TextField
          name="kontak_rinci"
          label="Alamat email atau nomor yang aman"
          hint="Disegel bersama nama Anda. Pada pilihan Terbuka, terlihat petugas yang menangani."
          defaultValue={answers.kontak_rinci ?? ''}
        />
        <TextField
          name="jam_aman"
          label="Jam yang aman"
          hint="Contoh: setelah pukul 18.00"
          optional
          defaultValue={answers.jam_aman ?? ''}
        />
      </div>
    </div>
  )
}
