import { ensureClient } from '../prepare/client'
import { showBuild } from '../prepare/show-build'
import { Refusal, runCommand } from '../run/lifetime'
import { refuseForRoom, sizes } from '../run/room.mjs'
import { say } from '../run/terminal'

// npm run build: the production build, the same for every installation.
await runCommand(async () => {
  const refusal = refuseForRoom([{ ...sizes.build, folder: '.next' }])
  if (refusal) throw new Refusal(refusal)
  await ensureClient()
  const { ok, output } = await showBuild()
  say(output)
  return ok ? 0 : 1
})
