'use client'

/** Opens the browser's print window; without JavaScript the browser's own menu does, and the page says so. */
export function PrintButton({ children }: { children: string }) {
  return (
    <button type="button" className="button button-secondary needs-script" onClick={() => print()}>
      {children}
    </button>
  )
}
