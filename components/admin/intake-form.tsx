import { ActionForm } from '@/components/form/action-form'
import { DateFields } from '@/components/form/date-fields'
import { EnterButton } from '@/components/form/enter-button'
import { RadioField } from '@/components/form/radio-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { EvidenceFields } from '@/components/pelapor/steps/evidence'
import { RiskFields } from '@/components/pelapor/steps/identity'
import { KindFields } from '@/components/pelapor/steps/kind'
import { PeopleFields } from '@/components/pelapor/steps/people'
import { MoreOfStory, StoryField } from '@/components/pelapor/steps/story'
import { TimeFields } from '@/components/pelapor/steps/time'
import { Section } from '@/components/ui/section'
import type { RawAnswers } from '@/lib/lapor/form/answers'
import { type IntakeFields, KANAL, PENYERAHAN } from '@/lib/lapor/form/intake'
import type { References } from '@/lib/lembaga/queries'

interface IntakeFormProps {
  answers: RawAnswers
  fields: IntakeFields
  refs: References
  action: FormAction
  /** Idempotency key: sending the form twice creates one case. */
  kunci: string
}

const IDENTITAS = [
  {
    value: 'rahasia',
    label: 'Rahasia',
    hint: 'Nama dan kontak tersegel. Petugas kasus, termasuk Anda, tidak melihatnya lagi setelah disimpan.',
  },
  { value: 'anonim', label: 'Anonim', hint: 'Nama dan kontak tidak dicatat sama sekali.' },
  { value: 'terbuka', label: 'Terbuka', hint: 'Hanya bila pelapor memintanya: terlihat oleh lingkar kasus.' },
]

/** A report entered for somebody who wrote, called or visited: the reporter's fields on one page. */
export function IntakeForm({ answers, fields, refs, action, kunci }: IntakeFormProps) {
  return (
    <ActionForm action={action} actionKey={kunci} className="intake">
      <EnterButton />
      <div className="intake-parts">
        <Section id="penerimaan" title="Penerimaan" className="space-y-6 xl:space-y-4">
          <div className="intake-columns">
            <RadioField
              name="kanal"
              legend="Diterima lewat"
              defaultValue={fields.kanal}
              options={KANAL}
              twoColumns
            />
            <DateFields
              name="tgl_terima"
              legend="Tanggal diterima"
              hint="Batas waktu verifikasi dihitung dari tanggal ini. Bila sudah lebih dari 30 hari, dihitung dari hari ini."
              defaultValues={{
                hari: fields['tgl_terima.hari'],
                bulan: fields['tgl_terima.bulan'],
                tahun: fields['tgl_terima.tahun'],
              }}
            />
          </div>
        </Section>
        <Section id="isi" title="Isi aduan" className="space-y-7 xl:space-y-4">
          <p>Tulis seperti yang disampaikan pelapor. Jangan menambah dugaan sendiri.</p>
          <div className="intake-columns">
            <div className="space-y-4">
              <KindFields
                answers={answers}
                refs={refs}
                hint="Contoh: Pungutan di loket izin. Jangan tulis nama pelapor."
              />
              <StoryField answers={answers} />
              <MoreOfStory answers={answers} />
            </div>
            <div className="space-y-4">
              <PeopleFields answers={answers} refs={refs} />
            </div>
            <div className="space-y-4">
              <TimeFields answers={answers} refs={refs} />
              <EvidenceFields answers={answers} />
            </div>
          </div>
        </Section>
        <Section id="pelapor" title="Pelapor" className="space-y-6 xl:space-y-4">
          <div className="intake-columns">
            <div className="space-y-4">
              <TextField
                name="nama_pelapor"
                label="Nama pelapor"
                hint="Hanya bila disebutkan. Jangan menulis NIK, NIP, atau alamat."
                optional
                defaultValue={fields.nama_pelapor}
              />
              <TextField
                name="hp_pelapor"
                label="Nomor HP pelapor"
                optional
                inputMode="tel"
                defaultValue={fields.hp_pelapor}
              />
              <TextField
                name="email_pelapor"
                label="Email pelapor"
                optional
                inputMode="email"
                defaultValue={fields.email_pelapor}
              />
            </div>
            <div className="space-y-4">
              <RadioField
                name="identitas"
                legend="Bagaimana identitas pelapor ditangani?"
                defaultValue={answers.identitas ?? ''}
                options={IDENTITAS}
              />
              <RadioField
                name="penyerahan"
                legend="Kode rahasia untuk pelapor"
                hint="Dengan kode itu pelapor membaca status, membalas pertanyaan, dan menerima jawaban."
                defaultValue={fields.penyerahan}
                options={PENYERAHAN}
              />
            </div>
            <div className="space-y-4">
              <p className="text-muted">Pertanyaan berikut ditulis dari sudut pandang pelapor.</p>
              <RiskFields answers={answers} />
            </div>
          </div>
        </Section>
      </div>
      <div className="form-bar">
        <SubmitButton>Catat aduan</SubmitButton>
      </div>
    </ActionForm>
  )
}
