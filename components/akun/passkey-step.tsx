'use client'

import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { useRef, useState } from 'react'
import { pressForm } from '@/components/form/press'
import says from '@/lib/words/id/kunci-masuk.json' with { type: 'json' }

type PasskeyStepProps = {
  children: string
  /** A field of the form that must be filled in before the browser asks, and its sentence. */
  first?: { field: string; message: string }
} & (
  | { create: PublicKeyCredentialCreationOptionsJSON; use?: never }
  | { use: PublicKeyCredentialRequestOptionsJSON; create?: never }
)

const KNOWN = says.perangkatAtauKunciIni
const ENDED = says.perambanTidakMenyelesaikannyaPastikan

/**
 * Asks the browser for a passkey and submits its answer with the surrounding form. WebAuthn needs JavaScript,
 * so without it a sentence names the alternatives.
 */
export function PasskeyStep({ children, first, ...ask }: PasskeyStepProps) {
  const answer = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const start = async () => {
    if (busy) return
    const field = first && answer.current?.form?.elements.namedItem(first.field)
    if (field instanceof HTMLInputElement && field.value.trim() === '') {
      setProblem(first?.message ?? null)
      field.focus()
      return
    }
    setBusy(true)
    setProblem(null)
    try {
      // Loaded only on a press, so that no other page carries it.
      const { startRegistration, startAuthentication } = await import('@simplewebauthn/browser')
      const given = ask.create
        ? await startRegistration({ optionsJSON: ask.create })
        : await startAuthentication({ optionsJSON: ask.use })
      const input = answer.current
      if (!input) return
      input.value = JSON.stringify(given)
      if (input.form) pressForm(input.form)
    } catch (error) {
      setProblem(error instanceof Error && error.name === 'InvalidStateError' ? KNOWN : ENDED)
    } finally {
      setBusy(false)
    }
  }

  const stop = async () => {
    const { WebAuthnAbortService } = await import('@simplewebauthn/browser')
    WebAuthnAbortService.cancelCeremony()
  }

  return (
    <>
      <input ref={answer} type="hidden" name="jawaban" />
      {problem ? (
        <p role="alert" className="font-semibold text-danger">
          {problem}
        </p>
      ) : null}
      <button
        type="button"
        className="button button-secondary needs-script"
        aria-disabled={busy || undefined}
        onClick={() => void start()}
      >
        {busy ? says.menungguPeramban : children}
      </button>
      {busy ? (
        <button type="button" className="button-quiet" onClick={() => void stop()}>
          {says.batalkan}
        </button>
      ) : null}
      <p className="without-script">{says.kunciMasukMemerlukanJavascript}</p>
    </>
  )
}
