/**
 * The page's Trusted Types policy, made before anything is hydrated: only our own hashed scripts may be loaded, and no
 * string ever becomes a script or markup. The bundler's loader assigns plain addresses, so the default policy checks them.
 */
interface PolicyFactory {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => unknown
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }

trustedTypes?.createPolicy('default', {
  createScriptURL(address) {
    const url = new URL(address, location.href)
    if (url.origin === location.origin && url.pathname.startsWith('/_next/static/')) return address
    throw new TypeError('not a script of ours')
  },
})
