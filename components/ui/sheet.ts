/**
 * Opens a dialog; in a browser that does not know the element (Firefox 97 and older), as a part of the page.
 */
export function openSheet(dialog: HTMLDialogElement | null): void {
  if (!dialog || dialog.hasAttribute('open')) return
  if (typeof dialog.showModal === 'function') dialog.showModal()
  else dialog.setAttribute('open', '')
}

/** Closes what `openSheet` has opened; a closed one stays as it is. */
export function closeSheet(dialog: HTMLDialogElement | null): void {
  if (typeof dialog?.close === 'function') dialog.close()
  else dialog?.removeAttribute('open')
}
