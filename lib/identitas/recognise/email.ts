import type { Span } from './span'

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])([\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63})@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,4}/gu
/** "nama (at) gmail.com", "nama[at]gmail dot com". */
const SPELT =
  /(?<![\p{L}\p{N}._%+-])([\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}) ?[([{](?:at|et)[)\]}] ?[\p{L}\p{N}-]{1,63}(?:(?:\.| ?[([{]?(?:dot|titik)[)\]}]? )[\p{L}\p{N}-]{2,63}){1,3}/giu
/** Mailboxes of offices, not of people. */
const OFFICE =
  /^(?:info|admin|administrator|humas|kontak|contact|cs|pengaduan|lapor|ppid|sekretariat|inspektorat|itda|dinas|dishub|disdik|dinkes|bkd|bpkad|bappeda|dpmptsp|umum|tu|noreply|no-reply|helpdesk|support|redaksi|halo|hello|wbs)[\d._-]*(?:\.?(?:kalsel|prov|provkalsel|kalselprov))?$/i

/** E-mail addresses of people in a text; an office's own mailbox identifies nobody. */
export function findEmails(text: string): Span[] {
  return [EMAIL, SPELT].flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter((match) => !OFFICE.test(match[1] ?? ''))
      .map((match) => ({ kind: 'email' as const, start: match.index, end: match.index + match[0].length })),
  )
}
