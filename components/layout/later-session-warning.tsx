'use client'

import { type ComponentProps, type ComponentType, lazy, Suspense } from 'react'
import type { SessionWarning } from './session-warning'

type Props = ComponentProps<typeof SessionWarning>

const Warning = lazy<ComponentType<Props>>(() =>
  import('./session-warning')
    .then(({ SessionWarning }): { default: ComponentType<Props> } => ({ default: SessionWarning }))
    // A broken connection must not take the page away with it.
    .catch(() => ({ default: () => null })),
)

/** The warning before a session ends, kept out of the first scripts of visitors, who have no session. */
export function LaterSessionWarning(props: Props) {
  return (
    <Suspense fallback={null}>
      <Warning {...props} />
    </Suspense>
  )
}
