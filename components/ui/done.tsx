import { Notice } from './notice'

/** Confirms the last act and is announced when the page appears; renders nothing without one. */
export function Done({ children }: { children: string | false | null | undefined }) {
  return children ? (
    <Notice kind="ok" role="status">
      {children}
    </Notice>
  ) : null
}
