import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { lifecycleDocument } from '@/lib/aduan/lifecycle-diagram'
import { runCommand } from '../run/lifetime'
import { say } from '../run/terminal'

// node scripts/run.mjs lifecycle-diagram: draws docs/lifecycle.md from the one table.
await runCommand(async () => {
  const file = path.join('docs', 'lifecycle.md')
  writeFileSync(file, lifecycleDocument())
  say(`Written: ${file}`)
  return 0
})
