import type { BrowserContext } from '@playwright/test'
import { TOTP } from 'otpauth'
import { offeredTotp, takeTotp } from '@/lib/akun/commands/second-factor'
import { holdCode } from '@/lib/akun/held-codes'
import { createDraft } from '@/lib/lapor/commands/draft'
import { submitAduan } from '@/lib/lapor/commands/submit'
import type { RawAnswers } from '@/lib/lapor/form/answers'
import { codeViewer, startSession } from '@/lib/platform/session/sessions'
import type { PelaporViewer, Viewer } from '@/lib/platform/session/viewer-type'
import { caseIdOfCode, newSecretCode } from '@/lib/vault/secret-code'
import { hashSid } from '@/lib/vault/session'
import { answers } from '../../fixtures/aduan'
import { done } from '../../world/steps'
import { cookiesOf, newPerson, reporterOf } from '../account'
import type { BrowserWorld, Person, SessionCookies } from '../world'

/** The page of a form and its user. */
export interface Opened {
  path: string
  cookies: SessionCookies
  /** The account of the cookies; null for a visitor. */
  holder: Holder | null
  /** The reporter who uses the page. */
  reporter?: PelaporViewer
  /** The case of the page. */
  aduanId?: string
}

/** A person or a kode rahasia, for signing in again. */
export interface Holder {
  userId: string
  /** Cookies of a new session. */
  signIn: () => Promise<SessionCookies>
}

/** Creates one page with data in it, new each time. */
export type Open = (lab: Lab) => Promise<Opened>

/** The means to create the places below. */
export type Lab = Pick<BrowserWorld, 'databaseUrl' | 'town' | 'now' | 'signIn' | 'folder'>

/**
 * A lab whose reporter is a new account: otherwise the places of the matrix would use up the daily limit of
 * pelapor1 for all other tests.
 */
export async function labOf(world: BrowserWorld): Promise<Lab> {
  const reporter = await newPerson(world)
  return {
    ...world,
    town: { ...world.town, pelapor1: reporterOf(reporter) },
    signIn: (who) => (who === 'pelapor1' ? reporter.signIn() : world.signIn(who)),
  }
}

/** A page of one of the lab's people. */
export async function asPerson(lab: Lab, who: Person, path: string, aduanId?: string): Promise<Opened> {
  const cookies = await lab.signIn(who)
  const { userId } = lab.town[who]
  // "Sebelum mulai" is a separate place; every other place comes after it.
  await lab.town.db.session.updateMany({ where: { userId }, data: { readBefore: true } })
  const holder = { userId, signIn: () => lab.signIn(who) }
  const viewer = lab.town[who]
  return {
    path,
    cookies,
    holder,
    ...(viewer.role === 'PELAPOR' ? { reporter: viewer } : {}),
    ...(aduanId ? { aduanId } : {}),
  }
}

/** A page of a case of pelapor1. */
export const ofCase =
  (who: Person, make: (lab: Lab) => Promise<string>, path: (id: string) => string): Open =>
  async (lab) => {
    const id = await make(lab)
    return asPerson(lab, who, path(id), id)
  }

/** A public page. */
export const ofVisitor =
  (path: string): Open =>
  async () => ({ path, cookies: [], holder: null })

/**
 * A reporter without an account: the session of a kode rahasia not yet written down, with a draft or a sent
 * aduan.
 */
export async function byCode(
  { town: { db }, now }: Lab,
  how: 'draft' | 'sent',
  path: (id: string) => string,
): Promise<Opened> {
  const { code, seed } = await newSecretCode()
  const id = caseIdOfCode(seed)
  const signIn = async () => cookiesOf(viewer.userId, await startSession(db, null, seed, now()))
  const secrets = await startSession(db, null, seed, now())
  const sidHash = await hashSid(secrets.sid)
  const viewer = codeViewer(seed, sidHash)
  await holdCode(db, { sidHash, kx: secrets.kx }, id, { code })
  await createDraft({ db, viewer, now: now() }, answers(how === 'sent' ? { identitas: 'anonim' } : {}))
  if (how === 'sent') done(await submitAduan(db, viewer, id, now()))
  const cookies = await cookiesOf(viewer.userId, secrets)
  return { path: path(id), cookies, holder: { userId: viewer.userId, signIn }, reporter: viewer, aduanId: id }
}

/** A draft of this reporter. */
export function draftOf(
  { town, now }: Lab,
  viewer: PelaporViewer,
  change: Partial<RawAnswers> = {},
): Promise<string> {
  return createDraft({ db: town.db, viewer, now: now() }, answers({ ...town.report, ...change }))
}

/** A new account, for changes of an account, and its pages. */
export async function newAccount(lab: Lab, role: Viewer['role'] = 'PELAPOR') {
  const account = await newPerson(lab, role)
  const { viewer, cookies, signIn } = account
  const at = (path: string): Opened => ({ path, cookies, holder: { userId: viewer.userId, signIn } })
  return { ...account, at }
}

/** Sets up an authenticator app for an account. */
export async function withApp({ town: { db }, now }: Lab, account: Awaited<ReturnType<typeof newAccount>>) {
  const { viewer, kx } = account
  const { secret } = await offeredTotp(db, viewer, kx)
  const code = new TOTP({ secret }).generate({ timestamp: now().getTime() })
  const taken = await takeTotp(db, viewer, { kx, code }, now())
  if (!taken.ok) throw new Error(`no authenticator app: ${taken.reason}`)
}

/** Gives a browser the cookies of a place. */
export async function addCookies(context: BrowserContext, cookies: SessionCookies): Promise<void> {
  if (cookies.length === 0) return
  await context.addCookies(
    cookies.map((cookie) => ({
      ...cookie,
      domain: 'localhost',
      path: '/',
      httpOnly: true,
      secure: true,
      sameSite: 'Strict' as const,
    })),
  )
}
