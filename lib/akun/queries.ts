import type { Db } from '@/lib/platform/db/client'
import type { Role } from '@/lib/platform/db/generated/enums'
import { toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { fromDateColumn } from '@/lib/waktu/date-columns'

export interface StaffView {
  id: string
  username: string
  name: string
  role: Role
  handlesRestricted: boolean
  approvesIdentity: boolean
  disabled: boolean
  createdOn: WitaDate | null
  teams: string[]
}

export interface InvitationView {
  id: string
  username: string
  name: string
  role: Role
  /** New keys for an existing account. */
  reset: boolean
  expiresOn: WitaDate
}

/** The members of staff and open invitations. Reporters are never listed. */
export async function listStaff(db: Db): Promise<{ staff: StaffView[]; invitations: InvitationView[] }> {
  const [users, invitations] = await Promise.all([
    db.user.findMany({
      where: { role: { in: ['ADMIN', 'TELAAH'] } },
      orderBy: [{ disabled: 'asc' }, { role: 'asc' }, { username: 'asc' }],
      select: {
        id: true,
        username: true,
        staffName: true,
        role: true,
        handlesRestricted: true,
        approvesIdentity: true,
        disabled: true,
        createdOn: true,
        memberships: { select: { ketua: true, tim: { select: { name: true } } } },
      },
    }),
    db.undangan.findMany({ orderBy: { username: 'asc' } }),
  ])
  return {
    staff: users.map(({ staffName, memberships, createdOn, ...user }) => ({
      ...user,
      name: staffName ?? user.username,
      createdOn: createdOn && fromDateColumn(createdOn),
      teams: memberships.map(({ tim, ketua }) => (ketua ? `${tim.name} (ketua)` : tim.name)),
    })),
    invitations: invitations.map((invitation) => ({
      id: invitation.id,
      username: invitation.username,
      name: invitation.staffName,
      role: invitation.role,
      reset: invitation.userId !== null,
      expiresOn: toWitaDate(invitation.expiresAt),
    })),
  }
}

/** The teams of one reviewer, to grant the keys of their cases again. */
export async function teamsOf(db: Db, userId: string): Promise<string[]> {
  const rows = await db.anggotaTim.findMany({
    where: { userId, user: { role: 'TELAAH', disabled: false } },
    select: { timId: true },
  })
  return rows.map((row) => row.timId)
}
