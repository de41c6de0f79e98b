/**
 * What kinds of form there are, and what is asked of each. "Nothing typed is lost" means, for every control that leaves or
 * redraws a page: the text stands on the page, or in the draft, or was taken (the post that carried it was answered with
 * what the form is for), or comes back after the next login. A press is made once more where the page shows a mistake,
 * as people do; the act still happens at most once. The person reads what happened: another page, or words in an alert
 * or a status.
 *
 * Leaving by a link or by the browser's back: a draft holds the text; every other form keeps it (it stands there again
 * when one comes back) or asks before it lets go. Without scripts a page can neither ask nor save, so these controls are
 * tried with scripts only.
 *
 * Secrets (passwords, codes) are never given back by a page; everything else in their forms is.
 */
export const KINDS = {
  /** Saved while somebody writes: the reporter's form, the answer and its correction. */
  draft: { leaves: true, troubles: true },
  /** Written at length and sent at once: messages, completion, lembar, notes, an office's answer, intake. */
  long: { leaves: true, troubles: true },
  /** A line or a few, and often read again before it is sent. */
  short: { leaves: true, troubles: false },
  /** Passwords and codes. */
  secret: { leaves: false, troubles: false },
  /** Asks a page for something and changes nothing. */
  query: { leaves: false, troubles: false },
  /** Nothing is written: a button, or choices. */
  choice: { leaves: false, troubles: false },
} as const

export type Kind = keyof typeof KINDS

export type Mode = 'script' | 'plain'

/** What can go wrong around a press, for forms in which people write at length. */
export const TROUBLES = [
  'the network is cut and comes back',
  'the server has ended the session',
  'the cookies are gone',
  'the same is open in another tab',
  'the page is of an old build',
  'the database is away',
  'the button is pressed twice',
  'the button is pressed before scripts run',
] as const

export type Trouble = (typeof TROUBLES)[number]
