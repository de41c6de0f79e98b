import '@/lib/hooks'
import { randomUUID } from 'node:crypto'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { encode } from 'next-auth/jwt'
import { openDb } from '@/lib/platform/db/client'
import { KX_COOKIE, SESSION_COOKIE } from '@/lib/platform/session/cookies'
import { startSession } from '@/lib/platform/session/sessions'
import type { DemoPeople } from '@/prisma/demo/accounts'
import { createDatabase } from '@/scripts/postgres/start'
import { freePort } from '@/scripts/run/free-port'
import type { Program } from '@/scripts/run/program'
import { startBuild } from '@/scripts/serve/server'
import { browserTemplate } from '../setup/browser'
import { castFromText, type Town } from '../world/cast'

export type Person = Exclude<keyof DemoPeople, 'timA' | 'timB'>

export type SessionCookies = { name: string; value: string }[]

/** A copy of the demo that belongs to one browser worker: its own database, data folder and server. */
export interface BrowserWorld {
  url: string
  databaseUrl: string
  town: Town & DemoPeople
  folder: string
  /** Sets the server's clock this many milliseconds ahead of the machine's. */
  setAhead: (ms: number) => Promise<void>
  now: () => Date
  /**
   * Until `back` is called: `away` disconnects the server from its database, `hang` lets no byte through any
   * more. The server asks again a while after that, so `back` waits for it: otherwise the next test would
   * meet a page that says so.
   */
  database: { away: () => void; hang: () => void; back: () => Promise<void> }
  /** The cookies of a new session of this person, as a login sets them. */
  signIn: (who: Person) => Promise<SessionCookies>
  log: () => string
  /** Restarts the server, for a test that leaves state in its memory, such as a flood. */
  restart: () => Promise<void>
  end: () => Promise<void>
}

/**
 * Copies the template and starts a server of the build on the copy. Throws the server's output if it does not
 * start.
 */
export async function openBrowserWorld(report: Town['report']): Promise<BrowserWorld> {
  const template = browserTemplate()
  const name = `dunia_${randomUUID().slice(0, 8)}`
  const folder = path.join(template.scratch, name)
  const clock = path.join(template.scratch, `${name}.clock`)
  await Promise.all([
    createDatabase(template.adminUrl, name, template.database),
    cp(template.folder, folder, { recursive: true }),
  ])
  const direct = new URL(template.adminUrl)
  direct.pathname = `/${name}`
  const line = await openLine(Number(direct.port))
  const through = new URL(direct)
  through.port = String(line.port)
  // Not past the line.
  through.search = ''
  const port = await freePort()
  const url = `http://localhost:${port}`
  const settings = { DATABASE_URL: direct.href, WBS_DATA_DIR: folder, WBS_TEST_CLOCK: clock }
  // Commands in this process write through the database of a world, whose settings they have makes no
  // difference.
  Object.assign(process.env, settings)
  const start = () =>
    startBuild('127.0.0.1', port, {
      output: 'keep',
      env: {
        ...settings,
        NODE_ENV: 'production',
        DATABASE_URL: through.href,
        APP_URL: url,
        PORT: String(port),
      },
    })
  let server = start()
  let before = ''
  const db = openDb({ url: direct.href })
  const people = castFromText<DemoPeople>(await readFile(path.join(folder, 'cast.json'), 'utf8'))
  const town = { ...people, db, ...(report ? { report } : {}) }
  await untilHealthy(url, server)
  let ahead = 0
  const now = () => new Date(Date.now() + ahead)
  return {
    url,
    databaseUrl: direct.href,
    town,
    folder,
    now,
    setAhead: async (ms) => {
      ahead = ms
      await writeFile(clock, String(ms))
    },
    database: {
      ...line,
      back: async () => {
        line.back()
        await untilHealthy(url, server)
      },
    },
    signIn: async (who) => {
      const { userId, seed } = people[who]
      const { sid, kx } = await startSession(db, userId, seed, now())
      const secret = process.env.AUTH_SECRET ?? ''
      const value = await encode({ token: { sub: userId, sid }, secret, salt: SESSION_COOKIE })
      return [
        { name: SESSION_COOKIE, value },
        { name: KX_COOKIE, value: kx },
      ]
    },
    log: () => before + server.output(),
    restart: async () => {
      await server.stop()
      before += server.output()
      server = start()
      await untilHealthy(url, server)
    },
    end: async () => {
      await server.stop()
      await db.$disconnect()
      line.close()
    },
  }
}

async function untilHealthy(url: string, server: Program): Promise<void> {
  let gone = false
  void server.exited.then(() => {
    gone = true
  })
  for (let tries = 0; tries < 600 && !gone; tries++) {
    const answer = await fetch(`${url}/api/health`).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.status === 200) return
    await sleep(100)
  }
  throw new Error(server.output())
}

/** A connection to a port of this machine that can be cut. */
async function openLine(target: number) {
  const open = new Set<Socket>()
  let cut = false
  let hung = false
  const server = createServer((near) => {
    if (cut) return near.destroy()
    const far = connect(target, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
      one.pipe(other)
      if (hung) one.pause()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const away = () => {
    cut = true
    for (const socket of open) socket.destroy()
  }
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    away,
    hang: () => {
      hung = true
      for (const socket of open) socket.pause()
    },
    back: () => {
      cut = false
      hung = false
      for (const socket of open) socket.resume()
    },
    close: () => {
      away()
      server.close()
    },
  }
}
