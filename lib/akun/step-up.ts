import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import type { FormOutcome } from '@/lib/platform/http/form-state'
import type { Viewer, ViewerOf, ViewerRole } from '@/lib/platform/session/viewer-type'
import { confirmPassword, passwordIsFresh } from './commands/confirm-password'

/** The field of a form that asks for the password again (components/form/password-again.tsx). */
const FIELD = 'sandi_sekali_lagi'

interface Context<V extends Viewer> {
  viewer: V
  form: FormData
  now: Date
}

/**
 * Null if the password was typed recently in this session or correctly in this form; otherwise the form state
 * that asks for it. The form keeps its values, so that the same act continues once the password is there.
 */
export async function demandPassword({ viewer, form, now }: Context<Viewer>): Promise<FormOutcome | null> {
  if (await passwordIsFresh(db(), viewer, now)) return null
  const typed = form.get(FIELD)
  if (typeof typed !== 'string' || typed === '') return { kind: 'password', message: null }
  const checked = await confirmPassword(db(), viewer, typed, now)
  if (checked.ok) return null
  return {
    kind: 'password',
    message:
      checked.reason === 'wait'
        ? `Terlalu banyak percobaan. Coba lagi dalam ${checked.seconds} detik.`
        : 'Kata sandi tidak cocok. Periksa lalu coba lagi.',
  }
}

/**
 * A viewerAction for acts that must not be possible on a screen left open: asks for the password unless it
 * was typed recently.
 */
export function sensitiveAction<R extends ViewerRole>(
  name: string,
  roles: readonly R[],
  act: (context: Context<ViewerOf<R>>) => Promise<FormOutcome>,
) {
  return viewerAction(name, roles, async (context) => (await demandPassword(context)) ?? (await act(context)))
}
