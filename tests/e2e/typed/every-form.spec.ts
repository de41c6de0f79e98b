import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { LONG } from '../../world/size'
import { expect, test } from '../fixtures'
import { discover } from './discover'
import { ACTIONS } from './find'
import { FORMS } from './forms'
import { PLACES, routeOf } from './places'
import { countedForms, FORMS_IN_SOURCE } from './sources'

test.use({ crowd: true })

/** Actions that no server-rendered form posts. */
const WITHOUT_A_FORM: Record<string, string> = {
  complete: 'the same form posts to /api/aduan/[id]/kelengkapan where scripts do not run',
  passkeyStep: "sent by the script of the passkey's own button",
}

test('every page has a place in the matrix', () => {
  const pages = readdirSync(join(process.cwd(), 'app'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('page.tsx'))
    .map(
      (name) =>
        `/${name
          .split('/')
          .filter((part) => !/^\(|\.tsx$/.test(part))
          .join('/')}`,
    )
  const places = Object.keys(PLACES).map((place) =>
    routeOf(place).replace(/\/\d( by kode rahasia)?$/, '/[langkah]'),
  )
  expect([...new Set(pages)].filter((page) => !places.includes(page))).toEqual([])
})

test('every form on a page has a row, and every row a form', { tag: LONG }, async ({
  visit,
  world,
  playwright,
}) => {
  test.setTimeout(180_000)
  const request = await playwright.request.newContext({ baseURL: world.url })
  const seen = await discover(world, request, await visit())
  await request.dispose()
  const rows = Object.keys(FORMS)
  expect(
    [...seen.keys()].filter((key) => !rows.includes(key)),
    'forms without a row in forms.ts',
  ).toEqual([])
  expect(
    rows.filter((key) => !seen.has(key)),
    'rows of forms.ts without a form',
  ).toEqual([])
  const misplaced = rows.filter((key) => !seen.get(key)?.some(({ place }) => place === FORMS[key]?.at))
  expect(misplaced, 'rows whose place does not show the form').toEqual([])
  const acts = new Set([...seen.values()].flat().map(({ form }) => form.act))
  const without = [...new Set(Object.values(ACTIONS))].filter((name) => !acts.has(name)).sort()
  expect(without, 'actions of the build that no form of any place sends').toEqual(Object.keys(WITHOUT_A_FORM))
})

test('the matrix covers every form of the source', () => {
  expect(
    countedForms(),
    'add a row to forms.ts and a place that shows it, then the count to sources.ts',
  ).toEqual(FORMS_IN_SOURCE)
})
