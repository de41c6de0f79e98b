import type { Letter } from './mailer'

/** A letter as nodemailer wants it. Its headers are ours alone: no name of a person, nothing about the sending program. */
export function messageOf(letter: Letter, from: string) {
  const domain = from.replace(/^.*@/, '').replace(/>$/, '')
  return {
    from,
    to: letter.to,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    date: letter.at,
    messageId: `<${letter.id}@${domain}>`,
    // An answer by a machine, so that other machines do not answer it (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    xMailer: false as const,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
