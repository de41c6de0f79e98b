import { clockNow } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { seedReference as seedInto } from '@/lib/referensi/seed'
import { type DemoPeople, seedDemoAccounts } from './demo/accounts'
import { seedDemoCases } from './demo/cases'

/** Reference data, where there is none. */
export async function seedReference(): Promise<void> {
  await seedInto(db())
}

/** Demo accounts and a handful of aduan in different states, made by the same commands that people use; returns the people. */
export async function seedDemo(): Promise<DemoPeople> {
  const people = await seedDemoAccounts(db(), clockNow())
  await seedDemoCases(db(), people, clockNow())
  return people
}
