import path from 'node:path'
import { runCommand } from '../run/lifetime'
import { dataDir, loadDotEnv } from '../run/settings'
import { say } from '../run/terminal'
import { examine } from '../serve/doctor'

// npm run doctor: says in sentences what is wrong with this installation and what to do; changes nothing.
// Exit code 0: well, 1: a promise is breaking, 2: it cannot serve (as monitoring plugins answer: OK, WARNING,
// CRITICAL).
await runCommand(async () => {
  loadDotEnv()
  const { sentences, code } = await examine(path.resolve(dataDir()))
  for (const sentence of sentences) say(sentence)
  return code
})
