declare global {
  interface WindowEventMap {
    /** Whoever has unsaved text adds it to the form that ends the session (app/api/keluar). */
    'keluar-cepat': CustomEvent<FormData>
  }
}

/** Other tabs of this service hear it, and leave too. */
export const EXIT_CHANNEL = 'keluar-cepat'

/**
 * "Keluar cepat": the page is blank before anything else happens, the session ends by a beacon that also carries what was
 * typed and not yet saved, and a neutral page takes this one's place in the history.
 */
export function leave(exitUrl: string): void {
  blank()
  const form = new FormData()
  dispatchEvent(new CustomEvent('keluar-cepat', { detail: form }))
  // A beacon has room for 64 KiB; ending the session matters more than the last sentence.
  if (!navigator.sendBeacon('/api/keluar', form)) navigator.sendBeacon('/api/keluar')
  const channel = new BroadcastChannel(EXIT_CHANNEL)
  channel.postMessage(null)
  channel.close()
  location.replace(exitUrl)
}

/** Nothing of the page is drawn any more, and its tab says nothing. */
export function blank(): void {
  document.documentElement.hidden = true
  document.title = 'Cuaca'
}
