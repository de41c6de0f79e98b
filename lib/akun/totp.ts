import { openForServer, sealForServer } from '@/lib/vault/server'

const at = (userId: string) => ({ table: 'app_user', column: 'sealed_totp', rowId: userId })

/** Seals the secret of an authenticator app for its row; the server itself must read it. */
export async function sealTotp(userId: string, secret: string): Promise<Uint8Array<ArrayBuffer>> {
  return sealForServer(at(userId), secret)
}

/** Opens the secret. Throws VaultError if the row was swapped or damaged. */
export async function openTotp(userId: string, sealed: Uint8Array<ArrayBuffer>): Promise<string> {
  return openForServer(at(userId), sealed)
}
