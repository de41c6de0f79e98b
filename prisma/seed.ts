import { certifyInDemo } from '@/lib/akun/demo-root'
import { clockNow } from '@/lib/clock'
import { seedReference as seedInto } from '@/lib/lembaga/seed'
import { db } from '@/lib/platform/db/client'
import { type DemoPeople, seedDemoAccounts } from './demo/accounts'
import { seedDemoCases } from './demo/cases'

/** Reference data, where there is none. */
export async function seedReference(): Promise<void> {
  await seedInto(db())
}

/** Certifies whoever of the staff a demonstration has, e.g. one that was begun before there were certificates. */
export async function certifyDemo(): Promise<void> {
  await certifyInDemo(db())
}

/** Demo accounts and a handful of aduan in different states, made by the same commands that people use; returns the people. */
export async function seedDemo(): Promise<DemoPeople> {
  const people = await seedDemoAccounts(db(), clockNow())
  await seedDemoCases(db(), people, clockNow())
  return people
}
