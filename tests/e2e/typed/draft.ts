import { ownDraft } from '@/lib/kasus/own-cases'
import { ownerTag } from '@/lib/vault/case-keys'
import type { BrowserWorld } from '../world'
import type { Before, Scene } from './cell'
import type { Opened } from './lab'
import { missingIn, readPage } from './words'

/** The number of rows in this table. */
export async function countRows({ town }: BrowserWorld, table: string | undefined): Promise<number> {
  if (!table) return 0
  const [row] = await town.db.$queryRawUnsafe<{ n: bigint }[]>(`SELECT count(*) AS n FROM "${table}"`)
  return Number(row?.n ?? 0)
}

/** The drafts of this reporter. */
export async function draftsOf({ town }: BrowserWorld, { reporter }: Opened): Promise<string[]> {
  if (!reporter) return []
  const rows = await town.db.aduan.findMany({
    where: { ownerTag: await ownerTag(reporter.seed), status: 'DRAF' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/**
 * The drafts begun since `before` that hold a text of this cell: an earlier page may save its own as it is
 * left.
 */
export async function draftsWith(
  world: BrowserWorld,
  { opened }: Scene,
  { drafts, typed }: Before,
): Promise<number> {
  const { reporter } = opened
  if (!reporter) return 0
  const begun = (await draftsOf(world, opened)).filter((id) => !drafts.includes(id))
  const texts = await Promise.all(begun.map((id) => ownDraft(world.town.db, reporter, id)))
  const words = typed.filter(({ marked }) => marked)
  return texts.filter((draft) => words.length > missingIn(JSON.stringify(draft), words).length).length
}

/** The text of the draft: the one of the page, or those started since; for staff, the page opened again. */
export async function draftText(world: BrowserWorld, scene: Scene, before: string[]): Promise<string> {
  const { opened, context } = scene
  const { reporter, aduanId } = opened
  if (reporter) {
    const ids = aduanId ? [aduanId] : (await draftsOf(world, opened)).filter((id) => !before.includes(id))
    const drafts = await Promise.all(ids.map((id) => ownDraft(world.town.db, reporter, id)))
    return JSON.stringify(drafts.map((draft) => draft?.answers))
  }
  const page = await context.newPage()
  await page.goto(opened.path, { waitUntil: 'domcontentloaded' })
  const { fields, text } = await readPage(page)
  await page.close()
  return JSON.stringify([fields, text])
}
