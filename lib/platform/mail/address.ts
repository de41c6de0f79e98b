/**
 * One plain address of RFC 5321: no display name, no list, no quoted part, no line break; at most 254
 * characters.
 */
const ADDRESS =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*$/

/**
 * Whether a mail may be sent to this address: exactly one recipient, and no room for an injected header or
 * command.
 */
export function isOneAddress(address: string): boolean {
  return address.length <= 254 && ADDRESS.test(address)
}
