import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { type Bytes, toBase64Url, toBytes, utf8 } from './bytes'

/** Where passkeys are good: the address that people type, and nowhere else. That is what makes them safe against a copy of the page. */
export interface RelyingParty {
  origin: string
}

export interface StoredPasskey {
  id: string
  publicKey: Bytes
  counter: number
}

/**
 * EdDSA, ES256 and RS256 (RFC 9053, RFC 8812), which every authenticator in use knows. The library's default also asks the
 * runtime for ML-DSA-44, which Node calls experimental and warns about.
 */
const ALGORITHMS = [-8, -7, -257]

const rpId = ({ origin }: RelyingParty) => new URL(origin).hostname

/** What a browser needs to make a passkey. The challenge is derived anew when the answer comes, and stored nowhere. */
export async function passkeyOffer(
  party: RelyingParty,
  user: { id: string; username: string },
  known: readonly { id: string }[],
  challenge: Bytes,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: 'Layanan Kalsel',
    rpID: rpId(party),
    userID: utf8(user.id),
    userName: user.username,
    challenge,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  })
}

/** The passkey that a browser made for this challenge, or null. Takes any text. */
export async function readNewPasskey(
  party: RelyingParty,
  answer: string,
  challenge: Bytes,
): Promise<StoredPasskey | null> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: JSON.parse(answer) as RegistrationResponseJSON,
      expectedChallenge: toBase64Url(challenge),
      expectedOrigin: party.origin,
      expectedRPID: rpId(party),
      supportedAlgorithmIDs: ALGORITHMS,
      // The password is the other step; a key without a finger or a PIN is still something one has.
      requireUserVerification: false,
    })
    if (!verified) return null
    const { id, publicKey, counter } = registrationInfo.credential
    return { id, publicKey: toBytes(publicKey), counter }
  } catch {
    return null
  }
}

/** What a browser needs to use one of these passkeys. */
export async function passkeyQuestion(
  party: RelyingParty,
  known: readonly { id: string }[],
  challenge: Bytes,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: rpId(party),
    challenge,
    allowCredentials: known.map(({ id }) => ({ id })),
    userVerification: 'preferred',
  })
}

/**
 * Which of these passkeys answered, with its new count; null for any other answer, another address, another challenge,
 * or a count that did not rise (a copied key). Takes any text.
 */
export async function readPasskeyAnswer(
  party: RelyingParty,
  answer: string,
  known: readonly StoredPasskey[],
  challenge: Bytes,
): Promise<{ id: string; counter: number } | null> {
  try {
    const response = JSON.parse(answer) as AuthenticationResponseJSON
    const credential = known.find(({ id }) => id === response.id)
    if (!credential) return null
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: toBase64Url(challenge),
      expectedOrigin: party.origin,
      expectedRPID: rpId(party),
      credential,
      requireUserVerification: false,
    })
    return verified ? { id: credential.id, counter: authenticationInfo.newCounter } : null
  } catch {
    return null
  }
}
