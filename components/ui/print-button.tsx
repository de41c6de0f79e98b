'use client'

/** Opens the print dialog; without JavaScript the page points to the browser's menu. */
export function PrintButton({ children }: { children: string }) {
  return (
    <button type="button" className="button button-secondary needs-script" onClick={() => print()}>
      {children}
    </button>
  )
}
