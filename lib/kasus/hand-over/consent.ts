import { type ActContext, type ActResult, actOnAduan } from '@/lib/aduan/act'

interface Form {
  aduanId: string
  actionKey: string | undefined
}

/** The reporter consents that a hand-over to law enforcement includes their identity. */
export function consentIdentity(context: ActContext, form: Form): Promise<ActResult> {
  return actOnAduan(context, { ...form, command: 'consentIdentity' })
}

/** Withdraws the consent; earlier hand-overs are not affected. */
export function withdrawConsent(context: ActContext, form: Form): Promise<ActResult> {
  return actOnAduan(context, { ...form, command: 'withdrawConsent' })
}
