import { createTranslator } from 'use-intl/core'
import { id } from './id'

/** The texts of one screen area. */
export type WordArea = keyof typeof id

/**
 * Gives the translator of a screen area: `words('beranda')('judul')`. Texts are ICU messages, so a value is passed by
 * name, and `t.rich` turns tags into elements. A key that does not exist does not compile and, at run time, throws.
 */
export function words<Area extends WordArea>(area: Area) {
  return createTranslator<(typeof id)[Area]>({
    locale: 'id',
    timeZone: 'Asia/Makassar',
    messages: id[area],
    onError: (error) => {
      throw error
    },
  })
}
