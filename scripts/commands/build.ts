import { buildApp } from '../prepare/build'
import { ensureClient } from '../prepare/client'
import { runCommand } from '../run/lifetime'
import { say } from '../run/terminal'

// npm run build: the production build, the same for every installation.
await runCommand(async () => {
  await ensureClient()
  const { ok, output } = await buildApp()
  say(output)
  return ok ? 0 : 1
})
