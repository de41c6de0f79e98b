import type { Open } from './lab'
import { ACCOUNT } from './places/account'
import { ADMIN } from './places/admin'
import { REPORTER } from './places/reporter'
import { TEAM } from './places/team'
import { VISITOR } from './places/visitor'

/**
 * Every page in every state in which it shows a form of its own. What stands before the comma is its route; a kode rahasia
 * sees pages of its own.
 */
export const PLACES: Record<string, Open> = { ...VISITOR, ...ACCOUNT, ...REPORTER, ...ADMIN, ...TEAM }

export const routeOf = (place: string): string => place.split(',')[0] ?? ''
