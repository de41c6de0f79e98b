/**
 * The page's Trusted Types policy, created before hydration: only our own hashed scripts may load, and no
 * string becomes script or markup. The bundler's loader assigns plain strings as addresses, which the default
 * policy checks.
 */
interface PolicyFactory {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string | null }) => unknown
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }

trustedTypes?.createPolicy('default', {
  // The browser throws where this gives null.
  createScriptURL: (address) =>
    new URL(address, location.origin).href.startsWith(`${location.origin}/_next/static/`) ? address : null,
})

const { dataset } = document.documentElement

// Styles tell from it whether controls that need scripts do something (app/globals.css).
dataset.skrip = ''

/**
 * How long a calm page rests after loading before its scripts begin: longer than a tap after the first look
 * takes.
 */
const REST_MS = 1000

/**
 * A calm page (app/layout.tsx) does everything without scripts too. Hydrating it would hold up the tap, the
 * next page and the first letter by half a second on a cheap phone, so it waits until the page has loaded and
 * rested. Loading waits for this script.
 */
const rested = () => new Promise((begin) => addEventListener('load', () => setTimeout(begin, REST_MS)))

// Next runs the scripts of this list one after the other, and hydrates then
// (next/dist/client/app-bootstrap.js). This list holds no script but the rest. tests/e2e/first-letter.spec.ts
// sees that it works.
if ('tenang' in dataset) (globalThis as { __next_s?: unknown }).__next_s = { length: 1, reduce: rested }
