/**
 * The kinds of forms, and the requirements for each. "No typed text is lost" means, for every control that
 * leaves or re-renders a page: the text is on the page, or in the draft, or was accepted (the post with it
 * got the form's success answer), or comes back after the next login. If the page shows an error the press is
 * repeated, as people do; the act still happens at most once. The person can read the outcome: another page,
 * or text in an alert or a status.
 *
 * Leaving by a link or the browser's back: a draft has the text; every other form keeps it (it is there again
 * on return) or asks before leaving. Without scripts a page can neither ask nor save, so these controls are
 * tried with scripts only.
 *
 * A page never returns secrets (passwords, codes); it returns everything else in their forms.
 */
export const KINDS = {
  /** Autosaved: the reporter's form, the answer and its correction. */
  draft: { leaves: true, troubles: true },
  /** Long text sent at once: messages, completion, lembar, notes, an office's answer, intake. */
  long: { leaves: true, troubles: true },
  /** A few lines at most, often read again before sending. */
  short: { leaves: true, troubles: false },
  /** Passwords and codes. */
  secret: { leaves: false, troubles: false },
  /** A query that changes nothing. */
  query: { leaves: false, troubles: false },
  /** No text: a button, or choices. */
  choice: { leaves: false, troubles: false },
} as const

export type Kind = keyof typeof KINDS

export type Mode = 'script' | 'plain'

/** Failures around a press, for forms with long texts. */
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
