import type { WitaDate } from '@/lib/waktu/calendar'
import type { CheckContext } from './check'

interface Choices {
  kategori: readonly { id: string }[]
  instansi: readonly { name: string; restricted: boolean }[]
  kabkota: readonly { code: string }[]
}

/** The context for checking answers today. */
export function checkContext(choices: Choices, today: WitaDate): CheckContext {
  return {
    today,
    kategoriIds: new Set(choices.kategori.map((k) => k.id)),
    instansiNames: new Set(choices.instansi.map((i) => i.name)),
    restrictedInstansi: new Set(choices.instansi.filter((i) => i.restricted).map((i) => i.name)),
    kabkotaCodes: new Set(choices.kabkota.map((k) => k.code)),
  }
}
