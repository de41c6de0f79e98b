import { clockNow } from '@/lib/clock'
import { seedReference as seedInto } from '@/lib/lembaga/seed'
import { db } from '@/lib/platform/db/client'
import { type DemoPeople, seedDemoAccounts } from './demo/accounts'
import { seedDemoCases } from './demo/cases'

/** Inserts reference data if there is none. */
export async function seedReference(): Promise<void> {
  await seedInto(db())
}

/**
 * Creates demo accounts and a handful of aduan in different states, with the commands that people use;
 * returns the people.
 */
export async function seedDemo(): Promise<DemoPeople> {
  const people = await seedDemoAccounts(db(), clockNow())
  await seedDemoCases(db(), people, clockNow())
  return people
}
