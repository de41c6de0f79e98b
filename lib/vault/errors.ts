/** Reason for a refusal. A fixed list, so that a message can never contain plain text or a key. */
export type VaultFault =
  | 'does-not-open'
  | 'format'
  | 'context'
  | 'spent'
  | 'cut-file'
  | 'master-key'
  | 'argument'

const sentences: Record<VaultFault, string> = {
  'does-not-open': 'wrong key, wrong place or altered bytes',
  format: 'bytes are not in a format of this vault',
  context: 'the key belongs to another case, compartment, epoch or person',
  spent: 'the key belongs to an epoch that is over and seals nothing more',
  'cut-file': 'the file ends too early or something follows its end',
  'master-key': 'the master key of this version is not in WBS_MASTER_KEYS',
  argument: 'a value outside what the format can hold',
}

/** An error of the vault. Carries a reason from a fixed list, never plain text or keys. */
export class VaultError extends Error {
  override readonly name = 'VaultError'
  readonly fault: VaultFault

  constructor(fault: VaultFault) {
    super(`vault: ${sentences[fault]}`)
    this.fault = fault
  }
}

/** Too many password checks at once: answer 503 with Retry-After. */
export class VaultBusy extends Error {
  override readonly name = 'VaultBusy'
  readonly retryAfterSeconds: number

  constructor(retryAfterSeconds: number) {
    super('vault: too many password checks at once')
    this.retryAfterSeconds = retryAfterSeconds
  }
}
