import { type APIRequestContext, type BrowserContextOptions, test as base, type Page } from '@playwright/test'
import { createDraft } from '@/lib/lapor/commands/draft'
import type { RawAnswers } from '@/lib/lapor/form/answers'
import { SERVER_LOG } from '@/scripts/test/json-reports'
import { warningsIn } from '@/scripts/test/warnings'
import { answers } from '../fixtures/aduan'
import type { Town } from '../world/cast'
import * as steps from '../world/steps'
import { newPerson, reporterOf } from './account'
import { story } from './people'
import { type BrowserWorld, openBrowserWorld, type Person, type SessionCookies } from './world'

/** The stages of a case, created by the application's commands without a browser (tests/world/steps.ts). */
const STAGES = {
  draft: (town: Town, now: Date) =>
    createDraft({ db: town.db, viewer: town.pelapor1, now }, answers(town.report)),
  sent: (town: Town, now: Date) => steps.sent(town, town.pelapor1, {}, now),
  inVerification: steps.inVerification,
  toComplete: steps.toComplete,
  declined: steps.declined,
  forwarded: steps.forwarded,
  withTeam: steps.withTeam,
  questioned: steps.questioned,
  drafted: steps.drafted,
  proposed: steps.proposed,
  answered: steps.answered,
  correcting: steps.correcting,
  correctionProposed: steps.correctionProposed,
  dokumenDrafted: steps.dokumenDrafted,
  dokumenProposed: steps.dokumenProposed,
  dokumenApproved: steps.dokumenApproved,
} satisfies Record<string, (town: Town, now: Date) => Promise<string>>

export type Stage = keyof typeof STAGES

interface Kasus {
  id: string
  nomor: string
}

/** Fixtures that a test requests by name. */
export interface Fixtures {
  world: BrowserWorld
  /**
   * A file that fills the lists with a hundred cases says so and gets the other world of its worker: in the
   * world of a story, its rows would be on the second page.
   */
  crowd: boolean
  /**
   * A new page for one person, signed in without the login page. `pelapor` is a new reporter in each test,
   * because the text and aduan of one account are limited.
   */
  as: (who: Person | 'pelapor', options?: BrowserContextOptions) => Promise<Page>
  /** The account behind the name `pelapor`. */
  own: () => ReturnType<typeof newPerson>
  /** A new page for a visitor. */
  visit: (options?: BrowserContextOptions) => Promise<Page>
  /** Plain HTTP requests without a browser: as a visitor, as one person, or with the cookies of a session. */
  client: (who?: Person | SessionCookies) => Promise<APIRequestContext>
  /** A case of pelapor1, or of the named reporter, at this stage. */
  kasus: (
    stage: Stage,
    by?: 'pelapor1' | 'pelapor2' | 'pelapor',
    report?: Partial<RawAnswers>,
  ) => Promise<Kasus>
}

/** A session cookie as a browser stores it. */
function asStored(cookie: SessionCookies[number]) {
  const rules = { path: '/', httpOnly: true, secure: true, sameSite: 'Strict' as const }
  return { ...cookie, ...rules, domain: 'localhost', expires: -1 }
}

interface WorkerFixtures {
  /** The worlds of this worker; each is opened when a test first needs it. */
  worlds: (crowd: boolean) => Promise<BrowserWorld>
}

/** Fixtures that run with every test. */
interface Always {
  /** Attaches the server's output if the test fails. */
  serverLog: undefined
}

export const test = base.extend<Fixtures & Always, WorkerFixtures>({
  worlds: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const opened = new Map<boolean, Promise<BrowserWorld>>()
      await use((crowd) => {
        const world = opened.get(crowd) ?? openBrowserWorld(story)
        opened.set(crowd, world)
        return world
      })
      const worlds = await Promise.all(opened.values())
      await Promise.all(worlds.map((world) => world.end()))
      const warnings = worlds.flatMap((world) => warningsIn(world.log()))
      if (warnings.length > 0) throw new Error(`The server warned:\n${warnings.join('\n')}`)
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  crowd: [false, { option: true }],
  world: [async ({ worlds, crowd }, use) => use(await worlds(crowd)), { timeout: 120_000 }],
  baseURL: ({ world }, use) => use(world.url),
  serverLog: [
    async ({ world }, use, testInfo) => {
      const before = world.log().length
      await use(undefined)
      if (testInfo.status === testInfo.expectedStatus) return
      await testInfo.attach(SERVER_LOG, { body: world.log().slice(before), contentType: 'text/plain' })
    },
    { auto: true },
  ],
  visit: async ({ browser, baseURL, contextOptions }, use) => {
    const opened: Page[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext({
        ...contextOptions,
        ...(baseURL ? { baseURL } : {}),
        ...options,
      })
      const page = await context.newPage()
      opened.push(page)
      return page
    })
    // Closed before the next test, because an open page keeps polling the server.
    await Promise.all(opened.map((page) => page.context().close()))
  },
  own: async ({ world }, use) => {
    let made: ReturnType<typeof newPerson> | undefined
    await use(() => {
      made ??= newPerson(world)
      return made
    })
  },
  as: async ({ world, visit, own }, use) => {
    await use(async (who, options) => {
      const page = await visit(options)
      const cookies = await (who === 'pelapor' ? (await own()).signIn() : world.signIn(who))
      await page.context().addCookies(cookies.map(asStored))
      return page
    })
  },
  client: async ({ world, playwright }, use) => {
    const opened: APIRequestContext[] = []
    await use(async (who = []) => {
      const cookies = typeof who === 'string' ? await world.signIn(who) : who
      const storageState = { cookies: cookies.map(asStored), origins: [] }
      const context = await playwright.request.newContext({ baseURL: world.url, storageState })
      opened.push(context)
      return context
    })
    await Promise.all(opened.map((context) => context.dispose()))
  },
  kasus: async ({ world, own }, use) => {
    await use(async (stage, by = 'pelapor1', report = {}) => {
      const town = {
        ...world.town,
        pelapor1: by === 'pelapor' ? reporterOf(await own()) : world.town[by],
        report: { ...world.town.report, ...report },
      }
      const id = await STAGES[stage](town, world.now())
      const { nomor } = await world.town.db.aduan.findUniqueOrThrow({
        where: { id },
        select: { nomor: true },
      })
      return { id, nomor: nomor ?? '' }
    })
  },
})

export { expect } from '@playwright/test'
