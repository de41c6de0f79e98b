// @ts-check
import { createServer } from 'node:net'

const ordinary = 3000

/**
 * Explains in one sentence why a port cannot be used, or returns null: first whether the value is a port at
 * all, then whether it can be opened. `npm run demo` checks before it installs anything, so only built-in
 * modules are used.
 * @param {string} host address to listen on
 * @param {string | undefined} value PORT as given
 * @param {string} command the typed command, for the advice
 * @returns {Promise<string | null>}
 */
export async function refusePort(host, value, command) {
  const port = portOf(value)
  if (port === null) return badPort(value ?? '')
  const code = (await tryPort(host, port)) ?? (await tryTwin(host, port))
  return code === null ? null : portSentence({ code, host, port, command })
}

/**
 * The port in PORT (3000 if empty), or null if it is none.
 * @param {string | undefined} value
 */
export function portOf(value) {
  const text = value?.trim() || String(ordinary)
  const port = /^\d{1,7}$/.test(text) ? Number(text) : 0
  return port >= 1 && port <= 65_535 ? port : null
}

/** @param {string} value */
export function badPort(value) {
  const kind = /^\s*-?\d+\s*$/.test(value) ? 'out of range' : 'not a number'
  return `PORT is ${kind}: "${value}". It must be a number from 1 to 65535.`
}

/**
 * @param {{ code: string, host: string, port: number, command: string }} failure
 */
export function portSentence({ code, host, port, command }) {
  const other = (/** @type {number} */ choice) => `PORT=${choice} ${command}`
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Stop the program that uses it, or choose another port: ${other(port < 65_535 ? port + 1 : ordinary)}`
    case 'EACCES':
      return `Port ${port} is reserved for root on this machine. Choose a port from 1024 up: ${other(port < 1024 ? ordinary : port)}`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return `HOST is ${host}, which is not an address of this machine. Leave it empty to listen on 127.0.0.1.`
    default:
      return `Port ${port} on ${host} cannot be opened (${code}).`
  }
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | null>} the error's code, or null if the port is free
 */
function tryPort(host, port) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.on('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message))
    probe.listen(port, host, () => probe.close(() => resolve(null)))
  })
}

/**
 * Browsers try ::1 first for http://localhost: another program there would answer instead of us.
 * @param {string} host
 * @param {number} port
 */
async function tryTwin(host, port) {
  if (host !== '127.0.0.1') return null
  return (await tryPort('::1', port)) === 'EADDRINUSE' ? 'EADDRINUSE' : null
}
