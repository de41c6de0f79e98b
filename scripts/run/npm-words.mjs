// @ts-check
import { diskFullSentence } from './room.mjs'

/** @type {[RegExp, string][]} */
const reasons = [
  [
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/,
    'npm cannot reach its registry; look at the network, a proxy, or the npm settings.',
  ],
  [
    /\b(EACCES|EPERM|EROFS)\b/,
    'npm may not write where it has to; start this as the user who owns this folder.',
  ],
  [
    /\b(SELF_SIGNED_CERT\w*|UNABLE_TO_\w*CERT\w*|CERT_\w+)\b/,
    'npm does not trust the certificate of its registry; NODE_EXTRA_CA_CERTS may name the right one.',
  ],
  [/\bE(401|403)\b/, 'The npm registry refuses access; look at the npm settings (.npmrc).'],
  [/\bEINTEGRITY\b/, 'A downloaded package is not the one that package-lock.json names.'],
]

/**
 * Explains a failed `npm ci`: one sentence if the cause is clear, and the end of npm's own output unless the
 * sentence is enough.
 * @param {string} output
 * @returns {string}
 */
export function tellNpmFailure(output) {
  const full = diskFullSentence(output)
  if (full) return full
  const reason = reasons.find(([pattern]) => pattern.test(output))?.[1]
  const lines = output.split('\n').map((line) => line.trimEnd())
  const tail = lines.filter((line) => line !== '' && !/^npm ((ERR!|error)$|warn\b)/i.test(line)).slice(-15)
  return [...tail, `npm ci failed, so nothing was started.${reason ? ` ${reason}` : ''}`].join('\n')
}
