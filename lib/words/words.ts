import { createTranslator } from 'use-intl/core'
import { id } from './id'

/** The texts of one screen area. */
export type WordArea = keyof typeof id

/**
 * Translator of a screen area: `words('beranda')('judul')`. Texts are ICU messages: values are passed by
 * name, and `t.rich` turns tags into elements. An unknown key does not compile, and throws at run time.
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
