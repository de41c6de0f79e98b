import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localStore } from '@/lib/platform/storage/local'
import { s3Store } from '@/lib/platform/storage/s3'
import type { BlobStore } from '@/lib/platform/storage/store'
import { uploadthingStore } from '@/lib/platform/storage/uploadthing'
import { withOlder } from '@/lib/platform/storage/with-older'
import { type S3Server, startS3Server } from './s3-server'
import { startUploadthingServer, type UploadthingServer } from './uploadthing-server'

/** A store under test, with what a test needs to know about the place behind it. */
export interface Subject {
  store: BlobStore
  /** Makes a blob look as if it had been written at that time. */
  age: (key: string, at: Date) => Promise<void>
  /** Everything that ever reached the place, names and headers included. */
  received: () => Promise<Buffer>
  /** Uploads neither finished nor removed. */
  unfinished: () => Promise<number>
  /** Shuts the place down; the store stays. */
  cut: () => Promise<void>
  end: () => Promise<void>
}

/** The store over a server, as lib/platform/storage/store.ts would create it. */
export function s3At(server: S3Server): BlobStore {
  return s3Store({
    endpoint: server.url,
    region: 'us-east-1',
    bucket: server.bucket,
    accessKeyId: 'kunci-uji',
    secretAccessKey: 'rahasia-uji',
    forcePathStyle: true,
  })
}

export function uploadthingAt(server: UploadthingServer): BlobStore {
  const { url, token } = server
  return uploadthingStore({ token, apiUrl: url, ingestUrl: url, fileUrl: url })
}

/** Every store that an installation can choose, and one that was changed. */
export const subjects: Record<string, () => Promise<Subject>> = {
  local: localSubject,
  s3: async () => {
    const server = await startS3Server()
    return {
      store: s3At(server),
      age: async (key, at) => server.age(key, at),
      received: async () => Buffer.concat(server.seen),
      unfinished: async () => server.unfinished(),
      cut: server.close,
      end: server.close,
    }
  },
  uploadthing: async () => {
    const server = await startUploadthingServer()
    return {
      store: uploadthingAt(server),
      age: async (key, at) => server.age(key, at),
      received: async () => Buffer.concat(server.seen),
      unfinished: async () => 0,
      cut: server.close,
      end: server.close,
    }
  },
  'withOlder(s3, [local])': async () => {
    const server = await startS3Server()
    const local = await localSubject()
    return {
      store: withOlder(s3At(server), [local.store]),
      age: async (key, at) => server.age(key, at),
      received: async () => Buffer.concat([...server.seen, await local.received()]),
      unfinished: async () => server.unfinished() + (await local.unfinished()),
      cut: server.close,
      end: async () => {
        await server.close()
        await local.end()
      },
    }
  },
}

async function localSubject(): Promise<Subject> {
  const scratch = await mkdtemp(join(tmpdir(), 'wbs-store-'))
  const root = join(scratch, 'files')
  const files = async () => {
    const entries = await readdir(scratch, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  }
  return {
    store: localStore(root),
    age: (key, at) => {
      const [prefix = '', name = ''] = key.split('/')
      return utimes(join(root, prefix, name.slice(0, 2), name), at, at)
    },
    received: async () => {
      const parts = (await files()).map(async (path) => [Buffer.from(path), await readFile(path)])
      return Buffer.concat((await Promise.all(parts)).flat())
    },
    unfinished: async () => (await files()).filter((path) => path.endsWith('.part')).length,
    cut: async () => {
      await rm(root, { recursive: true, force: true })
      await writeFile(root, '')
    },
    end: () => rm(scratch, { recursive: true, force: true }),
  }
}
