import type { Open } from './lab'
import { ACCOUNT } from './places/account'
import { ADMIN } from './places/admin'
import { REPORTER } from './places/reporter'
import { TEAM } from './places/team'
import { VISITOR } from './places/visitor'

/**
 * Every page in every state that shows a different form. The part before the comma is the route; a kode
 * rahasia sees its own pages.
 */
export const PLACES: Record<string, Open> = { ...VISITOR, ...ACCOUNT, ...REPORTER, ...ADMIN, ...TEAM }

export const routeOf = (place: string): string => place.split(',')[0] ?? ''
