import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * Left to the browser: a place on the landing page, because only its own navigation sets `:target`, which opens a part that
 * is folded on a phone; and /lapor, which the landing page has it load ahead as a document (middleware.ts).
 */
const BY_BROWSER = /^\/(?:#|lapor$)/

/**
 * Use it for every internal link. It never prefetches: almost all pages are personal, and the server would
 * open sealed texts for visits that never happen.
 */
export function Link({ href, ...rest }: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return typeof href === 'string' && BY_BROWSER.test(href) ? (
    <a href={href} className={rest.className} aria-current={rest['aria-current']}>
      {rest.children}
    </a>
  ) : (
    <NextLink href={href} {...rest} prefetch={false} />
  )
}
