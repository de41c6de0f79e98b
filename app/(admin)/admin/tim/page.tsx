import { DeputyForm } from '@/components/admin/deputy-form'
import { RowAct } from '@/components/admin/row-act'
import { ActionForm } from '@/components/form/action-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Disclosure } from '@/components/kasus/disclosure'
import { Done } from '@/components/ui/done'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { listTim, reviewers } from '@/lib/akun/teams/queries'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/platform/db/client'
import { requireViewer } from '@/lib/platform/session/viewer'
import { toWitaDate } from '@/lib/waktu/calendar'
import { tanggalPendek } from '@/lib/waktu/dates'
import {
  addAnggotaAction,
  createTimAction,
  nameDeputyAction,
  removeAnggotaAction,
  renameTimAction,
  setKetuaAction,
  setTimActiveAction,
} from './actions'

interface Place {
  searchParams: Promise<{ selesai?: string; jumlah?: string }>
}

const DONE: Record<string, string> = {
  tim: 'Tim dibuat.',
  ketua: 'Ketua tim berubah.',
  pengganti: 'Pengganti ketua ditunjuk.',
  keluarkan: 'Anggota dikeluarkan. Kuncinya untuk kasus tim ini sudah dihapus.',
  nama: 'Nama tim berubah.',
  aktif: 'Tim aktif dan dapat menerima kasus.',
  nonaktif: 'Tim nonaktif. Kasus yang berjalan tetap dikerjakan anggotanya.',
}

/** Review teams and their ketua. */
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
      <PageHead title="Tim">
        Anggota memegang kunci kasus timnya sendiri-sendiri. Menambah anggota memberi kunci kasus yang dapat
        Anda buka; mengeluarkannya menghapus kunci itu dan mengakhiri sesinya saat itu juga. Jawaban resmi
        hanya terbit bila disetujui ketua yang bukan penyusunnya.
      </PageHead>
      <Done>{done}</Done>
      <Disclosure title="Buat tim" level={2} opener="primary">
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
                <h2 id={`tim-${team.id}`} className="text-title">
                  {team.name}
                </h2>
                <p className="text-muted">
                  {team.active ? 'Aktif' : 'Nonaktif, tidak menerima kasus baru'} · {team.runningCases} kasus
                  berjalan
                </p>
              </div>
              {team.members.length > 0 && !team.members.some((m) => m.ketua && !m.disabled) ? (
                <Notice kind="warn">
                  Tim ini tidak punya ketua yang aktif. Jawaban tidak dapat disetujui sampai ada ketua.
                </Notice>
              ) : null}
              {team.members.length === 0 ? <p>Belum ada anggota.</p> : null}
              <ul className="divide-y divide-line border-y border-line">
                {team.members.map((member) => (
                  <li key={member.userId} className="flex flex-wrap items-center gap-x-4 py-2">
                    <span className="mr-auto">
                      {member.name} <span className="text-muted">({member.username})</span>
                      {member.ketua && !member.deputy ? <strong> · ketua</strong> : null}
                      {member.deputy ? (
                        <strong>
                          {' '}
                          · pengganti ketua {tanggalPendek(member.deputy.from)} sampai{' '}
                          {tanggalPendek(member.deputy.until)}
                        </strong>
                      ) : null}
                      {member.disabled ? ' · nonaktif' : ''}
                    </span>
                    <span className="flex flex-wrap gap-x-4">
                      <RowAct
                        action={setKetuaAction}
                        fields={{
                          tim: team.id,
                          anggota: member.userId,
                          ketua: member.ketua || member.deputy ? 'tidak' : 'ya',
                        }}
                        subject={member.name}
                      >
                        {member.deputy
                          ? 'Akhiri penggantian'
                          : member.ketua
                            ? 'Jadikan anggota'
                            : 'Jadikan ketua'}
                      </RowAct>
                      <RowAct
                        action={removeAnggotaAction}
                        fields={{ tim: team.id, anggota: member.userId }}
                        subject={member.name}
                      >
                        Keluarkan
                      </RowAct>
                    </span>
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
                      options={others.map((p) => ({ value: p.id, label: p.name }))}
                    />
                    <CheckboxField name="ketua" label="Sebagai ketua" />
                    <SubmitButton>Tambahkan</SubmitButton>
                  </ActionForm>
                </Disclosure>
              ) : null}
              <DeputyForm team={team} today={toWitaDate(clockNow())} action={nameDeputyAction} />
              <Disclosure title={`Atur ${team.name}`}>
                <div className="space-y-5">
                  <ActionForm action={renameTimAction} className="space-y-4" label={`Nama ${team.name}`}>
                    <input type="hidden" name="tim" value={team.id} />
                    <TextField name="nama_tim" label="Nama tim" defaultValue={team.name} maxLength={60} />
                    <SubmitButton>Ganti nama</SubmitButton>
                  </ActionForm>
                  <ActionForm
                    action={setTimActiveAction}
                    className="space-y-2"
                    label={`${team.active ? 'Nonaktifkan' : 'Aktifkan'} ${team.name}`}
                  >
                    <input type="hidden" name="tim" value={team.id} />
                    <input type="hidden" name="aktif" value={team.active ? 'tidak' : 'ya'} />
                    <p className="text-muted">
                      {team.active
                        ? 'Tim nonaktif tidak menerima kasus baru. Kasus yang berjalan tetap dikerjakan sampai selesai.'
                        : 'Tim dapat dipilih lagi saat aduan diteruskan.'}
                    </p>
                    <SubmitButton look="secondary">
                      {team.active ? 'Nonaktifkan tim' : 'Aktifkan tim'}
                    </SubmitButton>
                  </ActionForm>
                </div>
              </Disclosure>
            </section>
          )
        })}
      </div>
    </div>
  )
}
