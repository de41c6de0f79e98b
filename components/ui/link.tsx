import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * Every link within the application. It never prefetches: nearly all pages are made for one person, and the server would
 * open sealed texts for visits that nobody makes.
 */
export function Link(props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return <NextLink {...props} prefetch={false} />
}
