import { cache } from 'react'
import type { Db } from '@/lib/platform/db/client'

const named = { select: { id: true, staffName: true, username: true } } as const

/**
 * The small rows beside a case that the parts of a staff page ask for, in one statement for all of them;
 * nothing is opened here. Null for an unknown case. The caller has opened the case with a key of their own.
 */
export const caseSides = cache((db: Db, aduanId: string) =>
  db.aduan.findUnique({
    relationLoadStrategy: 'join',
    where: { id: aduanId },
    select: {
      id: true,
      adminId: true,
      kategoriId: true,
      mainAduanId: true,
      asalAduanId: true,
      nextDueOn: true,
      touchedOn: true,
      submittedOn: true,
      priority: true,
      sealedExclusions: true,
      checklist: true,
      relations: { select: { userId: true, kind: true } },
      uploads: { orderBy: { id: 'asc' } },
      _count: { select: { files: true, notes: true, messages: true } },
      formerHolders: { orderBy: { userId: 'asc' } },
      presences: { orderBy: { userId: 'asc' }, select: { userId: true, seenAt: true, user: named } },
      holds: { orderBy: { at: 'asc' } },
      openingsOfIdentity: {
        where: { lampiranId: null, status: { in: ['DIMINTA', 'DISETUJUI', 'DIBUKA'] } },
        select: { id: true },
      },
      answers: { where: { status: { not: 'TERBIT' } }, select: { version: true } },
      documents: { where: { status: { not: 'DISETUJUI' } }, select: { kind: true } },
      heldQuestions: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { authorId: true } },
      keys: {
        where: { compartment: 'content', holder: 'STAFF' },
        select: { user: { select: { ...named.select, role: true, disabled: true } } },
      },
    },
  }),
)
