import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * Use it for every internal link. It never prefetches: almost all pages are personal, and the server would
 * open sealed texts for visits that never happen. A place on the landing page is left to the browser, because
 * only its own navigation sets `:target`, which opens a part that is folded on a phone.
 */
export function Link({ href, ...rest }: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return typeof href === 'string' && href.startsWith('/#') ? (
    <a href={href} className={rest.className} aria-current={rest['aria-current']}>
      {rest.children}
    </a>
  ) : (
    <NextLink href={href} {...rest} prefetch={false} />
  )
}
