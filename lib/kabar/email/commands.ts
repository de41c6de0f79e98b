import type { Db } from '@/lib/platform/db/client'
import { DbTaken } from '@/lib/platform/db/errors'
import { inTransaction } from '@/lib/platform/db/transaction'
import { isOneAddress } from '@/lib/platform/mail/address'
import { dropLoginAddress, takeLoginAddress } from '@/lib/platform/session/login-address'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { newDigits } from '@/lib/vault/random'
import { tellAccount } from '../tell'
import { post } from './letter'
import { CODE_MS, CODE_TRIES, mayAskCode, recentCodes } from './rules'
import { changeMailState } from './state'
import { casesWithName, subscribeAll, unsubscribeAll } from './subscription'

interface Context {
  db: Db
  viewer: Viewer
  now: Date
}

export type AskResult = 'sent' | 'not-an-address' | 'too-often' | 'no-account'

/**
 * Sends a code to a new address; until it is entered nothing changes, and mail still goes to the old address.
 */
export async function askAddress({ db, viewer, now }: Context, address: string): Promise<AskResult> {
  if (!hasAccount(viewer)) return 'no-account'
  if (!isOneAddress(address)) return 'not-an-address'
  return inTransaction(db, (tx) =>
    changeMailState<AskResult>(tx, viewer.userId, async (state) => {
      if (!mayAskCode(state, now)) return { state, result: 'too-often' }
      const code = await newDigits(6)
      const until = new Date(now.getTime() + CODE_MS).toISOString()
      await post(tx, { to: address, says: { code }, behind: { account: viewer.userId } }, now)
      const codes = [...recentCodes(state.codes, now), now.toISOString()]
      return { state: { ...state, asked: { address, code, until, tries: 0 }, codes }, result: 'sent' }
    }),
  )
}

export type ConfirmResult = 'confirmed' | 'wrong' | 'over' | 'nothing-asked'

/**
 * Confirms the new address with its code: mail goes there from now on, for a reporter also for cases already
 * sent, and a reporter may log in with it.
 */
export async function confirmAddress(context: Context, code: string): Promise<ConfirmResult> {
  if (!hasAccount(context.viewer)) return 'nothing-asked'
  try {
    return await confirmOnce(context, code)
  } catch (error) {
    // Another account confirmed the same address in the same moment: the later one has it.
    if (error instanceof DbTaken) return confirmOnce(context, code)
    throw error
  }
}

function confirmOnce({ db, viewer, now }: Context, code: string): Promise<ConfirmResult> {
  return inTransaction(db, (tx) =>
    changeMailState<ConfirmResult>(tx, viewer.userId, async (state) => {
      const { asked } = state
      if (!asked) return { state, result: 'nothing-asked' }
      if (now.toISOString() > asked.until || asked.tries >= CODE_TRIES) {
        return { state: { ...state, asked: null }, result: 'over' }
      }
      if (asked.code !== code) {
        return { state: { ...state, asked: { ...asked, tries: asked.tries + 1 } }, result: 'wrong' }
      }
      if (viewer.role === 'PELAPOR') {
        const { named } = await casesWithName(tx, viewer)
        await subscribeAll(tx, named, asked.address)
        const before = await takeLoginAddress(tx, viewer.userId, asked.address)
        if (before) await tellAccount(tx, { userId: before, kind: 'accountChanged', now })
      }
      return { state: { ...state, to: asked.address, dead: false, asked: null }, result: 'confirmed' }
    }),
  )
}

/** Discards an unconfirmed address. */
export async function dropAsked({ db, viewer }: Context): Promise<void> {
  if (!hasAccount(viewer)) return
  await inTransaction(db, (tx) =>
    changeMailState(tx, viewer.userId, async (state) => ({
      state: { ...state, asked: null },
      result: undefined,
    })),
  )
}

/** Stops mail: deletes the address from the account and from every case; it logs nobody in any more. */
export async function stopMail({ db, viewer, now }: Context): Promise<void> {
  if (!hasAccount(viewer)) return
  await inTransaction(db, async (tx) => {
    // Keep the times of sent codes, or stopping would reset the rate limit.
    await changeMailState(tx, viewer.userId, async (state) => {
      const codes = recentCodes(state.codes, now)
      const left = { to: null, dead: false, lastAt: null, asked: null, codes }
      return { state: codes.length > 0 ? left : null, result: undefined }
    })
    await dropLoginAddress(tx, viewer.userId)
    if (viewer.role === 'PELAPOR') await unsubscribeAll(tx, viewer)
  })
}

/** A kode rahasia has no account and is always anonymous. */
function hasAccount(viewer: Viewer): boolean {
  return viewer.role !== 'PELAPOR' || viewer.account
}
