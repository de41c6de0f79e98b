import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * Use it for every internal link. It never prefetches: almost all pages are personal, and the server would
 * open sealed texts for visits that never happen.
 */
export function Link(props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return <NextLink {...props} prefetch={false} />
}
