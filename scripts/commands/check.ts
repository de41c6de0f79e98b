import { ensureClient } from '../prepare/client'
import { runCommand } from '../run/lifetime'
import { runCheckSteps } from '../test/check-steps'
import { tellLane, tellStep } from '../test/step-result'

// npm run check: types, lint, import rules, dead code, secrets and licences.
await runCommand(async () => {
  const started = Date.now()
  await ensureClient()
  return tellLane(await runCheckSteps(tellStep), started)
})
