import { type APIRequestContext, expect, type Page } from '@playwright/test'
import type { BrowserWorld } from '../world'
import { type FoundForm, formsOn } from './find'
import { formKey } from './forms'
import { labOf } from './lab'
import { PLACES, routeOf } from './places'

/** A form found on some place. */
export interface Seen {
  place: string
  form: FoundForm
}

/** Places are opened in parallel: most of the time goes into waiting for the database. */
const SIDE_BY_SIDE = 3

/** Opens every place and reads its forms from the server's HTML, which includes collapsed parts. */
export async function discover(
  world: BrowserWorld,
  request: APIRequestContext,
  reader: Page,
): Promise<Map<string, Seen[]>> {
  const seen = new Map<string, Seen[]>()
  const lab = await labOf(world)
  const left = Object.entries(PLACES)
  const look = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const [place, open] = next
      const { path, cookies } = await open(lab)
      const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
      const answer = await request.get(path, { maxRedirects: 0, headers: cookie ? { cookie } : {} })
      expect(answer.status(), `${place} is ${path}`).toBe(200)
      for (const form of await formsOn(reader, await answer.text())) {
        if (isEmpty(form)) continue
        const key = formKey(routeOf(place), form)
        seen.set(key, [...(seen.get(key) ?? []), { place, form }])
      }
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, look))
  return seen
}

/** A form that is not offered now keeps an empty place on the page (decision-panel.tsx). */
const isEmpty = ({ fields, buttons }: FoundForm) => fields.length === 0 && buttons.length === 0
