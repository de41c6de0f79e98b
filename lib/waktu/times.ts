import { cache } from 'react'
import type { Db, Tx } from '@/lib/platform/db/client'
import { type Kalender, kalenderFrom } from './calendar'
import type { PromiseSetting } from './clocks'

/** The calendar and every promise ever set, oldest first: one statement for all parts of a page. */
export const times = cache(
  async (db: Db | Tx): Promise<{ calendar: Kalender; settings: PromiseSetting[] }> => {
    const [row] = await db.$queryRaw<{ days: string[]; years: number[]; settings: PromiseSetting[] }[]>`
      SELECT ARRAY(SELECT date::text FROM hari_libur) AS days, ARRAY(SELECT year FROM kalender_tahun) AS years,
             (SELECT coalesce(jsonb_agg(jsonb_build_object('promise', promise, 'days', days, 'validFrom', valid_from)
                                        ORDER BY valid_from), '[]') FROM tenggat) AS settings`
    return { calendar: kalenderFrom(row?.days ?? [], row?.years ?? []), settings: row?.settings ?? [] }
  },
)
