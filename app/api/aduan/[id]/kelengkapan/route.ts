import { caseOutcome } from '@/lib/aduan/case-outcome'
import { addLampiran } from '@/lib/bukti/commands'
import { examineNow } from '@/lib/bukti/examine-soon'
import { type ReceivedFile, receiveFiles } from '@/lib/bukti/receive'
import type { LampiranProblem } from '@/lib/bukti/rules'
import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { complete } from '@/lib/lapor/commands/complete'
import { readCompletion } from '@/lib/lapor/completion'
import { logLine } from '@/lib/log'
import { itemKey } from '@/lib/pesan/rules'
import { db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import { actionKeyOf, textOf } from '@/lib/platform/http/form-fields'
import { forgetKeptForm, keepForm } from '@/lib/platform/http/kept-form'
import { isOwnOrigin } from '@/lib/platform/http/origin'
import { mayAct } from '@/lib/platform/http/rate-limit'
import { currentViewer } from '@/lib/platform/session/viewer'
import { store } from '@/lib/platform/storage/store'

interface Place {
  params: Promise<{ id: string }>
}

const TEXT = { fields: 60, bytes: 100_000 }

/**
 * The reporter's completion form without JavaScript: answers and files in one post, so that neither is lost.
 * `tahap` says whether to send, to add only the files, or (with JavaScript) to save typed text. Outside the
 * middleware, which would cut bodies at 10 MB, so it checks origin and session itself.
 */
export async function POST(request: Request, { params }: Place): Promise<Response> {
  if (!isOwnOrigin(request.headers, env().APP_URL)) return new Response(null, { status: 403 })
  const { id } = await params
  if (!isId(id)) return new Response(null, { status: 404 })
  const path = `/aduan/${id}`
  const viewer = await currentViewer()
  if (viewer && viewer.role !== 'PELAPOR') return new Response(null, { status: 404 })
  if (viewer && !mayAct(viewer.userId)) return new Response(null, { status: 429 })

  const now = clockNow()
  const problems = new Set<LampiranProblem>()
  let missing = false
  const take = async (file: ReceivedFile, texts: FormData) => {
    if (!viewer) return
    const context = { db: db(), store: store(), viewer, now }
    const index = Number(/^berkas\.(\d{1,2})$/.exec(file.field)?.[1] ?? -1)
    const item = index < 0 ? '' : itemKey(textOf(texts, 'permintaan'), index)
    const result = await addLampiran(context, id, { ...file, item })
    if (result.kind === 'added') await examineNow(context, id, result.id)
    else if (result.kind === 'not-found') missing = true
    else problems.add(result.problem)
  }
  let form: FormData
  try {
    form = await receiveFiles(request, take, { text: TEXT })
  } catch (error) {
    logLine('completion failed', { error })
    return seeOther(`${path}?berkas=failed#tindakan`)
  }
  if (missing) return new Response(null, { status: 404 })
  const keep = () => keepForm(form, path)
  if (!viewer) {
    await keep()
    return seeOther('/masuk')
  }
  const step = textOf(form, 'tahap')
  if (step === 'simpan') {
    await keep()
    return new Response(null, { status: 204 })
  }
  if (step === 'unggah' || problems.size > 0) {
    await keep()
    const how = problems.size > 0 ? [...problems].join('.') : 'ok'
    return seeOther(`${path}?berkas=${how}#tindakan`)
  }
  const read = readCompletion(form)
  if (!read.ok) {
    await keep()
    return seeOther(`${path}?kelengkapan=${read.problem}#tindakan`)
  }
  const sent = { aduanId: id, actionKey: actionKeyOf(form), ...read.completion }
  const outcome = caseOutcome(await complete({ db: db(), viewer, now }, sent), path, 'complete')
  if (outcome.kind === 'redirect') {
    await forgetKeptForm(viewer.userId, form, path)
    return seeOther(outcome.to)
  }
  if (outcome.kind === 'not-found') return new Response(null, { status: 404 })
  await keep()
  return seeOther(`${path}?kelengkapan=berubah#tindakan`)
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
