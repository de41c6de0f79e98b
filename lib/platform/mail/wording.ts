import type { MailContent } from './mailer'

/**
 * The same for every mail, whatever the event and the recipient (docs/design/look-and-feel.md, section 4).
 */
const SUBJECT = 'Ada pembaruan pada akun layanan Anda'
const SENTENCE = 'Ada pembaruan. Silakan masuk seperti biasa melalui alamat yang Anda ketahui.'

/** Work waiting for a member of staff: how many cases and for what, never which. */
export interface StaffCount {
  count: number
  /** As in "menunggu verifikasi". */
  what: string
}

/**
 * The reporter's mail: word for word the same for every event, so that somebody who sees the mailbox learns
 * only that an account exists. No number, status, name or date, and no link but the bare home address.
 */
export function reporterMail(home: string): MailContent {
  return content([SENTENCE], home)
}

/** The staff's mail: the same subject and sentence, and how many aduan wait for what. */
export function staffMail(home: string, counts: readonly StaffCount[]): MailContent {
  const lines = counts.filter(({ count }) => count > 0).map(({ count, what }) => `${count} aduan ${what}.`)
  return content([SENTENCE, ...lines], home)
}

/** The staff's mail about danger to a reporter: how many cases, and nothing else. */
export function urgentMail(home: string, count: number): MailContent {
  return content([`${count} hal mendesak.`], home)
}

/**
 * The mail to a person who subscribed with this address: the same subject, and the code that proves that it
 * is theirs.
 */
export function codeMail(home: string, code: string): MailContent {
  return content(
    [
      `Kode Anda: ${code.slice(0, 3)} ${code.slice(3)}`,
      'Masukkan di halaman yang sedang Anda buka. Kode berlaku 30 menit. Bila Anda tidak memintanya, abaikan email ini.',
    ],
    home,
  )
}

function content(sentences: readonly string[], home: string): MailContent {
  return {
    subject: SUBJECT,
    text: `${[...sentences, home].join('\n\n')}\n`,
    html: `<!doctype html><html lang="id"><meta charset="utf-8"><title>${SUBJECT}</title><body>${[
      ...sentences,
      home,
    ]
      .map((line) => `<p>${escaped(line)}</p>`)
      .join('')}</body></html>\n`,
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
