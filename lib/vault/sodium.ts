import sodium from 'libsodium-wrappers-sumo'

export type Sodium = typeof sodium

/** libsodium after its WebAssembly has loaded. The only place that waits for it. */
export async function sodiumReady(): Promise<Sodium> {
  await sodium.ready
  return sodium
}
