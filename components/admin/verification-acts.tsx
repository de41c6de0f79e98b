import { CheckboxField } from '@/components/form/checkbox-field'
import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import type { CaseView } from '@/lib/aduan/case'
import type { CommandName } from '@/lib/aduan/lifecycle'
import {
  checklist,
  declineReasons,
  guidedRequest,
  redirectSentence,
  redirectTargets,
  unsurQuestions,
} from '@/lib/verifikasi/rules'

export type VerificationActions = Record<
  'startVerification' | 'askCompletion' | 'forward' | 'linkDuplicate' | 'redirect' | 'decline' | 'reopen',
  FormAction
>

interface VerificationActsProps {
  view: Pick<CaseView, 'id' | 'commands'>
  actions: VerificationActions
  actionKeys: Record<keyof VerificationActions, string>
  teams: readonly { id: string; name: string; members: number }[]
  kept: Record<string, string[]> | null
}

/** What an administrator may do with a case now, with the official checklist beside the decision. */
export function VerificationActs({ view, actions, actionKeys, teams, kept }: VerificationActsProps) {
  const may = (command: CommandName) => view.commands.has(command)
  const panel = (command: keyof VerificationActions) => ({
    action: actions[command],
    actionKey: actionKeys[command],
    aduanId: view.id,
    kept,
  })
  const request = guidedRequest(unsurQuestions.map((question) => question.element))
  if (!(Object.keys(actions) as (keyof VerificationActions)[]).some(may)) {
    return <p className="text-muted">Tidak ada langkah administrator pada tahap ini.</p>
  }
  return (
    <div className="space-y-3">
      {may('startVerification') ? (
        <ActPanel
          {...panel('startVerification')}
          title="Mulai verifikasi"
          explain="Anda menjadi verifikator aduan ini. Pelapor melihat bahwa aduannya sedang diperiksa."
        />
      ) : null}
      {may('forward') ? <Checklist /> : null}
      {may('askCompletion') ? (
        <ActPanel
          {...panel('askCompletion')}
          title="Minta kelengkapan"
          explain="Pilih yang masih kurang dan ubah pertanyaannya seperlunya. Jam verifikasi berhenti sementara sampai pelapor menjawab."
        >
          <TextArea
            name="pengantar"
            label="Pembuka"
            rows={2}
            defaultValue={`${request.opening} ${request.closing}`}
          />
          <fieldset className="space-y-2">
            <legend className="font-semibold">Pertanyaan untuk pelapor</legend>
            {unsurQuestions.map((item, index) => (
              <CheckboxField
                key={item.element}
                name={`tanya.${index}`}
                label={item.label}
                reveals={
                  <TextArea
                    name={`pertanyaan.${index}`}
                    label={`Pertanyaan tentang ${item.label.toLowerCase()}`}
                    rows={2}
                    defaultValue={item.question}
                  />
                }
              />
            ))}
            {unsurQuestions.map((item, index) => (
              <input key={item.element} type="hidden" name={`unsur.${index}`} value={item.element} />
            ))}
          </fieldset>
        </ActPanel>
      ) : null}
      {may('forward') ? (
        <ActPanel
          {...panel('forward')}
          title="Teruskan ke Tim Telaah"
          explain="Anggota tim menerima kunci aduan ini. Pelapor melihat bahwa aduannya dinyatakan jelas dan lengkap."
        >
          <SelectField
            name="tim"
            label="Tim Telaah"
            placeholder="Pilih tim"
            defaultValue={teams.length === 1 ? (teams[0]?.id ?? '') : ''}
            groups={[
              {
                label: null,
                options: teams.map((team) => ({
                  value: team.id,
                  label: `${team.name} (${team.members} anggota)`,
                })),
              },
            ]}
          />
          <RadioField
            name="pengawasan"
            legend="Perlu pemeriksaan (berkadar pengawasan)?"
            defaultValue="tidak"
            options={[
              { value: 'tidak', label: 'Tidak, jawaban dalam 14 hari kerja' },
              { value: 'ya', label: 'Ya, jawaban dalam 60 hari kerja dengan kabar tiap 10 hari kerja' },
            ]}
          />
          <TextArea
            name="catatan_tim"
            label="Catatan untuk tim"
            optional
            rows={3}
            hint="Internal, tidak dibaca pelapor."
          />
        </ActPanel>
      ) : null}
      {may('redirect') ? (
        <ActPanel
          {...panel('redirect')}
          title="Arahkan ke instansi lain"
          look="secondary"
          explain="Aduan berakhir di sini. Pelapor membaca ke mana dan mengapa; identitasnya tidak ikut diteruskan."
        >
          <TextField
            name="ke_mana"
            label="Instansi atau kanal yang tepat"
            hint={`Misalnya ${redirectTargets
              .map((target) => target.instansi)
              .slice(3, 6)
              .join(', ')}.`}
          />
          <TextArea
            name="penjelasan_arah"
            label="Penjelasan, akan dibaca pelapor"
            rows={4}
            defaultValue={redirectSentence({ instansi: '…', kanal: '…' })}
          />
        </ActPanel>
      ) : null}
      {may('decline') ? (
        <ActPanel
          {...panel('decline')}
          title="Tidak dapat ditindaklanjuti"
          look="danger"
          explain="Aduan berakhir dengan alasan. Pelapor dapat mengirim keterangan baru."
        >
          <SelectField
            name="alasan_tolak"
            label="Alasan"
            placeholder="Pilih alasan"
            groups={[
              {
                label: null,
                options: declineReasons.map((reason) => ({ value: reason.key, label: reason.label })),
              },
            ]}
          />
          <TextArea name="penjelasan_tolak" label="Penjelasan, akan dibaca pelapor" rows={4} />
        </ActPanel>
      ) : null}
      {may('linkDuplicate') ? (
        <ActPanel
          {...panel('linkDuplicate')}
          title="Gabungkan dengan aduan utama"
          look="secondary"
          explain="Diteruskan ke tim yang menangani aduan utama. Setiap pelapor tetap punya nomor dan jawaban sendiri."
        >
          <TextField name="nomor_utama" label="Nomor aduan utama" hint="Misalnya WBS-2026-7K3Q-9F2M" />
        </ActPanel>
      ) : null}
      {may('reopen') ? (
        <ActPanel {...panel('reopen')} title="Buka kembali aduan" look="secondary">
          <TextArea name="alasan_buka" label="Hal baru, akan dibaca pelapor" rows={3} />
        </ActPanel>
      ) : null}
    </div>
  )
}

/** The official checklist, to be gone through with the eyes on the report; nothing of it is stored. */
function Checklist() {
  return (
    <section aria-label="Daftar periksa" className="rounded-card border border-line bg-surface p-4">
      <h3 className="mb-2">Daftar periksa</h3>
      <ul className="space-y-1.5">
        {checklist.map((item) => (
          <li key={item.key}>
            <strong>{item.label}.</strong> <span className="text-muted">{item.hint}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
