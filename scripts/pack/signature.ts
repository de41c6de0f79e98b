import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

/** Writes a new pair: the secret half to the file, for its owner alone, the public half beside it. */
export function makeKey(file: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  writeFileSync(`${file}.pub`, publicKey.export({ type: 'spki', format: 'pem' }), { flag: 'wx' })
}

/**
 * Signs a small file (Ed25519, RFC 8032), so that OpenSSL can check it without this project; returns the
 * signature's file.
 */
export function signFile(file: string, secretPem: string): string {
  const signature = `${file}.sig`
  writeFileSync(signature, sign(null, readFileSync(file), createPrivateKey(secretPem)))
  return signature
}

/** The public half, as one word to compare by eye. */
export function publicKeyOf(secretPem: string): string {
  return createPublicKey(createPrivateKey(secretPem)).export({ format: 'jwk' }).x ?? ''
}
