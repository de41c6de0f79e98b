import type { Letter } from './mailer'

/**
 * A letter in nodemailer's form, with only our own headers: no person's name, nothing about the sending
 * program.
 */
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
    // Marks an automatic mail, so that other machines do not answer it (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    xMailer: false as const,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
