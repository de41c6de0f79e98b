import type { ReactNode } from 'react'

interface PageHeadProps {
  title: string
  /** The page's main act and its keys, on the line of the heading. */
  acts?: ReactNode
  /** Link to the parent page, on the same line. */
  back?: ReactNode
  /** What the page is for, in a sentence or two. */
  children?: ReactNode
}

/** Head of a staff page: the heading comes first, so that every page begins at the same height. */
export function PageHead({ title, acts, back, children }: PageHeadProps) {
  return (
    <div className="page-head">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <h1>{title}</h1>
        {back || acts ? (
          <span className="ml-auto flex flex-wrap items-center gap-x-5 gap-y-1">
            {back}
            {acts}
          </span>
        ) : null}
      </div>
      {children ? <p className="measure text-muted">{children}</p> : null}
    </div>
  )
}
