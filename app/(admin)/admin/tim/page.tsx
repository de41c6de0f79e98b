import { RowAct } from '@/components/admin/row-act'
import { ActionForm } from '@/components/form/action-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Disclosure } from '@/components/kasus/disclosure'
import { Notice } from '@/components/ui/notice'
import { requireViewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { listTim, reviewers } from '@/lib/tim/queries'
import { addAnggotaAction, createTimAction, removeAnggotaAction, setKetuaAction } from './actions'

interface Place {
  searchParams: Promise<{ selesai?: string; jumlah?: string }>
}

const DONE: Record<string, string> = {
  tim: 'Tim dibuat.',
  ketua: 'Ketua tim berubah.',
  keluarkan: 'Anggota dikeluarkan. Kuncinya untuk kasus tim ini sudah dihapus.',
}

/** Teams of reviewers and who leads them. */
export default async function TimPage({ searchParams }: Place) {
  const viewer = await requireViewer('ADMIN')
  const [teams, people, { selesai, jumlah }] = await Promise.all([
    listTim(db(), viewer.userId),
    reviewers(db()),
    searchParams,
  ])
  const given = Number(jumlah) || 0
  const done =
    selesai === 'tambah' ? `Anggota ditambahkan, dengan kunci untuk ${given} kasus tim.` : DONE[selesai ?? '']
  return (
    <div className="space-y-8">
      <h1>Tim</h1>
      {done ? (
        <Notice kind="ok" role="status">
          <p>{done}</p>
        </Notice>
      ) : null}
      <Disclosure title="Buat tim">
        <ActionForm action={createTimAction} className="space-y-4" label="Buat tim baru">
          <TextField name="nama_tim" label="Nama tim" />
          <SubmitButton>Simpan tim</SubmitButton>
        </ActionForm>
      </Disclosure>
      <div className="grid gap-6 lg:grid-cols-2">
        {teams.map((team) => {
          const inside = new Set(team.members.map((member) => member.userId))
          const others = people.filter((person) => !inside.has(person.id))
          return (
            <section key={team.id} aria-labelledby={`tim-${team.id}`} className="card space-y-4">
              <div>
                <h2 id={`tim-${team.id}`} className="text-[1.15rem]">
                  {team.name}
                </h2>
                <p className="text-muted">{team.runningCases} kasus berjalan</p>
              </div>
              {team.members.length === 0 ? <p>Belum ada anggota.</p> : null}
              <ul className="divide-y divide-line border-y border-line">
                {team.members.map((member) => (
                  <li key={member.userId} className="flex flex-wrap items-center gap-x-4 py-2">
                    <span className="mr-auto">
                      {member.name} <span className="text-muted">({member.username})</span>
                      {member.ketua ? <strong> · ketua</strong> : null}
                      {member.disabled ? ' · nonaktif' : ''}
                    </span>
                    <RowAct
                      action={setKetuaAction}
                      fields={{ tim: team.id, anggota: member.userId, ketua: member.ketua ? 'tidak' : 'ya' }}
                      subject={member.name}
                    >
                      {member.ketua ? 'Jadikan anggota' : 'Jadikan ketua'}
                    </RowAct>
                    <RowAct
                      action={removeAnggotaAction}
                      fields={{ tim: team.id, anggota: member.userId }}
                      subject={member.name}
                    >
                      Keluarkan
                    </RowAct>
                  </li>
                ))}
              </ul>
              {others.length > 0 ? (
                <Disclosure title={`Tambah anggota ${team.name}`}>
                  <ActionForm
                    action={addAnggotaAction}
                    className="space-y-4"
                    label={`Anggota baru ${team.name}`}
                  >
                    <input type="hidden" name="tim" value={team.id} />
                    <SelectField
                      name="anggota"
                      label="Petugas telaah"
                      placeholder="Pilih petugas"
                      groups={[{ label: null, options: others.map((p) => ({ value: p.id, label: p.name })) }]}
                    />
                    <CheckboxField name="ketua" label="Sebagai ketua" />
                    <SubmitButton>Tambahkan</SubmitButton>
                  </ActionForm>
                </Disclosure>
              ) : null}
            </section>
          )
        })}
      </div>
    </div>
  )
}
