import type { ActResult } from '@/lib/aduan/act'
import { caseOutcome } from '@/lib/aduan/case-outcome'
import type { CommandName } from '@/lib/aduan/lifecycle-commands'
import type { FormOutcome } from '@/lib/platform/http/form-state'

/** The steps of a draft under four eyes as one press of its form takes them. */
interface DraftWay {
  path: string
  /** "Ajukan" was pressed, not "Simpan". */
  proposing: boolean
  moves: { save: CommandName; propose: CommandName }
  /** `?selesai=` and the anchor where the leak check found something. */
  held: string
  save: () => Promise<ActResult>
  check: () => Promise<ActResult | { kind: 'checked'; open: number }>
  propose: () => Promise<ActResult>
}

/** Saves the draft. "Ajukan" also runs the leak check, and submits for approval only if it finds nothing. */
export async function settleDraft(way: DraftWay): Promise<FormOutcome> {
  const { path, moves, proposing } = way
  const saved = await way.save()
  const wentOn = saved.kind === 'done' || saved.kind === 'repeated'
  if (!wentOn || !proposing) return caseOutcome(saved, path, moves.save)
  const checked = await way.check()
  if (checked.kind !== 'checked') return caseOutcome(checked, path, moves.save)
  if (checked.open > 0) return { kind: 'redirect', to: `${path}?selesai=${way.held}` }
  return caseOutcome(await way.propose(), path, moves.propose)
}
