import '@/lib/hooks'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { openDb } from '@/lib/platform/db/client'
import { localStore } from '@/lib/platform/storage/local'
import type { BlobStore } from '@/lib/platform/storage/store'
import { castFromText, certifyKeys, type Secrets, type Town } from './cast'

export { MONDAY, PASSWORD } from './cast'

/** A small province on a real database of its own. */
export interface World extends Town, Secrets {
  /** The connection string of its database. */
  url: string
  store: BlobStore
  /** The folder of the store's blobs. */
  folder: string
  /** Has ROOT sign somebody's current keys. */
  certified: (userId: string) => Promise<void>
  /** Statements sent since the last call. */
  countQueries: () => number
  end: () => Promise<void>
}

/** The world in the database named by DATABASE_URL, a copy of the template (tests/setup/own-database.ts). */
export async function newWorld(): Promise<World> {
  let queries = 0
  const url = process.env.DATABASE_URL ?? ''
  const db = openDb({ url, onQuery: () => (queries += 1) })
  const folder = await mkdtemp(join(tmpdir(), 'wbs-files-'))
  const cast = castFromText(inject('cast'))
  return {
    ...cast,
    db,
    url,
    store: localStore(folder),
    folder,
    certified: (userId) => certifyKeys(db, cast.rootSecret, userId),
    countQueries: () => {
      const sent = queries
      queries = 0
      return sent
    },
    end: async () => {
      await db.$disconnect()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
