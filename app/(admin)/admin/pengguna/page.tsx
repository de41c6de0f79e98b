import { InviteForm } from '@/components/admin/invite-form'
import { RowAct } from '@/components/admin/row-act'
import { Disclosure } from '@/components/kasus/disclosure'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { listStaff } from '@/lib/akun/queries'
import { requireViewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { tanggalPendek } from '@/lib/kalender/dates'
import {
  cancelInvitationAction,
  disableStaffAction,
  enableStaffAction,
  giveKeysAction,
  inviteAction,
  setRestrictedAction,
} from './actions'

interface Place {
  searchParams: Promise<{ selesai?: string; jumlah?: string }>
}

const DONE: Record<string, string> = {
  nonaktif: 'Akun dinonaktifkan. Sesinya berakhir dan kuncinya dihapus.',
  aktif: 'Akun aktif kembali. Berikan kunci kasus bila ia perlu membaca aduan berjalan.',
  terbatas: 'Penunjukan petugas aduan terbatas berubah.',
  batal: 'Undangan dibatalkan.',
}

/** Staff accounts: invite, disable, name for restricted cases. Reporters are not listed anywhere. */
export default async function PenggunaPage({ searchParams }: Place) {
  const viewer = await requireViewer('ADMIN')
  const { staff, invitations } = await listStaff(db())
  const { selesai, jumlah } = await searchParams
  const done =
    selesai === 'kunci' ? `Kunci untuk ${Number(jumlah) || 0} aduan diberikan.` : DONE[selesai ?? '']
  return (
    <div className="space-y-8">
      <div className="space-y-2">
        <h1>Pengguna</h1>
        <p className="measure text-muted">
          Petugas saja. Akun pelapor tidak ditampilkan di mana pun, dan tidak ada yang dapat membukanya.
        </p>
      </div>
      {done ? (
        <Notice kind="ok" role="status">
          <p>{done}</p>
        </Notice>
      ) : null}
      <Disclosure title="Undang petugas">
        <InviteForm action={inviteAction} mayNameRestricted={viewer.handlesRestricted} />
      </Disclosure>
      <Table
        caption="Petugas"
        columns={[
          { key: 'nama', label: 'Nama' },
          { key: 'username', label: 'Nama pengguna' },
          { key: 'peran', label: 'Peran' },
          { key: 'tim', label: 'Tim' },
          { key: 'status', label: 'Status' },
          { key: 'tindakan', label: 'Tindakan' },
        ]}
        rows={staff.map((person) => ({
          id: person.id,
          cells: {
            nama: person.name,
            username: person.username,
            peran: person.role === 'ADMIN' ? 'Administrator' : 'Tim Telaah',
            tim: person.teams.join(', ') || '–',
            status: [
              person.disabled ? 'Nonaktif' : 'Aktif',
              person.handlesRestricted ? 'petugas terbatas' : '',
            ]
              .filter(Boolean)
              .join(', '),
            tindakan: (
              <div className="flex flex-wrap gap-x-3">
                {person.id === viewer.userId ? <span className="text-muted">Akun Anda</span> : null}
                {person.id !== viewer.userId && person.disabled ? (
                  <RowAct action={enableStaffAction} fields={{ pengguna: person.id }} subject={person.name}>
                    Aktifkan
                  </RowAct>
                ) : null}
                {person.id !== viewer.userId && !person.disabled ? (
                  <RowAct action={disableStaffAction} fields={{ pengguna: person.id }} subject={person.name}>
                    Nonaktifkan
                  </RowAct>
                ) : null}
                {person.id !== viewer.userId && !person.disabled && person.role === 'ADMIN' ? (
                  <RowAct action={giveKeysAction} fields={{ pengguna: person.id }} subject={person.name}>
                    Beri kunci kasus
                  </RowAct>
                ) : null}
                {person.role === 'ADMIN' && !person.disabled && viewer.handlesRestricted ? (
                  <RowAct
                    action={setRestrictedAction}
                    fields={{ pengguna: person.id, terbatas: person.handlesRestricted ? 'tidak' : 'ya' }}
                    subject={person.name}
                  >
                    {person.handlesRestricted ? 'Cabut tugas terbatas' : 'Tunjuk untuk aduan terbatas'}
                  </RowAct>
                ) : null}
              </div>
            ),
          },
        }))}
      />
      {invitations.length > 0 ? (
        <Table
          caption="Undangan yang belum dipakai"
          columns={[
            { key: 'nama', label: 'Nama' },
            { key: 'username', label: 'Nama pengguna' },
            { key: 'peran', label: 'Peran' },
            { key: 'sampai', label: 'Berlaku sampai' },
            { key: 'tindakan', label: 'Tindakan' },
          ]}
          rows={invitations.map((invitation) => ({
            id: invitation.id,
            cells: {
              nama: invitation.name,
              username: invitation.username,
              peran: invitation.role === 'ADMIN' ? 'Administrator' : 'Tim Telaah',
              sampai: tanggalPendek(invitation.expiresOn),
              tindakan: (
                <RowAct
                  action={cancelInvitationAction}
                  fields={{ undangan: invitation.id }}
                  subject={invitation.name}
                >
                  Batalkan
                </RowAct>
              ),
            },
          }))}
        />
      ) : null}
    </div>
  )
}
