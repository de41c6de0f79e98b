import type { Bytes } from '@/lib/vault/bytes'
import { openForServer, sealForServer } from '@/lib/vault/server'
import type { StaffFacts } from './rules'

/** Details of a staff account besides the name, so that a report about this person is recognised. */
export type StaffDetails = Omit<StaffFacts, 'name'>

export const noDetails: StaffDetails = { nip: '', position: '', unit: '', headsUnit: false }

const at = (userId: string) => ({ table: 'app_user', column: 'sealed_staff', rowId: userId })

export async function sealDetails(userId: string, details: StaffDetails): Promise<Bytes> {
  return sealForServer(at(userId), JSON.stringify(details))
}

/** Opens the details. Throws VaultError if the row was swapped or damaged; then no key is granted. */
export async function openDetails(userId: string, sealed: Bytes | null): Promise<StaffDetails> {
  if (!sealed) return noDetails
  return { ...noDetails, ...(JSON.parse(await openForServer(at(userId), sealed)) as Partial<StaffDetails>) }
}
