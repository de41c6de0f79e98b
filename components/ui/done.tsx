import { Notice } from './notice'

/** What was just done, read out when the page is shown after it; nothing while nothing was. */
export function Done({ children }: { children: string | false | null | undefined }) {
  return children ? (
    <Notice kind="ok" role="status">
      {children}
    </Notice>
  ) : null
}
