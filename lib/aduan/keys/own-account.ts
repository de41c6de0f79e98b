import { cache } from 'react'
import type { Db } from '@/lib/platform/db/client'
import { certifiable } from './certified'

/**
 * What every page of a member of staff asks of their account: its keys' certificate and its shortcuts. One
 * statement for a page.
 */
export const ownAccount = cache((db: Db, userId: string) =>
  db.user.findUniqueOrThrow({ where: { id: userId }, select: { ...certifiable, shortcutsOff: true } }),
)
