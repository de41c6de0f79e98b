import { LEFT_COOKIE } from '@/lib/platform/session/cookies'

declare global {
  interface WindowEventMap {
    /** Listeners add unsaved text to the form that ends the session (app/api/keluar). */
    'keluar-cepat': CustomEvent<FormData>
  }
}

/** Tells other tabs of this service to leave, too. */
export const EXIT_CHANNEL = 'keluar-cepat'

/**
 * "Keluar cepat": blanks the page first, signs the browser out by a cookie that closes the session to every
 * later request, ends it with a beacon that also carries unsaved text, and replaces this page in the history
 * with a neutral one.
 */
export function leave(exitUrl: string): void {
  blank()
  // biome-ignore lint/suspicious/noDocumentCookie: it must be there before the next request; the Cookie Store answers later.
  document.cookie = `${LEFT_COOKIE}=${Date.now()}; path=/; secure; samesite=strict`
  const form = new FormData()
  dispatchEvent(new CustomEvent('keluar-cepat', { detail: form }))
  // A beacon holds 64 KiB; if the text does not fit, ending the session matters more.
  if (!navigator.sendBeacon('/api/keluar', form)) navigator.sendBeacon('/api/keluar')
  const channel = new BroadcastChannel(EXIT_CHANNEL)
  channel.postMessage(null)
  channel.close()
  location.replace(exitUrl)
}

/** Hides the whole page and gives its tab an unrelated title. */
export function blank(): void {
  document.documentElement.hidden = true
  document.title = 'Cuaca'
}
