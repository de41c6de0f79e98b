import { type ActContext, type ActResult, actOnAduan } from '@/lib/aduan/act'

interface Form {
  aduanId: string
  actionKey: string | undefined
}

/** The reporter allows that their identity goes along when the case file is handed to law enforcement. */
export function consentIdentity(context: ActContext, form: Form): Promise<ActResult> {
  return actOnAduan(context, { ...form, command: 'consentIdentity' })
}

/** Takes that back; what was handed over before stays where it is. */
export function withdrawConsent(context: ActContext, form: Form): Promise<ActResult> {
  return actOnAduan(context, { ...form, command: 'withdrawConsent' })
}
