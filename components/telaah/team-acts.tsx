import type { ReactNode } from 'react'
import { SelectField } from '@/components/form/select-field'
import { TemplateList } from '@/components/form/template-list'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { ReporterReads, StaffOnly } from '@/components/kasus/reader-mark'
import { DeclaredBy } from '@/components/telaah/ruang/declaration'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { CaseHeadView } from '@/lib/aduan/read/case-head'
import { loggableKinds } from '@/lib/telaah/rules'
import { words } from '@/lib/words/words'

const t = words('kasus')

type TeamActions = Record<
  'acceptCase' | 'handBack' | 'logTindakLanjut' | 'askPelapor' | 'sendProgress' | 'sendPesan',
  FormAction
>

interface TeamActsProps {
  view: Pick<CaseHeadView, 'id' | 'commands' | 'today'>
  /** Actions offered here; each shows only while the lifecycle table allows it. */
  actions: Partial<TeamActions>
  /** Text templates of the institution. */
  templates?: Record<'kemajuan' | 'pertanyaan', readonly { id: string; title: string; body: string }[]>
  /** The viewer has not declared their relation to the terlapor: acting declares it, beside `terlapor`. */
  undeclared?: boolean
  terlapor?: ReactNode
  /** What is written to the reporter first; without it a plain message, where one is offered. */
  open?: 'kemajuan' | 'pertanyaan' | undefined
}

/** Of what is written to the reporter one form is open. */
const WRITING = 'tulis'

/** The moves of a reviewer or ketua now: blue panels are read by the reporter, amber ones stay internal. */
export function TeamActs({ view, actions, templates, undeclared = false, terlapor, open }: TeamActsProps) {
  const offered = (command: keyof TeamActions) => {
    const action = actions[command]
    return action && view.commands.has(command) ? { action, aduanId: view.id } : null
  }
  const declared = (button: string) => (undeclared ? <DeclaredBy button={button} /> : null)
  const acceptCase = offered('acceptCase')
  const handBack = offered('handBack')
  const logTindakLanjut = offered('logTindakLanjut')
  const askPelapor = offered('askPelapor')
  const sendProgress = offered('sendProgress')
  const sendPesan = offered('sendPesan')
  return (
    <div className="acts">
      {acceptCase ? (
        <div className="space-y-3">
          {terlapor}
          {declared('Terima kasus')}
          <ActPanel
            {...acceptCase}
            title={buttonOf('acceptCase')}
            explain="Pelapor melihat bahwa Tim Telaah mulai bekerja."
          />
        </div>
      ) : null}
      {handBack ? (
        <ActPanel
          {...handBack}
          title={buttonOf('handBack')}
          look="secondary"
          explain="Kunci tim untuk kasus ini dihapus. Administrator memeriksanya lagi."
        >
          <TextArea
            name="alasan_kembali"
            label="Alasan pengembalian"
            hint="Internal, tidak dibaca pelapor."
            rows={3}
          />
        </ActPanel>
      ) : null}
      {askPelapor || sendProgress || sendPesan ? (
        <div className="band band-reads acts acts-one">
          <ReporterReads />
          {sendPesan ? (
            <ActPanel
              {...sendPesan}
              title={buttonOf('sendPesan')}
              look="secondary"
              open={open === undefined}
              among={WRITING}
            >
              <div data-dibaca="pelapor" data-tanya>
                <TextArea name="pesan" label={t('pesanUntukPelapor')} rows={3} limit={20_000} />
              </div>
            </ActPanel>
          ) : null}
          {askPelapor ? (
            <ActPanel
              {...askPelapor}
              title={buttonOf('askPelapor')}
              open={open === 'pertanyaan'}
              among={WRITING}
              explain="Batas waktu jawaban berhenti sementara sampai dijawab atau batas waktunya lewat."
            >
              {declared('Tanya pelapor')}
              <TemplateList templates={templates?.pertanyaan ?? []} field="pertanyaan" />
              <div data-dibaca="pelapor">
                <TextArea name="pertanyaan" label="Pertanyaan" rows={3} limit={20_000} />
              </div>
            </ActPanel>
          ) : null}
          {sendProgress ? (
            <ActPanel
              {...sendProgress}
              title={buttonOf('sendProgress')}
              look="secondary"
              open={open === 'kemajuan'}
              among={WRITING}
              explain="Jangan menyebut langkah yang dapat memperingatkan terlapor."
            >
              {declared('Kirim kabar kemajuan')}
              <TemplateList templates={templates?.kemajuan ?? []} field="kemajuan" />
              <div data-dibaca="pelapor">
                <TextArea name="kemajuan" label="Kabar untuk pelapor" rows={3} limit={20_000} />
              </div>
            </ActPanel>
          ) : null}
        </div>
      ) : null}
      {logTindakLanjut ? (
        <div className="band band-internal acts">
          <StaffOnly />
          <ActPanel {...logTindakLanjut} title={buttonOf('logTindakLanjut')}>
            {declared('Catat tindak lanjut')}
            <SelectField
              name="jenis_langkah"
              label="Jenis langkah"
              placeholder="Pilih jenis"
              options={loggableKinds.map((kind) => ({ value: kind.key, label: kind.label }))}
            />
            <TextField name="tanggal_langkah" label="Tanggal" type="date" defaultValue={view.today} />
            <TextField name="instansi_langkah" label="Instansi atau tempat" optional />
            <TextField name="surat_langkah" label="Nomor surat" optional />
            <TextArea name="uraian_langkah" label="Apa yang dilakukan dan hasilnya" rows={4} />
          </ActPanel>
        </div>
      ) : null}
    </div>
  )
}
