import type { ReactNode } from 'react'
import { Link } from './link'

interface ButtonLinkProps {
  href: string
  look?: 'primary' | 'secondary' | 'danger' | 'quiet'
  children: ReactNode
}

/** A link styled as a button because it starts something; use SubmitButton for changes of data. */
export function ButtonLink({ href, look = 'primary', children }: ButtonLinkProps) {
  return (
    <Link href={href} className={look === 'quiet' ? 'button-quiet' : `button button-${look}`}>
      {children}
    </Link>
  )
}
