// Started by cleaner.ts: answers each file that its parent sends.
import { examine } from '../../lib/bukti/cleaning/worker/examine.ts'

process.on('message', async (file: Uint8Array) => {
  const { answer, parts } = await examine(file)
  const { user, system } = process.cpuUsage()
  process.send?.({ answer, bytes: Buffer.concat(parts), cpuMs: (user + system) / 1000 })
})
