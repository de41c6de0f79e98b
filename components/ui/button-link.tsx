import type { ReactNode } from 'react'
import { Link } from './link'

interface ButtonLinkProps {
  href: string
  look?: 'primary' | 'secondary' | 'danger' | 'quiet'
  children: ReactNode
}

/** A link that starts something and therefore looks like a button; what changes data is a form's SubmitButton. */
export function ButtonLink({ href, look = 'primary', children }: ButtonLinkProps) {
  return (
    <Link href={href} className={look === 'quiet' ? 'button-quiet' : `button button-${look}`}>
      {children}
    </Link>
  )
}
