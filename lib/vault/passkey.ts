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

/**
 * The origin for which passkeys are valid. This protects them against a copy of the page at another address.
 */
export interface RelyingParty {
  origin: string
}

export interface StoredPasskey {
  id: string
  publicKey: Bytes
  counter: number
}

/**
 * EdDSA, ES256 and RS256 (RFC 9053, RFC 8812), which every authenticator in use supports. The library's
 * default also asks the runtime for ML-DSA-44, which Node marks as experimental and warns about.
 */
const ALGORITHMS = [-8, -7, -257]

const rpId = ({ origin }: RelyingParty) => new URL(origin).hostname

/**
 * Options with which a browser creates a passkey. The challenge is derived again when the answer comes and is
 * never stored.
 */
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

/** The passkey that a browser created for this challenge, or null. Accepts any text. */
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
      // The password is the other factor; an authenticator without fingerprint or PIN is still a possession
      // factor.
      requireUserVerification: false,
    })
    if (!verified) return null
    const { id, publicKey, counter } = registrationInfo.credential
    return { id, publicKey: toBytes(publicKey), counter }
  } catch {
    return null
  }
}

/** Options with which a browser uses one of these passkeys. */
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
 * The passkey that answered, with its new counter; null for any other answer, another origin, another
 * challenge, or a counter that did not increase (a cloned key). Accepts any text.
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
