import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { Disclosure } from '@/components/kasus/disclosure'
import { Link } from '@/components/ui/link'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import { statusLabels } from '@/lib/aduan/lifecycle-states'
import type { MainCase } from '@/lib/verifikasi/main-case'
import { type DecisionFrame, DecisionPanel } from './decision-panel'

interface DuplicatePanelProps {
  frame: DecisionFrame
  /** The main case that was looked up; null before the lookup. */
  main: MainCase | null
  find: FormAction
}

/**
 * Links the case to a main case in two steps: look the number up and see which case it is, then confirm. Each
 * reporter keeps their own number and answer.
 */
export function DuplicatePanel({ frame, main, find }: DuplicatePanelProps) {
  const own = main?.sameReporter ? 'ya' : 'tidak'
  const ready = main?.tim ? frame.after : null
  return (
    <>
      <Disclosure title="Gabungkan dengan aduan utama" open={main !== null} withdrawn={frame.after === null}>
        {frame.after ? (
          <ActionForm action={find} className="mt-3 space-y-4" label="Cari aduan utama">
            <input type="hidden" name="aduan" value={frame.aduanId} />
            <p className="text-muted">
              Diteruskan ke tim yang menangani aduan utama. Setiap pelapor tetap punya nomor dan jawaban
              sendiri.
            </p>
            <TextField
              name="nomor_utama"
              label="Nomor aduan utama"
              hint="Misalnya WBS-2026-7K3Q-9F2M"
              defaultValue={main?.nomor ?? ''}
            />
            <SubmitButton look="secondary">Cari aduan utama</SubmitButton>
          </ActionForm>
        ) : null}
        {main && frame.after ? <MainCaseCard main={main} /> : null}
      </Disclosure>
      <DecisionPanel
        {...frame}
        after={ready}
        outcome="linkDuplicate"
        title={buttonOf('linkDuplicate')}
        look="secondary"
        open
        explain={main ? `Aduan ini menjadi bagian dari penanganan ${main.nomor}.` : ''}
        defaults={{
          nomor_utama: main?.nomor ?? '',
          pelapor_sama: own,
          pengawasan: main?.berkadarPengawasan ? 'ya' : 'tidak',
        }}
      >
        {main ? (
          <>
            <input type="hidden" name="nomor_utama" value={main.nomor} />
            <input type="hidden" name="pelapor_sama" value={own} />
            <input type="hidden" name="pengawasan" value={main.berkadarPengawasan ? 'ya' : 'tidak'} />
          </>
        ) : null}
      </DecisionPanel>
    </>
  )
}

function MainCaseCard({ main }: { main: MainCase }) {
  return (
    <div className="card mt-3 space-y-1">
      <p className="font-semibold">
        <Link href={`/admin/aduan/${main.id}`} className="figures">
          {main.nomor}
        </Link>{' '}
        · {statusLabels[main.status]}
      </p>
      <p>{main.ringkasan}</p>
      {main.tim ? (
        <p className="text-muted">Ditangani {main.tim}.</p>
      ) : (
        <p className="text-warn">
          Belum ditangani Tim Telaah. Teruskan aduan itu dahulu, lalu gabungkan yang ini.
        </p>
      )}
      {main.sameReporter ? (
        <p className="font-semibold">Pelapor yang sama mengirim keduanya.</p>
      ) : (
        <p className="text-muted">
          Pelapor yang berbeda. Tidak ada yang diberi tahu bahwa orang lain melaporkan hal yang sama.
        </p>
      )}
    </div>
  )
}
