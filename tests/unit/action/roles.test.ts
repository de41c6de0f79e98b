import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const FOLDERS = { '(admin)': 'ADMIN', '(pelapor)': 'PELAPOR', '(telaah)': 'TELAAH' } as const

// The layouts check the role of a page; an action is a public post and must name its role itself.
test.each(Object.entries(FOLDERS))('every action of app/%s is restricted to %s', (folder, role) => {
  const files = readdirSync(`app/${folder}`, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('actions.ts'),
  )
  expect(files.length).toBeGreaterThan(0)
  for (const name of files) {
    const text = readFileSync(`app/${folder}/${name}`, 'utf8')
    const actions = [...text.matchAll(/export const (\w+Action) = ([\s\S]*?)(?=\nexport |$)/g)]
    expect(actions.length, name).toBeGreaterThan(0)
    for (const [, action, body = ''] of actions) {
      expect(/^\w+\(\s*'[\w-]+',\s*(\[[^\]]*\])/.exec(body)?.[1], `${action} of ${name}`).toBe(`['${role}']`)
    }
  }
})
