import { ensureClient } from '../prepare/client'
import { runCommand } from '../run/lifetime'
import { runCheckSteps } from '../test/check-steps'
import { tellStep } from '../test/step-result'

// npm run check: types, lint, import rules and dead code.
await runCommand(async () => {
  await ensureClient()
  const results = await runCheckSteps(tellStep)
  return results.some((step) => step.failed > 0) ? 1 : 0
})
