import { SelectField } from '@/components/form/select-field'
import { TemplateList } from '@/components/form/template-list'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import type { CaseHeadView } from '@/lib/aduan/case-head'
import { jenisTindakLanjut } from '@/lib/telaah/rules'

type TeamActions = Record<
  | 'acceptCase'
  | 'handBack'
  | 'logTindakLanjut'
  | 'askPelapor'
  | 'sendProgress'
  | 'sendBackJawaban'
  | 'issueJawaban',
  FormAction
>

interface TeamActsProps {
  view: Pick<CaseHeadView, 'id' | 'commands' | 'today'>
  /** The acts that this place offers; each shows where the table allows it now. */
  actions: Partial<TeamActions>
  actionKeys: Partial<Record<keyof TeamActions, string>>
  kept: Record<string, string[]> | null
  /** Ready words of the institution. */
  templates?: Record<'kemajuan' | 'pertanyaan', readonly { id: string; title: string; body: string }[]>
}

/** What a reviewer or the ketua may do with a case now. */
export function TeamActs({ view, actions, actionKeys, kept, templates }: TeamActsProps) {
  const offered = (command: keyof TeamActions) => {
    const action = actions[command]
    const actionKey = actionKeys[command]
    if (!action || !actionKey || !view.commands.has(command)) return null
    return { action, actionKey, aduanId: view.id, kept }
  }
  const acceptCase = offered('acceptCase')
  const handBack = offered('handBack')
  const issueJawaban = offered('issueJawaban')
  const sendBackJawaban = offered('sendBackJawaban')
  const logTindakLanjut = offered('logTindakLanjut')
  const askPelapor = offered('askPelapor')
  const sendProgress = offered('sendProgress')
  return (
    <div className="space-y-3">
      {acceptCase ? (
        <ActPanel
          {...acceptCase}
          title="Terima kasus"
          explain="Pelapor melihat bahwa Tim Telaah mulai bekerja. Nyatakan tidak menerima bila Anda punya hubungan dengan terlapor."
        />
      ) : null}
      {handBack ? (
        <ActPanel
          {...handBack}
          title="Kembalikan ke administrator"
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
      {issueJawaban ? (
        <ActPanel
          {...issueJawaban}
          title="Setujui dan terbitkan"
          explain="Jawaban langsung dapat dibaca pelapor dan tidak dapat diubah lagi."
        />
      ) : null}
      {sendBackJawaban ? (
        <ActPanel {...sendBackJawaban} title="Kembalikan draf" look="secondary">
          <TextArea
            name="catatan_draf"
            label="Yang perlu diperbaiki"
            hint="Internal, tidak dibaca pelapor."
            rows={3}
          />
        </ActPanel>
      ) : null}
      {logTindakLanjut ? (
        <ActPanel
          {...logTindakLanjut}
          title="Catat tindak lanjut"
          explain="Hanya dibaca petugas kasus. Pelapor tidak melihat langkah ini."
        >
          <SelectField
            name="jenis_langkah"
            label="Jenis langkah"
            placeholder="Pilih jenis"
            groups={[
              {
                label: null,
                options: jenisTindakLanjut.map((kind) => ({ value: kind.key, label: kind.label })),
              },
            ]}
          />
          <TextField name="tanggal_langkah" label="Tanggal" type="date" defaultValue={view.today} />
          <TextField name="instansi_langkah" label="Instansi atau tempat" optional />
          <TextField name="surat_langkah" label="Nomor surat" optional />
          <TextArea name="uraian_langkah" label="Apa yang dilakukan dan hasilnya" rows={4} />
        </ActPanel>
      ) : null}
      {askPelapor ? (
        <ActPanel
          {...askPelapor}
          title="Tanya pelapor"
          explain="AKAN DIBACA PELAPOR. Jam jawaban berhenti sementara sampai dijawab atau batas waktunya lewat."
        >
          <TemplateList templates={templates?.pertanyaan ?? []} field="pertanyaan" />
          <TextArea name="pertanyaan" label="Pertanyaan" rows={3} />
        </ActPanel>
      ) : null}
      {sendProgress ? (
        <ActPanel
          {...sendProgress}
          title="Kirim kabar kemajuan"
          look="secondary"
          explain="AKAN DIBACA PELAPOR. Jangan menyebut langkah yang dapat memperingatkan terlapor."
        >
          <TemplateList templates={templates?.kemajuan ?? []} field="kemajuan" />
          <TextArea name="kemajuan" label="Kabar untuk pelapor" rows={3} />
        </ActPanel>
      ) : null}
    </div>
  )
}
