import { type ActContext, type ActRequest, type ActResult, actOnAduan, type Scene } from '@/lib/aduan/act'
import type { CommandName } from '@/lib/aduan/lifecycle'
import { saysSomething } from '@/lib/naskah/answer-rules'
import { appendPesan, type PesanKind } from '@/lib/pesan/thread'

interface Form {
  aduanId: string
  actionKey: string | undefined
}

/**
 * The reporter's moves after submission. Their texts become messages, so that everybody reads them in one
 * place.
 */

/** Withdraws an aduan, optionally with a reason. */
export async function withdraw(context: ActContext, form: Form & { reason: string }): Promise<ActResult> {
  return actOnAduan(context, { ...form, command: 'withdraw' }, async () =>
    form.reason ? { shared: { text: form.reason } } : {},
  )
}

/** Answers the open question of the team; the answer clock resumes. */
export async function answerQuestion(context: ActContext, form: Form & { text: string }): Promise<ActResult> {
  return speak(context, form, 'answerQuestion', 'JAWABAN_PERTANYAAN')
}

/** Accepts the official answer. */
export async function acceptJawaban(context: ActContext, form: Form): Promise<ActResult> {
  return actOnAduan(context, { ...form, command: 'acceptJawaban' })
}

/** Objects to the official answer with reasons; another member of the team works on it. */
export async function objectJawaban(context: ActContext, form: Form & { text: string }): Promise<ActResult> {
  const facts = async () => ({ objectionReasoned: saysSomething(form.text) })
  return speak(context, form, 'objectJawaban', 'KEBERATAN', facts)
}

/** Reopens a finished case because of new facts: once, within 12 months. */
export async function reopenByPelapor(
  context: ActContext,
  form: Form & { text: string },
): Promise<ActResult> {
  return speak(context, form, 'reopen', 'KETERANGAN_BARU')
}

/** New facts for a case that could not be followed up; verification starts again. */
export async function submitNewFacts(context: ActContext, form: Form & { text: string }): Promise<ActResult> {
  return speak(context, form, 'submitNewFacts', 'KETERANGAN_BARU')
}

function speak(
  context: ActContext,
  form: Form & { text: string },
  command: CommandName,
  kind: PesanKind,
  facts?: ActRequest['facts'],
): Promise<ActResult> {
  const request = { aduanId: form.aduanId, actionKey: form.actionKey, command, facts }
  return actOnAduan(context, request, async (scene) => {
    await appendFrom(scene, context, kind, form)
    return {}
  })
}

async function appendFrom(
  { tx, aduan, keys, role, now, today }: Scene,
  { viewer }: ActContext,
  kind: PesanKind,
  { text }: { text: string },
): Promise<void> {
  await appendPesan(tx, keys.content, {
    aduanId: aduan.id,
    sender: role,
    senderId: viewer.userId,
    kind,
    body: { text },
    now,
    today,
  })
}
