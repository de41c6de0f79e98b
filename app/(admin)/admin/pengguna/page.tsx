import { InviteForm } from '@/components/admin/invite-form'
import { KeyCertificates } from '@/components/admin/key-certificates'
import { RowAct } from '@/components/admin/row-act'
import { StaffPanel } from '@/components/admin/staff-panel'
import { Disclosure } from '@/components/kasus/disclosure'
import { Done } from '@/components/ui/done'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { TabLinks } from '@/components/ui/tab-links'
import { Table } from '@/components/ui/table'
import { absencePart } from '@/lib/akun/absences'
import { listKeyStates } from '@/lib/akun/commands/certify'
import { staffDetails } from '@/lib/akun/commands/staff-details'
import { listStaff } from '@/lib/akun/queries'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/platform/db/client'
import { requireViewer } from '@/lib/platform/session/viewer'
import { toWitaDate } from '@/lib/waktu/calendar'
import { tanggalPendek } from '@/lib/waktu/dates'
import { endAbsenceAction, setAbsenceAction } from '../../../ketidakhadiran-actions'
import {
  cancelInvitationAction,
  certifyAction,
  changeRoleAction,
  disableStaffAction,
  enableStaffAction,
  giveKeysAction,
  inviteAction,
  resetStaffAction,
  setApproverAction,
  setRestrictedAction,
  staffDetailsAction,
} from './actions'

const ACTIONS = {
  changeRole: changeRoleAction,
  disable: disableStaffAction,
  enable: enableStaffAction,
  giveKeys: giveKeysAction,
  setApprover: setApproverAction,
  setRestricted: setRestrictedAction,
  staffDetails: staffDetailsAction,
  reset: resetStaffAction,
  setAbsence: setAbsenceAction,
  endAbsence: endAbsenceAction,
}

interface Place {
  searchParams: Promise<{ selesai?: string; jumlah?: string; kelola?: string; bagian?: string }>
}

const DONE: Record<string, string> = {
  nonaktif: 'Akun dinonaktifkan. Sesinya berakhir dan kuncinya dihapus.',
  aktif: 'Akun aktif kembali. Berikan kunci kasus bila ia perlu membaca aduan berjalan.',
  terbatas: 'Penunjukan petugas aduan terbatas berubah.',
  pembuka: 'Penunjukan pembuka identitas kedua berubah. Sesinya berakhir; berikan kunci kasus lagi.',
  kepegawaian: 'Data kepegawaian tersimpan.',
  sertifikat: 'Sertifikat tersimpan. Berikan kunci kasus, lalu ia dapat bekerja.',
  pergi: 'Hari-harinya tercatat. Pengganti yang dipilih diberi tahu.',
  kembali: 'Ia tercatat kembali bertugas.',
  batal: 'Kode dibatalkan.',
  peran: 'Peran berubah. Sesinya berakhir dan kunci lamanya dilepas.',
}

/** Staff accounts: invite, change role, disable, new codes, restricted cases. Reporters are not listed. */
export default async function PenggunaPage({ searchParams }: Place) {
  const viewer = await requireViewer('ADMIN')
  const { staff, invitations } = await listStaff(db())
  const { selesai, jumlah, kelola, bagian } = await searchParams
  const certificates = bagian === 'sertifikat'
  const managed = staff.find((person) => person.id === kelola)
  const keys = await listKeyStates(db(), clockNow())
  const details = managed ? await staffDetails(db(), managed.id) : null
  const away = managed ? await absencePart(db(), managed.id, toWitaDate(clockNow())) : null
  const done =
    selesai === 'kunci' ? `Kunci untuk ${Number(jumlah) || 0} aduan diberikan.` : DONE[selesai ?? '']
  return (
    <div className="space-y-3">
      <div className="acts page-bar [&>nav]:mb-0 [&>nav]:border-0">
        <PageHead title="Pengguna" />
        <TabLinks
          label="Bagian pengguna"
          tabs={[
            { href: '/admin/pengguna', label: 'Petugas', count: staff.length, current: !certificates },
            {
              href: '/admin/pengguna?bagian=sertifikat',
              label: 'Sertifikat kunci',
              current: certificates,
            },
          ]}
        />
        {certificates ? null : (
          <Disclosure title="Undang petugas" level={2} opener="primary">
            <InviteForm action={inviteAction} mayNameRestricted={viewer.handlesRestricted} />
          </Disclosure>
        )}
      </div>
      <p className="text-muted">
        Petugas saja. Akun pelapor tidak ditampilkan di mana pun, dan tidak ada yang dapat membukanya.
      </p>
      <Done>{done}</Done>
      {managed && details && !certificates ? (
        <StaffPanel
          key={managed.id}
          person={managed}
          actions={ACTIONS}
          mayNameRestricted={viewer.handlesRestricted}
          details={details}
          away={away}
          self={managed.id === viewer.userId}
        />
      ) : null}
      {certificates ? <KeyCertificates keys={keys} certify={certifyAction} /> : null}
      {certificates ? null : (
        <Table
          caption="Petugas"
          captionHidden
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
                person.approvesIdentity ? 'pembuka identitas kedua' : '',
              ]
                .filter(Boolean)
                .join(', '),
              tindakan: (
                <Link href={`/admin/pengguna?kelola=${person.id}`} className="-my-1 inline-block py-1">
                  {person.id === viewer.userId ? 'Akun Anda' : 'Kelola'}
                  <span className="sr-only">: {person.name}</span>
                </Link>
              ),
            },
          }))}
        />
      )}
      {invitations.length > 0 && !certificates ? (
        <Table
          caption="Kode aktivasi yang belum dipakai"
          columns={[
            { key: 'nama', label: 'Nama' },
            { key: 'username', label: 'Nama pengguna' },
            { key: 'peran', label: 'Peran' },
            { key: 'untuk', label: 'Untuk' },
            { key: 'sampai', label: 'Berlaku sampai' },
            { key: 'tindakan', label: 'Tindakan' },
          ]}
          rows={invitations.map((invitation) => ({
            id: invitation.id,
            cells: {
              nama: invitation.name,
              username: invitation.username,
              peran: invitation.role === 'ADMIN' ? 'Administrator' : 'Tim Telaah',
              untuk: invitation.reset ? 'Kunci baru' : 'Akun baru',
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
