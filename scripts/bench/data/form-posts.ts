import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { idleForm, PROOF_FIELD, TICKET_FIELD } from '@/lib/platform/http/form-state'

export interface Answered {
  status: number
  /** The redirect target of the action, if any. */
  to: string | null
  /** The state that the form shows. */
  state: { status: string; data: Record<string, string> } | null
  cookie: string
}

/** The action id behind the button with this text, as a browser would post it. */
export async function actionOf(address: string, button: string, cookie = ''): Promise<string> {
  const html = await (await fetch(address, { headers: { cookie }, redirect: 'manual' })).text()
  const form = html.split('<form').find((one) => one.includes(button)) ?? ''
  const id = /\$ACTION_\d+:0" value="\{&quot;id&quot;:&quot;([0-9a-f]+)&quot;/.exec(form)?.[1]
  if (!id) throw new Error(`no form with the button "${button}" at ${address}`)
  return id
}

/** Posts a form as the page's own script does, and parses the answer (the framework's wire format). */
export async function postForm(
  address: string,
  action: string,
  fields: Record<string, string>,
  cookie = '',
): Promise<Answered> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(`_1_${name}`, value)
  form.append('0', JSON.stringify([idleForm, '$K1']))
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'next-action': action, origin: new URL(address).origin, accept: 'text/x-component', cookie },
    body: form,
    redirect: 'manual',
  })
  const text = await answer.text()
  const line = text.split('\n').find((one) => one.startsWith('1:{'))
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
  return {
    status: answer.status,
    to: answer.headers.get('x-action-redirect')?.split(';')[0] ?? null,
    state: line ? JSON.parse(line.slice(2)) : null,
    cookie: cookies.filter((one) => !one.endsWith('=')).join('; '),
  }
}

/** Solves the requested proof of work, as a browser does. */
export async function worked(data: Record<string, string>): Promise<string> {
  const challenge = JSON.parse(data.tantangan ?? '') as Challenge
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) })
}

/** The fields to send after a request to wait: the ticket, and the proof of work if solved. */
export function brought(data: Record<string, string>, proof = ''): Record<string, string> {
  return { [TICKET_FIELD]: data.tiket ?? '', [PROOF_FIELD]: proof }
}
