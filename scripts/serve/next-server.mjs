// The server of a build, started as Next's own standalone server starts it: `node next-server.mjs HOST PORT`.
// The command `next start` does the same, and brings every other command of Next along, the compiler among
// them.
import { readFileSync } from 'node:fs'

// The settings as the build resolved them: without them each start loads a compiler of 97 MB to read
// next.config.ts again.
const { config } = JSON.parse(readFileSync('.next/required-server-files.json', 'utf8'))
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config)
process.env.NODE_ENV = 'production'
// The framework's banner; errors and warnings go on (lib/log-framework.ts).
console.log = () => undefined
const { startServer } = await import('next/dist/server/lib/start-server.js')
const [hostname, port] = process.argv.slice(2)
await startServer({ dir: process.cwd(), isDev: false, hostname, port: Number(port), allowRetry: false })
