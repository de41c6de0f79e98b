import { Refusal } from '../run/lifetime'

/** Throws unless browsers keep the login cookies for APP_URL. */
export function assertSecureAddress(appUrl: string | undefined): void {
  if (!appUrl) {
    throw new Refusal(
      'APP_URL is missing. Set it to the address that people type, like https://wbs.example.go.id',
    )
  }
  const { protocol, hostname } = new URL(appUrl)
  if (protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1') return
  throw new Refusal(
    'APP_URL must begin with https://, because browsers keep login cookies only for such addresses.',
  )
}
