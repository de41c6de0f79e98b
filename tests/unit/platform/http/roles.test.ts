import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { viewerRolesOf } from '@/lib/aduan/lifecycle'
import { COMMANDS } from '@/lib/aduan/lifecycle-commands'

const FOLDERS = { '(admin)': 'ADMIN', '(pelapor)': 'PELAPOR', '(telaah)': 'TELAAH' } as const

/** The roles of an action: those it names, or those of the move that it makes. */
function rolesOf(body: string): string {
  const named = /^\w+\(\s*'[\w-]+',\s*(\[[^\]]*\])/.exec(body)?.[1] ?? /^\s+by: (\[[^\]]*\])/m.exec(body)?.[1]
  if (named) return named
  const move = COMMANDS.find((command) => command === /^caseAction\(\s*'(\w+)'/.exec(body)?.[1])
  return move ? `[${viewerRolesOf(move).map((role) => `'${role}'`)}]` : 'none'
}

// The layouts check the role of a page; an action is a public post and has to name its role itself.
test.each(Object.entries(FOLDERS))('every action of app/%s is for %s alone', (folder, role) => {
  const files = readdirSync(`app/${folder}`, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('actions.ts'),
  )
  expect(files.length).toBeGreaterThan(0)
  for (const name of files) {
    const text = readFileSync(`app/${folder}/${name}`, 'utf8')
    const actions = [...text.matchAll(/export const (\w+Action) = ([\s\S]*?)(?=\nexport |$)/g)]
    expect(actions.length, name).toBeGreaterThan(0)
    for (const [, action, body = ''] of actions)
      expect(rolesOf(body), `${action} of ${name}`).toBe(`['${role}']`)
  }
})
