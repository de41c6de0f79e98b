/**
 * The page's Trusted Types policy, created before hydration: only our own hashed scripts may load, and no
 * string becomes script or markup. The bundler's loader assigns plain strings as addresses, which the default
 * policy checks.
 */
interface PolicyFactory {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => unknown
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }

trustedTypes?.createPolicy('default', {
  createScriptURL(address) {
    const url = new URL(address, location.href)
    if (url.origin === location.origin && url.pathname.startsWith('/_next/static/')) return address
    throw new TypeError('script address not allowed')
  },
})

// Styles tell from it whether controls that need scripts do something (app/globals.css).
document.documentElement.dataset.skrip = ''
