import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const FOLDER = 'docs/decisions'
const pages = readdirSync(FOLDER).filter((name) => /^\d{4}-/.test(name))
const read = (file: string) => readFileSync(file, 'utf8')
const index = read(path.join(FOLDER, 'README.md'))
const numbers = new Set(pages.map((page) => page.slice(0, 4)))

test.each(pages)('%s has a title, a date and a status, and the index says the same', (page) => {
  const number = page.slice(0, 4)
  const head = /^# (\d{4}) (.+)\n\nDate: (\d{4}-\d\d-\d\d) · Status: (.+)\n\n\S/.exec(
    read(path.join(FOLDER, page)),
  )
  expect(head?.[1]).toBe(number)
  const [, , title, date, status = ''] = head ?? []
  expect(status).toMatch(/^accepted$|superseded by \d{4}$/)
  for (const [successor] of status.matchAll(/\d{4}/g)) expect(numbers).toContain(successor)
  const linked = status.replace(/\d{4}/, (successor) => {
    const file = pages.find((other) => other.startsWith(successor))
    return `[${successor}](${file})`
  })
  expect(index.split('\n')).toContain(`| [${number}](${page}) | ${title} | ${date} | ${linked} |`)
})

test('every row of the index has a page, and no number occurs twice', () => {
  expect(index.match(/^\| \[\d{4}\]/gm)).toHaveLength(pages.length)
  expect(numbers.size).toBe(pages.length)
})

test('the table of packages matches package.json, with the licence of each package', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'))
  const rows = [...read(path.join(FOLDER, 'packages.md')).matchAll(/^\| `(.+?)` \|.*\| (\S.*) \|$/gm)]
  const table = Object.fromEntries(rows.map(([, name = '', licence = '']) => [name, licence]))
  const named = Object.keys({ ...dependencies, ...devDependencies }).map((name) => [
    name,
    JSON.parse(read(path.join('node_modules', name, 'package.json'))).license,
  ])
  expect(table).toEqual(Object.fromEntries(named))
  expect(rows).toHaveLength(named.length)
})
